package kumiko.computed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Expression;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is computed is asked for as any attribute is, wherever the rows are. */
interface ComputedContract {

    Duration PATIENCE = Duration.ofSeconds(60);

    List<Club> CLUBS = List.of(club(1, "Reds"), club(2, "Blues"), club(3, "Nobodies"));

    List<Player> PLAYERS = List.of(
            player(1, "Ann", 30, 1L),
            player(2, "Bea", 17, 1L),
            player(3, "Cid", null, 2L),
            player(4, "Dot", 18, null),
            player(5, "Eve", 44, 2L),
            player(6, "Fay", 9, null));

    private static Club club(long id, String name) {
        return new Club(id, name, kumiko.model.Many.unloaded());
    }

    private static Player player(long id, String name, @Nullable Integer age, @Nullable Long club) {
        return new Player(id, name, age, club == null ? One.none() : One.of(club));
    }

    <R> Repo<R> repo(Model<R> model);

    private <R> List<R> all(Query<R> query) {
        return Objects.requireNonNull(
                repo(query.model()).run(query).collectList().block(PATIENCE));
    }

    private List<String> players(Query<Player> query) {
        return all(query).stream().map(Player::name).toList();
    }

    private List<String> players(String lookup, @Nullable Object value) {
        return players(Players.where(lookup, value).sort("id"));
    }

    private List<String> clubs(String lookup, @Nullable Object value) {
        return all(Clubs.where(lookup, value).sort("id")).stream()
                .map(Club::name)
                .toList();
    }

    @Test
    default void aFilterIsAValueThatIsTrueOrFalse() {
        assertThat(players("is_adult", true)).containsExactly("Ann", "Dot", "Eve");
        assertThat(players("is_adult", false)).containsExactly("Bea", "Cid", "Fay");
        assertThat(players("isAdult", true)).containsExactly("Ann", "Dot", "Eve");
        assertThat(players("is_adult__ne", true)).containsExactly("Bea", "Cid", "Fay");
        assertThat(players("is_adult__in", List.of(true, false))).hasSize(6);
        assertThat(players("is_adult__isnull", true)).isEmpty();
        assertThat(players(Players.where("not is_adult=true").sort("id"))).containsExactly("Bea", "Cid", "Fay");
    }

    @Test
    default void anExpressionIsComparedAsAnAttribute() {
        assertThat(players("age_next_year", 18)).containsExactly("Bea");
        assertThat(players("age_next_year__gt", 19)).containsExactly("Ann", "Eve");
        assertThat(players("age_next_year__isnull", true)).containsExactly("Cid");
        assertThat(players("age__lt", Players.F("age_next_year"))).containsExactly("Ann", "Bea", "Dot", "Eve", "Fay");
    }

    @Test
    default void aMethodWithAParameterTakesTheValueOfTheLookup() {
        assertThat(players("older_than", 17)).containsExactly("Ann", "Dot", "Eve");
        assertThat(players("older_than", "17")).containsExactly("Ann", "Dot", "Eve");
        assertThat(players(Players.where("older_than=17 and name__ne='Eve'").sort("id")))
                .containsExactly("Ann", "Dot");
        assertThat(players("older_than_player", PLAYERS.get(0))).containsExactly("Eve");
    }

    @Test
    default void overARelationToOneRowAbsentRowsHaveNoValue() {
        assertThat(players("club___is_grown", true)).isEmpty();
        assertThat(players("club___is_grown", false)).containsExactly("Ann", "Bea", "Cid", "Eve");
        assertThat(players("club___is_grown__isnull", true)).containsExactly("Dot", "Fay");
        assertThat(players("club___size", 2)).containsExactly("Ann", "Bea", "Cid", "Eve");
        assertThat(players("club___size__lt", 2)).isEmpty();
        assertThat(players("club___size__isnull", true)).containsExactly("Dot", "Fay");
        assertThat(players("club___has_older_than", 40)).containsExactly("Cid", "Eve");
        assertThat(players(Players.all()
                        .where(Players.club().every(Club.isGrown()))
                        .sort("id")))
                .containsExactly("Dot", "Fay");
        assertThat(players(
                        Players.all().where(Players.club().none(Club.isGrown())).sort("id")))
                .containsExactly("Ann", "Bea", "Cid", "Dot", "Eve", "Fay");
        assertThat(players(Players.where("not club___is_grown=false").sort("id")))
                .containsExactly("Dot", "Fay");
    }

    @Test
    default void overARelationToManyRowsSomeRowSatisfiesIt() {
        assertThat(clubs("is_grown", true)).containsExactly("Nobodies");
        assertThat(clubs("players___is_adult", true)).containsExactly("Reds", "Blues");
        assertThat(clubs("players___every___is_adult", true)).containsExactly("Nobodies");
        assertThat(clubs("players___older_than", 40)).containsExactly("Blues");
        assertThat(clubs("has_older_than", 40)).containsExactly("Blues");
        assertThat(clubs("size__gte", 1)).containsExactly("Reds", "Blues");
        assertThat(clubs("players___club___size", 2)).containsExactly("Reds", "Blues");
        assertThat(clubs("players___age_next_year__max", 45)).containsExactly("Blues");
    }

