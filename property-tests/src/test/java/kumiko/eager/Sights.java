package kumiko.eager;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kumiko.algebra.Query;
import kumiko.algebra.ViewQuery;
import kumiko.records.Path;
import kumiko.records.View;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Views of the rows that are related in every way, and random queries for them. */
interface Sights {

    record NameCard(String name) {}

    @View(of = Club.class)
    record ClubCard(String name, @Path("players__count") long players) {}

    @View(of = Goal.class)
    record GoalCard(
            @Nullable Integer minute,
            @Path("scorer__name") @Nullable String by) {}

    /** Values, and one value of related rows. */
    @View(of = Player.class)
    record PlayerCard(
            long id,
            String name,
            Optional<Long> rank,
            @Path("club__name") @Nullable String club,
            @Path("rival__rival__name") Optional<String> second,
            @Path("medal__code") @Nullable String medal,
            @Path("medal__weight") Optional<BigDecimal> weight,
            @Path("won__count") long won,

            @Path(value = "lost__count", where = "number__gt=0 and goals__isnull=false")
            long lost,

            @Path(value = "won__number__array_agg", where = "loser__isnull=false")
            Optional<List<Integer>> numbers,

            @Path("rival__won__number__max") @Nullable Integer last) {}

    /** Rows by a key of two attributes. */
    @View(of = Game.class)
    record GameCard(
            String place,
            int number,
            @Nullable NameCard winner,
            @Path("loser__club") @Nullable ClubCard beaten,
            @Path(sort = "-minute", limit = 2) List<GoalCard> goals,
            @Path("goals__minute") List<Long> minutes,
            @Path(sort = "-word") Set<String> tags) {}

    /** Rows by every relation there is, also over others. */
    @View(of = Player.class)
    record PlayerTree(
            long id,
            @Nullable ClubCard club,
            Optional<PlayerCard> rival,
            @Path(sort = "-number", limit = 2) List<GameCard> won,

            @Path(where = "goals__isnull=false") List<GameCard> lost,

            @Path(value = "challengers", where = "rank__gt=1")
            List<PlayerCard> above,

            @Path(sort = {"-name", "id"}) Set<NameCard> friends,
            @Path("fans__name") List<String> fans,
            Optional<Medal> medal,

            @Path(value = "club", where = "name='a'") @Nullable
            NameCard some,

            @Path("rival__friends") List<NameCard> theirs,

            @Path(value = "rival__rival__won", sort = "number", limit = 1)
            List<Game> whole) {}

    /** The way up, and down again. */
    @View(of = Goal.class)
    record GoalTree(
            @Path("game__number") @Nullable Integer number,
            @Nullable GameCard game,
            @Path("game__goals__count") long beside,
            @Path("game__tags") List<String> tags,
            @Path("scorer__won__goals__count") List<Long> scored) {}

    @View(of = Club.class)
    record ClubTree(
            String name,

            @Path(
                    sort = {"-rank", "id"},
                    limit = 1)
            List<PlayerTree> players,

            List<PlayerCard> idols) {}

    @View(of = Tag.class)
    record TagTree(String word, @Path(limit = 3) List<GameCard> games) {}

    @View(of = Medal.class)
    record MedalTree(String code, long weight, @Nullable PlayerTree player) {}

    static Arbitrary<ViewQuery<?, ?>> queries() {
        return Arbitraries.oneOf(
                of(Trees.queries(Players.MODEL), PlayerCard.class, PlayerTree.class),
                of(Trees.queries(Games.MODEL), GameCard.class),
                of(Trees.queries(Clubs.MODEL), ClubCard.class, ClubTree.class),
                of(Trees.queries(Goals.MODEL), GoalCard.class, GoalTree.class),
                of(Trees.queries(Tags.MODEL), TagTree.class),
                of(Trees.queries(Medals.MODEL), MedalTree.class),
                values(Trees.queries(Games.MODEL), "winner___name", "tags__count"),
                values(Trees.queries(Players.MODEL), "rank", "won__number__avg"));
    }

    private static <R> Arbitrary<ViewQuery<?, ?>> of(Arbitrary<Query<R>> queries, Class<?>... views) {
        return Arbitraries.of(views).flatMap(view -> queries.map(query -> query.as(view)));
    }

    private static <R> Arbitrary<ViewQuery<?, ?>> values(Arbitrary<Query<R>> queries, String... names) {
        return queries.flatMap(query -> Arbitraries.of(query.ids(), query.values(names), query.pluck(names[0])));
    }
}
