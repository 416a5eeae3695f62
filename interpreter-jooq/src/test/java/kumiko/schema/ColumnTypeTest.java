package kumiko.schema;

import static org.assertj.core.api.Assertions.assertThat;

import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {

    private static final ColumnSize ANY = ColumnSize.DEFAULT;

    @Test
    void aTextIsServedByOneThatIsAtLeastAsLong() {
        var ten = ColumnType.described("character varying", 10, 0, 0, false);
        assertThat(ten.serves(DataType.TEXT, ColumnSize.length(10))).isTrue();
        assertThat(ten.serves(DataType.TEXT, ColumnSize.length(11))).isFalse();
        assertThat(ten.serves(DataType.TEXT, ANY)).isFalse();
        assertThat(ten).hasToString("varchar(10)");
    }

    @Test
    void textAndVarcharWithoutALengthAreTheSame() {
        var text = ColumnType.described("text", 0, 0, 0, false);
        assertThat(text).isEqualTo(ColumnType.described("CHARACTER VARYING", 1_000_000_000, 0, 0, false));
        assertThat(text.serves(DataType.TEXT, ANY)).isTrue();
        assertThat(text.serves(DataType.TEXT, ColumnSize.length(5))).isTrue();
        assertThat(text.serves(DataType.CHARACTER, ANY)).isTrue();
    }

    @Test
    void aPaddedTextServesOneCharacterOnly() {
        var padded = ColumnType.described("bpchar", 1, 0, 0, false);
        assertThat(padded.serves(DataType.CHARACTER, ANY)).isTrue();
        assertThat(padded.serves(DataType.TEXT, ColumnSize.length(1))).isFalse();
    }

    @Test
    void aDecimalIsServedByAsManyDigitsBeforeAndBehindThePoint() {
        var money = ColumnType.described("numeric", 0, 10, 2, false);
        assertThat(money.serves(DataType.DECIMAL, ColumnSize.decimal(10, 2))).isTrue();
        assertThat(money.serves(DataType.DECIMAL, ColumnSize.decimal(8, 0))).isTrue();
        assertThat(money.serves(DataType.DECIMAL, ColumnSize.decimal(9, 0))).isFalse();
        assertThat(money.serves(DataType.DECIMAL, ColumnSize.decimal(10, 3))).isFalse();
        assertThat(money.serves(DataType.DECIMAL, ANY)).isFalse();
        assertThat(ColumnType.described("numeric", 0, 0, 0, false).serves(DataType.DECIMAL, ANY))
                .isTrue();
    }

    @Test
    void numbersOfAnotherWidthAreAnotherType() {
        var bigint = ColumnType.described("int8", 0, 64, 0, false);
        assertThat(bigint.serves(DataType.LONG, ANY)).isTrue();
        assertThat(bigint.serves(DataType.INTEGER, ANY)).isFalse();
        assertThat(ColumnType.described("int4", 0, 32, 0, false).serves(DataType.LONG, ANY))
                .isFalse();
    }

    @Test
    void aListIsServedByAnArrayOfItsElements() {
        var texts = ColumnType.described("text", 0, 0, 0, true);
        assertThat(texts.serves(new ListOf<>(DataType.TEXT), ANY)).isTrue();
        assertThat(texts.serves(DataType.TEXT, ANY)).isFalse();
        assertThat(texts.serves(new ListOf<>(DataType.LONG), ANY)).isFalse();
        assertThat(texts).hasToString("text[]");
    }
}
