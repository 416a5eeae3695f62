package kumiko.writes;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kumiko.algebra.Command;
import kumiko.algebra.OnConflict;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.StatementRenderer;
import kumiko.model.Model;
import kumiko.model.StoredRow;
import kumiko.model.WriteTime;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.Restrictions;
import kumiko.plan.Shape;
import kumiko.plan.TimeSource;
import kumiko.plan.Write;
import kumiko.plan.WritePlanner;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.PlannedStatement;
import kumiko.r2dbc.Repo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The text of a write depends on its shape alone, so no value is ever part of it. Nothing is run. */
class WriteTextTest {

    private static final Pattern NAMES = Pattern.compile("\"[a-z_0-9]+\"");
    private static final Pattern PLACEHOLDERS = Pattern.compile("\\$[0-9]+");
    private static final Pattern OURS = Pattern.compile("select 1 |\\+ 1\\)|\\(6\\)");
    private static final WriteTime TIME = new WriteTime(MovableClock.START, MovableClock.ZONE);

    private static final Map<Shape, String> TEXTS = new HashMap<>();

    private static int repeated;
    private static Database h2;
    private static Database postgres;

    @BeforeContainer
    static void open() {
        h2 = Database.connect("r2dbc:h2:mem:///texts");
        postgres = Database.connect("r2dbc:postgresql://nobody@localhost:1/texts");
    }

    @AfterContainer
    static void close() {
        h2.close();
        postgres.close();
        assertThat(repeated).isGreaterThan(20);
    }

    @Provide
    @SuppressWarnings("unchecked") // of any model
    Arbitrary<Command<Object>> commands() {
        return Arbitraries.of(Rows.KINDS).flatMap(kind -> Steps.commands((Kind<Object>) kind));
    }

    private static <R> List<String> texts(Database database, Command<R> command) {
        return Repo.of(command.model(), database).plan(command).stream()
                .map(PlannedStatement::sql)
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingButNamesAndPlaceholdersIsInTheText(@ForAll("commands") Command<Object> command) {
        for (var database : List.of(h2, postgres)) {
            for (var sql : texts(database, command)) {
                var names = NAMES.matcher(sql).replaceAll("name");
                var rest = OURS.matcher(PLACEHOLDERS.matcher(names).replaceAll("value"))
                        .replaceAll("");
                assertThat(rest).as(sql).matches("[a-z_ ,.()<>=+*/|\\[\\]-]*");
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void writesOfOneShapeHaveOneText(@ForAll("commands") Command<Object> command) {
        writes(command).forEach(write -> {
            var shape = Shape.of(write, Purpose.ROWS, Optional.of(TIME), Restrictions.NONE)
                    .shape();
            var plan = new WritePlanner(new Planner(ZoneOffset.UTC), TimeSource.CLOCK).plan(write, Purpose.ROWS);
            var text = new StatementRenderer(SqlDialect.POSTGRES).render(plan).sql();
            var known = TEXTS.putIfAbsent(shape, text);
            if (known != null) {
                repeated++;
                assertThat(text).isEqualTo(known);
            }
        });
    }

    /** {@return writes that a command may come to; those of single rows are updates by a query} */
    private static List<Write<Object>> writes(Command<Object> command) {
        return switch (command) {
            case Command.Update<Object>(var query, var assignments) -> List.of(new Write.Update<>(query, assignments));
            case Command.Delete<Object>(var query) -> List.of(new Write.Delete<>(query));
            case Command.Insert<Object>(var model, var rows) -> List.of(insert(model, rows, Optional.empty()));
            case Command.Upsert<Object>(var model, var rows, var conflict) ->
                List.of(insert(model, rows, Optional.of(conflict)));
            case Command.UpdateRows<Object> updates -> List.of();
            case Command.Save<Object> save -> List.of();
            case Command.DeleteRows<Object> deletion -> List.of();
        };
    }

    private static Write<Object> insert(
            Model<Object> model, Vector<Object> rows, Optional<OnConflict<Object>> conflict) {
        var values = rows.map(row -> StoredRow.of(model, row)).asJava();
        return new Write.Insert<>(model, model.columns(), new Write.Input(values, rows.size() > 1), conflict);
    }
}
