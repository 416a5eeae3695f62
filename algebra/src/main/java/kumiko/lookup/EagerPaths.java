package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kumiko.algebra.Eager;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.Relation;

/** Reads paths of relations to be loaded: names with dots between them. */
final class EagerPaths {

    private final Spent spent;

    private EagerPaths(Spent spent) {
        this.spent = spent;
    }

    @SuppressWarnings("unchecked") // the scope is that of the rows of R
    static <R> Validation<Seq<Problem>, Eager<R>> read(Scope scope, List<String> paths, Spent spent) {
        var reader = new EagerPaths(spent);
        var eager = Eager.<R>nothing();
        var problems = new ArrayList<Problem>();
        for (var path : paths) {
            try {
                var loaded = switch (scope) {
                    case Scope.Whole(var model, var showsSensitive) -> reader.load((Model<R>) model, path, 0, 1);
                    case Scope.Granted granted -> reader.granted(granted, (Eager<R>) granted.loads(), path);
                };
                eager = eager.and(loaded);
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            }
        }
        return problems.isEmpty() ? Validation.valid(eager) : Validation.invalid(Vector.ofAll(problems));
    }

    private <R> Eager<R> load(Model<R> model, String path, int start, int depth) {
        var span = name(path, start, depth);
        if (span.part().contains(",")) {
            throw new Refusal(new Problem.Malformed(span, "a comma is not part of a path; give each path by itself"));
        }
        var relation = model.relation(span.part()).orElseThrow(() -> unknown(model, span));
        if (!model.carries(relation)) {
            throw new Refusal(new Problem.Unsupported(
                    span,
                    model.name() + " has no component for `" + relation
                            + "`, so its records cannot carry it; read a view that has it"));
        }
        return Eager.of(nested(relation, span, depth));
    }

    private <R, S> Eager.Load<R, S> nested(Relation<R, S> relation, Span span, int depth) {
        var load = Eager.Load.of(relation);
        return isLast(span) ? load : load.with(load(relation.target().model(), span.text(), span.end() + 1, depth + 1));
    }

    private <R> Eager<R> granted(Scope.Granted scope, Eager<R> allowed, String path) {
        return granted(scope.model(), allowed, path, 0, 1);
    }

    private <R> Eager<R> granted(Model<?> model, Eager<R> allowed, String path, int start, int depth) {
        var span = name(path, start, depth);
        var load = allowed.loads().find(each -> isNamed(each.relation(), span.part()));
        if (load.isEmpty()) {
            var names = allowed.loads().map(each -> each.relation().name()).asJava();
            throw new Refusal(new Problem.UnknownName(span, model.name(), nearest(span.part(), names)));
        }
        return Eager.of(granted(load.get(), span, depth));
    }

    private <R, S> Eager.Load<R, S> granted(Eager.Load<R, S> allowed, Span span, int depth) {
        var relation = allowed.relation();
        var load = Eager.Load.of(relation).by(allowed.strategy()).of(allowed.subset());
        return isLast(span)
                ? load
                : load.with(
                        granted(relation.target().model(), allowed.nested(), span.text(), span.end() + 1, depth + 1));
    }

    private static boolean isNamed(Relation<?, ?> relation, String name) {
        return relation.owner().model().relation(name).filter(relation::equals).isPresent();
    }

    /** {@return the place of the name that starts there} Each relation counts once. */
    private Span name(String path, int start, int depth) {
        int most = spent.budget().relations();
        int dot = path.indexOf('.', start);
        var span = new Span(path, start, dot < 0 ? path.length() : dot);
        if (path.length() > spent.budget().keyLength()) {
            throw new Refusal(new Problem.LimitExceeded(
                    Span.of(path), "characters of a key", spent.budget().keyLength()));
        }
        if (depth > most) {
            throw new Refusal(new Problem.LimitExceeded(span, "relations in a path", most));
        }
        spent.load(span);
        return span;
    }

    private static boolean isLast(Span span) {
        return span.end() == span.text().length();
    }

    private static Refusal unknown(Model<?> model, Span span) {
        var names = model.relations().stream().map(Relation::name).toList();
        return model.column(span.part())
                        .filter(column -> !column.is(ColumnRole.SENSITIVE))
                        .isPresent()
                ? new Refusal(new Problem.Unsupported(
                        span, "`" + span.part() + "` is an attribute of " + model.name() + ", which is always loaded"))
                : new Refusal(new Problem.UnknownName(span, model.name(), nearest(span.part(), names)));
    }

    /** {@return what was probably meant: a name, or a path whose names are separated as those of a lookup} */
    private static Optional<String> nearest(String part, List<String> names) {
        var separated = part.split("_{2,3}", -1);
        return separated.length > 1 && names.contains(separated[0])
                ? Optional.of(String.join(".", separated))
                : Nearest.to(part, names);
    }
}
