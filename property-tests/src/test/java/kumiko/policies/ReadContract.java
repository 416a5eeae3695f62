package kumiko.policies;

import static kumiko.policies.PolicyContract.fails;
import static kumiko.policies.PolicyContract.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Filter;
import kumiko.algebra.Policy;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.model.One;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.InvalidCursorException;
import kumiko.r2dbc.Seek;
import kumiko.records.Path;
import org.junit.jupiter.api.Test;

/** A row that is hidden is seen through no door. */
interface ReadContract extends PolicyContract {

    @Test
    default void hiddenRowsAreInNoAnswer() {
        var theirs = note("theirs", writer("Ann", THEIRS));
        note("ours", writer("Bob", OURS));
        Object key = Objects.requireNonNull(theirs.id());

        assertThat(titles(OF_OURS)).containsExactly("ours");
        assertThat(now(notes().count(Notes.all()))).isEqualTo(1);
        assertThat(now(notes().exists(Notes.where("title", "theirs")))).isFalse();
        assertThat(notes().get(key).block(PATIENCE)).isNull();
        fails(notes().getOrFail(key), DatabaseException.NotFound.class, "there is no Note with the key");
        fails(notes().refresh(theirs), DatabaseException.NotFound.class, "there is no Note with the key");
        fails(notes().one(Notes.where("title", "theirs")), DatabaseException.NotFound.class, "");
        assertThat(now(notes().page(Notes.all(), 1, 5)).total()).isEqualTo(1);
        assertThat(now(notes().run(Notes.all().pluck(Notes.TITLE)).collectList()))
                .containsExactly("ours");
        assertThat(now(notes().run(Notes.all().withDeleted()).map(Note::title).collectList()))
                .containsExactly("ours");
    }

    @Test
    default void nothingIsBehindAKeyOfAHiddenRow() {
        var ann = writer("Ann", THEIRS);
        var stray = now(all(Notes.MODEL).insert(Note.of("stray", OURS, ann)));

        for (var strategy : Strategy.values()) {
            var loaded = now(notes().one(Notes.all().with(Notes.writer().eager().by(strategy))));
            assertThat(loaded.writer()).as("%s", strategy).isEqualTo(stray.writer());
            assertThat(loaded.writer()).isInstanceOf(One.Key.class);
        }
        assertThat(now(notes().exists(Notes.where("writer___name", "Ann")))).isFalse();
        assertThat(now(notes().exists(Notes.where("writer___name__isnull", true))))
                .isTrue();
        assertThat(now(notes().exists(Notes.where("writer", ann.id())))).isTrue();
        assertThat(now(notes().exists(Notes.where("writer__isnull", true)))).isFalse();
        assertThat(now(notes().exists(
                                Query.all(Notes.MODEL).where(Notes.writer().every(Writers.NAME.is("x"))))))
                .isTrue();
        assertThat(now(notes().run(Notes.all().values("writer___name")).single())
                        .values())
                .containsOnlyNulls();
        assertThat(now(notes().load(stray, "writer")).writer()).isInstanceOf(One.Key.class);
    }

    /** Who wrote what is filed under a label. */
    record Signed(String word, @Path("notes__writer__name") List<String> writers) {}

    @Test
    default void listsOfValuesLeaveOutThoseOfHiddenRows() {
        var label = label(Label.of("wood"));
        file(note("ours", writer("Bob", OURS)), label);
        file(now(all(Notes.MODEL).insert(Note.of("stray", OURS, writer("Ann", THEIRS)))), label);

        var signed = now(
                repo(Labels.MODEL, OF_OURS).run(Labels.all().as(Signed.class)).collectList());

        assertThat(signed).containsExactly(new Signed("wood", List.of("Bob")));
    }

    @Test
    default void listsHaveNoHiddenRows() {
        var bob = writer("Bob", OURS);
        note("ours", bob);
        now(all(Notes.MODEL).insert(Note.of("stray", THEIRS, bob)));

        for (var strategy : Strategy.values()) {
            var loaded =
                    now(writers().one(Writers.all().with(Writers.notes().eager().by(strategy))));
            assertThat(loaded.notes().items())
                    .as("%s", strategy)
                    .extracting(Note::title)
                    .containsExactly("ours");
            var first = now(writers()
                    .one(Writers.all()
                            .with(Writers.notes()
                                    .eager()
                                    .sort("-title")
                                    .limit(1)
                                    .by(strategy))));
            assertThat(first.notes().items())
                    .as("%s", strategy)
                    .extracting(Note::title)
                    .containsExactly("ours");
        }
        assertThat(now(writers().exists(Writers.where("notes___title", "stray"))))
                .isFalse();
        assertThat(now(writers().exists(Writers.where("notes__count", 1)))).isTrue();
        assertThat(now(writers().exists(Writers.where("notes__every__title", "ours"))))
                .isTrue();
        assertThat(now(writers().load(bob, "notes")).notes().items()).hasSize(1);
    }

    @Test
    default void pairsAreOfRowsThatAreThere() {
        var note = note("ours", writer("Bob", OURS));
        file(note, label(Label.of("open")), label(Label.secret("key")));
        var seen = repo(Notes.MODEL, BY_WRITER);

        for (var strategy : Strategy.values()) {
            var loaded = now(seen.one(Notes.all().with(Notes.labels().eager().by(strategy))));
            assertThat(loaded.labels().items())
                    .as("%s", strategy)
                    .extracting(Label::word)
                    .containsExactly("open");
        }
        assertThat(now(seen.exists(Notes.where("labels__count", 1)))).isTrue();
        assertThat(now(seen.exists(Notes.where("labels___word", "key")))).isFalse();
        assertThat(now(seen.exists(Query.all(Notes.MODEL).where(Notes.labels().none(Labels.WORD.is("open"))))))
                .isFalse();
    }

