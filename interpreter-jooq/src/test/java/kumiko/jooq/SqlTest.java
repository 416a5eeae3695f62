package kumiko.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import org.jooq.EnumType;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a statement, before any database has seen it. */
class SqlTest {

    private static final SqlRenderer POSTGRES = new SqlRenderer(SqlDialect.POSTGRES);

    private static void refused(String message, String text, Object... values) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sql.of(text, values))
                .withMessage(message);
    }

    @Test
    void placeholdersAndValuesAreAsMany() {
        refused("the statement has no placeholder, but there is 1 value: `select 1`", "select 1", 5);
        refused("the statement has no placeholder, but there is 1 value: `select ?`", "select ?", 5);
        refused("the statement has placeholders up to `$2`, but there is 1 value: `select $1, $2`", "select $1, $2", 5);
        refused("the statement has placeholders up to `$1`, but there are no values: `select $1`", "select $1");
        refused("the statement has placeholders up to `$1`, but there are 2 values: `select $1`", "select $1", 5, 6);
        refused(
                "the statement has a value for `$2`, but not that placeholder: `select $1, $3`",
                "select $1, $3",
                1,
                2,
                3);
        refused("`$0` is no placeholder; they are `$1` to `$65535`", "select $0", 1);
        refused("`$99999999999` is no placeholder; they are `$1` to `$65535`", "select $99999999999", 1);
        refused("the text of a statement is not empty", " \n");
    }

    @Test
    void aPlaceholderMayBeUsedAgainAndInAnyOrder() {
        assertThat(Sql.of("select $2, $1, $2", 1, "x"))
                .isEqualTo(new Sql.Text(
                        "select $2, $1, $2",
                        List.of(Sql.parameter(DataType.INTEGER, 1), Sql.parameter(DataType.TEXT, "x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select '$1'",
                "select 'it''s $1'",
                "select E'it\\'s $1'",
                "select \"$1\" from t",
                "select \"a\"\"$1\" from t",
                "select 1 -- $1",
                "select 1 /* $1 */",
                "select 1 /* /* $1 */ $1 */",
                "select 1 /* $1",
                "select '$1",
                "select $$ it's $1 $$",
                "select $tag$ $1 $$ $1 $tag$",
                "select a$1, å$1, _b$1 from t",
                "select 1e5 from t$1"
            })
    void whatIsQuotedIsNoPlaceholder(String text) {
        assertThat(Sql.of(text)).isEqualTo(new Sql.Text(text, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select $1",
                "select ''||$1",
                "select '\\'||$1",
                "select E'\\\\'||$1",
                "select 1 -- '\n + $1",
                "select 1 /* ' */ + $1",
                "select 1/$1",
                "select 2-$1",
                "select $$'$$ || $1",
                "select \"'\" || $1 from t",
                "select cast($1as integer)",
                "select x['$']+$1"
            })
    void whatIsNotQuotedIsOne(String text) {
        assertThat(Sql.of(text, 5)).isEqualTo(new Sql.Text(text, List.of(Sql.parameter(DataType.INTEGER, 5))));
    }

    @Test
    void aLongTextIsReadInOneGo() {
        var text = "select '" + "''$1".repeat(200_000) + "', \"" + "\"\"".repeat(200_000) + "\", E'"
                + "\\'".repeat(200_000) + "' /*" + "/* $1 */".repeat(200_000) + "*/, $1";

        assertThat(Sql.of(text, 5)).isInstanceOf(Sql.Text.class);
    }

    enum Mood {
        HAPPY {
            @Override
            public String toString() {
                return "glad";
            }
        }
    }

    private static DataType<?> type(Object value) {
        return ((Sql.Text) Sql.of("select $1", value)).parameters().getFirst().type();
    }

    @Test
    void valuesHaveTheTypesOfComponents() {
        assertThat(type(5L)).isEqualTo(DataType.LONG);
        assertThat(type(new byte[] {1})).isEqualTo(DataType.BYTES);
        assertThat(type(new UUID(1, 2))).isEqualTo(DataType.UUID);
        assertThat(type(DayOfWeek.MONDAY)).isEqualTo(new DataType.Enumerated<>(DayOfWeek.class));
        assertThat(type(Mood.HAPPY)).isEqualTo(new DataType.Enumerated<>(Mood.class));
        assertThat(type(Set.of("a"))).isEqualTo(new ListOf<>(DataType.TEXT));
        assertThat(type(new int[] {1, 2})).isEqualTo(new ListOf<>(DataType.INTEGER));
        assertThat(type(List.of(new byte[0]))).isEqualTo(new ListOf<>(DataType.BYTES));
        assertThat(type(Sql.parameter(DataType.DATE, null))).isEqualTo(DataType.DATE);
        assertThat(type(Sql.list(DataType.TEXT, List.of()))).isEqualTo(new ListOf<>(DataType.TEXT));
    }

    @Test
    void whatHasNoTypeIsRefused() {
        refused(
                "value 2 is null, which has no type; give it one, as `Sql.parameter(DataType.TEXT, null)`",
                "select $1, $2",
                1,
                null);
        refused(
                "value 1 is an empty list, which has no type; give it one, as `Sql.list(DataType.TEXT, List.of())`",
                "select $1",
                List.of());
        refused(
                "value 1 is a list of both java.lang.Integer and java.lang.String; its values have to be of one class",
                "select $1",
                List.of(1, "a"));
        refused(
                "value 1 is a java.lang.Object, which cannot be bound; give its text, number or another value that a"
                        + " record's component can have",
                "select $1",
                List.of(new Object()));
        assertThatNullPointerException().isThrownBy(() -> Sql.of("select $1", (Object[]) null));
    }

    /** As jOOQ generates enums of the database. */
    enum Weather implements EnumType {
        SUNNY;

        @Override
        public String getLiteral() {
            return "full of sun";
        }

        @Override
        public String getName() {
            return "weather";
        }
    }

    private static Sql.Text rendered(Query query) {
        return POSTGRES.render(Sql.of(query));
    }

    @Test
    void aQueryOfJooqIsRenderedInTheDatabasesDialect() {
        var name = DSL.field(DSL.name("name"), String.class);
        var query = DSL.using(SQLDialect.MYSQL)
                .select(name)
                .from(DSL.name("other", "users"))
                .where(name.eq("a")
                        .and(DSL.field(DSL.name("age"), Integer.class).gt(18)))
                .limit(DSL.inline(5));

        assertThat(rendered(query))
                .isEqualTo(new Sql.Text(
                        "select \"name\" from \"other\".\"users\" where (\"name\" = $1 and \"age\" > $2)"
                                + " fetch next 5 rows only",
                        List.of(Sql.parameter(DataType.TEXT, "a"), Sql.parameter(DataType.INTEGER, 18))));
    }

    @Test
    void noSettingMakesValuesText() {
        var inlining =
                new Settings().withStatementType(StatementType.STATIC_STATEMENT).withInlineThreshold(1);
        var query = DSL.using(SQLDialect.POSTGRES, inlining).select(DSL.val("it's"), DSL.val(2));

        assertThat(rendered(query).text()).isEqualTo("select $1, $2");
    }

    @Test
    void valuesOfJooqAreThoseOfTheDatabase() {
        var query = DSL.select(
                DSL.val(JSONB.jsonb("[1]")),
                DSL.val((Integer) null, SQLDataType.INTEGER),
                DSL.val(new String[] {"a"}),
                DSL.val(Weather.SUNNY),
                DSL.val((UUID[]) null, SQLDataType.UUID.array()),
                DSL.val(new BigDecimal("1.5")));

        assertThat(rendered(query).parameters().stream().<DataType<?>>map(Sql.Parameter::type))
                .containsExactly(
                        DataType.JSON,
                        DataType.INTEGER,
                        new ListOf<>(DataType.TEXT),
                        DataType.TEXT,
                        new ListOf<>(DataType.UUID),
                        DataType.DECIMAL);
    }

    @Test
    void anEnumOfTheDatabaseIsBoundAsItsLiteral() {
        assertThat(rendered(DSL.select(DSL.val(Weather.SUNNY))).parameters())
                .containsExactly(Sql.parameter(DataType.TEXT, "full of sun"));
    }

    @Test
    void aNamedParameterOfJooqIsRefused() {
        var query = DSL.select(DSL.param("x", 5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rendered(query))
                .withMessage("the parameter `x` has a name, which cannot be bound; use `DSL.val`");
    }
}
