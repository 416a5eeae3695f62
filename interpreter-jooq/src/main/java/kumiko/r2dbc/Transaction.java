package kumiko.r2dbc;

import java.util.function.Function;
import kumiko.algebra.Policy;
import kumiko.jooq.Sql;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A transaction that is open while its block runs, see {@link Database#transaction}.
 *
 * <p>{@code Users.repo(tx)} takes part in it explicitly. It need not be passed around: whatever the publisher that the
 * block returns subscribes to takes part through Reactor's context, as {@code Users.repo()} and
 * {@code Users.repo(database)}. Statements of one transaction run one after the other, in the order in which they were
 * subscribed to, also where a block subscribes to several at once. The rows of a query are kept in memory if they are
 * consumed more slowly than they come, so that a consumer may run a statement for each.
 *
 * <p>A statement that fails, or is cancelled while the server works on it, fails the transaction on PostgreSQL, even if
 * the block recovers from the error. Run what may fail in a nested transaction. A transaction that has ended refuses
 * everything with an {@link IllegalStateException}.
 */
public final class Transaction {

    private final Database database;

    Transaction(Database database) {
        this.database = database;
    }

    /** {@return the database, on which everything takes part in this transaction} */
    Database database() {
        return database;
    }

    /**
     * {@return this transaction, in which rows that the policy hides are not there} See {@link Database#with}. A repository that
     * is found in Reactor's context is that of the database with which the transaction was begun.
     */
    public Transaction with(Policy more) {
        return new Transaction(database.with(more));
    }

    /** {@return this transaction, with all rows} */
    public Transaction withoutPolicy() {
        return new Transaction(database.withoutPolicy());
    }

    /** {@return what hides rows in this transaction} */
    public Policy policy() {
        return database.policy();
    }

    /** {@return a query in SQL of your own that takes part in the transaction} */
    public SqlQuery query(Sql sql) {
        return database.query(sql);
    }

    /** {@return how many rows a statement in SQL of your own changed, as part of the transaction} */
    public Mono<Long> execute(Sql sql) {
        return database.execute(sql);
    }

    /**
     * {@return what the block gives, once it has succeeded} All of it happens, if the outer transaction commits, or, if it
     * fails or is cancelled, none; the outer transaction can go on in either case. It is nested in this transaction or
     * in the innermost one of its subscription that is nested in this one, and has that one's turn as long as it runs.
     */
    public <T> Mono<T> transaction(Function<Transaction, Mono<T>> block) {
        return database.transaction(block);
    }

    /** {@return all that the block gives, once it has succeeded} See {@link #transaction}. */
    public <T> Flux<T> transactionMany(Function<Transaction, ? extends Publisher<T>> block) {
        return database.transactionMany(block);
    }

    /** {@return all that the block gives, after what it did has been undone} */
    public <T> Flux<T> rollingBack(Function<Transaction, ? extends Publisher<T>> block) {
        return database.rollingBack(block);
    }
}
