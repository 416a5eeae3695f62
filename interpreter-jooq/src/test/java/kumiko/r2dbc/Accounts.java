package kumiko.r2dbc;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Model;
import kumiko.model.RowCodec;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts and statements on them, which run as those of a repository do. */
final class Accounts {

    record Account(Long id, Long balance) {}

    static final Model<Account> ACCOUNTS = Model.builder(Account.class, "accounts")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("balance", DataType.LONG))
            .build(RowCodec.of(
                    account -> new Object[] {account.id(), account.balance()},
                    values -> new Account((Long) values[0], (Long) values[1])));

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /** Leaves exactly the accounts 1 to {@code count}, with a balance of 100 each. */
    void reset(int count) {
        var rows = LongStream.rangeClosed(1, count)
                .mapToObj(id -> new Account(id, 100L))
                .toList();
        database.createTables(ACCOUNTS)
                .then(execute("delete from \"accounts\""))
                .then(Repo.of(ACCOUNTS, database).insertAll(rows))
                .block(Duration.ofSeconds(60));
    }

    Mono<Long> add(long id, long amount) {
        return update("update \"accounts\" set \"balance\" = \"balance\" + $1 where \"id\" = $2", amount, id);
    }

    Mono<Long> open(long id) {
        return update("insert into \"accounts\" (\"balance\", \"id\") values ($1, $2)", 100L, id);
    }

    private Mono<Long> update(String sql, long first, long second) {
        return database.runner()
                .update(sql, new @Nullable Object[] {first, second}, new Class<?>[] {Long.class, Long.class});
    }

    Mono<Long> execute(String sql) {
        return database.runner().update(sql, new @Nullable Object[0], new Class<?>[0]);
    }

    /** {@return the first column of the rows of any statement} */
    Flux<String> ask(String sql) {
        return database.runner()
                .query(
                        sql,
                        Query.all(ACCOUNTS),
                        new @Nullable Object[0],
                        new Class<?>[0],
                        result -> result.map((row, metadata) -> String.valueOf(row.get(0))));
    }

    Mono<Long> balance(long id) {
        return ask("select \"balance\" from \"accounts\" where \"id\" = " + id)
                .single()
                .map(Long::valueOf);
    }

    Mono<List<Long>> balances() {
        return ask("select \"balance\" from \"accounts\" order by \"id\"")
                .map(Long::valueOf)
                .collectList();
    }
}
