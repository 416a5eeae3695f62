package kumiko.writes;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kumiko.algebra.Command;
import kumiko.algebra.Query;

/** What is done on every side. */
sealed interface Action {

    /** {@return what comes of it, in the order of the answer where one is promised} */
    Outcome on(Side side);

    /** {@return whether it writes more than one row, so that a database may check a constraint between two of them} */
    default boolean isOfMany() {
        return true;
    }

    private static Outcome outcome(Supplier<List<?>> work) {
        try {
            return new Outcome.Answer(work.get());
        } catch (RuntimeException failure) {
            return new Outcome.Failure(failure.getClass());
        }
    }

    /** A command, of which the rows are asked for, or their number. */
    record Writing<R>(Command<R> command, boolean counted) implements Action {
        @Override
        public Outcome on(Side side) {
            var repo = side.repo(command.model());
            return outcome(() -> counted
                    ? List.of(Side.now(repo.execute(command)))
                    : inOrder(Side.now(repo.run(command).collectList())));
        }

        private List<?> inOrder(List<R> rows) {
            var comparable = rows.stream().map(row -> Rows.withoutGeneratedKey(command.model(), row));
            return switch (command) {
                case Command.Update<R> update -> sorted(comparable.toList());
                case Command.Delete<R> delete -> sorted(comparable.toList());
                case Command.Insert<R> insert -> comparable.toList();
                case Command.Upsert<R> upsert -> comparable.toList();
                case Command.UpdateRows<R> updates -> comparable.toList();
                case Command.Save<R> save -> comparable.toList();
                case Command.DeleteRows<R> deletion -> comparable.toList();
            };
        }

        private List<R> sorted(List<R> rows) {
            return rows.stream().sorted(Comparator.comparing(R::toString)).toList();
        }

        @Override
        public boolean isOfMany() {
            return switch (command) {
                case Command.Insert<R> insert -> insert.rows().size() > 1;
                case Command.Upsert<R> upsert -> upsert.rows().size() > 1;
                case Command.UpdateRows<R> updates -> updates.updates().size() > 1;
                case Command.Save<R> save -> save.rows().size() > 1;
                case Command.DeleteRows<R> deletion -> deletion.rows().size() > 1;
                case Command.Update<R> update -> true;
                case Command.Delete<R> delete -> true;
            };
        }
    }

    /** A query. */
    record Reading<R>(Query<R> query) implements Action {
        @Override
        public Outcome on(Side side) {
            var repo = side.repo(query.model());
            return outcome(() -> {
                var rows = Side.now(repo.run(query).collectList()).stream()
                        .map(row -> Rows.comparable(query.model(), row))
                        .toList();
                var count = Side.now(repo.count(query));
                return List.of(rows, count, Side.now(repo.exists(query)));
            });
        }
    }

    /** A change of the pairs of a many-to-many relation. */
    record Relating(Hero hero, List<Skill> skills, Kind kind) implements Action {

        enum Kind {
            ADD,
            REMOVE,
            SET,
            CLEAR
        }

        @Override
        public Outcome on(Side side) {
            var pairs = side.repo(Heroes.MODEL).related(hero, Heroes.skills());
            return outcome(() -> switch (kind) {
                case ADD -> List.of(Side.now(pairs.add(skills)));
                case REMOVE -> List.of(Side.now(pairs.remove(skills)));
                case SET ->
                    List.of(Objects.requireNonNull(
                            pairs.set(skills).thenReturn(0).block(Side.PATIENCE)));
                case CLEAR -> List.of(Side.now(pairs.clear()));
            });
        }
    }
}
