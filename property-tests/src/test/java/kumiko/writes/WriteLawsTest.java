package kumiko.writes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kumiko.algebra.Change;
import kumiko.algebra.Query;
import kumiko.algebra.Visibility;
import kumiko.model.StoredRow;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What can be relied on of changes, of queries that lock and see deleted rows, and of what is read after a write. */
class WriteLawsTest {

    private static World world;
    private static List<Side> sides;

    @BeforeContainer
    static void open() {
        world = new World("laws");
        sides = world.begin();
    }

    @AfterContainer
    static void close() {
        world.close();
    }

    /** Records of the row of one hero, who is related to nobody. */
    @Provide
    Arbitrary<Hero> heroes() {
        return Combinators.combine(Kinds.HEROES.rows(), Kinds.HEROES.values(Heroes.UPDATED_AT.column()))
                .filter((row, updatedAt) -> updatedAt != null)
                .as((row, updatedAt) -> {
                    var values = Heroes.MODEL.values(row);
                    values[Heroes.MODEL.indexOf(Heroes.ID.column())] = Kinds.FIRST_ID + 5;
                    values[Heroes.MODEL.indexOf(Heroes.NICK.column())] = null;
                    values[Heroes.MODEL.indexOf(Heroes.GUILD_ID.column())] = null;
                    values[Heroes.MODEL.indexOf(Heroes.MENTOR_ID.column())] = null;
                    values[Heroes.MODEL.indexOf(Heroes.UPDATED_AT.column())] = updatedAt;
                    return Heroes.MODEL.create(values);
                });
    }

    @Provide
    Arbitrary<Query<Hero>> queries() {
        return Kinds.HEROES.unordered();
    }

    private static Change<Hero> diff(Hero before, Hero after) {
        return Change.diff(Heroes.MODEL, before, after);
    }

    /** The row in its stored form, where a number has the digits of its column, without the time of its last write. */
    private static List<@Nullable Object> stored(Hero row) {
        var values = StoredRow.of(Heroes.MODEL, row);
        values[Heroes.MODEL.indexOf(Heroes.UPDATED_AT.column())] = null;
        return Arrays.stream(values)
                .map(value -> value instanceof BigDecimal number ? number.stripTrailingZeros() : value)
                .collect(Collectors.toList());
    }

    @Property
    void aDifferenceMakesTheOneTheOther(@ForAll("heroes") Hero a, @ForAll("heroes") Hero b) {
        assertThat(stored(diff(a, b).apply(a))).isEqualTo(stored(b));
        assertThat(diff(a, b).after()).isEqualTo(diff(a, b).apply(a));
    }

    @Property
    void theInverseIsTheDifferenceTheOtherWayRound(@ForAll("heroes") Hero a, @ForAll("heroes") Hero b) {
        assertThat(diff(a, b).inverse().edits()).isEqualTo(diff(b, a).edits());
        assertThat(diff(a, b).inverse().apply(diff(a, b).after())).isEqualTo(a);
        assertThat(diff(a, b).inverse().inverse()).isEqualTo(diff(a, b));
    }

    @Property
    void fromARecordToItselfNothingChanges(@ForAll("heroes") Hero a) {
        assertThat(diff(a, a).isEmpty()).isTrue();
        assertThat(diff(a, a).apply(a)).isEqualTo(a);
        assertThat(diff(a, a)).hasToString("Hero " + a.id() + ": no change");
    }

    @Property
    void aChangeShowsWhatWasAndWhatIsToBe(@ForAll("heroes") Hero a, @ForAll("heroes") Hero b) {
        var shown = diff(a, b).toString();

        for (var edit : diff(a, b).edits()) {
            assertThat(shown).contains(edit.column() + ": " + edit.before() + " → " + edit.after());
        }
        if (a.points() == b.points()) {
            assertThat(shown).doesNotContain("points");
        }
    }

    @Property
    void queriesThatLockAndSeeDeletedRowsAreAMonoid(
            @ForAll("queries") Query<Hero> q, @ForAll("queries") Query<Hero> r, @ForAll("queries") Query<Hero> s) {
        var all = Heroes.all();

        assertThat(all.combine(q)).isEqualTo(q);
        assertThat(q.combine(all)).isEqualTo(q);
        assertThat(q.combine(r).combine(s)).isEqualTo(q.combine(r.combine(s)));
    }

    @Property
    void aCombinedQueryLocksAndSeesWhatEitherDoes(@ForAll("queries") Query<Hero> q, @ForAll("queries") Query<Hero> r) {
        var both = q.combine(r);

        assertThat(both.visibility() == Visibility.WITH_DELETED)
                .isEqualTo(q.visibility() == Visibility.WITH_DELETED || r.visibility() == Visibility.WITH_DELETED);
        assertThat(both.lock().strength()).isGreaterThanOrEqualTo(q.lock().strength());
        assertThat(both.lock().isNone()).isEqualTo(q.lock().isNone() && r.lock().isNone());
        assertThat(q.combine(q).lock()).isEqualTo(q.lock());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsSavedIsWhatIsThen(@ForAll("heroes") Hero row) {
        var values = Heroes.MODEL.values(row);
        values[Heroes.MODEL.indexOf(Heroes.ID.column())] = null;
        var fresh = Heroes.MODEL.create(values);
        for (var side : sides) {
            var repo = side.repo(Heroes.MODEL);

            var saved = Side.now(repo.save(fresh));
            var again = Side.now(repo.save(saved));

            assertThat(Side.now(repo.refresh(saved))).isEqualTo(again);
            assertThat(stored(again)).isEqualTo(stored(saved));
            assertThat(Side.now(repo.execute(Query.same(Heroes.MODEL, saved).purge())))
                    .isEqualTo(1);
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void afterAnUpdateTheRowIsTheNewRecord(@ForAll("heroes") Hero before, @ForAll("heroes") Hero after) {
        for (var side : sides) {
            var repo = side.repo(Heroes.MODEL);
            var old = Side.now(repo.upsert(before));

            var updated = Side.now(repo.update(old, after));

            assertThat(stored(updated)).isEqualTo(stored(after));
            assertThat(Side.now(repo.refresh(old))).isEqualTo(updated);
        }
    }
}
