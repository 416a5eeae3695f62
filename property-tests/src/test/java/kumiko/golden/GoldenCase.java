package kumiko.golden;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kumiko.algebra.Command;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Grouping;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.StatementRenderer;
import kumiko.model.Model;
import kumiko.plan.GroupPlanner;
import kumiko.plan.Planner;
import kumiko.plan.Purpose;
import kumiko.plan.TimeSource;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.PlannedStatement;
import kumiko.r2dbc.Repo;

/** What has SQL. */
sealed interface GoldenCase {

    Pattern CLAUSE = Pattern.compile(
            " (?=(from (\"[^\"]*\"|final|old)|left outer join|(?<!outer )join|where|order by|offset|fetch"
                    + "|(?<!update )set|values|on conflict|using|when (not )?matched|returning) |from unnest|for (update|share))");

    /** {@return what it means, and its statements, a clause a line and with numbered placeholders} */
    String sql(SqlDialect dialect);

    private static String lines(String sql) {
        return "\n" + CLAUSE.matcher(sql).replaceAll("\n");
    }

    /** A query, and what is asked of it. */
    record Read(Query<?> query, Purpose purpose) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            var plan = new Planner(ZoneOffset.UTC).plan(query, purpose);
            return "-- " + query
                    + lines(new StatementRenderer(dialect).render(plan).sql()) + "\n";
        }
    }

    /** {@return a database that nothing runs on, so it need not be there} */
    private static String url(SqlDialect dialect) {
        return switch (dialect) {
            case H2 -> "r2dbc:h2:mem:///golden";
            case POSTGRES -> "r2dbc:postgresql://nobody@localhost:1/golden";
        };
    }

    private static String statements(PlannedStatement planned, String before) {
        return lines(planned.sql())
                + planned.followUps().stream()
                        .map(each -> "\n-- " + before + each.path() + ":"
                                + statements(each.statement(), before + each.path() + "."))
                        .collect(Collectors.joining());
    }

    /** A query, whose records carry others. */
    record Load(Query<?> query) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            try (var database = Database.connect(url(dialect))) {
                return "-- " + query + GoldenCase.statements(planned(database, query), "") + "\n";
            }
        }

        private static <R> PlannedStatement planned(Database database, Query<R> query) {
            return Repo.of(query.model(), database).plan(query);
        }
    }

    /** A query of a view of the database, and what follows it up. */
    record Seen(Policy policy, Query<?> query) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            try (var database = Database.connect(url(dialect))) {
                return "-- " + query + "\n-- under " + policy
                        + GoldenCase.statements(Load.planned(database.with(policy), query), "") + "\n";
            }
        }
    }

    /** A command to a view of the database. */
    record Written(Policy policy, Command<?> command) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            try (var database = Database.connect(url(dialect))) {
                return "-- " + Write.described(command) + "\n-- under " + policy
                        + Write.statements(database.with(policy), command).stream()
                                .map(statement -> lines(statement.sql()))
                                .collect(Collectors.joining(";", "", "\n"));
            }
        }
    }

    /** What is made of the rows of a query, and what it is called. */
    record Shown(String description, ViewQuery<?, ?> query) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            try (var database = Database.connect(url(dialect))) {
                return "-- " + query.query() + " as " + description
                        + GoldenCase.statements(planned(database, query), "") + "\n";
            }
        }

        private static <R, V> PlannedStatement planned(Database database, ViewQuery<R, V> query) {
            return Repo.of(query.query().model(), database).plan(query);
        }
    }

    /** Groups, and what is computed from them. */
    record Grouped(GroupQuery<?, ?> query) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            var plan = new GroupPlanner(new Planner(ZoneOffset.UTC)).plan(query);
            return "-- " + query
                    + lines(new StatementRenderer(dialect).render(plan.rows()).sql()) + "\n";
        }
    }

    /** How many groups there are. */
    record Groups(Grouping<?> grouping) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            var plan = new GroupPlanner(new Planner(ZoneOffset.UTC)).planCount(grouping);
            return "-- " + grouping
                    + lines(new StatementRenderer(dialect).render(plan).sql()) + "\n";
        }
    }

    /** A command, and whose clock says when it is. */
    record Write(Command<?> command, TimeSource times) implements GoldenCase {
        @Override
        public String sql(SqlDialect dialect) {
            var options = DatabaseOptions.DEFAULT.withTimeSource(times);
            var database = Database.connect(url(dialect), options);
            try {
                return "-- " + described(command)
                        + statements(database, command).stream()
                                .map(statement -> lines(statement.sql()))
                                .collect(Collectors.joining(";", "", "\n"));
            } finally {
                database.close();
            }
        }

        private static <R> List<PlannedStatement> statements(Database database, Command<R> command) {
            return Repo.of(command.model(), database).plan(command);
        }

        private static String described(Command<?> command) {
            return switch (command) {
                case Command.Insert<?>(var model, var rows) -> described("insert", rows.size(), model);
                case Command.Upsert<?>(var model, var rows, var conflict) ->
                    described("upsert", rows.size(), model) + " on "
                            + conflict.target().mkString(", ") + ": " + conflict.action();
                case Command.Update<?> update -> update.toString();
                case Command.UpdateRows<?>(var model, var updates) ->
                    described("update", updates.size(), model) + ": "
                            + updates.head().assignments().mkString(", ");
                case Command.Save<?>(var model, var rows) -> described("save", rows.size(), model);
                case Command.DeleteRows<?>(var model, var rows) -> described("delete", rows.size(), model);
                case Command.Delete<?> delete -> delete.toString();
            };
        }

        private static String described(String what, int rows, Model<?> model) {
            return what + " " + rows + " " + model;
        }
    }
}