    @Test
    default void whatIsComputedIsSortedBy() {
        assertThat(players(Players.sort("-is_adult", "name")))
                .containsExactly("Ann", "Dot", "Eve", "Bea", "Cid", "Fay");
        assertThat(players(Players.sort("age_next_year"))).containsExactly("Fay", "Bea", "Dot", "Ann", "Eve", "Cid");
        assertThat(players(Players.sort("club___is_grown", "id")))
                .containsExactly("Ann", "Bea", "Cid", "Eve", "Dot", "Fay");
        assertThat(players(Players.sort("-club___size", "-id")))
                .containsExactly("Fay", "Dot", "Eve", "Cid", "Bea", "Ann");
    }

    @Test
    default void whatIsComputedIsShown() {
        var names = new String[] {"name", "is_adult", "age_next_year", "club___is_grown", "club___size"};
        var shown = repo(Players.MODEL)
                .run(Players.sort("id").values(names))
                .map(values -> List.copyOf(
                        values.values().stream().map(String::valueOf).toList()))
                .collectList()
                .block(PATIENCE);
        assertThat(shown)
                .containsExactly(
                        List.of("Ann", "true", "31", "false", "2"),
                        List.of("Bea", "false", "18", "false", "2"),
                        List.of("Cid", "false", "null", "false", "2"),
                        List.of("Dot", "true", "19", "null", "null"),
                        List.of("Eve", "true", "45", "false", "2"),
                        List.of("Fay", "false", "10", "null", "null"));
        var plucked = repo(Players.MODEL)
                .run(Players.sort("id").pluck(Players.club().of(Club.size())))
                .collectList()
                .block(PATIENCE);
        assertThat(plucked).containsExactly(2L, 2L, 2L, 2L);
    }

    @Test
    default void theSameIsSaidByTheMethodItself() {
        assertThat(Players.where("is_adult", true)).isEqualTo(Players.all().where(Player.isAdult()));
        assertThat(Players.where("older_than", 3)).isEqualTo(Players.all().where(Player.olderThan(3)));
        assertThat(players(Players.all()
                        .where(Players.club().some(Club.isGrown().not()))
                        .sort("id")))
                .isEqualTo(players("club___is_grown", false));
    }

    @Test
    default void whatIsPrintedIsReadBack() {
        for (var query : Arrays.asList(
                Players.where("is_adult", true),
                Players.where("club___is_grown", false),
                Players.where("club___has_older_than", 3),
                Players.where("club___size__gte", 2))) {
            assertThat(Players.where(query.filter().toString())).isEqualTo(query);
        }
        assertThat(Players.sort("-club___is_grown", "is_adult")).hasToString("Player sort -club___is_grown, is_adult");
    }

    @Test
    default void mistakesAreShownWhereTheyAre() {
        assertThatThrownBy(() -> Players.where("is_adlt", true))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("did you mean `is_adult`?");
        assertThatThrownBy(() -> Players.where("is_adult", "perhaps"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`perhaps` is not true or false");
        assertThatThrownBy(() -> Players.where(Map.of("older_than__gt", 3)))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`older_than` takes a value, and nothing stands behind it");
        assertThatThrownBy(() -> Players.where("older_than", null))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`older_than` has no meaning for null");
        assertThatThrownBy(() -> Players.where("older_than", "old"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`old` is not a whole number");
        assertThatThrownBy(() -> Players.where("older_than_player", 3))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`3` is not a Player");
        assertThatThrownBy(() -> Players.sort("older_than"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`older_than` is a condition that takes a value, and no value itself");
    }

    enum Size {
        SMALL,
        BIG
    }

    @Test
    default void whatIsReadHasTheTypeThatIsAskedFor() {
        var child = Players.AGE.lessThan(18);
        Expression<Player, Size> size =
                Expression.<Player>cases().when(child, Size.SMALL).otherwise(Size.BIG);
        Expression<Player, String> word =
                Expression.<Player>cases().when(child, "SMALL").otherwise("BIG");
        for (int i = 0; i < 2; i++) {
            assertThat(plucked(size)).contains(Size.SMALL, Size.BIG);
            assertThat(plucked(word)).contains("SMALL", "BIG");
        }
    }

    private <T> List<T> plucked(Expression<Player, T> expression) {
        return Objects.requireNonNull(repo(Players.MODEL)
                .run(Players.all().pluck(expression))
                .collectList()
                .block(PATIENCE));
    }

    @Test
    default void whatIsComputedIsSearched() {
        var named = Players.all().search("an", Players.NAME.coalesce("zz")).where(Players.AGE.is(30));
        assertThat(players(named)).containsExactly("Ann");
    }
}
