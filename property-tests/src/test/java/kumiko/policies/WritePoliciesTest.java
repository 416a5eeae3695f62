package kumiko.policies;

import static kumiko.policies.PolicyContract.PATIENCE;
import static kumiko.policies.PolicyContract.now;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Policy;
import kumiko.memory.MemoryDatabase;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.DatabaseOptions;
import kumiko.r2dbc.Repo;
import kumiko.server.PostgresServer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import reactor.core.publisher.Flux;

/** Under random policies, random commands do the same in memory, on H2 and on PostgreSQL, and never write a row out of sight. */
class WritePoliciesTest {

    private static final int WRITERS = 3;
    private static final int NOTES = 8;
    private static final DatabaseOptions OPTIONS = DatabaseOptions.DEFAULT
            .withPoolSize(2)
            .withClock(Clock.fixed(Instant.parse("2024-02-03T04:05:06Z"), ZoneOffset.UTC));
    private static final List<Database> DATABASES = new ArrayList<>();

    @BeforeContainer
    static void open() {
        for (var url : List.of("r2dbc:h2:mem:///write_policies", PostgresServer.newDatabase())) {
            var database = Database.connect(url, OPTIONS);
            DatabasePolicies.create(database);
            DATABASES.add(database);
        }
    }

    @AfterContainer
    static void close() {
        DATABASES.forEach(Database::close);
    }

    /** Writers 1 to 3, of the organizations 7 to 9. */
    private static List<Writer> writers() {
        return LongStream.rangeClosed(1, WRITERS)
                .mapToObj(id -> new Writer(id, "w" + id, (int) id + 6, Many.unloaded()))
                .toList();
    }

    private static Note note(long id, String title, int org, int likes, long writer) {
        return new Note(id, title, org, likes, One.of(writer), Many.unloaded(), null, null, null);
    }

    private static List<Note> notes() {
        return LongStream.rangeClosed(1, NOTES)
                .mapToObj(id -> note(id, "n" + id, id % 2 == 0 ? 7 : 8, (int) id, 1 + id % WRITERS))
                .toList();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.of(
                        Policy.of(Notes.MODEL, "org=7"),
                        Policy.of(Notes.MODEL, "writer___org__in=[7,8]"),
                        Policy.of(Notes.MODEL, "likes__lt=6 and not title='x'"),
                        Policy.of(Notes.MODEL, "version=0"),
                        Policy.of(Notes.MODEL, "title__startswith='n'"),
                        Policy.of(Writers.MODEL, "org__ne=8"),
                        Policy.of(Writers.MODEL, "notes__some__org=7"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(policies -> policies.stream().reduce(Policy.none(), Policy::and));
    }

    private static Arbitrary<Note> note(Arbitrary<Long> ids) {
        return Combinators.combine(
                        ids,
                        Arbitraries.of("n", "x", "other"),
                        Arbitraries.of(7, 7, 8),
                        Arbitraries.of(1, 5, 6),
                        Arbitraries.longs().between(1, WRITERS))
                .as(WritePoliciesTest::note);
    }

    private static Arbitrary<List<Note>> several(long first, long last) {
        return note(Arbitraries.longs().between(first, last))
                .list()
                .uniqueElements(Note::id)
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Command<Note>> commands() {
        var queries = Arbitraries.of(
                Notes.all(), Notes.where("likes__lte", 2), Notes.where("org", 7), Notes.where("writer___org", 7));
        var assignments = Arbitraries.of(
                Notes.ORG.set(7),
                Notes.ORG.set(8),
                Notes.ORG.set(Notes.ORG.plus(1)),
                Notes.LIKES.set(Notes.LIKES.plus(1)),
                Notes.TITLE.set("x"),
                Notes.WRITER_ID.set(2L));
        var conflicts = Arbitraries.of(
                OnConflict.key(Notes.MODEL),
                OnConflict.key(Notes.MODEL).keep(),
                OnConflict.key(Notes.MODEL).assign(Notes.ORG.set(8)),
                OnConflict.key(Notes.MODEL).assign(Notes.LIKES.set(Notes.LIKES.plus(1))));
        return Arbitraries.oneOf(
                several(NOTES + 1, NOTES + 4).map(rows -> Command.insert(Notes.MODEL, rows)),
                Combinators.combine(several(NOTES - 1, NOTES + 2), conflicts)
                        .as((rows, conflict) -> Command.upsert(Notes.MODEL, rows, conflict)),
                several(1, NOTES)
                        .map(rows -> Command.update(
                                Notes.MODEL,
                                rows.stream()
                                        .map(row -> RowUpdate.<Note>whole(Notes.MODEL, row))
                                        .toList())),
                Combinators.combine(queries, assignments).as((query, assignment) -> query.update(assignment)),
                queries.map(query -> query.delete()),
                queries.map(query -> query.purge()));
    }

    /** What came of a command: its rows, or none if it failed; and all rows after it. */
    private record Outcome(List<Note> written, boolean failed, List<Note> all) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void commandsDoTheSameEverywhere(@ForAll("policies") Policy policy, @ForAll("commands") Command<Note> command) {
        var memory = MemoryDatabase.of(OPTIONS.clock());
        var expected = outcome(
                Repo.of(Writers.MODEL, memory),
                Repo.of(Notes.MODEL, memory),
                Repo.of(Notes.MODEL, memory.with(policy)),
                command);

        for (var database : DATABASES) {
            assertThat(outcome(
                            Repo.of(Writers.MODEL, database),
                            Repo.of(Notes.MODEL, database),
                            Repo.of(Notes.MODEL, database.with(policy)),
                            command))
                    .as(() -> policy + "\n" + command)
                    .isEqualTo(expected);
        }
        if (!(command instanceof Command.Delete<Note>)) {
            var seen = now(Repo.of(Notes.MODEL, memory.with(policy))
                    .run(Notes.all().withDeleted())
                    .map(Note::id)
                    .collectList());
            assertThat(seen)
                    .containsAll(expected.written().stream().map(Note::id).toList());
        }
    }

    private static Outcome outcome(Repo<Writer> writers, Repo<Note> all, Repo<Note> seen, Command<Note> command) {
        now(all.execute(Notes.all().purge()));
        now(writers.execute(Writers.all().purge()));
        now(writers.insertAll(writers()));
        now(all.insertAll(notes()));
        var failed = new ArrayList<Throwable>();
        var written = Objects.requireNonNull(Flux.defer(() -> seen.run(command))
                .onErrorResume(DatabaseException.class, failure -> {
                    failed.add(failure);
                    return Flux.empty();
                })
                .collectSortedList(Comparator.comparing(note -> Objects.requireNonNull(note.id())))
                .block(PATIENCE));
        var after = now(all.run(Notes.all().withDeleted().sort("id")).collectList());
        return new Outcome(written, !failed.isEmpty(), after);
    }
}
