package kumiko.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.lookup.LookupException;
import kumiko.model.Json;
import kumiko.r2dbc.Repo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked of JSON, in memory and on PostgreSQL. */
interface JsonContract {

    Duration PATIENCE = Duration.ofSeconds(60);
    List<String> HOSTILE = List.of(
            "it's", "$1", "?", "\\", "\"", "a,b", "{x}", "isnull", "gte", "", " ", "ü😀", "0", "a->>'b'", "null", "\n");

    List<Doc> DOCS = List.of(
            doc(1, null, null),
            doc(2, "{}", "{}"),
            doc(3, "{\"a\": 1, \"b\": {\"c\": [10, {\"d\": \"deep\"}]}, \"t\": true}", "{\"a\": 1.0}"),
            doc(4, "{\"a\": 2.50, \"name\": \"Bill\", \"t\": false, \"n\": null}", "{\"a\": 2}"),
            doc(5, "{\"a\": \"1\", \"name\": \"bill\", \"t\": \"true\"}", "{\"a\": \"1\"}"),
            doc(6, "{\"a\": null}", "null"),
            doc(7, "[1, \"a\", [2, 3], {\"a\": 5}, null]", "[1]"),
            doc(8, "\"a\"", "\"a\""),
            doc(9, "null", "{}"),
            doc(10, "{\"a\": 1e2, \"0\": \"zero\", \"a\": 100}", "{\"a\": 1E+2}"),
            new Doc(11, hostile(), null, "x", 0));

    private static Doc doc(long id, @Nullable String data, @Nullable String other) {
        return new Doc(
                id, data == null ? null : new Json(data), other == null ? null : new Json(other), "Bill", (int) id - 2);
    }

    private static Json hostile() {
        var members = new java.util.LinkedHashMap<String, Object>();
        HOSTILE.forEach(name -> members.put(name, name));
        return new Json(kumiko.model.JsonTree.of((Object) members).orElseThrow().toString());
    }

    Repo<Doc> repo();

    private List<Long> ids(Query<Doc> query) {
        return Objects.requireNonNull(
                repo().run(query.sort("id")).map(Doc::id).collectList().block(PATIENCE));
    }

    private List<Long> ids(Filter<Doc> filter) {
        return ids(Docs.where(filter));
    }

    private List<Long> ids(String filter) {
        return ids(Docs.where(filter));
    }

    @Test
    default void aNumberIsComparedWithNumbersOnly() {
        assertThat(ids("data__a=1")).containsExactly(3L);
        assertThat(ids("data__a=1.00")).containsExactly(3L);
        assertThat(ids("data__a__gte=2")).containsExactly(4L, 10L);
        assertThat(ids("data__a__lt=2.5")).containsExactly(3L);
        assertThat(ids("data__a__ne=1")).containsExactly(4L, 10L);
        assertThat(ids("data__a__in=[1, 100]")).containsExactly(3L, 10L);
        assertThat(ids("data__a__notin=[1]")).containsExactly(4L, 10L);
        assertThat(ids("data__a__range=[1, 3]")).containsExactly(3L, 4L);
        assertThat(ids("not data__a=1")).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(ids(Docs.DATA.path("a").asNumber().greaterThan(BigDecimal.ONE)))
                .containsExactly(4L, 10L);
    }

    @Test
    default void aTextIsComparedWithTextsOnly() {
        assertThat(ids("data__a='1'")).containsExactly(5L);
        assertThat(ids("data__name='Bill'")).containsExactly(4L);
        assertThat(ids("data__name__iexact='BILL'")).containsExactly(4L, 5L);
        assertThat(ids("data__name__icontains='IL'")).containsExactly(4L, 5L);
        assertThat(ids("data__name__startswith='B'")).containsExactly(4L);
        assertThat(ids("data__name__like='_ill'")).containsExactly(4L, 5L);
        assertThat(ids("data__name__in=['Bill', 'x']")).containsExactly(4L);
        assertThat(ids("data__name__gt='Bill'")).containsExactly(5L);
        assertThat(ids("not data__name__icontains='IL'")).doesNotContain(4L, 5L).hasSize(9);
        assertThat(ids(Docs.where("data__name", Docs.F("name")))).containsExactly(4L);
    }

