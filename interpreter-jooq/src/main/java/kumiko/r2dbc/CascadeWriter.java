package kumiko.r2dbc;

import io.vavr.collection.Vector;
import java.util.List;
import kumiko.algebra.Cascade;
import kumiko.algebra.Filter;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Join;
import kumiko.model.Many;
import kumiko.model.Many.Coverage;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes records and, where a cascade says so, the rows that they have loaded. */
final class CascadeWriter {

    /** Where the records of any model are. */
    interface Repos {
        <R> Repo<R> of(Model<R> model);
    }

    private final Repos repos;

    CascadeWriter(Repos repos) {
        this.repos = repos;
    }

    /** A cascade of one record, which has been checked. */
    private record Step<R, S>(Relation<R, S> relation, Cascade cascade, Many.Loaded<S> many) {}

    /** {@return the record as it is saved, with the related rows as they are saved} */
    <R> Mono<R> save(Model<R> model, R row, Vector<Cascade> cascades) {
        return Mono.defer(() -> {
            var steps = cascades.map(cascade -> step(model, row, cascade));
            Mono<R> saved = isGenerated(model)
                    ? repos.of(model).save(row)
                    : repos.of(model).upsert(row);
            return steps.foldLeft(saved, (result, step) -> result.flatMap(root -> write(model, root, step)));
        });
    }

    private static boolean isGenerated(Model<?> model) {
        return model.key().stream().anyMatch(column -> column.is(ColumnRole.GENERATED));
    }

    private static <R> Step<R, ?> step(Model<R> model, R row, Cascade cascade) {
        var relation = model.relation(cascade.relation())
                .orElseThrow(() -> new IllegalArgumentException("`" + cascade.relation() + "` is not a relation of "
                        + model + "; it has "
                        + Vector.ofAll(model.relations()).map(Relation::name).mkString(", ")));
        return step(model, row, relation, cascade);
    }

    private static <R, S> Step<R, S> step(Model<R> model, R row, Relation<R, S> relation, Cascade cascade) {
        var many = model.many(row, relation)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a " + model + " holds no rows of `" + relation + "` that could be written with it"));
        if (!(many instanceof Many.Loaded<S> loaded)) {
            throw new IllegalArgumentException("`" + relation + "` of the " + model
                    + " is not loaded, so there is nothing to write; leave the cascade out");
        }
        if (cascade.kind() == Cascade.Kind.REPLACE && loaded.coverage() != Coverage.COMPLETE) {
            throw new IllegalArgumentException("`" + relation + "` of the " + model
                    + " holds only a part of the related rows, so they cannot replace all; use `Cascade.upsert`");
        }
        return new Step<>(relation, cascade, loaded);
    }

    private <R, S> Mono<R> write(Model<R> model, R root, Step<R, S> step) {
        var written = switch (step.relation().join()) {
            case Join.Direct(var pairs) -> children(model, root, step, pairs);
            case Join.Through through -> linked(root, step);
        };
        var coverage = switch (step.cascade().kind()) {
            case APPEND -> Coverage.PARTIAL;
            case UPSERT -> step.many().coverage();
            case REPLACE -> Coverage.COMPLETE;
        };
        return written.map(rows -> model.withMany(root, step.relation(), new Many.Loaded<>(rows, coverage)));
    }

    /** Rows that hold the key of this one. */
    private <R, S> Mono<List<S>> children(Model<R> model, R root, Step<R, S> step, List<Join.Pair> pairs) {
        var target = step.relation().target().model();
        var children = Vector.ofAll(step.many().items()).map(child -> referring(model, root, target, child, pairs));
        if (step.cascade().kind() != Cascade.Kind.REPLACE) {
            return written(target, children, step.cascade());
        }
        var own = Filter.allOf(Vector.ofAll(pairs).map(pair -> equal(pair.target(), model.value(root, pair.owner()))));
        var kept = children.filter(child -> hasKey(target, child));
        var others =
                Query.all(target).where(retyped(own)).where(among(target, kept).not());
        return repos.of(target).execute(others.delete()).then(written(target, children, step.cascade()));
    }

    private static <S> Filter<S> among(Model<S> model, Vector<S> rows) {
        return model.key().size() == 1
                ? Deletion.keys(model, model.key().getFirst(), rows.asJava())
                : Filter.anyOf(rows.map(row -> Query.same(model, row).filter()));
    }

    @SuppressWarnings("unchecked") // it is a filter of the pairs' target
    private static <S> Filter<S> retyped(Filter<?> filter) {
        return (Filter<S>) filter;
    }

    @SuppressWarnings("unchecked") // a foreign key has the type of what it refers to
    private static <T> Filter<Object> equal(Column<T> column, @Nullable Object value) {
        return Path.here().attribute(column).is((T) value);
    }

    private static <S> boolean hasKey(Model<S> model, S row) {
        return model.key().stream().allMatch(column -> model.value(row, column) != null);
    }

    private static <R, S> S referring(Model<R> model, R root, Model<S> target, S child, List<Join.Pair> pairs) {
        var values = target.values(child);
        for (var pair : pairs) {
            values[target.indexOf(pair.target())] = model.value(root, pair.owner());
        }
        return target.replace(child, values);
    }

    private <S> Mono<List<S>> written(Model<S> target, Vector<S> rows, Cascade cascade) {
        var repo = repos.of(target);
        if (!cascade.nested().isEmpty()) {
            return Flux.fromIterable(rows)
                    .concatMap(row -> save(target, row, cascade.nested()))
                    .collectList();
        }
        if (cascade.kind() == Cascade.Kind.APPEND) {
            return repo.insertAll(rows.asJava());
        }
        return isGenerated(target) ? repo.saveAll(rows.asJava()) : repo.upsertAll(rows.asJava());
    }

    /** Rows of a many-to-many relation. */
    private <R, S> Mono<List<S>> linked(R root, Step<R, S> step) {
        var target = step.relation().target().model();
        var items = Vector.ofAll(step.many().items());
        var related = repos.of(step.relation().owner().model()).related(root, step.relation());
        boolean isAppended = step.cascade().kind() == Cascade.Kind.APPEND;
        var rows = isAppended ? appended(target, items, step.cascade()) : written(target, items, step.cascade());
        return rows.flatMap(written -> step.cascade().kind() == Cascade.Kind.REPLACE
                ? related.set(written).thenReturn(written)
                : related.add(written).thenReturn(written));
    }

    /** Rows that have a key are there already. */
    private <S> Mono<List<S>> appended(Model<S> target, Vector<S> rows, Cascade cascade) {
        return Flux.fromIterable(rows)
                .concatMap(row -> hasKey(target, row) ? Mono.just(row) : save(target, row, cascade.nested()))
                .collectList();
    }
}
