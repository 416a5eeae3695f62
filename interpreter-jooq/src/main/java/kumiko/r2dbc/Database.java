package kumiko.r2dbc;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import kumiko.algebra.Policy;
import kumiko.jooq.JooqParts;
import kumiko.jooq.Sql;
import kumiko.jooq.SqlDialect;
import kumiko.jooq.SqlRenderer;
import kumiko.jooq.StatementRenderer;
import kumiko.model.Model;
import kumiko.r2dbc.Transactions.Ending;
import kumiko.schema.SchemaDifference;
import kumiko.schema.SchemaException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A database and the pool of connections to it. Safe to share between threads; several may be open at once.
 *
 * <p>Nothing is global but an optional default, see {@link #setDefault}.
 */
public final class Database implements AutoCloseable {

    /** The key in Reactor's context under which {@code Users.repo()} looks for its database first; a transaction puts its own. */
    public static final Object CONTEXT_KEY = Database.class;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final AtomicReference<@Nullable Database> DEFAULT = new AtomicReference<>();

    private final ConnectionPool pool;
    private final SqlDialect dialect;
    private final DatabaseOptions options;
    private final DriverValues driver;
    private final Policy policy;
    private final Statements statements;
    private final Links links;
    private final CursorKey cursorKey;
    private final StatementRunner runner;

    private Database(ConnectionFactory factory, boolean binary, DatabaseOptions options) {
        this.dialect = dialectOf(factory);
        this.policy = Policy.none();
        this.options = options;
        this.pool = new ConnectionPool(pooled(factory, options));
        this.driver = new DriverValues(dialect, binary);
        this.links = new Links();
        this.cursorKey = options.cursorKey().orElseGet(CursorKey::random);
        this.statements = new Statements(options, new StatementRenderer(dialect, options.search()), driver);
        this.runner = new StatementRunner(pool, dialect, options);
    }

    /** The same, seen through a policy. */
    private Database(Database other, Policy policy, Statements statements, StatementRunner runner) {
        this.dialect = other.dialect;
        this.options = other.options;
        this.pool = other.pool;
        this.driver = other.driver;
        this.policy = policy;
        this.statements = statements;
        this.links = other.links;
        this.cursorKey = other.cursorKey;
        this.runner = runner;
    }

    /** {@return this, on which everything takes part in a transaction} */
    private Database in(TransactionScope scope) {
        return new Database(this, policy, statements, runner.in(scope));
    }

    private static ConnectionPoolConfiguration pooled(ConnectionFactory factory, DatabaseOptions options) {
        return ConnectionPoolConfiguration.builder(LimitedConnections.of(factory, options.statementTimeout()))
                .initialSize(0)
                .maxSize(options.poolSize())
                .maxValidationTime(options.acquireTimeout().dividedBy(2))
                .maxIdleTime(options.idleTimeout())
                .maxLifeTime(options.connectionLifetime())
                .build();
    }

    /** {@return the database at an R2DBC URL, with the default options} H2 and PostgreSQL are supported. */
    public static Database connect(String url) {
        return connect(url, DatabaseOptions.DEFAULT);
    }

    /**
     * {@return the database at an R2DBC URL} No connection is opened yet. PostgreSQL is asked for binary results, which
     * it decodes several times faster than text; an H2 database in memory is kept until the program ends.
     *
     * @throws IllegalArgumentException if the URL is not one, or its database is not supported
     */
    public static Database connect(String url, DatabaseOptions options) {
        var parsed = parse(url);
        return switch (parsed.getRequiredValue(ConnectionFactoryOptions.DRIVER).toString()) {
            case "postgresql" -> {
                require(parsed, "org.postgresql:r2dbc-postgresql");
                yield new Database(PostgresConnections.of(parsed), PostgresConnections.isBinary(parsed), options);
            }
            case "h2" -> {
                require(parsed, "io.r2dbc:r2dbc-h2");
                yield new Database(ConnectionFactories.get(kept(parsed)), false, options);
            }
            case String other ->
                throw new IllegalArgumentException("`" + other + "` is not supported; use `h2` or `postgresql`");
        };
    }

    /** Says nothing of the URL itself, which may hold a password. */
    private static ConnectionFactoryOptions parse(String url) {
        try {
            return ConnectionFactoryOptions.parse(url);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("this is no R2DBC URL; one looks like"
                    + " r2dbc:postgresql://user:password@localhost/database or r2dbc:h2:mem:///database");
        }
    }

    private static void require(ConnectionFactoryOptions options, String artifact) {
        if (!ConnectionFactories.supports(options)) {
            throw new IllegalStateException("the driver is not on the class path: add " + artifact);
        }
    }

    private static ConnectionFactoryOptions kept(ConnectionFactoryOptions h2) {
        return "mem".equals(h2.getValue(ConnectionFactoryOptions.PROTOCOL))
                ? h2.mutate()
                        .option(Option.valueOf("options"), "DB_CLOSE_DELAY=-1")
                        .build()
                : h2;
    }

    /** {@return the database of a factory made elsewhere, with the default options} */
    public static Database connect(ConnectionFactory factory) {
        return connect(factory, DatabaseOptions.DEFAULT);
    }

    /**
     * {@return the database of a factory made elsewhere} For PostgreSQL the factory should have {@code forceBinary} set;
     * results in text format work as well, but cost several times as much.
     */
    public static Database connect(ConnectionFactory factory, DatabaseOptions options) {
        if (dialectOf(factory) == SqlDialect.POSTGRES) {
            LOG.info("this connection factory was made elsewhere: set forceBinary(true) on it for faster results");
        }
        return new Database(factory, false, options);
    }

    private static SqlDialect dialectOf(ConnectionFactory factory) {
        var name = factory.getMetadata().getName();
        return switch (name) {
            case "H2" -> SqlDialect.H2;
            case "PostgreSQL" -> SqlDialect.POSTGRES;
            default -> throw new IllegalArgumentException("`" + name + "` is not supported; use H2 or PostgreSQL");
        };
    }

    /** Makes this the database of every {@code Users.repo()} that finds none in Reactor's context. */
    public void setDefault() {
        DEFAULT.set(this);
    }

    static Database requireDefault(Model<?> model) {
        var database = DEFAULT.get();
        if (database == null) {
            throw new IllegalStateException("no database for " + model + ": pass one to repo(database), put one into "
                    + "Reactor's context under Database.CONTEXT_KEY, or call setDefault() on one");
        }
        return database;
    }

    /**
     * {@return a view of this database in which the rows that the policy hides are not there}
     *
     * {@snippet :
     * Database view = Database.connect(url).with(Policy.of(Posts.MODEL, Posts.USER_ID.is(7L)));
     * Flux<Post> posts = Posts.repo(view).all();
     * }
     *
     * <p>It holds for all that its repositories do, in its transactions as well, and for {@link #parts}; what is hidden here
     * already stays hidden. It does not hold for SQL of your own ({@link #query}, {@link #execute}), nor for tables that are
     * created or dropped. A view costs nothing to make and has the same connections; to close one closes the database.
     */
    public Database with(Policy more) {
        var both = policy.and(Objects.requireNonNull(more, "more"));
        return new Database(this, both, statements.with(both), runner);
    }

    /** {@return the database of this view, with all its rows} */
    public Database withoutPolicy() {
        return policy.isNone() ? this : new Database(this, Policy.none(), statements.with(Policy.none()), runner);
    }

    /** {@return what hides rows in this view} */
    public Policy policy() {
        return policy;
    }

    /** {@return how it is used} */
    public DatabaseOptions options() {
        return options;
    }

    /**
     * Creates what is missing of the tables of these models and of the tables between them: columns, keys, unique columns,
     * foreign keys and indexes, under the names that PostgreSQL would choose.
     *
     * <p>A table that is there keeps its columns and its rows; it gets the keys, foreign keys and indexes that it lacks, which
     * fails if its rows contradict them. What else it lacks, {@link #validate} says. Called again it changes nothing, and
     * several programs may call it at the same time. The order of the models does not matter; one that another refers to is
     * among them, or its table is there already.
     *
     * <p>On PostgreSQL all of it happens, or nothing, also as part of a transaction. H2 would commit that transaction, so there
     * it fails with an {@link IllegalStateException}, as {@link #dropTables} does.
     */
    public Mono<Void> createTables(Model<?>... models) {
        return Mono.defer(() -> tables().create(Arrays.asList(models)));
    }

    /**
     * Drops the tables of these models and the tables between them and others, with all their rows, where they are there.
     *
     * <p>Fails with a {@link DatabaseException} and drops nothing if a table refers to one of them that is not among them.
     */
    public Mono<Void> dropTables(Model<?>... models) {
        return Mono.defer(() -> tables().drop(Arrays.asList(models)));
    }

    /**
     * {@return where the database's current schema is not as these models want it} All differences at once, table by table;
     * none if the models can be read and written, and their keys and references are kept by the database.
     */
    public Mono<List<SchemaDifference>> differences(Model<?>... models) {
        return Mono.defer(() -> tables().differences(Arrays.asList(models)));
    }

    /**
     * Completes if there are no {@link #differences} between these models and the database, and fails with a
     * {@link SchemaException} that lists all of them otherwise.
     */
    public Mono<Void> validate(Model<?>... models) {
        return differences(models)
                .flatMap(differences ->
                        differences.isEmpty() ? Mono.empty() : Mono.error(new SchemaException(differences)));
    }

    private Tables tables() {
        return new Tables(dialect, runner);
    }

    /** {@return what the block gives, after its transaction has committed} With the default options, see below. */
    public <T> Mono<T> transaction(Function<Transaction, Mono<T>> block) {
        return transaction(TransactionOptions.DEFAULT, block);
    }

    /**
     * {@return what the block gives, after its transaction has committed}
     *
     * {@snippet :
     * database.transaction(tx -> Users.repo().insertAll(users).then(Posts.repo().insertAll(posts)));
     * }
     *
     * <p>Everything that the block's publisher subscribes to on this database takes part, see {@link Transaction}. It is
     * rolled back if the publisher fails, is cancelled or takes too long, and the statement that is running is stopped. The
     * function is called anew for each subscription and each retry.
     *
     * <p>Inside another transaction of the same database, it is nested in that one: a savepoint, which can fail and be
     * recovered from without the outer one. It is never retried on its own, and can choose neither isolation nor
     * read-only.
     *
     * <p>A commit that the database refuses is an error, as that of a statement. {@link DatabaseException.OutcomeUnknown} says
     * that the connection was lost during the commit; it is never retried.
     */
    public <T> Mono<T> transaction(TransactionOptions options, Function<Transaction, Mono<T>> block) {
        return inTransaction(options, Ending.COMMIT, block)
                .flatMap(results -> Mono.justOrEmpty(results.stream().findFirst()));
    }

    /** {@return all that the block gives, after its transaction has committed} With the default options, see below. */
    public <T> Flux<T> transactionMany(Function<Transaction, ? extends Publisher<T>> block) {
        return transactionMany(TransactionOptions.DEFAULT, block);
    }

    /**
     * {@return all that the block gives, after its transaction has committed} It is kept in memory until then. See {@link
     * #transaction(TransactionOptions, Function)}.
     */
    public <T> Flux<T> transactionMany(
            TransactionOptions options, Function<Transaction, ? extends Publisher<T>> block) {
        return inTransaction(options, Ending.COMMIT, block).flatMapIterable(results -> results);
    }

    /**
     * {@return all that the block gives, after what it did in its transaction has been undone} For tests and trials. What the
     * database checks only at a commit is not checked.
     */
    public <T> Flux<T> rollingBack(Function<Transaction, ? extends Publisher<T>> block) {
        return inTransaction(TransactionOptions.DEFAULT, Ending.ROLLBACK, block).flatMapIterable(results -> results);
    }

    private <T> Mono<List<T>> inTransaction(
            TransactionOptions options, Ending ending, Function<Transaction, ? extends Publisher<T>> block) {
        return new Transactions(runner)
                .all(
                        options,
                        ending,
                        scope -> Objects.requireNonNull(
                                block.apply(new Transaction(in(scope))),
                                "the block of a transaction has to give a publisher, as `Mono.empty()`, not null"))
                .contextWrite(context -> context.put(CONTEXT_KEY, this));
    }

    /** {@return a query in SQL of your own, to be read as records, maps or anything else} It has all rows, whatever the policy. */
    public SqlQuery query(Sql sql) {
        return new SqlQuery(sql, this);
    }

    /**
     * {@return what turns filters, orders and expressions into parts of a query of jOOQ of your own}
     *
     * @param alias of the model's table in that query
     */
    public <R> JooqParts<R> parts(Model<R> model, String alias) {
        return JooqParts.of(model, alias, dialect, options.zone(), policy);
    }

    /** {@return how many rows a statement in SQL of your own changed; none for one that defines tables} */
    public Mono<Long> execute(Sql sql) {
        return Mono.defer(() -> {
            var statement = new SqlRenderer(dialect).render(sql);
            var binds = SqlBinds.of(statement.parameters(), driver);
            return runner.update(statement.text(), binds.values(), binds.classes());
        });
    }

    /** {@return the end of a question that every database answers, or the error of one that does not} */
    public Mono<Void> ping() {
        return query(Sql.of("select 1")).map(SqlRow::columns).then();
    }

    /** Closes all connections and waits for none; queries that run now fail. */
    @Override
    public void close() {
        DEFAULT.compareAndSet(this, null);
        pool.dispose();
        runner.close();
    }

    SqlDialect dialect() {
        return dialect;
    }

    DriverValues driver() {
        return driver;
    }

    Statements statements() {
        return statements;
    }

    Links links() {
        return links;
    }

    CursorKey cursorKey() {
        return cursorKey;
    }

    StatementRunner runner() {
        return runner;
    }
}
