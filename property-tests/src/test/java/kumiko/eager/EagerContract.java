package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import kumiko.algebra.Eager;
import kumiko.algebra.Eager.Strategy;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.model.Many;
import kumiko.model.Many.Coverage;
import kumiko.model.Model;
import kumiko.model.NotLoadedException;
import kumiko.model.One;
import kumiko.r2dbc.DatabaseException;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** What records carry, whatever is behind them. Each test writes rows of its own. */
interface EagerContract {

    <R> Repo<R> repo(Model<R> model);

    /** {@return a key that no other test has} */
    long next();

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(Rows.PATIENCE));
    }

    private Repo<Player> players() {
        return repo(Players.MODEL);
    }

    private Repo<Club> clubs() {
        return repo(Clubs.MODEL);
    }

    private Club club(String name) {
        return now(clubs().insert(new Club(next(), name, Many.unloaded(), Many.unloaded(), null)));
    }

    private Player player(String name, One<Long, Club> club) {
        return now(players().insert(Rows.player(next(), name, 1, club, One.none())));
    }

    private Game game(Player winner) {
        var place = "place " + next();
        return now(repo(Games.MODEL)
                .insert(new Game(place, 1, One.of(winner.id()), One.none(), Many.unloaded(), Many.unloaded())));
    }

    private static One<Long, Club> of(Club club) {
        return One.of(club.id());
    }

    @ParameterizedTest
    @EnumSource
    default void allRelatedRowsAreComplete(Strategy strategy) {
        var club = club("a");
        var ann = player("ann", of(club));
        var bob = player("bob", of(club));

        var loaded = now(clubs().getOrFail(
                        club.id(), Clubs.players().eager().by(strategy).sort("-name")));

        assertThat(loaded.players()).isEqualTo(new Many.Loaded<>(List.of(bob, ann), Coverage.COMPLETE));
        assertThat(loaded.idols()).isEqualTo(Many.unloaded());
        assertThat(loaded.players().items().get(0).club()).isEqualTo(One.of(club.id()));
        assertThat(loaded.players().items().get(0).club().isLoaded()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void someOfTheRelatedRowsArePartialEvenIfTheyAreAll(Strategy strategy) {
        var club = club("a");
        var ann = player("ann", of(club));
        var plan = Clubs.players().eager().by(strategy);

        for (var some : List.of(plan.where("name", "ann"), plan.limit(9))) {
            assertThat(now(clubs().getOrFail(club.id(), some)).players())
                    .isEqualTo(new Many.Loaded<>(List.of(ann), Coverage.PARTIAL));
        }
        for (var none : List.of(plan.where("name", "x"), plan.limit(0), plan.offset(1), plan.offset(Long.MAX_VALUE))) {
            assertThat(now(clubs().getOrFail(club.id(), none)).players())
                    .isEqualTo(new Many.Loaded<>(List.of(), Coverage.PARTIAL));
        }
    }

    @ParameterizedTest
    @EnumSource
    default void noRelatedRowsAreComplete(Strategy strategy) {
        var ann = player("ann", One.none());

        var loaded = now(players()
                .getOrFail(
                        ann.id(),
                        Eager.of(
                                Players.club().eager().by(strategy),
                                Players.medal().eager().by(strategy),
                                Players.won().eager().by(strategy))));

        assertThat(loaded.club()).isEqualTo(One.none());
        assertThat(loaded.medal()).isEqualTo(new Many.Loaded<>(List.of(), Coverage.COMPLETE));
        assertThat(loaded.won()).isEqualTo(new Many.Loaded<>(List.of(), Coverage.COMPLETE));
    }

    @ParameterizedTest
    @EnumSource
    default void theInverseOfOneToOneHoldsAtMostOneRow(Strategy strategy) {
        var ann = player("ann", One.none());
        var medal = now(repo(Medals.MODEL).insert(new Medal("m" + next(), 2, One.of(ann.id()))));

        assertThat(now(players().getOrFail(ann.id(), Players.medal().eager().by(strategy)))
                        .medal())
                .isEqualTo(new Many.Loaded<>(List.of(medal), Coverage.COMPLETE));
        assertThat(now(players()
                                .getOrFail(
                                        ann.id(),
                                        Players.medal().eager().by(strategy).where("weight", 3)))
                        .medal())
                .isEqualTo(new Many.Loaded<>(List.of(), Coverage.PARTIAL));
    }

    @ParameterizedTest
    @EnumSource
    default void aRowThatIsNotThereForTheQueryStaysAKey(Strategy strategy) {
        var club = club("a");
        var ann = player("ann", of(club));
        var plan = Players.club().eager().by(strategy);
        clubs().delete(club).block(Rows.PATIENCE);

        assertThat(now(players().getOrFail(ann.id(), plan)).club()).isEqualTo(new One.Key<>(club.id()));
        var seen =
                now(players().first(Players.where("id", ann.id()).withDeleted().with(plan)));
        assertThat(seen.club().get().closedAt()).isNotNull();
        assertThat(now(players()
                                .first(Players.where("id", ann.id())
                                        .withDeleted()
                                        .with(plan.where("name", "b"))))
                        .club())
                .isEqualTo(new One.Key<>(club.id()));
    }

    @Test
    default void readingWhatIsNotLoadedNamesTheRelationAndTheCall() {
        var ann = player("ann", of(club("a")));
        var bare = now(players().getOrFail(ann.id()));

        assertThatThrownBy(() -> bare.won().items())
                .isInstanceOf(NotLoadedException.class)
                .hasMessage("`Player.won` was not loaded; add .with(\"won\") to the query,"
                        + " or load it into the record with repo.load(row, \"won\")");
        assertThatThrownBy(() -> bare.club().get())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("`Player.club` was not loaded; add .with(\"club\")");
        var nested = now(clubs().getOrFail(bare.club().key().orElseThrow(), "players"));
        assertThatThrownBy(() -> nested.players().items().get(0).club().get())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("`Player.club`");
        assertThatThrownBy(() -> nested.players().items().get(0).medal().items())
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("`Player.medal`");
    }

    @Test
    default void moreIsLoadedIntoARecordAndTheRestStays() {
        var club = club("a");
        var ann = player("ann", of(club));
        var game = game(ann);

        var withClub = now(players().load(ann, "club"));
        var withBoth = now(players().load(withClub, "won.winner"));

        assertThat(withBoth.club().get()).isEqualTo(club);
        assertThat(withBoth.won().items().get(0).winner().get()).isEqualTo(ann);
        assertThat(withBoth).isEqualTo(now(players().getOrFail(ann.id(), "club", "won.winner")));
        assertThat(withBoth.won().items())
                .hasSize(1)
                .allMatch(won -> won.place().equals(game.place()));
    }

    @Test
    default void ofManyRecordsEachGetsItsOwnAlsoIfItComesTwice() {
        var club = club("a");
        var ann = player("ann", of(club));
        var bob = player("bob", One.none());
        var gone = Rows.player(next(), "gone", null, One.of(next()), One.none());

        var loaded = now(players().loadAll(List.of(bob, ann, gone, ann), "club", "won"));

        assertThat(loaded).extracting(Player::name).containsExactly("bob", "ann", "gone", "ann");
        assertThat(loaded.get(0).club()).isEqualTo(One.none());
        assertThat(loaded.get(1).club()).isEqualTo(One.loaded(club.id(), club));
        assertThat(loaded.get(2).club()).isEqualTo(gone.club());
        assertThat(loaded.get(2).won()).isEqualTo(Many.complete(List.of()));
        assertThat(loaded.get(3)).isEqualTo(loaded.get(1));
        assertThat(now(players().loadAll(List.<Player>of(), "club"))).isEmpty();
    }

    @Test
    default void whatIsLoadedAgainIsAsItIsNow() {
        var club = club("a");
        var ann = now(players().load(player("ann", of(club)), "club", "club.players"));
        clubs().delete(club).block(Rows.PATIENCE);

        assertThat(now(players().load(ann, "club")).club()).isEqualTo(new One.Key<>(club.id()));
        assertThat(now(players().load(ann, Players.club().eager().where("name", "b")))
                        .club())
                .isEqualTo(new One.Key<>(club.id()));
        assertThat(now(players().load(ann, "won")).club()).isEqualTo(ann.club());
    }

    @Test
    default void wrongPathsAreShownWithTheNearestName() {
        assertThatThrownBy(() -> Players.all().with("won.gaols", "clubb"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("won.gaols")
                .hasMessageContaining("    ^^^^^ did you mean `goals`?")
                .hasMessageContaining("^^^^^ did you mean `club`?");
        for (var separated : List.of("won__goals", "won___goals")) {
            assertThatThrownBy(() -> Players.all().with(separated))
                    .isInstanceOf(LookupException.class)
                    .hasMessageContaining(" did you mean `won.goals`?");
        }
        assertThatThrownBy(() -> Players.all().with("won, lost"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("a comma is not part of a path; give each path by itself");
        var ann = player("ann", One.none());
        for (var wrong : List.of(players().load(ann, "wno"), players().get(ann.id(), "wno"))) {
            assertThatThrownBy(() -> wrong.block(Rows.PATIENCE))
                    .isInstanceOf(LookupException.class)
                    .hasMessageContaining("^^^ did you mean `won`?");
        }
        for (var malformed :
                List.of("", ".", "won.", ".won", "won..goals", " won", "name", "won.place", "won__goals")) {
            assertThatThrownBy(() -> Players.all().with(malformed))
                    .as(malformed)
                    .isInstanceOf(LookupException.class)
                    .hasMessageContaining("^");
        }
    }

    @Test
    default void oneRelationLoadedInTwoWaysIsRefusedWithItsPathAndBoth() {
        assertThatThrownBy(
                        () -> Players.all().with("won.goals", Strategy.JOINED).with("won.goals", Strategy.SUBQUERY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`won.goals`")
                .hasMessageContaining("JOINED")
                .hasMessageContaining("SUBQUERY");
        assertThatThrownBy(() -> Eager.of(
                        Players.won().eager().where("number", 1),
                        Players.won().eager().limit(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`won`")
                .hasMessageContaining("number=1")
                .hasMessageContaining("limit 2");
    }

    @Test
    default void aRowThatIsNotThereCarriesNothing() {
        assertThat(players().get(-1, "club", "won.goals").blockOptional(Rows.PATIENCE))
                .isEmpty();
        assertThatThrownBy(() -> players().getOrFail(-1, "club").block(Rows.PATIENCE))
                .isInstanceOf(DatabaseException.NotFound.class);
        assertThat(now(players()
                        .run(Players.where("id", -1).with("club", "won.goals"))
                        .collectList()))
                .isEmpty();
    }

    @Test
    default void countsTakeNoNoticeOfAPlan() {
        var ann = player("ann", One.none());
        game(ann);
        game(ann);
        Query<Player> query = Players.where("id", ann.id()).with("won", Strategy.JOINED);

        assertThat(now(players().count(query))).isEqualTo(1);
        assertThat(now(players().exists(query))).isTrue();
        assertThat(now(players().page(query, 1, 5)).rows()).hasSize(1);
        assertThat(now(players().page(query, 1, 5)).rows().get(0).won().items()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    default void rowsWithoutWhatIsRequiredAreLeftOutAndTheOthersCarryIt(Strategy strategy) {
        var full = club("full");
        var idle = club("idle");
        var empty = club("empty");
        var winner = player("winner", of(full));
        player("loser", of(full));
        player("loser", of(idle));
        var game = game(winner);
        var these =
                Clubs.where("id__in", List.of(full.id(), idle.id(), empty.id())).sort("id");

        var having = now(clubs().run(these.withRequired("players", strategy)).collectList());
        var winning = now(clubs().run(these.withRequired(Clubs.players()
                        .eager()
                        .by(strategy)
                        .with(Players.won().eager().by(strategy))))
                .collectList());

        assertThat(having).extracting(Club::name).containsExactly("full", "idle");
        assertThat(having.get(0).players().items()).hasSize(2);
        assertThat(having.get(0).players())
                .isEqualTo(Many.complete(having.get(0).players().items()));
        assertThat(winning).extracting(Club::name).containsExactly("full");
        assertThat(winning.get(0).players().items()).extracting(Player::name).containsExactly("winner");
        assertThat(winning.get(0).players())
                .isEqualTo(new Many.Loaded<>(winning.get(0).players().items(), Coverage.PARTIAL));
        assertThat(winning.get(0).players().items().get(0).won().items())
                .extracting(Game::place)
                .containsExactly(game.place());
        assertThat(now(clubs().count(these.withRequired("players", strategy)))).isEqualTo(2);
        assertThat(now(clubs().run(these.withRequired("players", strategy).offset(1))
                        .collectList()))
                .isEqualTo(having.subList(1, 2));
    }

    @ParameterizedTest
    @EnumSource
    default void aRequiredRowIsThereNotOnlyItsKey(Strategy strategy) {
        var club = club("a");
        var closed = club("b");
        var ann = player("ann", of(club));
        var bob = player("bob", of(closed));
        var eve = player("eve", One.none());
        clubs().delete(closed).block(Rows.PATIENCE);
        var these =
                Players.where("id__in", List.of(ann.id(), bob.id(), eve.id())).sort("id");

        assertThat(now(players().run(these.withRequired("club", strategy)).collectList()))
                .containsExactly(now(players().load(ann, "club")));
        assertThat(now(players()
                        .run(these.withRequired("club", strategy).withDeleted())
                        .collectList()))
                .extracting(Player::name)
                .containsExactly("ann", "bob");
        assertThat(now(players()
                        .run(these.withRequired(
                                Players.club().eager().by(strategy).where("name", "b")))
                        .collectList()))
                .isEmpty();
    }

    @Test
    default void whatIsRequiredIsNotCountedOff() {
        for (var none : List.of(
                Clubs.players().eager().limit(0), Clubs.players().eager().offset(1))) {
            assertThatThrownBy(() -> Clubs.all().withRequired(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("`players` of Club is required: rows without it are left out,"
                            + " so it has neither an offset nor a limit of 0");
        }
        assertThatThrownBy(() -> Clubs.all().withRequired("playrs"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("^^^^^^ did you mean `players`?");
        assertThatThrownBy(
                        () -> Clubs.all().with("players", Strategy.JOINED).withRequired("players", Strategy.SUBQUERY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`players` of Club is to be loaded in two ways");
        assertThat(Clubs.all().withRequired(Eager.nothing())).isEqualTo(Clubs.all());
    }
}
