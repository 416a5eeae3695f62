package kumiko.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Query;
import kumiko.jooq.Sql;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.server.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Authors, their articles and remarks on these, read by each of the strategies on PostgreSQL. */
@EnabledIfSystemProperty(named = "kumiko.figures", matches = "true")
class EagerFiguresTest {

    private static final int AUTHORS = 2_000;
    private static final int ARTICLES = 20;
    private static final int REMARKS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void strategies() {
        var url = PostgresServer.newDatabase();
        try (var database = Database.connect(url)) {
            fill(database);
            var connection = Objects.requireNonNull(
                    Mono.from(ConnectionFactories.get(url + "?forceBinary=true").create())
                            .block(PATIENCE));
            for (int roots : List.of(1, 10, 100, 1_000)) {
                one(database, roots);
                tree(database, connection, roots);
                back(database, roots);
                first(database, roots);
            }
        }
    }

    private static void fill(Database database) {
        database.createTables(Authors.MODEL, Articles.MODEL, Remarks.MODEL).block(PATIENCE);
        Authors.repo(database)
                .insertAll(Flux.range(0, AUTHORS)
                        .map(i -> new Author(null, "author " + i, "about ".repeat(20), null, Many.unloaded())))
                .block(PATIENCE);
        Articles.repo(database)
                .insertAll(Flux.range(0, AUTHORS * ARTICLES)
                        .map(i -> new Article(
                                null, "title " + i, i * 7919 % 1000, One.of(1L + i % AUTHORS), null, Many.unloaded())))
                .block(PATIENCE);
        Remarks.repo(database)
                .insertAll(Flux.range(0, AUTHORS * ARTICLES * REMARKS)
                        .map(i -> new Remark(null, "remark " + i, One.of(1L + i % (AUTHORS * ARTICLES)))))
                .block(PATIENCE);
        database.execute(Sql.of("analyze")).block(PATIENCE);
    }

    /** One level: the articles of authors. */
    private static void one(Database database, int roots) {
        var query = Authors.sort("id").limit(roots);
        print(roots + " authors, 20 articles each", figures(database, roots, query, "articles"));
    }

    /** Two levels, beside three selects by hand: such as make nothing of the rows, and such as make the same records. */
    private static void tree(Database database, Connection connection, int roots) {
        var byHand = new ByHand(connection, roots);
        var rows = figure(roots, byHand::rows);
        var records = figure(roots, byHand::records);
        var lines = new ArrayList<String>();
        lines.add("rows by hand " + rows.over(records));
        lines.add("records by hand " + records.over(records));
        for (var strategy : List.of(Strategy.SELECT_IN, Strategy.SUBQUERY, Strategy.JOINED)) {
            var query =
                    Authors.sort("id").limit(roots).with("articles", strategy).with("articles.remarks", strategy);
            lines.add(
                    strategy + " " + figure(roots, () -> count(database, query)).over(records));
        }
        print(roots + " authors, 20 articles each, 5 remarks each", lines);
    }

    /** To one: the author of articles, 20 of which have the same. */
    private static void back(Database database, int roots) {
        var query = Articles.sort("author_id", "id").limit(roots);
        var lines = new ArrayList<String>();
        for (var strategy : List.of(Strategy.JOINED, Strategy.SELECT_IN)) {
            double time = median(
                    roots,
                    () -> Articles.repo(database)
                            .run(query.with("author", strategy))
                            .collectList()
                            .map(List::size));
            lines.add("%s %.2f".formatted(strategy, time));
        }
        print(roots + " articles with their author, shared by 20", lines);
    }

    /** The best three articles of each author: SELECT_IN asks for each key, the others number all rows. */
    private static void first(Database database, int roots) {
        var lines = new ArrayList<String>();
        for (var index :
                List.of("drop index if exists best", "create index best on articles (author_id, rating desc, id)")) {
            database.execute(Sql.of(index)).block(PATIENCE);
            database.execute(Sql.of("analyze articles")).block(PATIENCE);
            for (var strategy : List.of(Strategy.SELECT_IN, Strategy.SUBQUERY, Strategy.JOINED)) {
                var query = Authors.sort("id")
                        .limit(roots)
                        .with(Authors.articles()
                                .eager()
                                .by(strategy)
                                .sort("-rating")
                                .limit(3));
                lines.add("%s %.2f".formatted(strategy, median(roots, () -> count(database, query))));
            }
        }
        database.execute(Sql.of("drop index best")).block(PATIENCE);
        print(roots + " authors, best 3 articles each, without and with an index in that order", lines);
    }

    private static List<String> figures(Database database, int roots, Query<Author> query, String relation) {
        return List.of(Strategy.SELECT_IN, Strategy.SUBQUERY, Strategy.JOINED).stream()
                .map(strategy -> "%s %.2f"
                        .formatted(strategy, median(roots, () -> count(database, query.with(relation, strategy)))))
                .toList();
    }

    private static Mono<Integer> count(Database database, Query<Author> query) {
        return Authors.repo(database).run(query).collectList().map(List::size);
    }

    private static void print(String what, List<String> figures) {
        System.out.println(what + ", ms: " + String.join(", ", figures));
    }

    /** {@return the milliseconds that the middle one of some rounds took, after as many that are not counted} */
    private static double median(int expected, Supplier<Mono<Integer>> work) {
        return figure(expected, work).milliseconds();
    }

    private static Figure figure(int expected, Supplier<Mono<Integer>> work) {
        return Figure.of(
                Math.max(7, 600 / expected),
                () -> assertThat(work.get().block(PATIENCE)).isEqualTo(expected));
    }
}
