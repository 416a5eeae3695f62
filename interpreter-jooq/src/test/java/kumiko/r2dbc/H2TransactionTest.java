package kumiko.r2dbc;

import java.time.Duration;
import kumiko.algebra.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class H2TransactionTest implements TransactionContract, NestedTransactionContract, TransactionOptionsContract {

    private static Database database;
    private static Database other;

    @BeforeAll
    static void connect() {
        database = Database.connect("r2dbc:h2:mem:///transactions", DatabaseOptions.DEFAULT.withPoolSize(2));
        other = Database.connect("r2dbc:h2:mem:///other", DatabaseOptions.DEFAULT.withPoolSize(2));
    }

    @AfterAll
    static void close() {
        database.close();
        other.close();
    }

    /** H2 cannot be stopped, so the transaction is over when the statement is. */
    @Test
    void aStatementThatIsCancelledLeavesNothing() {
        var options = DatabaseOptions.DEFAULT.withPoolSize(1);
        try (var single = Database.connect("r2dbc:h2:mem:///cancelled", options)) {
            var accounts = new Accounts(single);
            accounts.reset(3);
            for (int i = 0; i < 15; i++) {
                var insertion = single.transaction(tx -> accounts.add(1, 1)
                        .then(accounts.execute("insert into \"accounts\" (\"balance\", \"id\")"
                                + " select 0, x from system_range(10, 40000)"))
                        .then(Mono.never()));
                StepVerifier.create(insertion)
                        .expectSubscription()
                        .thenAwait(Duration.ofMillis(2 * i))
                        .thenCancel()
                        .verify(TransactionSubject.PATIENCE);

                TransactionSubject.answers(accounts.balance(1), 100L);
                TransactionSubject.answers(Repo.of(Accounts.ACCOUNTS, single).count(Query.all(Accounts.ACCOUNTS)), 3L);
            }
        }
    }

    @Test
    void tablesAreNotCreatedInATransaction() {
        TransactionSubject.fails(
                database.transaction(
                        tx -> database.createTables(Library.AUTHORS).thenReturn(1)),
                IllegalStateException.class,
                "H2 commits a transaction before it creates or drops a table");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Database other() {
        return other;
    }

    @Override
    public String isolationQuery() {
        return "select isolation_level from information_schema.sessions where session_id = session_id()";
    }
}
