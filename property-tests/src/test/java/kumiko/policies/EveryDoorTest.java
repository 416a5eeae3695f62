package kumiko.policies;

import static kumiko.policies.PolicyContract.PATIENCE;
import static kumiko.policies.PolicyContract.now;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.algebra.Policy;
import kumiko.memory.MemoryDatabase;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Transaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** No operation shows or changes a hidden row; an operation that is new has to be tried here. */
class EveryDoorTest {

    private static final Policy NOBODYS =
            Policy.of(Writers.MODEL, "org=4711").and(Notes.MODEL, "org=4711").and(Labels.MODEL, "word='4711'");

    /** Operations of databases and transactions that see rows, each of which a contract shows to keep the policy. */
    private static final Set<String> OF_THE_VIEW =
            Set.of("with", "withoutPolicy", "policy", "transaction", "transactionMany", "rollingBack", "parts");

    /** Those that have all rows, or none, as their Javadoc says. */
    private static final Set<String> OF_ALL = Set.of(
            "query",
            "execute",
            "createTables",
            "dropTables",
            "differences",
            "validate",
            "ping",
            "close",
            "options",
            "setDefault",
            "connect");

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Database database;

    private static final MemoryDatabase MEMORY = MemoryDatabase.empty();

    @BeforeAll
    static void create() {
        database = Database.connect("r2dbc:h2:mem:///doors");
        DatabasePolicies.create(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<String> names() {
        return Doors.all().keySet().stream();
    }

    @Test
    void everyOperationOfARepositoryIsTried() {
        var operations = Arrays.stream(Repo.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(EveryDoorTest::name);

        assertThat(operations).containsExactlyInAnyOrderElementsOf(Doors.all().keySet());
    }

    private static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    @Test
    void everyOperationOfADatabaseIsKnown() {
        var operations = Stream.of(Database.class, Transaction.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        var known = new ArrayList<>(OF_THE_VIEW);
        known.addAll(OF_ALL);

        assertThat(operations).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noDoorLeadsToARowThatH2Hides(String name) {
        var seen = database.with(NOBODYS);
        opened(
                name,
                new Repos(
                        Repo.of(Writers.MODEL, database),
                        Repo.of(Notes.MODEL, database),
                        Repo.of(Labels.MODEL, database)),
                new Repos(Repo.of(Writers.MODEL, seen), Repo.of(Notes.MODEL, seen), Repo.of(Labels.MODEL, seen)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noDoorLeadsToARowThatMemoryHides(String name) {
        if (name.startsWith("plan")) {
            return; // no statement runs
        }
        var seen = MEMORY.with(NOBODYS);
        opened(
                name,
                new Repos(Repo.of(Writers.MODEL, MEMORY), Repo.of(Notes.MODEL, MEMORY), Repo.of(Labels.MODEL, MEMORY)),
                new Repos(Repo.of(Writers.MODEL, seen), Repo.of(Notes.MODEL, seen), Repo.of(Labels.MODEL, seen)));
    }

    private record Repos(Repo<Writer> writers, Repo<Note> notes, Repo<Label> labels) {}

    private static void opened(String name, Repos all, Repos seen) {
        var writers = all.writers();
        var notes = all.notes();
        now(notes.execute(Notes.all().purge()));
        now(writers.execute(Writers.all().purge()));
        var writer = now(writers.insert(Writer.of("canary writer", 8)));
        var note = now(notes.insert(Note.of("canary note", 8, writer)));
        var label = Label.of("canary label");
        now(all.labels().upsert(label));
        now(notes.related(note, Notes.labels()).add(List.of(label)));
        var before = rows(writers, notes);
        var door = Objects.requireNonNull(Doors.all().get(name));

        var answer = answer(door, new Doors(seen.writers(), seen.notes(), writer, note.titled("known"), label));

        assertThat(answer).contains(door.answer()).doesNotContain("canary");
        assertThat(rows(writers, notes)).isEqualTo(before);
    }

    private static List<Object> rows(Repo<Writer> writers, Repo<Note> notes) {
        var rows = new ArrayList<Object>(now(writers.all().collectList()));
        rows.addAll(now(notes.run(Notes.all().withDeleted().with("labels")).collectList()));
        return rows;
    }

    /** {@return all that can be seen of what comes, or of the failure} */
    private static String answer(Doors.Door door, Doors doors) {
        return Objects.requireNonNull(Flux.defer(() -> door.opened().apply(doors))
                .collectList()
                .map(Object::toString)
                .onErrorResume(failure -> Mono.just(failure.getClass().getSimpleName() + " " + failure.getMessage()))
                .block(PATIENCE));
    }
}
