package kumiko.processor;

import static kumiko.processor.Refusals.assertRefused;
import static kumiko.processor.Refusals.assertRefusedByCompiler;

import org.junit.jupiter.api.Test;

class ConverterMistakesTest {

    @Test
    void aConverterIsForTheTypeOfTheComponent() {
        assertRefused(
                """
                class Cents implements Converter<BigDecimal, Long> {
                    public Long write(BigDecimal value) { return value.longValue(); }
                    public BigDecimal read(Long stored) { return BigDecimal.valueOf(stored); }
                }
                @Table("posts") record Post(
                    @Id long id,
                    @Convert(Cents.class) String price) {} // here
                """,
                "`Post.price` is a `java.lang.String`, but its converter is for `java.math.BigDecimal`; they must be the same type");
    }

    @Test
    void aConverterStoresWhatAColumnHolds() {
        assertRefused(
                """
                class Languages implements Converter<Locale, Currency> {
                    public Currency write(Locale value) { return Currency.getInstance(value); }
                    public Locale read(Currency stored) { return Locale.ROOT; }
                }
                @Table("posts") record Post(
                    @Id long id,
                    @Convert(Languages.class) Locale language) {} // here
                """,
                "`Post.language` has the converter `Languages`, which converts `java.util.Locale` to `java.util.Currency`; only classes that have a column type can be stored");
    }

    @Test
    void aConverterIsMadeWithoutParameters() {
        assertRefused(
                """
                record Languages(Locale fallback) implements Converter<Locale, String> {
                    public String write(Locale value) { return value.toLanguageTag(); }
                    public Locale read(String stored) { return Locale.forLanguageTag(stored); }
                }
                @Table("posts") record Post(
                    @Id long id,
                    @Convert(Languages.class) Locale language) {} // here
                """,
                "`Post.language` has the converter `Languages`, which cannot be made; it must be a class with a constructor without parameters",
                "`Languages` needs a constructor without parameters");
    }

    @Test
    void aConverterIsAClassOfItsOwn() {
        assertRefusedByCompiler(
                """
                interface Languages extends Converter<Locale, String> {}
                @Table("posts") record Post(
                    @Id long id,
                    @Convert(Languages.class) Locale language) {} // here
                """,
                "`Post.language` has the converter `Languages`, which cannot be made; it must be a class with a constructor without parameters");
    }
}
