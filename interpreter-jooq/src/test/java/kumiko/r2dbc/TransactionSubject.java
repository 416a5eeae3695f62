package kumiko.r2dbc;

import static kumiko.r2dbc.Accounts.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kumiko.algebra.Query;
import kumiko.r2dbc.Accounts.Account;
import org.junit.jupiter.api.BeforeEach;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The databases that transactions are tested on, and what is asked of them. */
interface TransactionSubject {

    Duration PATIENCE = Duration.ofSeconds(20);

    /** A database with two connections at most. */
    Database database();

    /** {@return another database of the same kind} */
    Database other();

    /** {@return the SQL that asks for the isolation of the connection} */
    String isolationQuery();

    default Accounts accounts() {
        return new Accounts(database());
    }

    default Query<Account> all() {
        return Query.all(ACCOUNTS);
    }

    @BeforeEach
    default void reset() {
        accounts().reset(3);
    }

    static <T> void answers(Mono<T> actual, T expected) {
        StepVerifier.create(actual).expectNext(expected).expectComplete().verify(PATIENCE);
    }

    static void fails(Publisher<?> actual, Class<? extends Throwable> type, String... message) {
        StepVerifier.create(actual)
                .expectErrorSatisfies(failure -> {
                    assertThat(failure).isInstanceOf(type);
                    List.of(message).forEach(part -> assertThat(failure).hasMessageContaining(part));
                })
                .verify(PATIENCE);
    }
}
