package kumiko.lookup;

import static kumiko.lookup.Blog.POSTS;
import static kumiko.lookup.Blog.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.lookup.Blog.User;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The parameters of a URL are what they say, and what is wrong with them has a place. */
class UrlQueryTest {

    private static final Lookups<User> INPUT = Lookups.trusted(USERS);
    private static final UrlRules ANY = UrlRules.DEFAULT.withPages(PageRules.ANY);

    private static String read(String url) {
        return UrlQuery.read(INPUT, url, ANY).get().sliced().toString();
    }

    private static List<UrlProblem> found(String url) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> UrlQuery.read(INPUT, url).getError().asJava());
    }

    /** {@return each problem, with the part of the URL that it is about} */
    private static List<String> problems(String url) {
        return found(url).stream()
                .map(problem -> problem.parameter() + " " + problem.code() + " <"
                        + problem.place().part() + ">: " + problem.message()
                        + problem.hint().map(hint -> "; " + hint).orElse(""))
                .toList();
    }

    @Test
    void lookupsOrderAndSlice() {
        assertThat(read("age__gte=18&posts___title__icontains=x&sort=-created_at,name&limit=20&offset=40"))
                .isEqualTo("User where age__gte=18 and posts__some(title__icontains='x') "
                        + "sort -created_at, name limit 20 offset 40");
        assertThat(read("?nickname__isnull=true&&active=true&"))
                .isEqualTo("User where nickname__isnull=true and active=true");
        assertThat(read("")).isEqualTo("User");
        assertThat(read("name=")).isEqualTo("User where name=''");
    }

    @Test
    void lookupsThatShareAPathSpeakOfTheSameRow() {
        assertThat(read("posts___title=a&age=1&posts___rating=2"))
                .isEqualTo("User where posts__some(title='a' and rating=2) and age=1");
        assertThat(read("posts___title__contains=a&posts___title__contains=b"))
                .isEqualTo("User where posts__some(title__contains='a' and title__contains='b')");
    }

    @Test
    void anyFilterIsSaidInTheLanguage() {
        assertThat(read("filter=age__lt=18 or not (name='Bill'%20and%20active%3Dtrue)&filter=age__gt=F(id)&sort="))
                .isEqualTo("User where (age__lt=18 or not (name='Bill' and active=true)) and age__gt=F(id)");
        assertThat(read("filter=&search=")).isEqualTo("User");
        assertThat(problems("or=1"))
                .containsExactly("or unsupported <or>: `or` stands in a filter, as in "
                        + "`filter=not (age__lt=18 or name='Bill')`; an attribute `or` is `or__exact`");
    }

    @Test
    void listsStandBetweenCommas() {
        assertThat(read("id__in=1,2,%203")).isEqualTo("User where id__in=[1, 2, 3]");
        assertThat(read("name__in='a,b',c,'it''s','',\"'\""))
                .isEqualTo("User where name__in=['a,b', 'c', 'it''s', '', '''']");
        assertThat(read("id__in=")).isEqualTo("User where nothing");
        assertThat(read("age__range=1,2")).isEqualTo("User where age__range=[1, 2]");
        assertThat(read("labels__contains[]=a,b&labels__overlap=c"))
                .isEqualTo("User where labels__contains=['a', 'b'] and labels__overlap=['c']");
        assertThat(read("labels__contains[]=a&labels__contains[]=b"))
                .isEqualTo("User where labels__contains=['a', 'b']");
        assertThat(problems("name__in='a,b")).containsExactly("name__in malformed <'>: this quote is not closed");
    }

    @Test
    void searchAndRelations() {
        assertThat(read("search=cut+pieces&search[name,posts___title]=x"))
                .isEqualTo("User where search('cut pieces', name, nickname) and search('x', name, posts___title)");
        assertThat(UrlQuery.parse("with=posts.tags,manager&with[posts][sort]=-rating,id&with[posts][limit]=3"
                                + "&with[posts][filter]=rating__gte=4&with[posts][strategy]=select_in")
                        .get()
                        .query()
                        .load())
                .extracting(load -> load.path() + load.strategy() + load.conditions() + load.sort() + load.slice())
                .containsExactly(
                        "posts.tagsAUTOMATICVector()Vector()" + Slice.ALL,
                        "managerAUTOMATICVector()Vector()" + Slice.ALL,
                        "postsSELECT_INVector(Text[text=rating__gte=4])Vector(-rating, id)" + Slice.limit(3));
    }

    @Test
    void reservedNamesAreReachedByALookup() {
        assertThat(problems("limit__exact=3"))
                .containsExactly("limit__exact unknown_name <limit>: `limit` is not a name of User");
        var url = new UrlQuery(SmartQuery.where(java.util.Map.of("sort", "x")), PageRequest.ALL).toUrl();
        assertThat(url).isEqualTo("sort__exact=x");
    }

    private static PageRequest page(String url) {
        return UrlQuery.parse(url).get().page();
    }

    @Test
    void pages() {
        assertThat(page("page[size]=20&page[number]=2")).isEqualTo(new PageRequest.Numbered(2, 20));
        assertThat(page("page%5Bnumber%5D=2")).isEqualTo(new PageRequest.Numbered(2, 20));
        assertThat(page("page[size]=7")).isEqualTo(new PageRequest.Numbered(1, 7));
        assertThat(page("page[after]=a%2Bb&page[size]=7")).isEqualTo(new PageRequest.After(Optional.of("a+b"), 7));
        assertThat(page("page[before]=")).isEqualTo(new PageRequest.Before(Optional.empty(), 20));
        assertThat(page("limit=0&offset=3"))
                .isEqualTo(new PageRequest.Sliced(new Slice(3, java.util.OptionalLong.of(0))));
        assertThat(page("offset=3")).isEqualTo(new PageRequest.Sliced(new Slice(3, java.util.OptionalLong.of(20))));
        assertThat(page("")).isEqualTo(new PageRequest.Numbered(1, 20));
        assertThat(problems("page[size]=5000&page[number]=0&page[aft]=x&limit=-1"))
                .containsExactly(
                        "page[aft] unknown_name <page[aft]>: `aft` is not a name of a page",
                        "limit unsupported <limit>: a page has a number, or is after a cursor or before one, or is a limit "
                                + "and an offset; `number` is there already",
                        "page[size] limit_exceeded <5000>: at most 1000 rows are allowed",
                        "page[number] unreadable_value <0>: `0` is not a whole number from 1",
                        "limit unreadable_value <-1>: `-1` is not a whole number that is not negative");
        assertThat(problems("limit=1&limit=2")).containsExactly("limit malformed <limit>: `limit` is there twice");
        assertThat(problems("page[number]=9223372036854775807")).hasSize(1);
    }

    @Test
    void aProblemPointsIntoTheUrl() {
        assertThat(problems("a%67e__gtee=1&p%C3%B6sts=2&age=x%20y&sort=name,-nme&filter=age=1%20and%20nam=2"))
                .containsExactlyInAnyOrder(
                        "age__gtee unknown_lookup <gtee>: `gtee` is neither a lookup nor a transform; did you mean `gte`?",
                        "pösts malformed <p%C3%B6sts>: `pösts` is not a name: it has U+00F6 in it, and names have letters from a to z; use a letter, then letters, digits and single underscores",
                        "age unreadable_value <x%20y>: `x y` is not a whole number",
                        "sort unknown_name <nme>: `nme` is not a name of User; did you mean `name`?",
                        "filter unknown_name <nam>: `nam` is not a name of User; did you mean `name`?");
        assertThat(problems("%F0%9F%98%80nam=1&with[posts][sort]=x&with=pots.tags"))
                .containsExactlyInAnyOrder(
                        "😀nam malformed <%F0%9F%98%80nam>: `😀nam` is not a name: it has U+1F600 in it, and names have letters from a to z; use a letter, then letters, digits and single underscores",
                        "with[posts][sort] unknown_name <x>: `x` is not a name of Post",
                        "with unknown_name <pots>: `pots` is not a name of User; did you mean `posts`?");
        assertThat(found("age=1&nam=x").get(0).render()).isEqualTo("""
                `nam` is not a name of User

                    age=1&nam=x
                          ^^^ did you mean `name`?""".indent(0).strip());
    }

    @Test
    void bytesAreStrictlyUtf8() {
        assertThat(read("name=%e2%82%ac+%2B")).isEqualTo("User where name='€ +'");
        assertThat(problems("name=%")).containsExactly("name malformed <%>: `%` is followed by two digits from 0 to F");
        assertThat(problems("name=a%2")).hasSize(1).allMatch(each -> each.contains("<%2>"));
        assertThat(problems("name=%g1")).hasSize(1);
        for (var bad : List.of(
                "%C0%80", "%E0%80%AF", "%ED%A0%80", "%F4%90%80%80", "%FF", "%E2%82", "%80", "\uD800", "\uDC00x")) {
            assertThat(problems("name=" + bad))
                    .as(bad)
                    .hasSize(1)
                    .allMatch(each -> each.startsWith("name malformed <"));
        }
        assertThat(problems("name=a%00")).containsExactly("name malformed <%00>: U+0000 cannot be stored");
        assertThat(problems("na%0Ame=1"))
                .hasSize(1)
                .allMatch(each -> each.contains("a name has no control characters in it"));
        assertThat(read("name=%F0%9F%98%80")).isEqualTo("User where name='😀'");
    }

    @Test
    void sensitiveAndDeletedIsNotReached() {
        assertThat(problems("password_hash__startswith=a&sort=password_hash&filter=password_hash='x'&deleted=true"))
                .containsExactlyInAnyOrder(
                        "password_hash__startswith unknown_name <password_hash>: `password_hash` is not a name of User",
                        "sort unknown_name <password_hash>: `password_hash` is not a name of User",
                        "filter unknown_name <password_hash>: `password_hash` is not a name of User",
                        "deleted unsupported <deleted=true>: deleted rows cannot be asked for here");
    }

    @Test
    void formAndLimits() {
        assertThat(problems("debug"))
                .containsExactly("debug malformed <debug>: `=` and a value are expected behind the name");
        assertThat(problems("=1")).hasSize(1);
        assertThat(problems("age[x]=1")).hasSize(1).allMatch(each -> each.contains("malformed <age[x]>"));
        assertThat(UrlQuery.read(INPUT, "utm=1&age=2&debug", UrlRules.DEFAULT.ignoring("utm", "debug"))
                        .isValid())
                .isTrue();
        assertThat(found("age=1&".repeat(300))).hasSize(1);
        assertThat(found("a".repeat(20_000))).hasSize(1);
        assertThat(found("x=1&".repeat(200))).hasSize(100);
        assertThat(problems("filter=" + "(".repeat(10_000))).hasSize(1);
        assertThat(problems("zone=Mars"))
                .containsExactly("zone unreadable_value <Mars>: `Mars` is not a time zone like `Europe/Berlin`");
        assertThat(read("zone=Europe/Berlin")).isEqualTo("User in Europe/Berlin");
    }

    @Test
    void aQueryIsWrittenForEveryEye() {
        var query = Query.all(USERS)
                .where("age__gte", 18, "name__in", List.of("a,b", "ü"))
                .where("posts__some(title='a') or nickname=''")
                .sort("-created_at", "name")
                .limit(20);
        var url = UrlQuery.of(query).toUrl();
        assertThat(url)
                .isEqualTo("age__gte=18&name__in='a,b',%C3%BC&filter=posts__some(title='a')%20or%20nickname=''"
                        + "&sort=-created_at,name&limit=20");
        assertThat(UrlQuery.read(INPUT, url, ANY).get().sliced()).isEqualTo(query);
        assertThat(new UrlQuery(SmartQuery.ALL, new PageRequest.After(Optional.of("a+/="), 5)).toUrl())
                .isEqualTo("page%5Bafter%5D=a%2B/=&page%5Bsize%5D=5");
        assertThatThrownBy(() -> new UrlQuery(SmartQuery.ALL.limit(1), PageRequest.ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noUrlIsAnsweredOtherwise(
            @ForAll
                    @StringLength(max = 40)
                    @Chars({
                        'a', 'g', 'e', '_', '=', '&', '%', '2', '0', 'F', '[', ']', '(', ')', ',', '\'', '+', '.', '\0',
                        '\uD800', 'é'
                    })
                    String text) {
        var all = List.of(
                        "",
                        "filter=",
                        "sort=",
                        "with=",
                        "with[posts][filter]=",
                        "search[",
                        "page[",
                        "age__in=",
                        "name=")
                .stream()
                .map(start -> start + text)
                .collect(Collectors.toList());
        all.add("search=" + text + "&page[" + text + "]=" + text + "&with[" + text + "][limit]=" + text);
        for (var url : all) {
            UrlQuery.read(INPUT, url).fold(found -> found.map(UrlProblem::render), paged -> paged.toString());
            UrlQuery.parse(url)
                    .forEach(parsed ->
                            assertThat(UrlQuery.parse(parsed.toUrl()).get()).isEqualTo(parsed));
        }
        UrlQuery.read(Lookups.trusted(POSTS), text);
    }

    @Test
    void moreParametersMayBeLeftToOthers() {
        var rules = UrlRules.DEFAULT.ignoring("token").ignoring("lang");

        assertThat(UrlQuery.parse("token=1&lang=de&age=3", rules).get().query().conditions())
                .hasSize(1);
    }

    @Test
    void aPageHasNoSliceBesideIt() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PagedQuery<>(Query.all(Blog.USERS).limit(3), PageRequest.ALL))
                .withMessageStartingWith("which rows are asked for is said by the page");
    }

    @Test
    void rowsBeforeAPageAreCalledThat() {
        var offset = UrlQuery.read(Lookups.trusted(Blog.USERS), "offset=10001").getError();

        assertThat(offset)
                .extracting(UrlProblem::message)
                .containsExactly("at most 10000 rows before a page are allowed");
    }
}
