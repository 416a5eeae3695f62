package kumiko.plan;

import io.vavr.collection.Vector;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kumiko.algebra.Assignment;
import kumiko.algebra.OnConflict;
import kumiko.algebra.OnConflict.Action;
import kumiko.algebra.Operator;
import kumiko.algebra.Query;
import kumiko.algebra.Visibility;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.DataType.ListOf;
import kumiko.model.DataType.Scalar;
import kumiko.model.Model;
import kumiko.model.ScalarKind;

/**
 * Turns writes into plans.
 *
 * @param planner for the queries in them
 * @param times where the moment of a write comes from
 */
public record WritePlanner(Planner planner, TimeSource times) {

    /** {@return the plan, which is the same for every write of the same {@link Shape}} */
    public <R> WritePlan plan(Write<R> write, Purpose purpose) {
        return switch (write) {
            case Write.Insert<R> insert -> insert(insert, purpose);
            case Write.Change<R> change -> change(change, purpose);
            case Write.Update<R> update -> update(update, purpose);
            case Write.Delete<R>(var query) -> delete(query, purpose);
        };
    }

    private Scope scope(Model<?> model, Visibility visibility) {
        return new Scope(model, new Aliases(), planner.sight(visibility));
    }

    private static List<Term.Stored> returning(Model<?> model, Scope scope, Purpose purpose) {
        return purpose == Purpose.ROWS
                ? model.columns().stream().map(scope::column).toList()
                : List.of();
    }

    private <R> WritePlan insert(Write.Insert<R> insert, Purpose purpose) {
        var model = insert.model();
        var scope = scope(model, Visibility.LIVE);
        var arguments = planner.arguments();
        var conflict = insert.conflict().map(given -> conflict(given, scope, arguments));
        var columns = insert.columns().stream().map(this::target).toList();
        return new WritePlan.Insert(
                model.table(),
                scope.alias(),
                columns,
                input(insert.input(), insert.columns(), arguments),
                conflict,
                returning(model, scope, purpose));
    }

    private WritePlan.Target target(Column<?> column) {
        boolean isTime = column.is(ColumnRole.CREATED_AT) || column.is(ColumnRole.UPDATED_AT);
        return new WritePlan.Target(
                column.column(),
                column.type().stored(),
                isTime && times == TimeSource.DATABASE ? Optional.of(now(column)) : Optional.empty());
    }

    private static WritePlan.Input input(Write.Input input, List<Column<?>> columns, Arguments arguments) {
        if (input.asArrays()) {
            return new WritePlan.Input.Arrays(columns.stream()
                    .map(column -> arguments.next(new ListOf<>(column.type().stored())))
                    .toList());
        }
        return new WritePlan.Input.Values(IntStream.range(0, input.rows().size())
                .mapToObj(row -> columns.stream()
                        .map(column -> arguments.next(column.type()))
                        .toList())
                .toList());
    }

    private <R> WritePlan.Conflict conflict(OnConflict<R> conflict, Scope scope, Arguments arguments) {
        var model = conflict.model();
        var target = conflict.target().map(this::target).asJava();
        var settings = switch (conflict.action()) {
            case Action.Keep<R>() -> List.<WritePlan.Setting>of();
            case Action.Overwrite<R>(var columns) -> {
                var overwritten = new ArrayList<WritePlan.Setting>();
                columns.forEach(column -> overwritten.add(new WritePlan.Setting(column.column(), proposed(column))));
                overwritten.addAll(settings(model, withoutTime(model, columns), scope, arguments, planner.zone()));
                yield overwritten;
            }
            case Action.Assign<R>(var assignments) ->
                settings(model, Writes.withTime(model, assignments), scope, arguments, planner.zone());
        };
        return new WritePlan.Conflict(
                target, settings, scope.seeing(Visibility.WITH_DELETED).there());
    }

    /** {@return the assignment of the last write's time, unless its column is overwritten} */
    static <R> Vector<Assignment<R>> withoutTime(Model<R> model, Vector<Column<?>> overwritten) {
        return Writes.withTime(model, Vector.<Assignment<R>>empty())
                .reject(assignment -> overwritten.contains(assignment.column()));
    }

    private static Term proposed(Column<?> column) {
        return stored(WritePlan.Conflict.PROPOSED, column);
    }

    private static Term stored(String alias, Column<?> column) {
        return new Term.Stored(alias, column.column(), column.type().stored(), column.nullable());
    }

