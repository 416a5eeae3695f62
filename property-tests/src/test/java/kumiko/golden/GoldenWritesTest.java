package kumiko.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kumiko.algebra.Command;
import kumiko.plan.TimeSource;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import kumiko.writes.Badges;
import kumiko.writes.Guilds;
import kumiko.writes.Heroes;
import kumiko.writes.Quests;
import kumiko.writes.Skills;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The databases understand the SQL of each command. There are no rows, so a command of records finds none. */
class GoldenWritesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Database> BY_PROGRAM = new ArrayList<>();
    private static final List<Database> BY_DATABASE = new ArrayList<>();

    @BeforeAll
    static void open() {
        for (var times : TimeSource.values()) {
            var options = DatabaseOptions.DEFAULT.withPoolSize(2).withTimeSource(times);
            var databases = times == TimeSource.CLOCK ? BY_PROGRAM : BY_DATABASE;
            databases.add(Database.connect("r2dbc:h2:mem:///golden_" + times, options));
            databases.add(Database.connect(PostgresServer.newDatabase(), options));
            databases.forEach(database -> database.createTables(
                            Guilds.MODEL, Heroes.MODEL, Quests.MODEL, Badges.MODEL, Skills.MODEL)
                    .block(PATIENCE));
        }
    }

    @AfterAll
    static void close() {
        Stream.of(BY_PROGRAM, BY_DATABASE).flatMap(List::stream).forEach(Database::close);
    }

    static Stream<String> names() {
        return GoldenWrites.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyStatementIsUnderstood(String name) {
        var write = (GoldenCase.Write) GoldenWrites.all().get(name);
        for (var database : write.times() == TimeSource.CLOCK ? BY_PROGRAM : BY_DATABASE) {
            var failure = catchThrowable(() -> run(database, write.command()));
            assertThat(failure)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            missing -> assertThat(missing).isInstanceOf(DatabaseException.NotFound.class),
                            missing -> assertThat(missing).isInstanceOf(DatabaseException.StaleVersion.class),
                            refused -> assertThat(refused).isInstanceOf(DatabaseException.ConstraintViolation.class));
        }
    }

    private static <R> void run(Database database, Command<R> command) {
        Repo.of(command.model(), database).run(command).collectList().block(PATIENCE);
    }
}
