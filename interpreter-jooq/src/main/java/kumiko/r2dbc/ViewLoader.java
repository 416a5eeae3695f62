package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.View.Branch;
import kumiko.algebra.Visibility;
import kumiko.plan.FollowUp;
import kumiko.plan.Layout;
import kumiko.r2dbc.Part.Item;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads what follows up the rows of a query: the branches of one level together, each with one statement for all of the
 * rows.
 *
 * @param query what is being answered, for the errors
 */
record ViewLoader(
        Statements statements,
        StatementRunner runner,
        @Nullable Query<?> query,
        Visibility visibility) {

    /** {@return what is made of the rows, with all that is related to them} */
    <V> Mono<List<V>> load(Part<V> part) {
        return completed(part).then(Mono.fromCallable(part::made));
    }

    private Mono<Void> completed(Part<?> part) {
        var followUps = parts(part)
                .flatMap(each -> each.layout().followed().stream().map(branch -> followed(each, branch)))
                .toList();
        return Mono.when(followUps);
    }

    /** {@return the part and all that is joined to it} */
    private static Stream<Part<?>> parts(Part<?> part) {
        return Stream.concat(Stream.of(part), part.joined().stream().flatMap(ViewLoader::parts));
    }

    private <V> Mono<Void> followed(Part<V> part, Layout.Followed followed) {
        return Mono.defer(() -> followed(part, followed, part.view().branches().get(followed.branch())));
    }

    private <R, S, T> Mono<Void> followed(Part<?> part, Layout.Followed followed, Branch<R, S, T> branch) {
        var owners = owners(part, followed);
        return owners.isEmpty()
                ? Mono.fromRunnable(() -> relate(part, followed, branch, Map.of()))
                : related(followUp(part, branch, owners))
                        .doOnNext(related -> relate(part, followed, branch, related))
                        .then();
    }

    /** {@return the keys that the rows have, each once, in their stored form} */
    private static Map<Object, List<Object>> owners(Part<?> part, Layout.Followed followed) {
        var columns = part.columns(followed.owner());
        var owners = new LinkedHashMap<Object, List<Object>>();
        for (var item : part.items()) {
            var values = columns.stored(item.cells());
            if (values != null) {
                owners.putIfAbsent(RowKey.ofStored(values), values);
            }
        }
        return owners;
    }

    private <R, S, T> FollowUp<R, S, T> followUp(
            Part<?> part, Branch<R, S, T> branch, Map<Object, List<Object>> owners) {
        var rows = part.rows();
        var of = branch.strategy() == Strategy.SUBQUERY && rows != null ? rows : keys(owners);
        return new FollowUp<>(branch, of, visibility);
    }

    private static FollowUp.Owners.Keys keys(Map<Object, List<Object>> owners) {
        int width = owners.values().iterator().next().size();
        var lists = new ArrayList<List<Object>>(width);
        for (int i = 0; i < width; i++) {
            int column = i;
            lists.add(owners.values().stream().map(values -> values.get(column)).toList());
        }
        return new FollowUp.Owners.Keys(lists);
    }

    /** {@return what is made of the related rows, by the keys of the rows they belong to} */
    private <R, S, T> Mono<Map<Object, List<T>>> related(FollowUp<R, S, T> followUp) {
        return Mono.defer(() -> {
            var bound = statements.bound(followUp);
            var statement = bound.view();
            var part = new Part<>(
                    followUp.branch().view(),
                    statement.layout(),
                    statement.types(),
                    new FollowUp.Owners.OfFollowUp(followUp, Path.here()));
            var groups = new HashMap<Object, Set<Item>>();
            return cells(bound)
                    .doOnNext(cells -> {
                        var owner = statement.near().key(cells);
                        var item = part.add(cells);
                        if (owner != null && item != null) {
                            groups.computeIfAbsent(owner, none -> new LinkedHashSet<>())
                                    .add(item);
                        }
                    })
                    .then(Mono.defer(() -> completed(part)))
                    .then(Mono.fromCallable(() -> made(part, groups)));
        });
    }

    private static <T> Map<Object, List<T>> made(Part<T> part, Map<Object, Set<Item>> groups) {
        var made = new HashMap<Object, List<T>>();
        groups.forEach(
                (owner, items) -> made.put(owner, items.stream().map(part::make).toList()));
        return made;
    }

    private static <T> void relate(
            Part<?> part, Layout.Followed followed, Branch<?, ?, T> branch, Map<Object, List<T>> related) {
        var columns = part.columns(followed.owner());
        for (var item : part.items()) {
            var owner = columns.key(item.cells());
            List<T> found = owner == null ? List.of() : related.getOrDefault(owner, List.of());
            if (branch.relation().isToMany()) {
                item.relate(followed.branch(), found);
            } else {
                item.relate(followed.branch(), found.isEmpty() ? null : found.get(0));
            }
        }
    }

    /** {@return the values of each row of a statement} */
    Flux<@Nullable Object[]> cells(Statements.BoundView bound) {
        var values = bound.bound();
        return runner.query(
                values.statement().sql(),
                query,
                values.bound(),
                values.classes(),
                result -> result.map((row, metadata) -> bound.view().read(row)));
    }
}
