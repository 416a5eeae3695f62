package kumiko.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.GroupQuery;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Shops and what they sell, empty before each test. */
interface Selling {

    Duration PATIENCE = Duration.ofSeconds(60);

    <R> Repo<R> repo(Model<R> model);

    default Repo<Sale> sales() {
        return repo(Sales.MODEL);
    }

    default Repo<Shop> shops() {
        return repo(Shops.MODEL);
    }

    static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(PATIENCE));
    }

    default <V> List<V> all(GroupQuery<Sale, V> query) {
        return now(sales().run(query).collectList());
    }

    default void sold(Sale... rows) {
        now(sales().insertAll(List.of(rows)));
    }

    static void fails(Mono<?> answer, Class<? extends Throwable> type) {
        StepVerifier.create(answer)
                .expectErrorSatisfies(failure -> assertThat(failure).isInstanceOf(type))
                .verify(PATIENCE);
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @BeforeEach
    default void empty() {
        now(sales().execute(Sales.all().purge()));
        now(shops().execute(Shops.all().purge()));
    }

    default void shops(String... names) {
        for (int i = 0; i < names.length; i++) {
            now(shops().insert(new Shop(i + 1, names[i], Many.unloaded())));
        }
    }
}
