package kumiko.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Policy;
import kumiko.model.Model;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Two organizations in one database, and views that have the rows of one of them. */
interface PolicyContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    int OURS = 7;
    int THEIRS = 8;

    /** What is ours, by columns of our own. */
    Policy OF_OURS = Policy.of(Writers.MODEL, Writers.ORG.is(OURS)).and(Notes.MODEL, "org=7");

    /** Notes are ours by who wrote them; secret labels are nobody's. */
    Policy BY_WRITER = Policy.of(Notes.MODEL, "writer___org=7").and(Labels.MODEL, "secret=false");

    <R> Repo<R> repo(Model<R> model, Policy policy);

    default <R> Repo<R> all(Model<R> model) {
        return repo(model, Policy.none());
    }

    default Repo<Writer> writers() {
        return repo(Writers.MODEL, OF_OURS);
    }

    default Repo<Note> notes() {
        return repo(Notes.MODEL, OF_OURS);
    }

    static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(PATIENCE));
    }

    static void fails(Mono<?> answer, Class<? extends Throwable> type, String message) {
        StepVerifier.create(answer)
                .expectErrorSatisfies(
                        failure -> assertThat(failure).isInstanceOf(type).hasMessageContaining(message))
                .verify(PATIENCE);
    }

    /** {@return the violation, whose text is the same for all values} */
    static void isNotAllowed(Mono<?> write, String... attributes) {
        StepVerifier.create(write)
                .expectErrorSatisfies(failure -> {
                    assertThat(failure)
                            .isInstanceOf(DatabaseException.PolicyViolation.class)
                            .hasMessageContaining("policy");
                    assertThat(failure.getMessage()).doesNotContain("7").doesNotContain("8");
                    assertThat(((DatabaseException.PolicyViolation) failure).attributes())
                            .containsExactly(attributes);
                })
                .verify(PATIENCE);
    }

    @BeforeEach
    default void empty() {
        now(all(Notes.MODEL).execute(Notes.all().purge()));
        now(all(Writers.MODEL).execute(Writers.all().purge()));
        now(all(Labels.MODEL).execute(Labels.all().purge()));
    }

    default Writer writer(String name, int org) {
        return now(all(Writers.MODEL).insert(Writer.of(name, org)));
    }

    default Note note(String title, Writer writer) {
        return now(all(Notes.MODEL).insert(Note.of(title, writer.org(), writer)));
    }

    default Label label(Label label) {
        return now(all(Labels.MODEL).upsert(label));
    }

    default void file(Note note, Label... labels) {
        now(all(Notes.MODEL).related(note, Notes.labels()).add(List.of(labels)));
    }

    default List<String> titles(Policy policy) {
        return now(repo(Notes.MODEL, policy)
                .run(Notes.all().sort("title"))
                .map(Note::title)
                .collectList());
    }
}
