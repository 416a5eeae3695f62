package kumiko.writes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.stream.Stream;
import kumiko.algebra.Assignment;
import kumiko.algebra.Command;
import kumiko.algebra.Command.RowUpdate;
import kumiko.algebra.Expression;
import kumiko.algebra.OnConflict;
import kumiko.algebra.Query;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What random commands have shown that it can be misunderstood, in memory, on H2 and on PostgreSQL. */
class WriteMeaningTest {

    private static final long FIRST = Kinds.FIRST_ID;
    private static final Expression<Hero, Long> QUESTS = Heroes.quests().count();

    private static World world;

    @BeforeAll
    static void open() {
        world = new World("meaning");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static Stream<Side> sides() {
        return world.begin().stream();
    }

    private static Repo<Hero> heroes(Side side) {
        return side.repo(Heroes.MODEL);
    }

    private static Hero hero(Side side, int number) {
        return Side.now(heroes(side).refresh(World.hero(number, "", null, 0, null, null, null, false)));
    }

    private static List<Integer> points(Side side, Query<Hero> query) {
        return Side.now(heroes(side).run(query.sort("id")).map(Hero::points).collectList());
    }

    @ParameterizedTest
    @MethodSource("sides")
    void whatIsComputedOfRelatedRowsIsSoOfThoseThatTheQuerySees(Side side) {
        var ada = Heroes.where("id", FIRST);

        Side.done(heroes(side).execute(ada.update("points", QUESTS)));
        assertThat(points(side, ada)).containsExactly(1);
        Side.done(heroes(side).execute(ada.withDeleted().update("points", QUESTS)));
        assertThat(points(side, ada)).containsExactly(2);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void theUpdateOfARecordsRowComputesOfRelatedRowsThatAreNotDeleted(Side side) {
        var update = Heroes.all().update("points", QUESTS).assignments().asJava();

        assertThat(Side.now(heroes(side).update(hero(side, 0), update)).points())
                .isEqualTo(1);
        assertThat(Side.now(heroes(side).update(hero(side, 1), update)).points())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void behindADeletedRowThereIsNothing(Side side) {
        var ofBobsPupil = Heroes.where("id", FIRST + 2);

        assertThat(points(side, ofBobsPupil.where("mentor_id", FIRST + 1))).hasSize(1);
        assertThat(points(side, ofBobsPupil.where("mentor___name__isnull", true)))
                .hasSize(1);
        assertThat(points(side, ofBobsPupil.where("mentor___quests__count", 0))).hasSize(1);
        assertThat(points(side, ofBobsPupil.where("mentor___quests___title", "t")))
                .isEmpty();
        assertThat(points(side, ofBobsPupil.where("mentor___skills__isnull", true)))
                .hasSize(1);
        assertThat(points(side, ofBobsPupil.withDeleted().where("mentor___quests__count", 1)))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void halfOfAFloatingPointNumberIsRoundedAwayFromZero(Side side) {
        Side.done(heroes(side).execute(Heroes.all().update("points", Heroes.F("weight"), "weight", 2.5)));
        assertThat(points(side, Heroes.where("weight__isnull", false))).containsExactly(3, 2, 4, -1);
        Side.done(heroes(side).execute(Heroes.all().update("points", Heroes.POINTS.times(0), "weight", -2.5)));
        Side.done(heroes(side).execute(Heroes.all().update("points", Heroes.F("weight"))));
        assertThat(points(side, Heroes.where("id", FIRST))).containsExactly(-3);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void aComputedValueThatItsColumnCannotHoldIsRefused(Side side) {
        var ada = Heroes.where("id", FIRST);

        assertThatThrownBy(() ->
                        Side.now(heroes(side).execute(ada.update("points", Heroes.POINTS.times(Integer.MAX_VALUE)))))
                .isInstanceOf(DatabaseException.InvalidData.class);
        assertThatThrownBy(() -> Side.now(
                        heroes(side).execute(ada.update(Heroes.CREDIT.set(Heroes.CREDIT.times(Heroes.CREDIT))))))
                .isInstanceOf(DatabaseException.InvalidData.class);
        assertThatThrownBy(() -> Side.now(
                        heroes(side).execute(Heroes.where("nick__isnull", true).update("name", Heroes.F("nick")))))
                .isInstanceOf(DatabaseException.NotNullViolation.class);
        assertThat(hero(side, 0).points()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void aRowIsDeletedOnce(Side side) {
        var ada = hero(side, 3);
        var badge = Side.now(side.repo(Badges.MODEL).getOrFail("b1"));

        assertThatThrownBy(() -> Side.now(heroes(side).deleteAll(List.of(ada, ada))))
                .isInstanceOf(DatabaseException.NotFound.class);
        assertThatThrownBy(() -> Side.now(side.repo(Badges.MODEL).deleteAll(List.of(badge, badge))))
                .isInstanceOf(DatabaseException.NotFound.class);
        assertThat(hero(side, 3)).isEqualTo(ada);
        assertThat(Side.now(side.repo(Badges.MODEL).count(Badges.all()))).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void rowsOfAnUpsertFollowEachOtherAlsoWhereTheyShareNoKey(Side side) {
        var pupil = World.hero(7, "eve", null, 3, null, null, 0L, false);
        var ada = World.hero(8, "ada", "a", 0, null, null, null, false);
        var counting = OnConflict.on(Heroes.MODEL, "nick")
                .assign(Heroes.POINTS.set(Heroes.pupils().max(Heroes.POINTS)));

        assertThatThrownBy(() -> Side.now(heroes(side).upsertAll(List.of(ada, pupil), counting.assign(nameOfAPupil()))))
                .isInstanceOf(DatabaseException.NotNullViolation.class);
        assertThat(Side.now(heroes(side).upsertAll(List.of(pupil, ada), counting)))
                .extracting(Hero::points)
                .containsExactly(3, 3);
    }

    private static Assignment<Hero> nameOfAPupil() {
        return Heroes.NAME.set(Heroes.pupils().max(Heroes.NAME));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void anUpsertThatMovesARowMakesRoomForTheNext(Side side) {
        var moving = OnConflict.on(Guilds.MODEL, "name").assign(Guilds.NAME.set("z"));
        var first = World.guild(7, "a", null, 5);
        var second = World.guild(8, "a", null, 6);

        var rows = Side.now(side.repo(Guilds.MODEL).upsertAll(List.of(first, second), moving));

        assertThat(rows).extracting(Guild::name).containsExactly("z", "a");
        assertThat(rows).extracting(Guild::id).containsExactly(FIRST, FIRST + 8);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void updatesOfRowsFollowEachOtherAlsoWhereOneReadsAnother(Side side) {
        var mentor = hero(side, 2);
        var pupil = hero(side, 3);
        var greatest = Vector.of(Heroes.POINTS.set(Heroes.pupils().max(Heroes.POINTS)));

        var rows = Side.now(heroes(side)
                .run(Command.update(
                        Heroes.MODEL,
                        List.of(
                                new RowUpdate<>(mentor, greatest),
                                new RowUpdate<>(pupil, Vector.of(Heroes.POINTS.set(9))),
                                new RowUpdate<>(mentor, greatest))))
                .collectList());

        assertThat(rows).extracting(Hero::points).containsExactly(3, 9, 9);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void pairsAreWrittenAllOrNone(Side side) {
        var skills = heroes(side).related(hero(side, 1), Heroes.skills());
        var fit = new Skill(3, "run", Many.unloaded());
        var missing = new Skill(99, "fly", Many.unloaded());
        var skilled = Heroes.where("skills___id", 3).withDeleted();

        assertThatThrownBy(() -> Side.now(skills.add(List.of(fit, missing))))
                .isInstanceOf(DatabaseException.ForeignKeyViolation.class);
        assertThatThrownBy(() -> skills.set(List.of(fit, missing)).block(Side.PATIENCE))
                .isInstanceOf(DatabaseException.ForeignKeyViolation.class);
        assertThat(points(side, skilled)).hasSize(1);
        assertThat(points(side, Heroes.where("skills___id", 2).withDeleted())).hasSize(2);
    }

    /** PostgreSQL believes that there is one row, and would look for the first ones anew for each that it meets. */
    @ParameterizedTest
    @MethodSource("sides")
    void theFirstRowsThatAreLockedAreChosenOnce(Side side) {
        var badges = side.repo(Badges.MODEL);
        var quests = side.repo(Quests.MODEL);
        var all = Side.now(quests.run(Query.all(Quests.MODEL).withDeleted()).collectList());
        Side.done(badges.execute(Badges.where("code", "b2").delete()));
        Side.done(quests.execute(Quests.where("title__isnull", false).purge()));
        world.analyze();
        Side.done(badges.insertAll(
                List.of(new Badge("b2", 2, One.of(FIRST + 1)), new Badge("b3", 3, One.of(FIRST + 2)))));
        Side.done(quests.upsertAll(all));

        assertThat(Side.now(badges.execute(Badges.all().limit(1).forUpdate().update("level", 5))))
                .isEqualTo(1);
        assertThat(Side.now(quests.execute(Quests.all().limit(2).skipLocked().purge())))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("sides")
    void whatIsDeletedIsWhatTheQueryFinds(Side side) {
        var ofBob = Badges.where("hero___name", "bob");
        var ofBobsPupils = Heroes.where("mentor___name", "bob").where("nick", "c");

        assertThat(Side.now(side.repo(Badges.MODEL).execute(ofBob.delete()))).isZero();
        assertThat(Side.now(side.repo(Badges.MODEL).execute(ofBob.withDeleted().delete())))
                .isEqualTo(1);
        assertThat(Side.now(heroes(side).execute(ofBobsPupils.delete()))).isZero();
        assertThat(Side.now(heroes(side).execute(ofBobsPupils.withDeleted().delete())))
                .isEqualTo(1);
        assertThat(Side.now(heroes(side).execute(ofBobsPupils.withDeleted().delete())))
                .isZero();
    }
}
