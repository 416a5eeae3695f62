package kumiko.policies;

import static kumiko.policies.PolicyContract.fails;
import static kumiko.policies.PolicyContract.isNotAllowed;
import static kumiko.policies.PolicyContract.now;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kumiko.algebra.Cascade;
import kumiko.algebra.Command;
import kumiko.algebra.Filter;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.DatabaseException.NotFound;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** A row that is hidden is not changed, and none is written that would be hidden. */
interface WriteContract extends PolicyContract {

    private Note stored(Note note) {
        return now(all(Notes.MODEL).run(Query.same(Notes.MODEL, note)).single());
    }

    @Test
    default void writesByQueryReachTheRowsThatAreThere() {
        var ours = note("ours", writer("Bob", OURS));
        var theirs = note("theirs", writer("Ann", THEIRS));

        assertThat(now(notes().run(Notes.all().update("title", "new")).collectList()))
                .extracting(Note::id)
                .containsExactly(ours.id());
        assertThat(now(notes().execute(Notes.all().update("likes", 3)))).isEqualTo(1);
        assertThat(now(notes().execute(Notes.where("writer___name__in", List.of("Ann", "Bob"))
                        .update("likes", 4))))
                .isEqualTo(1);
        assertThat(now(notes().execute(Notes.all().delete()))).isEqualTo(1);
        assertThat(now(notes().execute(Notes.all().withDeleted().restore()))).isEqualTo(1);
        assertThat(now(notes().execute(Notes.all().purge()))).isEqualTo(1);
        assertThat(now(all(Notes.MODEL).all().collectList())).containsExactly(theirs);
    }

    @Test
    default void aHiddenRowIsNotThereForItsRecord() {
        var theirs = note("theirs", writer("Ann", THEIRS));
        Object key = Objects.requireNonNull(theirs.id());
        var none = "there is no Note with the key `" + key + "`";

        fails(notes().update(theirs.titled("x")), NotFound.class, none);
        fails(notes().save(theirs.titled("x")), NotFound.class, none);
        fails(notes().save(theirs.in(OURS)), NotFound.class, none);
        fails(notes().update(theirs, theirs.titled("x")), NotFound.class, none);
        fails(notes().update(theirs, Notes.LIKES.set(1)), NotFound.class, none);
        fails(notes().touch(theirs), NotFound.class, none);
        fails(notes().delete(theirs), NotFound.class, none);
        fails(notes().deleteAll(List.of(theirs, theirs)), NotFound.class, "there is no Note");
        fails(notes().updateAll(List.of(theirs.titled("x"), theirs.titled("y"))), NotFound.class, none);
        assertThat(notes().deleteById(key).block(PATIENCE)).isNull();
        assertThat(notes().purge(theirs).block(PATIENCE)).isNull();
        assertThat(notes().restore(theirs).block(PATIENCE)).isNull();
        assertThat(stored(theirs)).isEqualTo(theirs);
    }

    @Test
    default void whatIsInsertedIsAllowed() {
        var bob = writer("Bob", OURS);

        assertThat(now(notes().insert(Note.of("a", OURS, bob))).org()).isEqualTo(OURS);
        isNotAllowed(notes().insert(Note.of("b", THEIRS, bob)), "org");
        isNotAllowed(notes().save(Note.of("b", THEIRS, bob)), "org");
        isNotAllowed(notes().insertAll(List.of(Note.of("b", OURS, bob), Note.of("c", THEIRS, bob))), "org");
        isNotAllowed(
                notes().insertAll(Flux.fromStream(
                        IntStream.range(0, 7_000).mapToObj(i -> Note.of("n" + i, i == 6_900 ? THEIRS : OURS, bob)))),
                "org");
        isNotAllowed(notes().execute(Command.insert(Notes.MODEL, List.of(Note.of("b", THEIRS, bob)))), "org");
        assertThat(titles(Policy.none())).containsExactly("a");
    }

