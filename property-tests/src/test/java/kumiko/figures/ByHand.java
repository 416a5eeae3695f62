package kumiko.figures;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import kumiko.model.Many;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Authors, their articles and the remarks on these, as one writes it with the driver alone: three statements on one connection. */
record ByHand(Connection connection, int authors) {

    private static final String ARTICLES =
            "select id, title, rating, author_id, created_at from articles where author_id = any($1) order by id";
    private static final String REMARKS =
            "select id, text, article_id from remarks where article_id = any($1) order by id";

    private String roots() {
        return "select id, name, about, created_at from authors order by id limit " + authors;
    }

    /** {@return how many authors there are, after all rows have been read, of which nothing is made} */
    Mono<Integer> rows() {
        return read(roots(), null, row -> values(row, 4))
                .flatMap(found -> read(ARTICLES, ids(found), row -> values(row, 5))
                        .flatMap(articles -> read(REMARKS, ids(articles), row -> values(row, 3)))
                        .thenReturn(found.size()));
    }

    private static Object[] values(Row row, int width) {
        return IntStream.range(0, width).mapToObj(row::get).toArray();
    }

    private static Long[] ids(Collection<Object[]> rows) {
        return rows.stream().map(row -> row[0]).toArray(Long[]::new);
    }

    /** {@return how many authors there are, after the records of all have been made} */
    Mono<Integer> records() {
        return trees().map(List::size);
    }

    private Mono<List<Author>> trees() {
        return read(roots(), null, ByHand::author)
                .flatMap(roots -> read(ARTICLES, keys(roots, Author::id), ByHand::article)
                        .flatMap(articles -> read(REMARKS, keys(articles, Article::id), ByHand::remark)
                                .map(remarks -> trees(roots, articles, remarks))));
    }

    private static List<Author> trees(List<Author> roots, List<Article> articles, List<Remark> remarks) {
        var remarksOf = new HashMap<Long, List<Remark>>();
        for (var remark : remarks) {
            remarksOf
                    .computeIfAbsent(key(remark.article()), none -> new ArrayList<>(4))
                    .add(remark);
        }
        var articlesOf = new HashMap<Long, List<Article>>();
        for (var article : articles) {
            articlesOf
                    .computeIfAbsent(key(article.author()), none -> new ArrayList<>(4))
                    .add(new Article(
                            article.id(),
                            article.title(),
                            article.rating(),
                            article.author(),
                            article.createdAt(),
                            loaded(remarksOf.get(article.id()))));
        }
        return roots.stream()
                .map(author -> new Author(
                        author.id(),
                        author.name(),
                        author.about(),
                        author.createdAt(),
                        loaded(articlesOf.get(author.id()))))
                .toList();
    }

    private static <R> Many<R> loaded(@Nullable List<R> rows) {
        return Many.complete(rows == null ? List.of() : rows);
    }

    private static Long key(One<Long, ?> one) {
        return one.key().orElseThrow();
    }

    private static Author author(Row row) {
        return new Author(
                row.get(0, Long.class), text(row, 1), text(row, 2), row.get(3, Instant.class), Many.unloaded());
    }

    private static Article article(Row row) {
        return new Article(
                row.get(0, Long.class),
                text(row, 1),
                Objects.requireNonNull(row.get(2, Integer.class)),
                One.of(row.get(3, Long.class)),
                row.get(4, Instant.class),
                Many.unloaded());
    }

    private static Remark remark(Row row) {
        return new Remark(row.get(0, Long.class), text(row, 1), One.of(row.get(2, Long.class)));
    }

    private static String text(Row row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static <R> Long[] keys(List<R> rows, Function<R, @Nullable Long> id) {
        return rows.stream().map(id).toArray(Long[]::new);
    }

    private <T> Mono<List<T>> read(String sql, Long @Nullable [] keys, Function<Row, T> reading) {
        var statement = connection.createStatement(sql);
        if (keys != null) {
            statement.bind(0, keys);
        }
        return Flux.from(statement.execute())
                .concatMap(result -> result.map((row, metadata) -> reading.apply(row)))
                .collectList();
    }
}
