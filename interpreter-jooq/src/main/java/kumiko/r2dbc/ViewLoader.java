package kumiko.r2dbc;

import io.r2dbc.spi.Result;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Path;
import kumiko.algebra.Query;
import kumiko.algebra.View;
import kumiko.algebra.View.Branch;
import kumiko.algebra.Visibility;
import kumiko.model.Relation;
import kumiko.plan.FollowUp;
import kumiko.plan.Layout;
import kumiko.r2dbc.Part.Item;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads what follows up the rows of a query: the branches of one level together, each with one statement for all of the
 * rows, as long as their keys are no more than a list of a database holds.
 *
 * @param query what is being answered, for the errors
 */
record ViewLoader(
        Statements statements,
        StatementRunner runner,
        @Nullable Query<?> query,
        Visibility visibility,
        Optional<ZoneId> zone) {

    /** How many keys one statement names. H2's arrays have no more than 65,536 elements. */
    static final int KEYS = 50_000;

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
                : related(followUps(part, branch, owners))
                        .doOnNext(related -> relate(part, followed, branch, related))
                        .then();
    }

    /** {@return for each column of the key the stored values of all rows, each key once; empty if no row has one} */
    private static List<List<Object>> owners(Part<?> part, Layout.Followed followed) {
        var columns = part.columns(followed.owner());
        var known = new HashSet<Object>();
        var values = new ArrayList<List<Object>>(columns.width());
        for (int i = 0; i < columns.width(); i++) {
            values.add(new ArrayList<>());
        }
        for (var item : part.items()) {
            var key = columns.key(item.cells());
            if (key != null && known.add(key)) {
                for (int i = 0; i < columns.width(); i++) {
                    values.get(i).add(Objects.requireNonNull(columns.stored(item.cells(), i)));
                }
            }
        }
        return known.isEmpty() ? List.of() : values;
    }

    /** {@return the statements that ask for the rows of a branch: one, unless there are too many keys} */
    private <R, S, T> List<FollowUp<R, S, T>> followUps(
            Part<?> part, Branch<R, S, T> branch, List<List<Object>> owners) {
        var rows = part.rows();
        var of = branch.strategy() == Strategy.SUBQUERY && rows != null ? List.of(rows) : portions(owners);
        return of.stream()
                .map(some -> new FollowUp<>(branch, some, visibility, zone))
                .toList();
    }

    private static List<FollowUp.Owners> portions(List<List<Object>> owners) {
        int count = owners.get(0).size();
        return IntStream.iterate(0, start -> start < count, start -> start + KEYS)
                .<FollowUp.Owners>mapToObj(start -> new FollowUp.Owners.Keys(owners.stream()
                        .map(column -> column.subList(start, Math.min(start + KEYS, count)))
                        .toList()))
                .toList();
    }

    /** {@return what is made of the related rows, by the keys of the rows they belong to} */
    private <R, S, T> Mono<Map<Object, List<T>>> related(List<FollowUp<R, S, T>> followUps) {
        return Mono.defer(() -> {
            var bounds = followUps.stream().map(statements::bound).toList();
            var followUp = followUps.get(0);
            var view = followUp.branch().view();
            var statement = bounds.get(0).view();
            boolean paired = followUp.branch().relation() instanceof Relation.ManyToMany<?, ?>;
            if (view.branches().isEmpty() && statement.layout().key().isEmpty() && !paired) {
                return leaves(bounds, view);
            }
            var part = new Part<>(
                    view,
                    statement.layout(),
                    statement.types(),
                    followUps.size() == 1 ? new FollowUp.Owners.OfFollowUp(followUp, Path.here()) : null);
            var groups = new HashMap<Object, Collection<Item>>();
            return each(bounds, cells -> {
                        var owner = statement.near().key(cells);
                        var item = part.add(cells);
                        if (owner != null && item != null) {
                            groups.computeIfAbsent(owner, none -> part.group(paired))
                                    .add(item);
                        }
                    })
                    .then(Mono.defer(() -> completed(part)))
                    .then(Mono.fromCallable(() -> made(part, groups)));
        });
    }

    /** Rows to which nothing is related, and none of which comes twice, are made as they are read. */
    private <S, T> Mono<Map<Object, List<T>>> leaves(List<Statements.BoundView> bounds, View<S, T> view) {
        var statement = bounds.get(0).view();
        var groups = new HashMap<Object, List<T>>();
        return each(bounds, cells -> {
                    var owner = statement.near().key(cells);
                    if (owner != null) {
                        groups.computeIfAbsent(owner, none -> new ArrayList<>(4))
                                .add(statement.made(view, cells));
                    }
                })
                .then(Mono.fromCallable(() -> {
                    groups.replaceAll((owner, made) -> List.copyOf(made));
                    return groups;
                }));
    }

    private static <T> Map<Object, List<T>> made(Part<T> part, Map<Object, Collection<Item>> groups) {
        var made = new HashMap<Object, List<T>>();
        groups.forEach((owner, items) -> made.put(owner, part.made(items)));
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

    /** {@return the values of all rows} */
    Mono<List<@Nullable Object[]>> allCells(Statements.BoundView bound) {
        return Mono.defer(() -> {
            var all = new ArrayList<@Nullable Object[]>();
            return each(bound, all::add).thenReturn(all);
        });
    }

    private Mono<Void> each(List<Statements.BoundView> bounds, Consumer<@Nullable Object[]> work) {
        return Flux.fromIterable(bounds)
                .concatMap(bound -> each(bound, work), 0)
                .then();
    }

    /**
     * Does something with the values of each row. All rows are read at once. But the driver answers a statement without
     * values with text, unless rows are asked for in portions.
     */
    private Mono<Void> each(Statements.BoundView bound, Consumer<@Nullable Object[]> work) {
        int fetchSize = bound.bound().values().length == 0 ? runner.options().fetchSize() : 0;
        return read(
                        bound,
                        fetchSize,
                        result -> Flux.from(result.map(
                                        (row, metadata) -> bound.view().read(row)))
                                .collect(() -> work, Consumer::accept))
                .then();
    }

    /** {@return the values of each row of a statement, so many of which are asked of the server at a time} */
    Flux<@Nullable Object[]> cells(Statements.BoundView bound, int fetchSize) {
        return read(
                bound,
                fetchSize,
                result -> result.map((row, metadata) -> bound.view().read(row)));
    }

    private <T> Flux<T> read(Statements.BoundView bound, int fetchSize, Function<Result, Publisher<T>> rows) {
        var values = bound.bound();
        return runner.query(values.statement().sql(), query, values.bound(), values.classes(), fetchSize, rows);
    }
}