    @Test
    default void trueAndFalseAreComparedWithThemselves() {
        assertThat(ids("data__t=true")).containsExactly(3L);
        assertThat(ids("data__t=false")).containsExactly(4L);
        assertThat(ids("data__t__ne=true")).containsExactly(4L);
        assertThat(ids(Docs.DATA.path("t").asBoolean().isNull()))
                .doesNotContain(3L, 4L)
                .hasSize(9);
    }

    @Test
    default void pathsLeadThroughMembersAndPlaces() {
        assertThat(ids("data__b__c__0=10")).containsExactly(3L);
        assertThat(ids("data__b__c__1__d='deep'")).containsExactly(3L);
        assertThat(ids("data__1='a'")).containsExactly(7L);
        assertThat(ids("data__2__1=3")).containsExactly(7L);
        assertThat(ids("data__3__a__gt=4")).containsExactly(7L);
        assertThat(ids("data__0='zero'")).isEmpty();
        assertThat(ids(Docs.DATA.path("0").asText().is("zero"))).containsExactly(10L);
        assertThat(ids(Docs.DATA.path("b", "c", 1, "d").asText().isNotNull())).containsExactly(3L);
        assertThat(ids(Docs.DATA.path(-1).isNotNull())).isEmpty();
        assertThat(ids(Docs.DATA.path("b").path("c", Integer.MAX_VALUE).isNotNull()))
                .isEmpty();
    }

    @Test
    default void whatIsMissingAndNullOfJsonAreNoValue() {
        assertThat(ids("data__a__isnull=true")).containsExactly(1L, 2L, 6L, 7L, 8L, 9L, 11L);
        assertThat(ids("data__a__isnull=false")).containsExactly(3L, 4L, 5L, 10L);
        assertThat(ids(Docs.where("data__a", null))).containsExactly(1L, 2L, 6L, 7L, 8L, 9L, 11L);
        assertThat(ids("data__has_key='a' and data__a__isnull=true")).containsExactly(6L, 7L, 8L);
        assertThat(ids("not data__has_key='a'")).containsExactly(1L, 2L, 9L, 11L);
        assertThat(ids("data__isnull=true")).containsExactly(1L);
        assertThat(ids(Docs.DATA.path(new Object[] {}).isNull())).containsExactly(1L, 9L);
    }

    @Test
    default void membersAreAskedForByName() {
        assertThat(ids("data__has_key='name'")).containsExactly(4L, 5L);
        assertThat(ids("data__has_keys=['a', 'name']")).containsExactly(4L, 5L);
        assertThat(ids("data__has_any_keys=['n', 'b']")).containsExactly(3L, 4L);
        assertThat(ids("data__has_any_keys=[]")).isEmpty();
        assertThat(ids("data__has_keys=[]")).doesNotContain(1L).hasSize(10);
        assertThat(ids("data__b__has_key='c'")).containsExactly(3L);
        assertThat(ids(Docs.DATA.hasKey("n"))).containsExactly(4L);
    }

    @Test
    default void aDocumentContainsAnother() {
        assertThat(ids(Docs.where("data__contains", Map.of("a", 1)))).containsExactly(3L);
        assertThat(ids("data__contains='{\"b\": {\"c\": [{\"d\": \"deep\"}]}}'"))
                .containsExactly(3L);
        assertThat(ids("data__contains='{\"n\": null}'")).containsExactly(4L);
        assertThat(ids("data__contains='{}'")).containsExactly(2L, 3L, 4L, 5L, 6L, 10L, 11L);
        assertThat(ids("data__contains='\"a\"'")).containsExactly(7L, 8L);
        assertThat(ids("data__contains='[\"a\", 1]'")).containsExactly(7L);
        assertThat(ids("data__contains='[[3]]'")).containsExactly(7L);
        assertThat(ids("data__contains='[3]'")).isEmpty();
        assertThat(ids("data__contains='[]'")).containsExactly(7L);
        assertThat(ids("data__contains='null'")).containsExactly(7L, 9L);
        assertThat(ids("data__contained_by='{\"a\": null, \"b\": 1}'")).containsExactly(2L, 6L);
        assertThat(ids("data__contained_by='[\"a\"]'")).containsExactly(8L);
        assertThat(ids("not data__contains='{}'")).containsExactly(1L, 7L, 8L, 9L);
        assertThat(ids(Docs.DATA.path("b").contains(new Json("{\"c\": [10]}")))).containsExactly(3L);
        assertThat(ids(Docs.where("data__contains", Docs.F("other")))).containsExactly(2L, 3L, 5L, 7L, 8L, 10L);
    }

