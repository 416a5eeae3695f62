package kumiko.r2dbc;

import static kumiko.r2dbc.Shop.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kumiko.algebra.Query;
import kumiko.r2dbc.Shop.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a transaction that has locked rows keeps another from. */
interface LockContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    /** Where the rows are locked. */
    Database database();

    /** The same database, with connections of its own. */
    Database other();

    private static Query<Customer> named(String... names) {
        return Query.all(CUSTOMERS).where("name__in", List.of(names));
    }

    private static <T> T now(Mono<T> answer) {
        return answer.block(PATIENCE);
    }

    @BeforeEach
    default void load() {
        var customers = Repo.of(CUSTOMERS, database());
        now(customers
                .execute(Query.all(CUSTOMERS).purge())
                .then(customers.insertAll(List.of(Customer.named("a"), Customer.named("b"), Customer.named("c")))));
    }

    /** {@return what another gets while the rows of a query are locked} */
    private <T> Mono<T> during(Query<Customer> locked, Mono<T> work) {
        return database().transaction(tx -> Repo.of(CUSTOMERS, tx).run(locked).then(work));
    }

    @Test
    default void aLockedRowIsSkipped() {
        var names = Repo.of(CUSTOMERS, other())
                .run(named("a", "b").sort("name").skipLocked())
                .map(Customer::name)
                .collectList();

        assertThat(now(during(named("a").forUpdate(), names))).containsExactly("b");
        assertThat(now(names)).containsExactly("a", "b");
    }

    @Test
    default void whoDoesNotWaitFails() {
        var row = Repo.of(CUSTOMERS, other()).one(named("a").noWait());

        StepVerifier.create(during(named("a").forUpdate(), row))
                .expectError(DatabaseException.Locked.class)
                .verify(PATIENCE);
        assertThat(now(row).name()).isEqualTo("a");
    }

    @Test
    default void aLockedRowIsReadByWhoTakesNoLock() {
        var row = Repo.of(CUSTOMERS, other()).one(named("a"));

        assertThat(now(during(named("a").forUpdate(), row)).name()).isEqualTo("a");
        assertThat(now(during(
                        named("a").forShare(),
                        Repo.of(CUSTOMERS, other()).count(named("a").noWait()))))
                .isEqualTo(1);
    }

    @Test
    default void aQueueIsWorkedOffByManyAtOnceAndOnceEach() {
        var customers = Repo.of(CUSTOMERS, database());
        now(customers.insertAll(Flux.range(0, 200)
                .map(i -> Customer.named("job" + i))
                .collectList()
                .block()));
        var next = Query.all(CUSTOMERS).where("points", 0).sort("id").limit(1).skipLocked();

        var done = Flux.range(0, 8)
                .flatMap(worker -> customers
                        .run(next.update("points", 1))
                        .map(Customer::id)
                        .repeat(40))
                .collectList();

        assertThat(now(done)).doesNotHaveDuplicates().hasSize(203);
    }

    @Test
    default void whatIsLockedIsTheQuerysOwnRowEvenBesideAnAbsentOne() {
        var ada = now(Repo.of(CUSTOMERS, database()).insert(Customer.named("Ada")));
        var order = now(Repo.of(Shop.ORDERS, database()).insert(Shop.Order.of("pen", ada)));
        var locked = Query.all(Shop.ORDERS).where("customer___name", "Ada").forUpdate();

        Shop.Order found =
                now(database().transaction(tx -> Repo.of(Shop.ORDERS, tx).one(locked)));
        assertThat(found).isEqualTo(order);
        now(Repo.of(Shop.ORDERS, database()).purge(order));
    }
}
