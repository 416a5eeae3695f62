package kumiko.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import kumiko.postgres.Thing.Taste;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lists are asked, wherever the rows are. */
interface ListContract {

    Duration PATIENCE = Duration.ofSeconds(60);
    List<String> HOSTILE = List.of("x'y", "$1", "?", "\\", "\"", "{", "a,b", "NULL", "", " ", "ü😀");

    List<Box> BOXES = List.of(new Box(1, List.of("a", "b"), Many.unloaded()), new Box(2, List.of(), Many.unloaded()));

    List<Thing> THINGS = List.of(
            thing(1, null, null, new int[] {}, null),
            thing(2, List.of(), List.of("a"), new int[] {0}, 1L),
            thing(3, List.of("a"), List.of("a", "b"), new int[] {1, 2}, 1L),
            thing(4, List.of("a", "b"), null, new int[] {3}, 2L),
            thing(5, List.of("b", "a", "a"), List.of("b", "a"), new int[] {2, 1, 1}, 2L),
            thing(6, HOSTILE, List.of(), new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE}, null));

    private static Thing thing(
            long id, @Nullable List<String> tags, @Nullable List<String> others, int[] numbers, @Nullable Long box) {
        return new Thing(
                id,
                tags,
                others,
                numbers,
                List.of(new BigDecimal(id + ".50")),
                List.of(Taste.values()).subList(0, (int) (id % 4)),
                List.of(new UUID(0, id)),
                List.of(new byte[] {(byte) id, 0}),
                box == null ? One.none() : One.of(box));
    }

    <R> Repo<R> repo(Model<R> model);

    private List<Long> ids(Query<Thing> query) {
        return Objects.requireNonNull(repo(Things.MODEL)
                .run(query.sort("id"))
                .map(Thing::id)
                .collectList()
                .block(PATIENCE));
    }

    private List<Long> ids(Filter<Thing> filter) {
        return ids(Things.where(filter));
    }

    private List<Long> ids(String filter) {
        return ids(Things.where(filter));
    }

    @Test
    default void aListContainsWhatIsInItHoweverOften() {
        assertThat(ids(Things.TAGS.contains(List.of("a")))).containsExactly(3L, 4L, 5L);
        assertThat(ids(Things.TAGS.contains(List.of("a", "b")))).containsExactly(4L, 5L);
        assertThat(ids(Things.TAGS.contains(List.of("b", "b")))).containsExactly(4L, 5L);
        assertThat(ids(Things.TAGS.contains(List.of("a", "z")))).isEmpty();
        assertThat(ids("tags__contains=['a','b']")).containsExactly(4L, 5L);
        assertThat(ids(Things.where("tags__contains", new String[] {"a", "b"}))).containsExactly(4L, 5L);
    }

    @Test
    default void everyListContainsNothingAndNullContainsNotEvenThat() {
        assertThat(ids("tags__contains=[]")).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(ids("not tags__contains=[]")).containsExactly(1L);
        assertThat(ids("tags__overlap=[]")).isEmpty();
        assertThat(ids("tags__contained_by=[]")).containsExactly(2L);
    }

    @Test
    default void aListIsContainedInWhatHasAllOfIt() {
        assertThat(ids(Things.TAGS.containedBy(List.of("a", "z")))).containsExactly(2L, 3L);
        assertThat(ids("tags__contained_by=['a','b']")).containsExactly(2L, 3L, 4L, 5L);
        assertThat(ids("not tags__contained_by=['a','b']")).containsExactly(1L, 6L);
    }

    @Test
    default void listsOverlapWhereTheyShareAnElement() {
        assertThat(ids(Things.TAGS.overlaps(List.of("b", "z")))).containsExactly(4L, 5L);
        assertThat(ids("not tags__overlap=['b']")).containsExactly(1L, 2L, 3L, 6L);
    }

    @Test
    default void aListIsEqualElementByElement() {
        assertThat(ids(Things.TAGS.is(List.of("a", "b")))).containsExactly(4L);
        assertThat(ids("tags=['b','a']")).isEmpty();
        assertThat(ids("tags=[]")).containsExactly(2L);
        assertThat(ids("tags__ne=['a']")).containsExactly(2L, 4L, 5L, 6L);
        assertThat(ids("not tags=['a']")).containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(ids("tags__in=[['a'],[]]")).containsExactly(2L, 3L);
        assertThat(ids("tags__notin=[['a'],[]]")).containsExactly(4L, 5L, 6L);
        assertThat(ids("tags__in=[]")).isEmpty();
        assertThat(ids("tags__isnull=true")).containsExactly(1L);
        assertThat(ids(Things.where("tags", null))).containsExactly(1L);
        assertThat(ids(Things.where("tags", HOSTILE))).containsExactly(6L);
    }

    @Test
    default void aLengthIsZeroOfAnEmptyListAndNullOfNone() {
        assertThat(ids("tags__len=0")).containsExactly(2L);
        assertThat(ids(Things.TAGS.isEmpty())).containsExactly(2L);
        assertThat(ids("tags__len__gte=2")).containsExactly(4L, 5L, 6L);
        assertThat(ids("tags__len__isnull=true")).containsExactly(1L);
        assertThat(ids("not tags__len__lt=2")).containsExactly(1L, 4L, 5L, 6L);
        assertThat(ids(Things.TAGS.length().in(1, 3))).containsExactly(3L, 5L);
    }

    @Test
    default void anElementIsNullWhereThereIsNone() {
        assertThat(ids("tags__0='a'")).containsExactly(3L, 4L);
        assertThat(ids("tags__1='a'")).containsExactly(5L);
        assertThat(ids("not tags__1='a'")).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(ids("tags__1__isnull=true")).containsExactly(1L, 2L, 3L);
        assertThat(ids("tags__0__contains='''y'")).containsExactly(6L);
        assertThat(ids("tags__0__length=1")).containsExactly(3L, 4L, 5L);
        for (int place : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 65_536}) {
            assertThat(ids(Things.TAGS.at(place).isNull())).hasSize(6);
        }
        assertThat(ids("tags__999999999='a'")).isEmpty();
    }

    @Test
    default void partsAreSortedByAndShown() {
        assertThat(repo(Things.MODEL)
                        .run(Things.sort("-tags__len", "-tags__0", "id"))
                        .map(Thing::id)
                        .collectList()
                        .block(PATIENCE))
                .containsExactly(1L, 6L, 5L, 4L, 3L, 2L);
        assertThat(repo(Things.MODEL)
                        .run(Things.where("id__in=[1,2,5]").sort("id").values("tags__len", "numbers__0"))
                        .map(values -> String.valueOf(values))
                        .collectList()
                        .block(PATIENCE))
                .containsExactly(
                        "{tags__len=null, numbers__0=null}",
                        "{tags__len=0, numbers__0=0}",
                        "{tags__len=3, numbers__0=2}");
    }

    @Test
    default void listsOfEveryTypeAreAsked() {
        assertThat(ids("numbers__contains=[1,2]")).containsExactly(3L, 5L);
        assertThat(ids("numbers__overlap=[0,3]")).containsExactly(2L, 4L);
        assertThat(ids("numbers__contained_by=[1,2,3]")).containsExactly(1L, 3L, 4L, 5L);
        assertThat(ids("numbers=[1,2]")).containsExactly(3L);
        assertThat(ids("numbers__0__gt=2")).containsExactly(4L, 6L);
        assertThat(ids("prices__contains=[3.5]")).containsExactly(3L);
        assertThat(ids("prices=[3.500]")).containsExactly(3L);
        assertThat(ids("prices__0__gte=5.5")).containsExactly(5L, 6L);
        assertThat(ids(Things.TASTES.contains(List.of(Taste.SOUR)))).containsExactly(2L, 3L, 6L);
        assertThat(ids("tastes__contained_by=['SWEET']")).containsExactly(1L, 4L, 5L);
        assertThat(ids("tastes__1='SOUR'")).containsExactly(2L, 3L, 6L);
        assertThat(ids(Things.CODES.overlaps(List.of(new UUID(0, 2), new UUID(0, 9)))))
                .containsExactly(2L);
        assertThat(ids(Things.KEYS.contains(List.of(new byte[] {4, 0})))).containsExactly(4L);
        assertThat(ids(Things.KEYS.is(List.of(new byte[] {4, 0})))).containsExactly(4L);
    }

    @Test
    default void listsOfOneRowAreComparedWithEachOther() {
        assertThat(ids(Things.where("tags__contains", Things.F("others")))).containsExactly(5L, 6L);
        assertThat(ids(Things.TAGS.contains(Things.OTHERS))).containsExactly(5L, 6L);
        assertThat(ids(Things.TAGS.contains(Things.OTHERS).not())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ids(Things.TAGS.containedBy(Things.OTHERS))).containsExactly(2L, 3L, 5L);
        assertThat(ids(Things.TAGS.overlaps(Things.OTHERS))).containsExactly(3L, 5L);
        assertThat(ids(Things.TAGS.is(Things.OTHERS))).isEmpty();
        assertThat(ids(Things.TAGS.isNot(Things.OTHERS))).containsExactly(2L, 3L, 5L, 6L);
    }

    @Test
    default void aListOfARelatedRowIsNullWhereThereIsNoRow() {
        assertThat(ids("box___labels__contains=['a']")).containsExactly(2L, 3L);
        assertThat(ids("not box___labels__contains=['a']")).containsExactly(1L, 4L, 5L, 6L);
        assertThat(ids("box___labels__contains=[]")).containsExactly(2L, 3L, 4L, 5L);
        assertThat(ids("box___labels__len=0")).containsExactly(4L, 5L);
        assertThat(ids("box___labels__len__isnull=true")).containsExactly(1L, 6L);
        assertThat(ids(Things.box().labels().overlaps(List.of("b")))).containsExactly(2L, 3L);
        assertThat(repo(Boxes.MODEL)
                        .run(Boxes.where("things___tags__contains=['b']").sort("id"))
                        .map(Box::id)
                        .collectList()
                        .block(PATIENCE))
                .containsExactly(2L);
    }

    @Test
    default void whateverIsInATextItIsAnElement() {
        for (var text : HOSTILE) {
            assertThat(ids(Things.where("tags__contains", List.of(text)))).containsExactly(6L);
            assertThat(ids(Things.where("tags__overlap", List.of(text, "z")))).containsExactly(6L);
            assertThat(ids(Things.TAGS.at(HOSTILE.indexOf(text)).is(text))).contains(6L);
        }
        assertThat(ids(Things.where("tags__contained_by", HOSTILE))).containsExactly(2L, 6L);
    }

    @Test
    default void whatIsAskedIsOnlyWhatListsAnswer() {
        assertProblem("tags__contains='a'", "`contains` takes a list of values");
        assertProblem("tags__overlap=[1]", "`1` is not text");
        assertProblem("numbers__contains=['a']", "`a` is not a whole number");
        assertProblem("numbers__contains=[1.5]", "`1.5` is not a whole number");
        assertProblem("tags__contains=[null]", "a list of values has no null in it; ask for null with `isnull`");
        assertProblem("tags__contains=null", "`contains` has no meaning for null; ask with `isnull`");
        assertProblem(
                "tags__gt=['a']",
                "`gt` cannot be asked of `tags`, which is list of text; ask `contains`, `contained_by` or `overlap`, "
                        + "or of its `len` or of one place, as `tags__0`");
        assertProblem("id__overlap=[1]", "`overlap` is asked of a list, and `id` is a whole number");
        assertProblem("tags__length=1", "`length` cannot be taken of list of text");
        assertProblem("tags__lenn=1", "`lenn` is neither a lookup nor a transform");
        assertProblem("id__0=1", "`0` is neither a lookup nor a transform");
        assertProblem(
                "numbers__contains=F(tags)",
                "`numbers` is list of a whole number and `tags` is list of text: they cannot be compared");
        assertThatThrownBy(() -> Things.sort("tags"))
                .hasMessageContaining("`tags` is list of text, which can be equal but not less or greater");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Things.TAGS.contains(List.of("a\u0000")))
                .withMessageContaining("U+0000");
    }

    private static void assertProblem(String filter, String message) {
        assertThatThrownBy(() -> Things.where(filter))
                .isInstanceOfSatisfying(
                        LookupException.class,
                        thrown -> assertThat(thrown.problems().get(0).message()).isEqualTo(message));
    }

    @Test
    default void aConditionAndItsNegationPartitionTheRows() {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var list = IntStream.range(0, random.nextInt(4))
                    .mapToObj(each -> List.of("a", "b", "z", "").get(random.nextInt(4)))
                    .toList();
            var lookup = List.of("tags__contains", "tags__contained_by", "tags__overlap", "tags", "tags__ne")
                    .get(random.nextInt(5));
            var filter = Things.where(Map.of(lookup, list)).filter();
            var both = new ArrayList<>(ids(filter));
            assertThat(both).as(filter.toString()).isEqualTo(expected(filter));
            both.addAll(ids(filter.not()));
            assertThat(both).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    private static List<Long> expected(Filter<Thing> filter) {
        var memory = kumiko.memory.MemoryDatabase.empty();
        memory.insert(Boxes.MODEL, BOXES);
        memory.insert(Things.MODEL, THINGS);
        return memory.run(Things.where(filter).sort("id")).stream()
                .map(Thing::id)
                .toList();
    }

    @Test
    default void aFilterIsPrintedAsItIsRead() {
        for (var text : List.of(
                "tags__contains=['a', 'it''s']",
                "tags__contained_by=[]",
                "tags__overlap=['a']",
                "tags__len__gte=2",
                "tags__0='a'",
                "tags=['a', 'b']",
                "box___labels__1__icontains='x'")) {
            var filter = Things.where(text).filter();
            assertThat(filter).hasToString(text);
            assertThat(Things.where(filter.toString()).filter()).isEqualTo(filter);
        }
    }
}
