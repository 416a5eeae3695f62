package kumiko.r2dbc;

import java.util.function.BiFunction;
import java.util.function.Function;
import kumiko.algebra.GroupQuery;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.algebra.ViewQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cuts queries into pages, of sizes that the options allow. */
record Paging(DatabaseOptions options) {

    <R> Mono<Page<R>> page(Repo<R> repo, Query<R> query, long number) {
        return page(repo, query, number, options.pageSize());
    }

    <R> Mono<Page<R>> page(Repo<R> repo, Query<R> query, long number, int size) {
        return page(repo, query, number, size, repo::run);
    }

    <R, V> Mono<Page<V>> page(Repo<R> repo, ViewQuery<R, V> query, long number) {
        return page(repo, query, number, options.pageSize());
    }

    <R, V> Mono<Page<V>> page(Repo<R> repo, ViewQuery<R, V> query, long number, int size) {
        return page(repo, query.query(), number, size, page -> repo.run(page.as(query.view())));
    }

    <R, V> Mono<Page<V>> page(Repo<R> repo, GroupQuery<R, V> query, long number, int size) {
        return page(
                number,
                size,
                query.grouping().slice(),
                repo.count(query),
                (offset, limit) -> repo.run(query.offset(offset).limit(limit)));
    }

    private <R, V> Mono<Page<V>> page(
            Repo<R> repo, Query<R> query, long number, int size, Function<Query<R>, Flux<V>> rows) {
        return page(
                number,
                size,
                query.slice(),
                repo.count(query),
                (offset, limit) -> rows.apply(query.offset(offset).limit(limit)));
    }

    private <V> Mono<Page<V>> page(
            long number, int size, Slice slice, Mono<Long> count, BiFunction<Long, Long, Flux<V>> rows) {
        return Mono.defer(() -> {
            long offset = offset(number, size);
            long left = Math.max(0, slice.limit().orElse(Long.MAX_VALUE) - offset);
            return count.flatMap(total -> rows.apply(offset, Math.min(size, left))
                    .collectList()
                    .map(found -> new Page<>(found, number, size, total)));
        });
    }

    private long offset(long number, int size) {
        if (number < 1) {
            throw new IllegalArgumentException("there is no page `" + number + "`; the first is 1");
        }
        requireSize(size);
        try {
            return Math.multiplyExact(number - 1, (long) size);
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException("there is no page `" + number + "`; that is too far", beyond);
        }
    }

    void requireSize(int size) {
        if (size < 1 || size > options.maxPageSize()) {
            throw new IllegalArgumentException("a page cannot have `" + size + "` records; from 1 to "
                    + options.maxPageSize() + " are allowed (DatabaseOptions.maxPageSize)");
        }
    }
}
