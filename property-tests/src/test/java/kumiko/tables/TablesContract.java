package kumiko.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactories;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Index;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.model.RowCodec;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.Repo;
import kumiko.schema.ColumnType;
import kumiko.schema.SchemaDifference;
import kumiko.schema.SchemaException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What a database owes to the tables of models. */
interface TablesContract {

    Duration PATIENCE = Duration.ofSeconds(60);
    Set<Optional<String>> STILL_IN_USE = Set.of(Optional.of("2BP01"), Optional.of("90107"));
    Model<?>[] ALL = {Bookings.MODEL, Teams.MODEL, Seats.MODEL, Members.MODEL, Skills.MODEL};

    /** {@return the URL of an empty database} */
    String newDatabase();

    /** {@return a query for the names of all indexes that belong to no constraint} */
    String indexNames();

    private void withDatabase(ThrowingBiConsumer test) {
        var url = newDatabase();
        try (var database = Database.connect(url)) {
            test.accept(url, database);
        }
    }

    interface ThrowingBiConsumer {
        void accept(String url, Database database);
    }

    private static List<String> texts(String url, String sql) {
        return Flux.usingWhen(
                        ConnectionFactories.get(url).create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .concatMap(result -> result.map((row, metadata) -> String.valueOf(row.get(0)))),
                        connection -> connection.close())
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static void execute(String url, String... statements) {
        for (var sql : statements) {
            Flux.usingWhen(
                            ConnectionFactories.get(url).create(),
                            connection -> Flux.from(
                                            connection.createStatement(sql).execute())
                                    .concatMap(result -> result.getRowsUpdated()),
                            connection -> connection.close())
                    .blockLast(PATIENCE);
        }
    }

    private static List<String> constraints(String url) {
        return texts(url, """
                select constraint_name from information_schema.table_constraints
                where table_schema = current_schema and constraint_type in ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')""");
    }

    @Test
    default void constraintsAndIndexesHaveTheNamesThatPostgresWouldChoose() {
        withDatabase((url, database) -> {
            database.createTables(ALL).block(PATIENCE);

            assertThat(constraints(url))
                    .containsExactlyInAnyOrder(
                            "teams_pkey",
                            "teams_name_key",
                            "teams_lead_id_fkey",
                            "members_pkey",
                            "members_username_key",
                            "members_team_id_name_key",
                            "members_team_id_fkey",
                            "members_boss_id_fkey",
                            "member_skills_pkey",
                            "member_skills_member_id_fkey",
                            "member_skills_skill_name_fkey",
                            "skills_pkey",
                            "seats_pkey",
                            "bookings_pkey",
                            "bookings_member_id_key",
                            "bookings_member_id_fkey",
                            "bookings_seat_row_seat_letter_key",
                            "bookings_seat_row_seat_letter_fkey");
            assertThat(texts(url, indexNames()))
                    .containsExactlyInAnyOrder(
                            "members_name_age_idx",
                            "members by age",
                            "members_boss_id_idx",
                            "teams_lead_id_idx",
                            "member_skills_skill_name_idx");
        });
    }

    @Test
    default void theOrderOfTheModelsDoesNotMatter() {
        var orders = List.of(ALL.clone(), ALL.clone());
        Collections.reverse(Arrays.asList(orders.get(1)));
        var made = orders.stream()
                .map(models -> {
                    var url = newDatabase();
                    try (var database = Database.connect(url)) {
                        database.createTables(models).block(PATIENCE);
                        return constraints(url).stream().sorted().toList();
                    }
                })
                .distinct();
        assertThat(made).hasSize(1);
    }

    @Test
    default void createdTablesAreAsTheModelsWantThemAlsoWhenTheyAreCreatedAgain() {
        withDatabase((url, database) -> {
            for (int i = 0; i < 3; i++) {
                database.createTables(ALL).block(PATIENCE);
                assertThat(database.differences(ALL).block(PATIENCE)).isEmpty();
                database.validate(ALL).block(PATIENCE);
            }
            assertThat(constraints(url)).doesNotHaveDuplicates().hasSize(18);
        });
    }

    @Test
    default void aTableThatIsThereGetsTheKeysAndIndexesThatItLacks() {
        withDatabase((url, database) -> {
            execute(
                    url,
                    "create table \"teams\" (\"id\" bigint generated by default as identity,"
                            + " \"name\" varchar not null, \"lead_id\" bigint)",
                    "insert into \"teams\" (\"name\") values ('red')");
            database.createTables(ALL).block(PATIENCE);

            assertThat(constraints(url)).contains("teams_pkey", "teams_name_key", "teams_lead_id_fkey");
            assertThat(texts(url, "select \"name\" from \"teams\"")).containsExactly("red");
            assertThat(database.differences(ALL).block(PATIENCE)).isEmpty();
        });
    }

    @Test
    default void keysWithOtherNamesAreNotMadeTwice() {
        withDatabase((url, database) -> {
            execute(
                    url,
                    "create table \"seats\" (\"row\" int, \"letter\" varchar(1), \"extra\" int,"
                            + " constraint mine primary key (\"letter\", \"row\"))");
            database.createTables(Seats.MODEL).block(PATIENCE);

            assertThat(constraints(url)).hasSize(1).doesNotContain("seats_pkey");
            assertThat(database.differences(Seats.MODEL).block(PATIENCE)).isEmpty();
        });
    }

    @Test
    default void aModelMayReferToATableThatIsThereAlready() {
        withDatabase((url, database) -> {
            assertThatThrownBy(() -> database.createTables(Bookings.MODEL).block(PATIENCE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("""
                            `Booking.member` refers to `Member`, whose table `members` is not there; create it in the same call
                            `Booking.seat` refers to `Seat`, whose table `seats` is not there; create it in the same call""");
            assertThat(constraints(url)).isEmpty();

            database.createTables(Teams.MODEL, Members.MODEL, Skills.MODEL).block(PATIENCE);
            database.createTables(Seats.MODEL).block(PATIENCE);
            database.createTables(Bookings.MODEL).block(PATIENCE);
            database.validate(ALL).block(PATIENCE);
        });
    }

    @Test
    default void aKeyThatIsNotNullRefersToARow() {
        withDatabase((url, database) -> {
            database.createTables(ALL).block(PATIENCE);
            var bookings = Repo.of(Bookings.MODEL, database);

            assertThatThrownBy(() -> bookings.insertAll(List.of(new Booking(null, One.of(7L), One.none())))
                            .block(PATIENCE))
                    .isInstanceOf(DatabaseException.ForeignKeyViolation.class);
        });
    }

    @Test
    default void aRowOnTheOtherSideOfAOneToOneIsReferredToOnce() {
        withDatabase((url, database) -> {
            load(database);
            var bookings = Repo.of(Bookings.MODEL, database);

            assertThatThrownBy(() -> bookings.insertAll(List.of(new Booking(null, One.of(1L), One.none())))
                            .block(PATIENCE))
                    .isInstanceOf(DatabaseException.UniqueViolation.class);
            assertThat(bookings.insertAll(List.of(new Booking(null, One.of(2L), One.none())))
                            .block(PATIENCE))
                    .hasSize(1);
        });
    }

    @Test
    default void pairsAreDeletedWithEitherSideAndNothingElseIs() {
        withDatabase((url, database) -> {
            load(database);
            execute(url, "insert into \"member_skills\" values (1, 'sewing'), (2, 'sewing'), (2, 'lace')");

            execute(url, "delete from \"skills\" where \"name\" = 'sewing'");
            assertThat(texts(url, "select \"member_id\" from \"member_skills\""))
                    .containsExactly("2");
            execute(url, "delete from \"members\" where \"id\" = 2");
            assertThat(texts(url, "select \"member_id\" from \"member_skills\""))
                    .isEmpty();
            assertThatThrownBy(() -> execute(url, "delete from \"members\" where \"id\" = 1"))
                    .isInstanceOf(io.r2dbc.spi.R2dbcDataIntegrityViolationException.class);
        });
    }

    private static void load(Database database) {
        database.createTables(ALL)
                .then(Repo.of(Teams.MODEL, database).insertAll(List.of(new Team(1L, "red", One.none()))))
                .then(Repo.of(Members.MODEL, database)
                        .insertAll(List.of(
                                new Member(1L, "ann", "Ann", 30, One.of(1L), One.none(), Many.unloaded()),
                                new Member(2L, "bob", "Bob", 40, One.of(1L), One.of(1L), Many.unloaded()))))
                .then(Repo.of(Skills.MODEL, database)
                        .insertAll(List.of(new Skill("sewing", Many.unloaded()), new Skill("lace", Many.unloaded()))))
                .then(Repo.of(Seats.MODEL, database).insertAll(List.of(new Seat(1, 'a'))))
                .then(Repo.of(Bookings.MODEL, database)
                        .insertAll(List.of(new Booking(null, One.of(1L), One.of(new Seat.Key(1, 'a'))))))
                .block(PATIENCE);
    }

    @Test
    default void tablesThatReferToEachOtherAreDroppedTogether() {
        withDatabase((url, database) -> {
            load(database);
            database.dropTables(ALL).block(PATIENCE);

            assertThat(constraints(url)).isEmpty();
            assertThat(database.differences(ALL).block(PATIENCE))
                    .hasSize(6)
                    .allMatch(SchemaDifference.MissingTable.class::isInstance);
            assertThatCode(() -> database.dropTables(ALL).block(PATIENCE)).doesNotThrowAnyException();
        });
    }

    @Test
    default void aTableThatIsReferredToIsNotDroppedNorAreTheOthers() {
        withDatabase((url, database) -> {
            load(database);

            assertThatThrownBy(
                            () -> database.dropTables(Skills.MODEL, Seats.MODEL).block(PATIENCE))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            failure -> assertThat(failure.sqlState()).isIn(STILL_IN_USE));
            database.validate(ALL).block(PATIENCE);
            database.dropTables(Skills.MODEL).block(PATIENCE);
            assertThat(database.differences(ALL).block(PATIENCE))
                    .containsExactlyInAnyOrder(
                            new SchemaDifference.MissingTable("skills"),
                            new SchemaDifference.MissingTable("member_skills"));
        });
    }

    @Test
    default void everyKindOfDifferenceIsReportedAtOnce() {
        withDatabase((url, database) -> {
            database.createTables(Teams.MODEL, Members.MODEL, Skills.MODEL).block(PATIENCE);
            execute(
                    url,
                    "alter table \"member_skills\" drop constraint \"member_skills_pkey\"",
                    "alter table \"members\" drop constraint \"members_username_key\"",
                    "alter table \"members\" drop constraint \"members_boss_id_fkey\"",
                    "alter table \"members\" drop constraint \"members_team_id_name_key\"",
                    "drop index \"members_name_age_idx\"",
                    "alter table \"members\" drop column \"name\"",
                    "alter table \"members\" alter column \"username\" " + newType("varchar(9)"),
                    "alter table \"members\" alter column \"age\" " + newType("bigint"),
                    "alter table \"members\" alter column \"age\" drop not null",
                    "alter table \"members\" alter column \"boss_id\" set not null",
                    "alter table \"members\" add column \"pay\" int not null",
                    "alter table \"members\" add column \"shoe\" int default 40 not null",
                    "alter table \"teams\" alter column \"id\" drop identity");

            var differences = List.of(
                    new SchemaDifference.MissingTable("seats"),
                    new SchemaDifference.MissingDefault("teams", "id", "Team.id"),
                    new SchemaDifference.OtherType("members", "username", "Member.username", text(18), text(9)),
                    new SchemaDifference.MissingColumn("members", "name", "Member.name", text(0)),
                    new SchemaDifference.OtherType("members", "age", "Member.age", type("integer"), type("bigint")),
                    new SchemaDifference.OtherNullability("members", "age", "Member.age", false),
                    new SchemaDifference.OtherNullability("members", "boss_id", "Member.bossId", true),
                    new SchemaDifference.UnknownColumn("members", "pay"),
                    new SchemaDifference.MissingUnique("members", List.of("username")),
                    new SchemaDifference.MissingUnique("members", List.of("team_id", "name")),
                    new SchemaDifference.MissingForeignKey(
                            "members", List.of("boss_id"), "Member.boss", "members", List.of("id")),
                    new SchemaDifference.MissingIndex("members", List.of("name", "age")),
                    new SchemaDifference.MissingKey("member_skills", List.of("member_id", "skill_name"), List.of()));
            var models = new Model<?>[] {Seats.MODEL, Teams.MODEL, Members.MODEL, Skills.MODEL};
            assertThat(database.differences(models).block(PATIENCE)).containsExactlyInAnyOrderElementsOf(differences);
            assertThatThrownBy(() -> database.validate(models).block(PATIENCE))
                    .isInstanceOfSatisfying(SchemaException.class, failure -> {
                        assertThat(failure.differences()).hasSameElementsAs(differences);
                        assertThat(failure)
                                .hasMessageContaining("- the table `seats` is missing; create it with `createTables`\n")
                                .hasMessageContaining(
                                        "- `members.age` is bigint, but `Member.age` wants integer; change one of them\n");
                    });
        });
    }

    private static ColumnType text(int length) {
        return ColumnType.described("varchar", length, 0, 0, false);
    }

    private static ColumnType type(String name) {
        return ColumnType.described(name, 0, 0, 0, false);
    }

    /** {@return how a column is given a type} */
    private String newType(String type) {
        return (indexNames().contains("pg_") ? "type " : "set data type ") + type;
    }

    @Test
    default void namesThatAreTooLongOrWouldBeAlikeAreToldApart() {
        var longest = "x".repeat(63);
        var models = new Model<?>[] {
            model("a", "b_c"), model("a_b", "c"), model(longest, "y".repeat(63)), model("é".repeat(31), "z".repeat(63))
        };
        withDatabase((url, database) -> {
            for (int i = 0; i < 2; i++) {
                database.createTables(models).block(PATIENCE);
                database.validate(models).block(PATIENCE);
            }
            assertThat(constraints(url)).hasSize(8).doesNotHaveDuplicates().contains("a_b_c_key");
        });
    }

    private static Model<Object[]> model(String table, String unique) {
        return Model.builder(Object[].class, table)
                .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
                .column(Column.of("value", DataType.LONG).storedAs(unique).with(ColumnRole.UNIQUE))
                .index(Index.of("value", "id"))
                .build(RowCodec.of(values -> values, values -> values));
    }

    @Test
    default void aViewIsComparedByItsColumnsAlone() {
        withDatabase((url, database) -> {
            execute(url, "create view \"seats\" as select 1 as \"row\", cast('a' as varchar(1)) as \"letter\"");
            database.createTables(Seats.MODEL).block(PATIENCE);
            database.validate(Seats.MODEL).block(PATIENCE);
            assertThat(Repo.of(Seats.MODEL, database).all().collectList().block(PATIENCE))
                    .containsExactly(new Seat(1, 'a'));
        });
    }

    @Test
    default void programsMayCreateTheTablesAtTheSameTime() {
        for (int round = 0; round < 5; round++) {
            var url = newDatabase();
            var programs =
                    IntStream.range(0, 8).mapToObj(i -> Database.connect(url)).toList();
            try {
                Flux.fromIterable(programs)
                        .flatMap(program -> program.createTables(ALL))
                        .blockLast(PATIENCE);
                programs.get(0).validate(ALL).block(PATIENCE);
                assertThat(constraints(url)).doesNotHaveDuplicates().hasSize(18);
            } finally {
                programs.forEach(Database::close);
            }
        }
    }
}
