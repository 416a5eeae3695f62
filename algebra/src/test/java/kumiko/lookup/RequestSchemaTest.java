package kumiko.lookup;

import static kumiko.lookup.Blog.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kumiko.lookup.Blog.User;
import org.junit.jupiter.api.Test;

/** A schema holds for whole requests: for their related rows and pages as well. */
class RequestSchemaTest {

    private static final FilterSchema<User> SCHEMA = FilterSchema.of(USERS)
            .allow("age")
            .sort("name")
            .relation("posts", posts -> posts.allow("rating"))
            .with("posts.tags", "manager")
            .page(7, 50);

    private static String read(String url) {
        return UrlQuery.read(Lookups.of(SCHEMA), url).get().toString();
    }

    private static List<String> problems(String url) {
        return UrlQuery.read(Lookups.of(SCHEMA), url)
                .getError()
                .map(problem -> problem.parameter() + " " + problem.code() + ": " + problem.message())
                .asJava();
    }

    @Test
    void pagesAreThoseOfTheSchema() {
        assertThat(read("")).isEqualTo("PagedQuery[query=User, page=Numbered[number=1, size=7]]");
        assertThat(read("page[after]=x&page[size]=50")).endsWith("page=After[cursor=Optional[x], size=50]]");
        assertThat(problems("page[size]=51")).containsExactly("page[size] limit_exceeded: at most 50 rows are allowed");
        assertThat(problems("limit=51")).containsExactly("limit limit_exceeded: at most 50 rows are allowed");
        assertThat(problems("page[number]=1000000&page[size]=50"))
                .containsExactly("page[number] limit_exceeded: at most 10000 rows before a page are allowed");
    }

    @Test
    void relatedRowsAreNamedAsInFilters() {
        assertThat(read("with[posts][filter]=rating__gte=4&with[posts][limit]=3"))
                .startsWith("PagedQuery[query=User with posts(rating__gte=4, limit 3),");
        assertThat(problems("with[posts][filter]=title='a'&with[posts][sort]=title"))
                .containsExactly(
                        "with[posts][filter] unknown_name: `title` is not a name of Post",
                        "with[posts][sort] unknown_name: `title` is not a name of Post");
        assertThat(problems("with[manager][filter]=age=1&with[posts.tags][sort]=name"))
                .containsExactly(
                        "with[manager][filter] not_allowed: a filter or an order of `manager` is not allowed here",
                        "with[posts.tags][sort] not_allowed: a filter or an order of `posts.tags` is not allowed here");
        assertThat(problems("with[posts][strategy]=joined"))
                .containsExactly("with[posts][strategy] not_allowed: `JOINED` is not allowed here");
    }

    @Test
    void whatIsNotNamedIsNotThere() {
        assertThat(problems("filter=posts__some(title='a')&filter=age=F(id)&sort=age&search=x&with=posts.user"))
                .hasSize(5);
        assertThat(problems("zone=UTC&deleted=true"))
                .containsExactly("deleted unsupported: deleted rows cannot be asked for here");
    }
}
