package kumiko.r2dbc;

import java.time.Duration;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * How a transaction is run. A value: every {@code with…} method returns a new one.
 *
 * {@snippet :
 * var options = TransactionOptions.DEFAULT.withIsolation(Isolation.SERIALIZABLE).withRetries(3);
 * var database = Database.connect(url);
 * var posts = database.transaction(options, tx -> Posts.repo().count(Posts.all()));
 * }
 *
 * @param isolation how much of other transactions it may see
 * @param readOnly whether writing is refused
 * @param timeout how long the block may take, from its beginning until it commits, before it is rolled back and fails
 *     with {@link DatabaseException.Timeout}; zero for no limit
 * @param retries how often the whole block is run again after {@link DatabaseException.Transient}: a deadlock, or a
 *     conflict of serializable transactions
 * @param backoff how long to wait before the first retry; doubled for each further one up to a hundredfold, and
 *     varied at random by up to a half, so that those who met do not meet again
 */
@Value.Builder
public record TransactionOptions(Isolation isolation, boolean readOnly, Duration timeout, int retries, Duration backoff)
        implements WithTransactionOptions {

    /** The database's isolation, reading and writing, no limit of time, no retry; if there are any, the first after 20 ms. */
    public static final TransactionOptions DEFAULT = new TransactionOptionsBuilder()
            .isolation(Isolation.DATABASE_DEFAULT)
            .readOnly(false)
            .timeout(Duration.ZERO)
            .retries(0)
            .backoff(Duration.ofMillis(20))
            .build();

    public TransactionOptions {
        Objects.requireNonNull(isolation, "isolation");
        if (timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "`timeout` is " + timeout + ", but has to be zero, for no limit, or more");
        }
        if (retries < 0) {
            throw new IllegalArgumentException("`retries` is " + retries + ", but has to be zero or more");
        }
        if (backoff.isNegative()) {
            throw new IllegalArgumentException("`backoff` is " + backoff + ", but has to be zero or more");
        }
    }
}
