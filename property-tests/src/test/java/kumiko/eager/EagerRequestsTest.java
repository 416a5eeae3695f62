package kumiko.eager;

import static org.assertj.core.api.Assertions.assertThat;

import kumiko.algebra.Query;
import kumiko.json.QueryJson;
import kumiko.lookup.PageRules;
import kumiko.lookup.SmartQuery;
import kumiko.lookup.UrlQuery;
import kumiko.lookup.UrlRules;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a query loads is read as it was written, in every form. */
class EagerRequestsTest {

    private static final QueryJson<Player> JSON = QueryJson.of(Players.MODEL);
    private static final UrlRules RULES = UrlRules.DEFAULT.withLength(1_000_000).withPages(PageRules.ANY);

    @Provide
    Arbitrary<Query<Player>> queries() {
        return Trees.queries(Players.MODEL);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void inEveryForm(@ForAll("queries") Query<Player> query) {
        assertThat(SmartQuery.of(query).of(Players.MODEL)).isEqualTo(query);
        assertThat(JSON.fromJson(JSON.toJson(query)).sliced()).isEqualTo(query);
        assertThat(JSON.readEager(JSON.toJson(query.eager())).get()).isEqualTo(query.eager());
        assertThat(JSON.fromMap(JSON.toMap(query)).sliced()).isEqualTo(query);
        var url = UrlQuery.of(query);
        var read = UrlQuery.parse(url.toUrl(), RULES).get();
        assertThat(read).isEqualTo(url);
        assertThat(read.query().of(Players.MODEL)).isEqualTo(url.query().of(Players.MODEL));
    }
}
