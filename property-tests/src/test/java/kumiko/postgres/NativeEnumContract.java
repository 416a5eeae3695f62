package kumiko.postgres;

import static kumiko.postgres.Mood.ANGRY;
import static kumiko.postgres.Mood.CALM;
import static kumiko.postgres.Mood.JOYFUL;
import static kumiko.postgres.Mood.SAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.r2dbc.Repo;
import kumiko.r2dbc.Seek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of enums that the database has as a type, wherever the rows are. */
interface NativeEnumContract {

    Duration PATIENCE = Duration.ofSeconds(60);
    List<Guest> GUESTS = List.of(
            guest("Ann", SAD, JOYFUL, SAD),
            guest("Bea", JOYFUL),
            guest("Cid", null, CALM),
            guest("Dot", CALM, CALM, ANGRY),
            guest("Eve", ANGRY, ANGRY));

    private static Guest guest(String name, @Nullable Mood mood, Mood... moods) {
        return new Guest(null, name, mood, Arrays.asList(moods));
    }

    Repo<Guest> repo();

    @BeforeEach
    default void fill() {
        repo().execute(Guests.all().delete()).then(repo().insertAll(GUESTS)).block(PATIENCE);
    }

    private List<String> names(Query<Guest> query) {
        return Objects.requireNonNull(
                repo().run(query).map(Guest::name).collectList().block(PATIENCE));
    }

    private List<String> names(String filter) {
        return names(Guests.where(filter).sort("name"));
    }

    private List<String> names(Filter<Guest> filter) {
        return names(Guests.where(filter).sort("name"));
    }

    @Test
    default void whatIsWrittenIsRead() {
        var read = Objects.requireNonNull(
                repo().run(Guests.sort("name")).collectList().block(PATIENCE));
        assertThat(read).extracting(Guest::mood).containsExactly(SAD, JOYFUL, null, CALM, ANGRY);
        assertThat(read.get(0).moods()).containsExactly(JOYFUL, SAD);
        assertThat(read.get(1).moods()).isEmpty();
    }

    @Test
    default void pagesGoOnWhereAConstantEnds() {
        var query = Guests.sort("mood", "name");
        var first = Objects.requireNonNull(repo().page(query, Seek.first(2)).block(PATIENCE));
        var cursor = first.next().orElseThrow();
        var second =
                Objects.requireNonNull(repo().page(query, Seek.after(cursor, 2)).block(PATIENCE));
        assertThat(first.rows()).extracting(Guest::name).containsExactly("Ann", "Dot");
        assertThat(second.rows()).extracting(Guest::name).containsExactly("Eve", "Bea");
    }

    @Test
    default void constantsAreComparedInTheOrderOfTheirDeclaration() {
        assertThat(names(Guests.MOOD.is(CALM))).containsExactly("Dot");
        assertThat(names("mood='CALM'")).containsExactly("Dot");
        assertThat(names("mood__ne='CALM'")).containsExactly("Ann", "Bea", "Eve");
        assertThat(names("not mood='CALM'")).containsExactly("Ann", "Bea", "Cid", "Eve");
        assertThat(names(Guests.MOOD.greaterThan(CALM))).containsExactly("Bea", "Eve");
        assertThat(names("mood__lte='CALM'")).containsExactly("Ann", "Dot");
        assertThat(names("mood__range=['CALM','ANGRY']")).containsExactly("Dot", "Eve");
        assertThat(names("mood__isnull=true")).containsExactly("Cid");
        assertThat(names(Guests.sort("mood"))).containsExactly("Ann", "Dot", "Eve", "Bea", "Cid");
        assertThat(names(Guests.sort("-mood"))).containsExactly("Cid", "Bea", "Eve", "Dot", "Ann");
    }

    @Test
    default void aListOfConstantsIsOneBind() {
        assertThat(names(Guests.MOOD.in(SAD, JOYFUL))).containsExactly("Ann", "Bea");
        assertThat(names("mood__in=['SAD','CALM']")).containsExactly("Ann", "Dot");
        assertThat(names("mood__notin=['SAD']")).containsExactly("Bea", "Dot", "Eve");
    }

    @Test
    default void aColumnOfListsOfConstantsIsAskedAsAnyList() {
        assertThat(names(Guests.MOODS.contains(List.of(CALM)))).containsExactly("Cid", "Dot");
        assertThat(names("moods__overlap=['SAD','ANGRY']")).containsExactly("Ann", "Dot", "Eve");
        assertThat(names("moods__contained_by=['CALM']")).containsExactly("Bea", "Cid");
        assertThat(names("moods=['CALM','ANGRY']")).containsExactly("Dot");
        assertThat(names("moods__0__gte='ANGRY'")).containsExactly("Ann", "Eve");
        assertThat(names("moods__len=2")).containsExactly("Ann", "Dot");
        assertThat(repo().run(Guests.where("name", "Ann").values("moods", "moods__0", "mood"))
                        .map(Object::toString)
                        .collectList()
                        .block(PATIENCE))
                .containsExactly("{moods=[JOYFUL, SAD], moods__0=JOYFUL, mood=SAD}");
    }

    @Test
    default void constantsAreUpdatedUpsertedAndAnsweredWith() {
        var ann = repo().one(Guests.where("name", "Ann")).block(PATIENCE);
        var changed = repo().update(new Guest(Objects.requireNonNull(ann).id(), "Ann", ANGRY, List.of(CALM)))
                .block(PATIENCE);
        assertThat(Objects.requireNonNull(changed).mood()).isEqualTo(ANGRY);
        assertThat(repo().execute(Guests.where("mood", ANGRY).update(Guests.MOOD.set(JOYFUL)))
                        .block(PATIENCE))
                .isEqualTo(2);
        assertThat(names("mood='JOYFUL'")).containsExactly("Ann", "Bea", "Eve");
        assertThat(repo().execute(Guests.where("name", "Bea").update(Guests.MOOD.setNull()))
                        .block(PATIENCE))
                .isEqualTo(1);
        assertThat(names("mood__isnull=true")).containsExactly("Bea", "Cid");
    }

    @Test
    default void whatIsNoConstantIsAProblem() {
        assertThatThrownBy(() -> Guests.where("mood='GLAD'"))
                .isInstanceOf(LookupException.class)
                .hasMessageContaining("`GLAD` is not one of `SAD`, `CALM`, `ANGRY`, `JOYFUL`");
        assertThatThrownBy(() -> Guests.where("mood__icontains='A'")).hasMessageContaining("`mood` is Mood, not text");
        assertThat(Guests.where("mood__gt='CALM'").filter()).hasToString("mood__gt='CALM'");
    }
}