    @Test
    default void aRowIsNotWrittenOutOfSight() {
        var bob = writer("Bob", OURS);
        var note = note("ours", bob);
        var other = note("other", bob);

        isNotAllowed(notes().update(note.in(THEIRS)), "org");
        isNotAllowed(notes().update(note, note.in(THEIRS)), "org");
        isNotAllowed(notes().save(note.in(THEIRS)), "org");
        isNotAllowed(notes().updateAll(List.of(other.titled("x"), note.in(THEIRS))), "org");
        isNotAllowed(
                notes().updateAll(List.of(other.titled("x"), note.titled("y").in(THEIRS))), "org");
        isNotAllowed(notes().update(note, Notes.ORG.set(THEIRS)), "org");
        isNotAllowed(notes().update(note, Notes.ORG.set(Notes.ORG.plus(1))), "org");
        isNotAllowed(notes().execute(Notes.where("title", "ours").update("org", THEIRS)), "org");
        isNotAllowed(
                notes().run(Notes.all().update(Notes.ORG.set(Notes.ORG.plus(1))))
                        .collectList(),
                "org");
        assertThat(now(notes().execute(Notes.where("title", "none").update("org", THEIRS))))
                .isZero();
        assertThat(now(notes().execute(Notes.all().update(Notes.ORG.set(Notes.ORG.plus(0))))))
                .isEqualTo(2);
        assertThat(titles(OF_OURS)).containsExactly("other", "ours");
    }

    @Test
    default void aRuleMayAskForRelatedRows() {
        var bob = writer("Bob", OURS);
        var ann = writer("Ann", THEIRS);
        var seen = repo(Notes.MODEL, BY_WRITER);
        var note = now(seen.insert(Note.of("ours", OURS, bob)));

        isNotAllowed(seen.insert(Note.of("theirs", OURS, ann)), "org");
        isNotAllowed(seen.insertAll(List.of(Note.of("x", OURS, bob), Note.of("y", OURS, ann))), "org");
        isNotAllowed(seen.update(note.by(ann)), "org");
        isNotAllowed(seen.execute(Notes.all().update("writer", ann.id())), "org");
        assertThat(now(seen.update(note.titled("new"))).title()).isEqualTo("new");
        assertThat(titles(Policy.none())).containsExactly("new");
    }

    @Test
    default void aRuleMayAskForWhatTheDatabaseGives() {
        var bob = writer("Bob", OURS);
        var policy = Policy.of(Notes.MODEL, "version__lt=1 and title__startswith='o'");
        var seen = repo(Notes.MODEL, policy);
        var note = now(seen.insert(Note.of("ours", OURS, bob)));

        isNotAllowed(seen.insert(Note.of("theirs", OURS, bob)), "title");
        isNotAllowed(seen.update(note.titled("other")), "version");
        assertThat(stored(note)).isEqualTo(note);
    }

    @Test
    default void anUpsertMeetsNoHiddenRow() {
        var ann = writer("Ann", THEIRS);
        var bob = writer("Bob", OURS);

        isNotAllowed(writers().upsert(Writer.of("Ann", OURS), "name"), "name");
        isNotAllowed(
                writers()
                        .upsert(
                                Writer.of("Ann", OURS),
                                OnConflict.on(Writers.MODEL, "name").keep()),
                "name");
        isNotAllowed(
                writers()
                        .upsert(
                                Writer.of("Ann", OURS),
                                OnConflict.on(Writers.MODEL, "name").assign(Writers.ORG.set(OURS))),
                "name");
        isNotAllowed(writers().getOrInsert(Writer.of("Ann", OURS), "name"), "name");
        isNotAllowed(writers().upsert(ann.in(OURS)), "id");
        isNotAllowed(
                writers()
                        .upsertAll(
                                List.of(Writer.of("Cid", OURS), Writer.of("Ann", OURS), Writer.of("Bob", OURS)),
                                OnConflict.on(Writers.MODEL, "name")),
                "name");
        assertThat(now(all(Writers.MODEL).all().collectList())).containsExactlyInAnyOrder(ann, bob);
    }

    @Test
    default void anUpsertWritesWhatIsAllowed() {
        var bob = writer("Bob", OURS);

        assertThat(now(writers().upsert(Writer.of("Bob", OURS), "name")).id()).isEqualTo(bob.id());
        assertThat(now(writers().upsert(Writer.of("Cid", OURS), "name")).org()).isEqualTo(OURS);
        assertThat(now(writers().getOrInsert(Writer.of("Bob", THEIRS), "name"))).isEqualTo(bob);
        isNotAllowed(writers().upsert(Writer.of("Bob", THEIRS), "name"), "org");
        isNotAllowed(writers().upsert(Writer.of("Dan", THEIRS), "name"), "org");
        isNotAllowed(
                writers()
                        .upsert(
                                Writer.of("Bob", OURS),
                                OnConflict.on(Writers.MODEL, "name").assign(Writers.ORG.set(THEIRS))),
                "org");
        assertThat(writers()
                        .upsert(
                                Writer.of("Bob", OURS),
                                OnConflict.on(Writers.MODEL, "name").keep())
                        .block(PATIENCE))
                .isNull();
        assertThat(now(writers().count(Writers.all()))).isEqualTo(2);
    }

