package kumiko.r2dbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelRef;
import kumiko.model.Relation;
import kumiko.model.RowCodec;
import kumiko.r2dbc.DatabaseException.CheckViolation;
import kumiko.r2dbc.DatabaseException.ConstraintViolation;
import kumiko.r2dbc.DatabaseException.ForeignKeyViolation;
import kumiko.r2dbc.DatabaseException.ForeignKeyViolation.Side;
import kumiko.r2dbc.DatabaseException.InvalidData;
import kumiko.r2dbc.DatabaseException.NotNullViolation;
import kumiko.r2dbc.DatabaseException.UniqueViolation;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Which rule of the schema was broken is told in the words of the model, without any value. */
interface ConstraintViolations {

    String SECRET = "s3cret";

    Database database();

    record Member(Long id, String userName, String name, Integer age) {}

    record Employee(Long id, Long managerId) {}

    record Badge(Long id, Long memberId, String room, Integer hook) {}

    record Account(Long id, String token) {}

    record Holder(Long id, Long accountId) {}

    record Locker(Long id, Long holderId) {}

    Model<Member> MEMBERS = Model.builder(Member.class, "members")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("user_name", DataType.TEXT)
                    .storedAs("login")
                    .orNull()
                    .sized(ColumnSize.length(10))
                    .with(ColumnRole.UNIQUE))
            .column(Column.of("name", DataType.TEXT))
            .column(Column.of("age", DataType.INTEGER).orNull())
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.userName(), row.name(), row.age()},
                    values ->
                            new Member((Long) values[0], (String) values[1], (String) values[2], (Integer) values[3])));

    Model<Badge> BADGES = Model.builder(Badge.class, "badges")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("member_id", DataType.LONG).orNull())
            .column(Column.of("room", DataType.TEXT).orNull())
            .column(Column.of("hook", DataType.INTEGER).orNull())
            .relation(new Relation.ManyToOne<>(
                    ModelRef.of(Badge.class, () -> ConstraintViolations.BADGES),
                    "member",
                    ModelRef.of(Member.class, () -> ConstraintViolations.MEMBERS),
                    Link.ForeignKey.of("member_id")))
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.memberId(), row.room(), row.hook()},
                    values -> new Badge((Long) values[0], (Long) values[1], (String) values[2], (Integer) values[3])));

    Model<Employee> EMPLOYEES = Model.builder(Employee.class, "employees")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("manager_id", DataType.LONG).orNull())
            .relation(new Relation.ManyToOne<>(
                    ModelRef.of(Employee.class, () -> ConstraintViolations.EMPLOYEES),
                    "manager",
                    ModelRef.of(Employee.class, () -> ConstraintViolations.EMPLOYEES),
                    Link.ForeignKey.of("manager_id")))
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.managerId()},
                    values -> new Employee((Long) values[0], (Long) values[1])));

    Model<Account> ACCOUNTS = Model.builder(Account.class, "accounts")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("token", DataType.TEXT)
                    .sized(ColumnSize.length(10))
                    .with(ColumnRole.UNIQUE, ColumnRole.SENSITIVE))
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.token()},
                    values -> new Account((Long) values[0], (String) values[1])));

    Model<Holder> HOLDERS = Model.builder(Holder.class, "holders")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("account_id", DataType.LONG).orNull())
            .relation(new Relation.ManyToOne<>(
                    ModelRef.of(Holder.class, () -> ConstraintViolations.HOLDERS),
                    "account",
                    ModelRef.of(Account.class, () -> ConstraintViolations.ACCOUNTS),
                    Link.ForeignKey.of("account_id")))
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.accountId()},
                    values -> new Holder((Long) values[0], (Long) values[1])));

    Model<Locker> LOCKERS = Model.builder(Locker.class, "lockers")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("holder_id", DataType.LONG).orNull())
            .relation(new Relation.ManyToOne<>(
                    ModelRef.of(Locker.class, () -> ConstraintViolations.LOCKERS),
                    "holder",
                    ModelRef.of(Holder.class, () -> ConstraintViolations.HOLDERS),
                    Link.ForeignKey.of("holder_id")))
            .build(RowCodec.of(
                    row -> new Object[] {row.id(), row.holderId()},
                    values -> new Locker((Long) values[0], (Long) values[1])));

    /** Fills the tables anew, with constraints that nobody's model knows of. */
    static void load(Database database) {
        database.createTables(MEMBERS, BADGES, EMPLOYEES, ACCOUNTS)
                .then(run(database, "alter table \"members\" add constraint \"grown up\" check (\"age\" >= 18)"))
                .then(run(database, "create unique index \"a \"\"hook\"\"\" on \"badges\" (\"room\", \"hook\")"))
                .then(Repo.of(MEMBERS, database).insertAll(List.of(new Member(1L, "ada", SECRET, 36))))
                .then(Repo.of(BADGES, database).insertAll(List.of(new Badge(1L, 1L, SECRET, 1))))
                .then(Repo.of(EMPLOYEES, database).insertAll(List.of(new Employee(1L, null), new Employee(2L, 1L))))
                .then(Repo.of(ACCOUNTS, database).insertAll(List.of(new Account(1L, SECRET))))
                .block(Duration.ofSeconds(60));
    }

    private static Mono<Long> run(Database database, String sql) {
        return database.runner().update(sql, new Object[0], new Class<?>[0]);
    }

    private Mono<?> update(Model<?> model, String sql) {
        return database().runner().update(sql, model, new Object[0], new Class<?>[0]);
    }

    private <R> Mono<?> insert(Model<R> model, R row) {
        return Repo.of(model, database()).insertAll(List.of(row));
    }

    private static <E extends DatabaseException> void fails(Publisher<?> work, Class<E> type, Consumer<E> expected) {
        StepVerifier.create(work)
                .expectErrorSatisfies(failure -> {
                    assertThat(failure).isInstanceOf(type);
                    assertThat(failure.getMessage()).doesNotContain(SECRET);
                    expected.accept(type.cast(failure));
                })
                .verify(Duration.ofSeconds(30));
    }

    private static void isAbout(ConstraintViolation failure, String constraint, String table, String... attributes) {
        assertThat(failure.constraint()).contains(constraint);
        assertThat(failure.table()).contains(table);
        assertThat(failure.attributes()).containsExactly(attributes);
        assertThat(failure.sqlState()).isPresent();
        assertThat(failure.sql()).isPresent();
    }

    @Test
    default void aKeyThatIsThereIsNamed() {
        fails(insert(MEMBERS, new Member(1L, "bob", SECRET, 20)), UniqueViolation.class, failure -> {
            isAbout(failure, "members_pkey", "members", "id");
            assertThat(failure)
                    .hasMessage("there is already a row of Member with this `id` (constraint `members_pkey`)");
        });
    }

    @Test
    default void aUniqueAttributeIsNamedAsTheModelCallsIt() {
        fails(insert(MEMBERS, new Member(2L, "ada", SECRET, 20)), UniqueViolation.class, failure -> {
            isAbout(failure, "members_login_key", "members", "user_name");
            assertThat(failure)
                    .hasMessage("there is already a row of Member with this `user_name`"
                            + " (constraint `members_login_key`)");
        });
    }

    @Test
    default void anIndexOfOthersIsKnownByItsColumns() {
        fails(
                insert(BADGES, new Badge(2L, 1L, SECRET, 1)),
                UniqueViolation.class,
                failure -> isAbout(failure, "a \"hook\"", "badges", "room", "hook"));
    }

    @Test
    default void aRowThatIsMissingIsToldFromOneThatIsInUse() {
        fails(insert(BADGES, new Badge(2L, 77L, null, null)), ForeignKeyViolation.class, failure -> {
            isAbout(failure, "badges_member_id_fkey", "badges", "member_id");
            assertThat(failure.side()).isEqualTo(Side.MISSING);
            assertThat(failure)
                    .hasMessage("the row that `member_id` of Badge refers to is missing"
                            + " (constraint `badges_member_id_fkey`)");
        });
        fails(
                update(BADGES, "update \"badges\" set \"member_id\" = 77"),
                ForeignKeyViolation.class,
                failure -> assertThat(failure.side()).isEqualTo(Side.MISSING));
        for (var sql : List.of("delete from \"members\"", "update \"members\" set \"id\" = 5")) {
            fails(update(MEMBERS, sql), ForeignKeyViolation.class, failure -> {
                isAbout(failure, "badges_member_id_fkey", "badges");
                assertThat(failure.side()).isEqualTo(Side.IN_USE);
                assertThat(failure)
                        .hasMessage("the row is still referred to by a row of the table `badges`"
                                + " (constraint `badges_member_id_fkey`)");
            });
        }
    }

    @Test
    default void rowsThatReferToTheirLikeAreToldApartAsWell() {
        fails(insert(EMPLOYEES, new Employee(3L, 77L)), ForeignKeyViolation.class, failure -> {
            isAbout(failure, "employees_manager_id_fkey", "employees", "manager_id");
            assertThat(failure.side()).isEqualTo(Side.MISSING);
        });
        fails(
                update(EMPLOYEES, "update \"employees\" set \"manager_id\" = 77"),
                ForeignKeyViolation.class,
                failure -> assertThat(failure.side()).isEqualTo(Side.MISSING));
        fails(update(EMPLOYEES, "delete from \"employees\" where \"id\" = 1"), ForeignKeyViolation.class, failure -> {
            isAbout(failure, "employees_manager_id_fkey", "employees", "manager_id");
            assertThat(failure.side()).isEqualTo(Side.IN_USE);
        });
    }

    @Test
    default void aMissingValueIsNamed() {
        fails(
                update(MEMBERS, "insert into \"members\" (\"id\", \"login\") values (9, '" + SECRET + "')"),
                NotNullViolation.class,
                failure -> {
                    assertThat(failure.attributes()).containsExactly("name");
                    assertThat(failure).hasMessage("`name` of Member has to have a value");
                });
    }

    @Test
    default void aCheckIsNamed() {
        fails(insert(MEMBERS, new Member(2L, "bob", SECRET, 3)), CheckViolation.class, failure -> {
            assertThat(failure.constraint()).contains("grown up");
            assertThat(failure.attributes()).isEmpty();
            assertThat(failure).hasMessage("a row of Member has values that are not allowed (constraint `grown up`)");
        });
    }

    @Test
    default void aTextThatIsTooLongIsInvalidData() {
        fails(
                update(MEMBERS, "update \"members\" set \"login\" = '" + SECRET.repeat(3) + "'"),
                InvalidData.class,
                failure -> {
                    assertThat(failure.sqlState()).contains("22001");
                    assertThat(failure).hasMessageStartingWith("a value is too long");
                });
    }

    @Test
    default void otherValuesOfNoUseAreInvalidData() {
        for (var wrong : List.of("1/0", "cast('" + SECRET + "' as integer)", "cast(3000000000 as integer)")) {
            fails(
                    update(MEMBERS, "update \"members\" set \"age\" = " + wrong),
                    InvalidData.class,
                    failure -> assertThat(failure.sqlState().orElse("")).startsWith("22"));
        }
    }

    /** A stack trace shows the messages of all causes. */
    @Test
    default void valuesOfAModelWithSecretsAreNowhereInAStackTrace() {
        Stream.of(
                        insert(ACCOUNTS, new Account(2L, SECRET)),
                        update(ACCOUNTS, "update \"accounts\" set \"token\" = '" + SECRET.repeat(3) + "'"),
                        update(ACCOUNTS, "update \"accounts\" set \"id\" = cast('" + SECRET + "' as bigint)"))
                .forEach(work -> fails(
                        work,
                        DatabaseException.class,
                        failure -> assertThat(failure)
                                .hasNoCause()
                                .satisfies(
                                        thrown -> assertThat(thrown.sqlState()).isPresent())));
    }

    @Test
    default void norAreThoseOfTheRowsThatAModelLeadsTo() {
        var sql = "update \"accounts\" set \"id\" = cast(\"token\" as bigint)";
        for (var model : List.of(HOLDERS, LOCKERS)) {
            fails(
                    update(model, sql),
                    InvalidData.class,
                    failure -> assertThat(failure).hasNoCause());
        }
        fails(
                update(MEMBERS, sql),
                InvalidData.class,
                failure -> assertThat(failure).hasCauseInstanceOf(R2dbcException.class));
    }

    @Test
    default void withoutAModelTheColumnsAreNamed() {
        var sql = "insert into \"members\" (\"id\", \"login\", \"name\") values (9, 'ada', '" + SECRET + "')";
        fails(run(database(), sql), UniqueViolation.class, failure -> {
            isAbout(failure, "members_login_key", "members");
            assertThat(failure)
                    .hasMessage("there is already a row of the table `members` with this `login`"
                            + " (constraint `members_login_key`)");
        });
    }
}
