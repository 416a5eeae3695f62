package kumiko.writes;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kumiko.algebra.Change;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.Query;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.writes.Action.Relating;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random steps. */
final class Steps {

    private Steps() {}

    /** What is done once the rows are known that there are or have been; empty if that cannot be. */
    interface Step {
        Optional<Action> in(History history);
    }

    static Arbitrary<List<Step>> sequences() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, of(Kinds.GUILDS)),
                        Tuple.of(6, of(Kinds.HEROES)),
                        Tuple.of(3, of(Kinds.QUESTS)),
                        Tuple.of(2, of(Kinds.BADGES)),
                        Tuple.of(1, of(Kinds.SKILLS)),
                        Tuple.of(1, relating()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static <R> Arbitrary<Step> of(Kind<R> kind) {
        var model = kind.model();
        var counted = Arbitraries.of(true, false, false);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Combinators.combine(commands(kind), counted)
                                .as((command, count) -> history -> Optional.of(new Action.Writing<>(command, count)))),
                Tuple.of(2, onRows(kind, edits(kind, false))),
                Tuple.of(1, onRows(kind, edits(kind, true))),
                Tuple.of(1, onRows(kind, Arbitraries.just((rows, chosen) -> new Command.DeleteRows<>(model, chosen)))),
                Tuple.of(1, saves(kind)),
                Tuple.of(3, kind.queries().map(query -> history -> Optional.of(new Action.Reading<>(query)))));
    }

    /** Commands that need to know no row. */
    static <R> Arbitrary<Command<R>> commands(Kind<R> kind) {
        var model = kind.model();
        var some = kind.rows().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Command<R>> inserts = some.map(rows -> Command.insert(model, rows));
        Arbitrary<Command<R>> upserts = Combinators.combine(
                        some, Arbitraries.of(kind.conflicts().asJava()))
                .as((rows, conflict) -> Command.upsert(model, rows, conflict));
        Arbitrary<Command<R>> updates = Combinators.combine(kind.unordered(), kind.assignments())
                .as((query, assignments) -> new Command.Update<>(query, assignments));
        Arbitrary<Command<R>> deletions = kind.unordered().map(Query::delete);
        return Arbitraries.frequencyOf(
                Tuple.of(2, inserts),
                Tuple.of(3, upserts),
                Tuple.of(4, updates),
                Tuple.of(2, deletions),
                Tuple.of(1, others(kind)));
    }

    private static <R> Arbitrary<Command<R>> others(Kind<R> kind) {
        return Combinators.combine(kind.unordered(), Arbitraries.of(0, 1, 2)).as((query, choice) -> {
            var model = kind.model();
            if (choice == 0 && model.column(ColumnRole.SOFT_DELETE).isPresent()) {
                return query.restore();
            }
            return choice == 1 && model.column(ColumnRole.UPDATED_AT).isPresent() ? query.touch() : query.purge();
        });
    }

    /** Commands on rows that there are or have been. */
    private static <R> Arbitrary<Step> onRows(
            Kind<R> kind, Arbitrary<BiFunction<Model<R>, Vector<R>, Command<R>>> commands) {
        var picks = Arbitraries.integers().between(0, 1_000).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(commands, picks, Arbitraries.of(true, true, false), Arbitraries.of(true, false))
                .as((command, indexes, current, counted) -> history -> {
                    var rows = current ? history.current(kind.model()) : history.ever(kind.model());
                    if (rows.isEmpty()) {
                        return Optional.empty();
                    }
                    var chosen = Vector.ofAll(indexes).map(index -> rows.get(index % rows.size()));
                    return Optional.of(new Action.Writing<>(command.apply(kind.model(), chosen), counted));
                });
    }

    /** Each row gets other values in some columns, or is assigned something. */
    private static <R> Arbitrary<BiFunction<Model<R>, Vector<R>, Command<R>>> edits(Kind<R> kind, boolean whole) {
        Arbitrary<List<R>> others = kind.rows().list().ofSize(3);
        var columns = Arbitraries.of(kind.model().columns().stream()
                        .filter(column -> !column.is(ColumnRole.ID) && !column.is(ColumnRole.VERSION))
                        .toList())
                .set()
                .ofMaxSize(2);
        return Combinators.combine(others, columns, kind.assignments(), Arbitraries.of(true, true, false))
                .as((values, edited, assignments, byDiff) -> (model, rows) -> {
                    var updates = rows.zipWithIndex().map(row -> {
                        if (!whole && !byDiff) {
                            return new RowUpdate<>(row._1(), assignments);
                        }
                        var next = model.values(row._1());
                        for (var column : edited) {
                            var value = model.value(values.get(row._2()), column);
                            if (value != null || column.nullable()) {
                                next[model.indexOf(column)] = value;
                            }
                        }
                        var after = model.create(next);
                        return whole
                                ? RowUpdate.whole(model, after)
                                : RowUpdate.of(Change.diff(model, row._1(), after));
                    });
                    return Command.update(model, updates);
                });
    }

    private static <R> Arbitrary<Step> saves(Kind<R> kind) {
        var model = kind.model();
        if (model.key().stream().noneMatch(column -> column.is(ColumnRole.GENERATED))) {
            return kind.queries().map(query -> history -> Optional.of(new Action.Reading<>(query)));
        }
        return kind.rows()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(rows -> history ->
                        Optional.of(new Action.Writing<>(new Command.Save<>(model, Vector.ofAll(rows)), false)));
    }

    private static Arbitrary<Step> relating() {
        var picks = Arbitraries.integers().between(0, 1_000);
        return Combinators.combine(picks, picks.list().ofMaxSize(3), Arbitraries.of(Relating.Kind.class))
                .as((pick, indexes, kind) -> history -> {
                    var heroes = history.ever(Heroes.MODEL);
                    var skills = history.ever(Skills.MODEL);
                    return Optional.of(new Relating(
                            heroes.get(pick % heroes.size()),
                            indexes.stream()
                                    .map(index -> skills.get(index % skills.size()))
                                    .toList(),
                            kind));
                });
    }
}
