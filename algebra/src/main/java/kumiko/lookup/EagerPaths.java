package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import kumiko.algebra.Eager;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.Relation;

/** Reads paths of relations to be loaded: names with dots between them. */
final class EagerPaths {

    private EagerPaths() {}

    static <R> Validation<Seq<Problem>, Eager<R>> read(Model<R> model, List<String> paths, Limits limits) {
        var eager = Eager.<R>nothing();
        var problems = new ArrayList<Problem>();
        for (var path : paths) {
            try {
                eager = eager.and(load(model, path, 0, limits.relations()));
            } catch (Refusal refusal) {
                problems.add(refusal.problem());
            }
        }
        return problems.isEmpty() ? Validation.valid(eager) : Validation.invalid(Vector.ofAll(problems));
    }

    private static <R> Eager<R> load(Model<R> model, String path, int start, int left) {
        int dot = path.indexOf('.', start);
        var span = new Span(path, start, dot < 0 ? path.length() : dot);
        if (left == 0) {
            throw new Refusal(new Problem.Malformed(span, "this path is longer than the limits allow"));
        }
        var relation = model.relation(span.part()).orElseThrow(() -> unknown(model, span));
        if (!model.carries(relation)) {
            throw new Refusal(new Problem.Unsupported(
                    span,
                    model.name() + " has no component for `" + relation
                            + "`, so its records cannot carry it; read a view that has it"));
        }
        return Eager.of(nested(relation, path, dot, left - 1));
    }

    private static <R, S> Eager.Load<R, S> nested(Relation<R, S> relation, String path, int dot, int left) {
        var load = Eager.Load.of(relation);
        return dot < 0 ? load : load.with(load(relation.target().model(), path, dot + 1, left));
    }

    private static Refusal unknown(Model<?> model, Span span) {
        var names = model.relations().stream().map(Relation::name).toList();
        return model.column(span.part())
                        .filter(column -> !column.is(ColumnRole.SENSITIVE))
                        .isPresent()
                ? new Refusal(new Problem.Unsupported(
                        span, "`" + span.part() + "` is an attribute of " + model.name() + ", which is always loaded"))
                : new Refusal(new Problem.UnknownName(span, model.name(), Nearest.to(span.part(), names)));
    }
}
