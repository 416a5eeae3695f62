package kumiko.views;

import kumiko.model.Converter;

/** What a post costs, stored as its cents. */
record Price(long cents) {

    /** Stores the cents. */
    static final class Cents implements Converter<Price, Long> {
        @Override
        public Long write(Price price) {
            return price.cents();
        }

        @Override
        public Price read(Long cents) {
            return new Price(cents);
        }
    }
}
