package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kumiko.algebra.Query;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.StatementRenderer;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Shape;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** The text of SQL depends on a query's shape alone, so no value is ever part of it. */
class SqlTextTest {

    private static final Pattern NAMES = Pattern.compile("\"#?[a-z_0-9]+\"");
    private static final Pattern PLACEHOLDERS = Pattern.compile("\\$[0-9]+");
    /** What the renderers write themselves, whatever the query's values are. */
    private static final Pattern OURS = Pattern.compile("select 1(?= )|\\((6|[0-9]+, ?[0-9]+)\\)|escape '\\\\'"
            + "|, ''(?=\\) within group)|then 1|else 0|> 0|(?<=char_length\\(cast\\(value as varchar\\)\\) )\\+ 1");

    private static final Map<Shape, String> TEXTS = new HashMap<>();
    private static int repeated;

    @Provide
    Arbitrary<Query<Person>> people() {
        return Queries.people();
    }

    @Provide
    Arbitrary<Query<Paper>> papers() {
        return Queries.papers();
    }

    private static String sql(Query<?> query, SqlDialect dialect) {
        var plan = new Planner(ZoneOffset.UTC).plan(query, Purpose.ROWS);
        return new StatementRenderer(dialect).render(plan).sql();
    }

    @Property
    void nothingButNamesAndPlaceholdersIsInTheText(@ForAll("people") Query<Person> query) {
        for (var dialect : SqlDialect.values()) {
            var sql = sql(query, dialect);
            var rest = OURS.matcher(PLACEHOLDERS
                            .matcher(NAMES.matcher(sql).replaceAll("name"))
                            .replaceAll("value"))
                    .replaceAll("");
            assertThat(rest).as(sql).matches("[a-z_ ,.()<>=+*/|%\\[\\]-]*");
        }
    }

    @Property
    void queriesOfOneShapeHaveOneText(@ForAll("papers") Query<Paper> query) {
        var shape = Shape.of(query, Purpose.ROWS).shape();
        var sql = sql(query, SqlDialect.POSTGRES);
        var known = TEXTS.putIfAbsent(shape, sql);
        if (known != null) {
            repeated++;
            assertThat(sql).isEqualTo(known);
        }
    }

    @AfterContainer
    static void shapesWereRepeated() {
        assertThat(repeated).isGreaterThan(20);
    }
}