    @Test
    default void aRuleOfAJoinTableHidesPairs() {
        var note = note("ours", writer("Bob", OURS));
        file(note, label(Label.of("a")), label(Label.of("b")));
        var policy = Policy.of(Filings.MODEL, "label__ne='b'");
        var seen = repo(Notes.MODEL, policy);

        for (var strategy : Strategy.values()) {
            var loaded = now(seen.one(Notes.all().with(Notes.labels().eager().by(strategy))));
            assertThat(loaded.labels().items())
                    .as("%s", strategy)
                    .extracting(Label::word)
                    .containsExactly("a");
        }
        assertThat(now(seen.exists(Notes.where("labels__count", 1)))).isTrue();
        assertThat(now(repo(Labels.MODEL, policy).count(Labels.where("notes__isnull", true))))
                .isEqualTo(1);
        assertThat(now(repo(Labels.MODEL, policy).count(Labels.all()))).isEqualTo(2);
    }

    @Test
    default void groupsAndSubqueriesAndSetsSeeNoHiddenRows() {
        var ann = writer("Ann", THEIRS);
        var bob = writer("Bob", OURS);
        note("one", ann);
        note("two", bob);
        now(all(Notes.MODEL).insert(Note.of("three", OURS, ann)));

        var groups = now(notes().run(Notes.all().groupBy("writer___name").values("writer___name", "count"))
                .collectList());
        assertThat(groups).hasSize(2);
        assertThat(groups.toString()).contains("Bob").doesNotContain("Ann");
        var bySubquery =
                Query.all(Writers.MODEL).where(Writers.ID.in(Notes.all().pluck(Notes.WRITER_ID)));
        assertThat(now(writers().run(bySubquery).map(Writer::name).collectList()))
                .containsExactly("Bob");
        var union = Notes.where("title", "one").union(Notes.where("title", "two"));
        assertThat(now(notes().count(union))).isEqualTo(1);
    }

    @Test
    default void aRuleSeesRowsThatThePolicyHides() {
        note("ours", writer("Bob", OURS));
        note("theirs", writer("Ann", THEIRS));
        var policy = Policy.of(Writers.MODEL, Filter.nothing()).and(Notes.MODEL, "writer___org=7");

        assertThat(titles(policy)).containsExactly("ours");
        assertThat(now(repo(Writers.MODEL, policy).count(Writers.all()))).isZero();
        assertThat(now(repo(Notes.MODEL, policy).exists(Notes.where("writer___name", "Bob"))))
                .isFalse();
    }

    @Test
    default void aRuleSeesRowsThatAreDeleted() {
        var bob = writer("Bob", OURS);
        var note = note("gone", bob);
        now(all(Notes.MODEL).delete(note));
        var policy = Policy.of(Writers.MODEL, "notes__some__title='gone'");

        assertThat(now(all(Writers.MODEL).exists(Writers.where("notes__some__title", "gone"))))
                .isFalse();
        assertThat(now(repo(Writers.MODEL, policy).count(Writers.all()))).isEqualTo(1);
    }

    @Test
    default void policiesAreConjoined() {
        var bob = writer("Bob", OURS);
        note("a", bob);
        note("b", bob);
        note("c", writer("Ann", THEIRS));
        var a = Policy.of(Notes.MODEL, "title__in=['a','c']");

        assertThat(titles(OF_OURS.and(a))).containsExactly("a");
        assertThat(titles(a.and(OF_OURS))).containsExactly("a");
        assertThat(titles(a)).containsExactly("a", "c");
        assertThat(titles(Policy.none())).containsExactly("a", "b", "c");
    }

    @Test
    default void aCursorIsOfThePolicyItWasMadeUnder() {
        var bob = writer("Bob", OURS);
        note("a", bob);
        note("b", bob);
        var cursor = now(notes().page(Notes.all().sort("title"), Seek.first(1)))
                .next()
                .orElseThrow();

        assertThat(now(notes().page(Notes.all().sort("title"), Seek.after(cursor, 5)))
                        .rows())
                .extracting(Note::title)
                .containsExactly("b");
        fails(
                repo(Notes.MODEL, Policy.of(Notes.MODEL, "org=8"))
                        .page(Notes.all().sort("title"), Seek.after(cursor, 5)),
                InvalidCursorException.class,
                "");
        fails(
                all(Notes.MODEL).page(Notes.all().sort("title"), Seek.after(cursor, 5)),
                InvalidCursorException.class,
                "");
    }

    @Test
    default void aMistakeInThePolicyIsSaidWhenItIsMade() {
        assertThatThrownBy(() -> Policy.of(Notes.MODEL, "orgg=7"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("org");
    }

    @Test
    default void policiesAreAMonoid() {
        var other = Policy.of(Labels.MODEL, "secret=false");

        assertThat(OF_OURS.and(Policy.none())).isEqualTo(OF_OURS);
        assertThat(Policy.none().and(OF_OURS)).isEqualTo(OF_OURS);
        assertThat(OF_OURS.and(other).and(BY_WRITER)).isEqualTo(OF_OURS.and(other.and(BY_WRITER)));
        assertThat(OF_OURS.and(OF_OURS)).isEqualTo(OF_OURS);
        assertThat(Policy.of(Labels.MODEL, Filter.everything()).isNone()).isTrue();
        assertThat(OF_OURS.of("notes")).hasSize(1);
        assertThat(List.of(OF_OURS.toString())).containsExactly("Writer where org=7, Note where org=7");
    }
}