    @Test
    default void whateverIsInANameItIsAName() {
        for (var name : HOSTILE) {
            assertThat(ids(Docs.DATA.path(name).asText().is(name))).as(name).contains(11L);
            assertThat(ids(Docs.DATA.hasKey(name))).as(name).contains(11L);
            assertThat(ids(Docs.where("data__contains", Map.of(name, name))))
                    .as(name)
                    .containsExactly(11L);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Docs.DATA.path("a\u0000b"))
                .withMessageContaining("U+0000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Docs.DATA.path(1.5))
                .withMessage("`1.5` is no step into JSON: give a text for a name, a whole number for a place");
    }

    @Test
    default void whatIsInJsonIsShownAndSortedBy() {
        assertThat(repo().run(Docs.where("id__in=[3,4,5]").sort("id").values("data__a", "data__b__c__1"))
                        .map(Object::toString)
                        .map(text -> text.replace(" ", ""))
                        .collectList()
                        .block(PATIENCE))
                .containsExactly(
                        "{data__a=1,data__b__c__1={\"d\":\"deep\"}}",
                        "{data__a=2.50,data__b__c__1=null}".replace("2.50", number()),
                        "{data__a=\"1\",data__b__c__1=null}");
        assertThat(repo().run(Docs.where("data__a__gte=0")
                                .sort(Docs.DATA.path("a").asNumber().desc()))
                        .map(Doc::id)
                        .collectList()
                        .block(PATIENCE))
                .containsExactly(10L, 4L, 3L);
    }

    /** {@return 2.50 as it is shown: a database keeps the digits of a number} */
    String number();

    @Test
    default void whatCannotBeAskedOfJsonIsAProblem() {
        assertProblem(
                "data=1",
                "`data` is JSON: `exact` compares what a path in it leads to, as `data__name`; of all of it ask `contains`, `has_key` or `isnull`");
        assertProblem(
                "data__contains='{a: 1}'", "this is not JSON: a name in double quotes is expected at character 1");
        assertProblem("data__contains='[1'", "this is not JSON: `]` is expected at character 2");
        assertProblem(
                "data__contains='{\"a\": \"\\u0000\"}'",
                "a text cannot be stored or asked for with U+0000 in it, here at index 0");
        assertProblem(
                "data__a__in=[1,'x']",
                "what is in JSON is compared with values of one type: numbers, texts, or true and false");
        assertProblem("data__a__overlap=[1]", "`overlap` is asked of a list, and `data__a` is JSON");
        assertProblem("name__has_key='a'", "`has_key` is asked of JSON, and `name` is text");
        assertProblem("data__a__gt=null", "`gt` has no meaning for null; ask with `isnull`");
        assertThatThrownBy(() -> Docs.sort("data__a")).hasMessageContaining("asNumber");
    }

    private static void assertProblem(String filter, String message) {
        assertThatThrownBy(() -> Docs.where(filter))
                .isInstanceOfSatisfying(
                        LookupException.class,
                        thrown -> assertThat(thrown.problems().get(0).message()).isEqualTo(message));
    }

    @Test
    default void aFilterIsPrintedAsItIsRead() {
        for (var text : List.of(
                "data__a__gte=3",
                "data__b__c__1__d='deep'",
                "data__t=true",
                "data__a__isnull=true",
                "data__name__icontains='x'",
                "data__has_keys=['a', 'it''s']",
                "data__contains='{\"a\": 1}'")) {
            var filter = Docs.where(text).filter();
            assertThat(filter).hasToString(text);
            assertThat(Docs.where(filter.toString()).filter()).isEqualTo(filter);
        }
    }
}
