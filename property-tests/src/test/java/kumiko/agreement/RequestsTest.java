package kumiko.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import kumiko.algebra.Query;
import kumiko.json.QueryJson;
import kumiko.lookup.PageRules;
import kumiko.lookup.PagedQuery;
import kumiko.lookup.SmartQuery;
import kumiko.lookup.UrlQuery;
import kumiko.lookup.UrlRules;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A query is read as it was written, in every form that it has outside of a program, or it is not written. */
class RequestsTest {

    private static final UrlRules RULES = UrlRules.DEFAULT.withLength(1_000_000).withPages(PageRules.ANY);

    @Provide
    Arbitrary<Query<Person>> people() {
        return Queries.people();
    }

    @Provide
    Arbitrary<Query<Paper>> papers() {
        return Queries.papers();
    }

    @Property
    void inEveryForm(@ForAll("people") Query<Person> query) {
        assertReadAsWritten(query);
    }

    @Property
    void inEveryFormOverOtherRelations(@ForAll("papers") Query<Paper> query) {
        assertReadAsWritten(query);
    }

    /** For queries in filters there are no words. */
    private static boolean hasWords(Query<?> query) {
        return Stream.of("__in=(", "exists(").noneMatch(query.toString()::contains);
    }

    private static <R> void assertReadAsWritten(Query<R> query) {
        if (!hasWords(query)) {
            assertThatThrownBy(() -> SmartQuery.of(query))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the rows of another query is no part of a request");
            return;
        }
        var request = SmartQuery.of(query);
        var read = request.of(query.model());
        if (!query.toString().contains("-0.0")) { // a zero has no sign outside of a program
            assertThat(read).isEqualTo(query);
        }
        var json = QueryJson.of(query.model());
        var text = json.toJson(query);
        assertThat(json.fromJson(text).sliced()).as(text).isEqualTo(read);
        assertThat(json.readFilter(json.toJson(query.filter())).get()).isEqualTo(read.filter());
        assertThat(json.readOrders(json.toJson(query.orders())).get()).isEqualTo(read.orders());
        var map = json.toMap(query);
        assertThat(json.fromMap(map).sliced()).as(map.toString()).isEqualTo(read);
        var url = UrlQuery.of(query);
        var parsed = UrlQuery.parse(url.toUrl(), RULES).get();
        assertThat(parsed).as(url.toUrl()).isEqualTo(url);
        assertThat(parsed.query().of(query.model()))
                .as(url.toUrl())
                .isEqualTo(PagedQuery.of(read).query());
    }
}
