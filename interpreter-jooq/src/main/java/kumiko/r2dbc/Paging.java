package kumiko.r2dbc;

import kumiko.algebra.Query;
import reactor.core.publisher.Mono;

/** Cuts queries into pages, of sizes that the options allow. */
record Paging(DatabaseOptions options) {

    <R> Mono<Page<R>> page(Repo<R> repo, Query<R> query, long number) {
        return page(repo, query, number, options.pageSize());
    }

    <R> Mono<Page<R>> page(Repo<R> repo, Query<R> query, long number, int size) {
        return Mono.defer(() -> {
            long offset = offset(number, size);
            long left = Math.max(0, query.slice().limit().orElse(Long.MAX_VALUE) - offset);
            var page = query.offset(offset).limit(Math.min(size, left));
            return repo.count(query)
                    .flatMap(total -> repo.run(page).collectList().map(rows -> new Page<>(rows, number, size, total)));
        });
    }

    private long offset(long number, int size) {
        if (number < 1) {
            throw new IllegalArgumentException("there is no page `" + number + "`; the first is 1");
        }
        if (size < 1 || size > options.maxPageSize()) {
            throw new IllegalArgumentException("a page cannot have `" + size + "` records; from 1 to "
                    + options.maxPageSize() + " are allowed (DatabaseOptions.maxPageSize)");
        }
        try {
            return Math.multiplyExact(number - 1, (long) size);
        } catch (ArithmeticException beyond) {
            throw new IllegalArgumentException("there is no page `" + number + "`; that is too far", beyond);
        }
    }
}
