package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Objects;
import kumiko.algebra.Query;

/**
 * A request as the parameters of a URL.
 *
 * {@snippet :
 * // rating__gte=4&sort=-created_at,title&with=comments&page[size]=20
 * var asked = UrlQuery.read(Lookups.trusted(Posts.MODEL), url)
 *         .toEither()
 *         .getOrElseThrow(problems -> new IllegalArgumentException(problems.get(0).render()));
 * Mono<?> answer = switch (asked.page()) {
 *     case PageRequest.Sliced sliced -> repo.run(asked.sliced()).collectList();
 *     case PageRequest.Numbered(var number, var size) -> repo.page(asked.query(), number, size);
 *     case PageRequest.After(var cursor, var size) -> repo.page(asked.query(), new Seek(true, cursor, size));
 *     case PageRequest.Before(var cursor, var size) -> repo.page(asked.query(), new Seek(false, cursor, size));
 * };
 * }
 *
 * <p>A parameter is a lookup and its value, unless its name is one of the request's own: {@code filter}, {@code search},
 * {@code sort}, {@code with}, {@code page}, {@code limit}, {@code offset}, {@code zone}, {@code deleted}, and {@code and},
 * {@code or} and {@code not}, which stand in a {@code filter}. An attribute of such a name is asked for by a lookup: {@code
 * limit__exact=3}. Deleted rows are only for a program's own requests: {@code UrlQuery.parse(url).get().query().of(model)}. All lookups must hold; those that share a path to many rows, for the same related row.
 *
 * @param query all but the page, without a slice
 * @param page which of its rows are asked for
 */
public record UrlQuery(SmartQuery query, PageRequest page) {

    /** @throws IllegalArgumentException if the query has a slice, for that is said by the page */
    public UrlQuery {
        Objects.requireNonNull(page, "page");
        if (!query.slice().isAll()) {
            throw new IllegalArgumentException(
                    "which rows are asked for is said by the page, not by the query's slice");
        }
    }

    /**
     * {@return the query, its slice as the page}
     *
     * @throws IllegalArgumentException if there is no such request, see {@link SmartQuery#of(Query)}
     */
    public static UrlQuery of(Query<?> query) {
        return of(PagedQuery.of(query));
    }

    /**
     * {@return the query and the page}
     *
     * @throws IllegalArgumentException if there is no such request, see {@link SmartQuery#of(Query)}
     */
    public static UrlQuery of(PagedQuery<?> paged) {
        return UrlForm.of(paged);
    }

    /** {@return what the query string of a URL asks for, of whatever model, or all that is wrong with its form} */
    public static Validation<Seq<UrlProblem>, UrlQuery> parse(String url) {
        return parse(url, UrlRules.DEFAULT);
    }

    /** {@return what the query string of a URL asks for by these rules, or all that is wrong with its form} */
    public static Validation<Seq<UrlProblem>, UrlQuery> parse(String url, UrlRules rules) {
        return UrlReader.parse(url, rules);
    }

    /** {@return the query that a query string asks for, and the page, or all that is wrong with it} */
    public static <R> Validation<Seq<UrlProblem>, PagedQuery<R>> read(Lookups<R> lookups, String url) {
        return read(lookups, url, UrlRules.DEFAULT);
    }

    /** {@return the query that a query string asks for by these rules, and the page, or all that is wrong with it} */
    public static <R> Validation<Seq<UrlProblem>, PagedQuery<R>> read(Lookups<R> lookups, String url, UrlRules rules) {
        return UrlReader.read(lookups, url, rules);
    }

    /**
     * {@return the query string of a URL, encoded} It is read as the same request.
     *
     * @throws IllegalArgumentException if a value in it has no text, as a record has none
     */
    public String toUrl() {
        return UrlWriter.write(this);
    }
}