    @Test
    default void aUniqueValueOfAHiddenRowIsTaken() {
        writer("Ann", THEIRS);
        var bob = writer("Bob", OURS);

        fails(writers().insert(Writer.of("Ann", OURS)), DatabaseException.UniqueViolation.class, "`name`");
        fails(writers().update(bob.named("Ann")), DatabaseException.UniqueViolation.class, "`name`");
    }

    @Test
    default void aHiddenRowThatRefersToARowKeepsIt() {
        var bob = writer("Bob", OURS);
        now(all(Notes.MODEL).insert(Note.of("stray", THEIRS, bob)));

        fails(writers().delete(bob), DatabaseException.ForeignKeyViolation.class, "");
        assertThat(now(writers().count(Writers.all()))).isEqualTo(1);
    }

    @Test
    default void pairsOfHiddenRowsAreNotChanged() {
        var note = note("ours", writer("Bob", OURS));
        var theirs = note("theirs", writer("Ann", THEIRS));
        var open = label(Label.of("open"));
        var key = label(Label.secret("key"));
        file(note, key);
        file(theirs, open);
        var labels = repo(Notes.MODEL, BY_WRITER).related(note, Notes.labels());

        fails(labels.add(List.of(open, key)), DatabaseException.ForeignKeyViolation.class, "");
        fails(
                repo(Notes.MODEL, BY_WRITER).related(theirs, Notes.labels()).add(List.of(open)),
                DatabaseException.ForeignKeyViolation.class,
                "");
        assertThat(now(labels.add(List.of(open)))).isEqualTo(1);
        assertThat(now(labels.add(List.of(open)))).isZero();
        assertThat(now(labels.remove(key))).isFalse();
        labels.set(List.of()).block(PATIENCE);
        assertThat(now(labels.clear())).isZero();
        assertThat(now(repo(Notes.MODEL, BY_WRITER)
                        .related(theirs, Notes.labels())
                        .clear()))
                .isZero();
        assertThat(now(all(Notes.MODEL).count(Notes.where("labels___word", "key"))))
                .isEqualTo(1);
        assertThat(now(all(Notes.MODEL).count(Notes.where("labels___word", "open"))))
                .isEqualTo(1);
    }

    @Test
    default void aRuleOfAJoinTableIsAskedOfNewPairs() {
        var note = note("ours", writer("Bob", OURS));
        var a = label(Label.of("a"));
        var b = label(Label.of("b"));
        file(note, b);
        var labels =
                repo(Notes.MODEL, Policy.of(Filings.MODEL, "label__ne='b'")).related(note, Notes.labels());

        assertThat(now(labels.add(List.of(a)))).isEqualTo(1);
        fails(labels.add(List.of(b)), DatabaseException.PolicyViolation.class, "policy");
        assertThat(now(labels.remove(b))).isFalse();
        assertThat(now(labels.clear())).isEqualTo(1);
        assertThat(now(all(Notes.MODEL).count(Notes.where("labels___word", "b"))))
                .isEqualTo(1);
    }

    @Test
    default void aCascadeReplacesTheRowsThatAreThere() {
        var bob = writer("Bob", OURS);
        note("old", bob);
        now(all(Notes.MODEL).insert(Note.of("stray", THEIRS, bob)));
        var seen = now(writers().getOrFail(Objects.requireNonNull(bob.id()), "notes"));

        var saved = now(writers()
                .save(seen.with(Many.complete(List.of(Note.of("new", OURS, bob)))), Cascade.replace("notes")));

        assertThat(saved.notes().items()).extracting(Note::title).containsExactly("new");
        assertThat(titles(Policy.none())).containsExactly("new", "stray");
        isNotAllowed(
                writers().save(seen.with(Many.complete(List.of(Note.of("x", THEIRS, bob)))), Cascade.replace("notes")),
                "org");
        assertThat(titles(Policy.none())).containsExactly("new", "stray");
    }

    @Test
    default void whatIsNeverThereCannotBeWritten() {
        var none = Policy.of(Writers.MODEL, Filter.nothing());

        isNotAllowed(repo(Writers.MODEL, none).insert(Writer.of("Bob", OURS)));
        assertThat(now(all(Writers.MODEL).count(Writers.all()))).isZero();
    }
}
