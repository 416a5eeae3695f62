package kumiko.plan;

import kumiko.model.DataType;

/** Counts the constants of a query in the order in which {@link ShapeReader} lists them. */
final class Arguments {

    private int count;

    /** @param first the number of the first: those before it are a policy's */
    Arguments(int first) {
        this.count = first;
    }

    Bind next(DataType<?> type) {
        return new Bind.Argument(type.stored(), count++);
    }

    int nextIndex() {
        return count++;
    }
}