    /** {@return what is assigned, and the version counted on} */
    private <R> List<WritePlan.Setting> settings(
            Model<R> model, Iterable<Assignment<R>> assignments, Scope scope, Arguments arguments, ZoneId zone) {
        var settings = new ArrayList<WritePlan.Setting>();
        for (Assignment<R> assignment : assignments) {
            var term = value(assignment, scope, arguments, zone);
            settings.add(new WritePlan.Setting(assignment.column().column(), term));
        }
        next(model, scope).ifPresent(settings::add);
        return settings;
    }

    private static Optional<WritePlan.Setting> next(Model<?> model, Scope scope) {
        return model.column(ColumnRole.VERSION)
                .map(column -> new WritePlan.Setting(column.column(), new Term.Successor(scope.column(column))));
    }

    private <R> Term value(Assignment<R> assignment, Scope scope, Arguments arguments, ZoneId zone) {
        return switch (assignment) {
            case Assignment.Value<R, ?> value ->
                new Term.Placeholder(arguments.next(value.column().type()));
            case Assignment.Computed<R, ?>(var column, var expression) -> {
                var term = new TermPlanner(scope, arguments, zone, times).term(expression);
                yield isExact(column.type().stored()) ? new Term.Rounding(term) : term;
            }
            case Assignment.Now<R>(var column) ->
                switch (times) {
                    case CLOCK -> new Term.Placeholder(arguments.next(column.type()));
                    case DATABASE -> now(column);
                };
        };
    }

    private static boolean isExact(DataType<?> stored) {
        return stored instanceof Scalar<?>(var kind, var type)
                && kind.isNumeric()
                && kind != ScalarKind.FLOAT
                && kind != ScalarKind.DOUBLE;
    }

    private Term now(Column<?> column) {
        return new Term.Now(
                column.type().stored(),
                new Bind.Fixed(DataType.TEXT, planner.zone().getId()));
    }

    private <R> WritePlan change(Write.Change<R> change, Purpose purpose) {
        var model = change.model();
        var scope = scope(model, Visibility.WITH_DELETED);
        var arguments = planner.arguments();
        var settings = new ArrayList<WritePlan.Setting>();
        change.set()
                .forEach(column ->
                        settings.add(new WritePlan.Setting(column.column(), stored(WritePlan.Input.ALIAS, column))));
        settings.addAll(
                settings(model, withoutTime(model, Vector.ofAll(change.set())), scope, arguments, planner.zone()));
        var columns =
                Stream.concat(change.match().stream(), change.set().stream()).toList();
        var input = input(change.input(), columns, arguments);
        var matched = change.match().stream()
                .<Condition>map(column -> new Condition.Compare(
                        scope.column(column), Operator.EQUAL, stored(WritePlan.Input.ALIAS, column)));
        var where =
                Condition.all(Stream.concat(matched, Stream.of(scope.there())).toList());
        return new WritePlan.Update(
                model.table(),
                scope.alias(),
                settings,
                Optional.of(input),
                columns.stream().map(this::target).toList(),
                where,
                returning(model, scope, purpose));
    }

    private <R> WritePlan update(Write.Update<R> update, Purpose purpose) {
        var query = update.query();
        var model = query.model();
        var scope = scope(model, query.visibility());
        var arguments = planner.arguments();
        var assignments = Writes.withTime(model, update.assignments());
        var settings = settings(
                model,
                assignments,
                scope.seeing(update.seen()),
                arguments,
                query.zone().orElse(planner.zone()));
        return new WritePlan.Update(
                model.table(),
                scope.alias(),
                settings,
                Optional.empty(),
                List.of(),
                condition(query, scope, arguments),
                returning(model, scope, purpose));
    }

    private <R> WritePlan delete(Query<R> query, Purpose purpose) {
        var model = query.model();
        var scope = scope(model, query.visibility());
        return new WritePlan.Delete(
                model.table(),
                scope.alias(),
                condition(query, scope, planner.arguments()),
                returning(model, scope, purpose));
    }

    /** {@return that a row is one of the query's} A query of more than one table, or of a slice, is asked for its keys. */
    private <R> Condition condition(Query<R> query, Scope scope, Arguments arguments) {
        boolean isPlain = query.slice().isAll() && query.lock().isNone();
        var inner = isPlain && !joins(query) ? scope : scope.inner(query.model());
        var select = planner.select(query, inner, arguments);
        if (inner == scope) {
            return select.where();
        }
        var key = query.model().key();
        return new Condition.OneOf(
                key.stream().<Term>map(scope::column).toList(),
                key.stream().<Term>map(inner::column).toList(),
                select);
    }

    private <R> boolean joins(Query<R> query) {
        var trial = scope(query.model(), query.visibility());
        new ConditionPlanner(trial, planner.arguments(), planner.zone(), times).holds(query.filter());
        return trial.hasJoins();
    }
}
