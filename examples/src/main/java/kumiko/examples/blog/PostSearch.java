package kumiko.examples.blog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kumiko.json.QueryJson;
import kumiko.json.RecordJson;
import kumiko.lookup.FilterSchema;
import kumiko.lookup.Lookups;
import kumiko.lookup.Operators;
import kumiko.lookup.PageRequest;
import kumiko.lookup.PagedQuery;
import kumiko.lookup.UrlQuery;
import kumiko.r2dbc.CursorPage;
import kumiko.r2dbc.InvalidCursorException;
import kumiko.r2dbc.Page;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import reactor.core.publisher.Mono;

/** Posts that somebody asks for who may ask for anything. */
final class PostSearch {

    /** What anybody may ask for; for them, nothing else is there. */
    static final FilterSchema<Post> ALLOWED = FilterSchema.of(Posts.MODEL)
            .allow("title", Operators.TEXT)
            .allow("rating", Operators.ORDERED)
            .allow("comments__count", Operators.ORDERED)
            .relation("user", user -> user.allow("name", Operators.EQUALITY))
            .relation("comments", comment -> comment.allow("body", Operators.TEXT))
            .sort("title", "rating", "user___name")
            .search("title", "body")
            .with("user", "comments.user")
            .page(20, 100);

    /** What anybody is shown. */
    static final RecordJson<Post> SHOWN = RecordJson.of(Posts.MODEL)
            .only("id", "title", "rating", "user.name", "comments.body", "comments.user.name");

    private static final Lookups<Post> LOOKUPS = Lookups.of(ALLOWED);
    private static final QueryJson<Post> QUERIES = QueryJson.of(LOOKUPS);

    private final Repo<Post> posts;

    PostSearch(Repo<Post> posts) {
        this.posts = posts;
    }

    /** {@return the page that the parameters of a URL ask for, or what is wrong with them} */
    Mono<Answer> find(String parameters) {
        return UrlQuery.read(LOOKUPS, parameters)
                .fold(problems -> Mono.just(ProblemDetails.ofUrl(problems)), this::page);
    }

    /** {@return the page that a query as JSON asks for, or what is wrong with it} */
    Mono<Answer> findByJson(String query) {
        return QUERIES.read(query).fold(problems -> Mono.just(ProblemDetails.ofJson(problems)), this::page);
    }

    private Mono<Answer> page(PagedQuery<Post> asked) {
        var query = asked.query();
        return switch (asked.page()) {
            case PageRequest.Sliced sliced ->
                posts.run(asked.sliced()).collectList().map(PostSearch::rows);
            case PageRequest.Numbered(var number, var size) ->
                posts.page(query, number, size).map(PostSearch::numbered);
            case PageRequest.After(var cursor, var size) -> seek(asked, new Seek(true, cursor, size));
            case PageRequest.Before(var cursor, var size) -> seek(asked, new Seek(false, cursor, size));
        };
    }

    private Mono<Answer> seek(PagedQuery<Post> asked, Seek seek) {
        return posts.page(asked.query(), seek)
                .map(page -> linked(asked, seek.size(), page))
                .onErrorResume(
                        InvalidCursorException.class,
                        refused -> Mono.just(ProblemDetails.of(400, String.valueOf(refused.getMessage()))));
    }

    private static Answer rows(List<Post> rows) {
        return Answer.json(Map.of("rows", SHOWN.toMaps(rows)));
    }

    private static Answer numbered(Page<Post> page) {
        var body = new LinkedHashMap<String, Object>();
        body.put("rows", SHOWN.toMaps(page.rows()));
        body.put("page", page.number());
        body.put("pages", page.pages());
        body.put("total", page.total());
        return Answer.json(body);
    }

    /** The pages around this one are URLs of the same query. */
    private static Answer linked(PagedQuery<Post> asked, int size, CursorPage<Post> page) {
        var body = new LinkedHashMap<String, Object>();
        body.put("rows", SHOWN.toMaps(page.rows()));
        page.next().ifPresent(next -> body.put("next", url(asked, new PageRequest.After(Optional.of(next), size))));
        page.previous()
                .ifPresent(previous ->
                        body.put("previous", url(asked, new PageRequest.Before(Optional.of(previous), size))));
        return Answer.json(body);
    }

    private static String url(PagedQuery<Post> asked, PageRequest page) {
        return SearchEndpoint.POSTS + "?"
                + UrlQuery.of(new PagedQuery<>(asked.query(), page)).toUrl();
    }
}
