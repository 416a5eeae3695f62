package kumiko.lookup;

import static kumiko.lookup.Blog.POSTS;
import static kumiko.lookup.Blog.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {

    private static String users(String key, Object value) {
        return Query.all(USERS).where(key, value).filter().toString();
    }

    private static String posts(String key, Object value) {
        return Query.all(POSTS).where(key, value).filter().toString();
    }

    private static String problem(String key, Object value) {
        return Lookups.trusted(USERS)
                .filter(java.util.Collections.singletonMap(key, value))
                .getError()
                .map(Problem::render)
                .mkString("\n")
                .replace(System.lineSeparator(), "\n");
    }

    /** What is printed of a filter is that filter's text again; the second column differs only where a name is an alias. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "age=18 | age=18",
                "age__exact=18 | age=18",
                "age__eq=18 | age=18",
                "age__ne=18 | age__ne=18",
                "age__gt=18 | age__gt=18",
                "age__ge=18 | age__gte=18",
                "age__gte=18 | age__gte=18",
                "age__lt=18 | age__lt=18",
                "age__le=18 | age__lte=18",
                "age__in=[1, 2, 2] | age__in=[1, 2]",
                "age__notin=[1] | age__notin=[1]",
                "age__notin=[] | age__isnull=false",
                "age__in=[] | nothing",
                "name__range=['a', 'b'] | name__range=['a', 'b']",
                "age__between=[1, 5] | age__range=[1, 5]",
                "age__isnull=true | age__isnull=true",
                "age=null | age__isnull=true",
                "age__ne=null | age__isnull=false",
                "name__contains='a''b' | name__contains='a''b'",
                "name__icontains=bo | name__icontains='bo'",
                "name__startswith=\"x\" | name__startswith='x'",
                "name__istartswith='%' | name__istartswith='%'",
                "name__endswith='x' | name__endswith='x'",
                "name__iendswith='x' | name__iendswith='x'",
                "name__like='%x_' | name__like='%x_'",
                "name__ilike='%x_' | name__ilike='%x_'",
                "name__regex='^a' | name__regex='^a'",
                "name__iregex='^a' | name__iregex='^a'",
                "name__iexact='A' | name__iexact='A'",
                "name__lower__contains='a' | name__lower__contains='a'",
                "name__length__gt=3 | name__length__gt=3",
                "born__year=2020 | born__year=2020",
                "born__year_ge=2020 | born__year__gte=2020",
                "born__day_le=3 | born__day__lte=3",
                "createdAt__date=2024-02-29 | created_at__date=2024-02-29",
                "created_at__gte=2024-02-29T12:00:00Z | created_at__gte=2024-02-29T12:00:00Z",
                "updated_at__gt=F(created_at) | updated_at__gt=F(created_at)",
                "color=RED | color='RED'",
                "code=00000000-0000-0000-0000-000000000001 | code='00000000-0000-0000-0000-000000000001'",
                "manager___name='x' | manager___name='x'",
                "manager__manager__name='x' | manager___manager___name='x'",
                "manager=7 | manager_id=7",
                "manager__isnull=true | manager_id__isnull=true",
                "manager__in=[1, 2] | manager_id__in=[1, 2]",
                "pk=7 | id=7",
                "posts__isnull=true | posts__isnull=true",
                "posts__isnull=false | posts__isnull=false",
                "posts=5 | posts__some(id=5)",
                "posts__gt=13 | posts__some(id__gt=13)",
                "posts___rating__gte=4 | posts__some(rating__gte=4)",
                "posts__some__rating=4 | posts__some(rating=4)",
                "posts__every__rating=4 | not posts__some(not rating=4)",
                "posts__none__rating=4 | not posts__some(rating=4)",
                "posts__tags__name='x' | posts__some(tags__some(name='x'))",
                "posts__year=1 | posts__some(year=1)",
                "posts__count__gte=3 | posts__count__gte=3",
                "posts__rating__max=5 | posts___rating__max=5",
                "posts__count(rating__gte=2 or title='x)')=1 | posts__count(rating__gte=2 or title='x)')=1",
                "posts__rating__max(year=1)__gte=5 | posts___rating__max(year=1)__gte=5",
                "age=F(posts__count(tags__count(name='x')=2)) | age=F(posts__count(tags__count(name='x')=2))",
                "manager__posts__rating=1 | manager___posts__some(rating=1)",
                "age=1, name='x' or age=2 | age=1 and (name='x' or age=2)",
                "not (age=1 or age=2) and active=true | not (age=1 or age=2) and active=true",
                "not not age=1 | age=1",
                "everything | everything",
                "not everything | nothing",
            })
    void everyLookupIsReadAndPrinted(String text, String printed) {
        var filter = Query.all(USERS).where(text).filter();

        assertThat(filter).hasToString(printed);
        assertThat(Query.all(USERS).where(printed).filter()).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age__gt=3000000000 | nothing",
                "age__lt=3000000000 | age__isnull=false",
                "age__gte=-3000000000 | age__isnull=false",
                "age=3000000000 | nothing",
                "age__ne=3000000000 | age__isnull=false",
                "age=17.5 | nothing",
                "age__lt=17.5 | age__lte=17",
                "age__gte=17.5 | age__gte=18",
                "age__gt=-17.5 | age__gte=-17",
                "age__in=[17.5, 30] | age__in=[30]",
                "age=18.0 | age=18",
                "weight=1 | weight=1.0",
            })
    void numbersCompareByTheirMathematicalValue(String text, String printed) {
        assertThat(Query.all(USERS).where(text).filter()).hasToString(printed);
    }

    @Test
    void lookupsOfOneCallShareTheirRelatedRowAndThoseOfTwoCallsDoNot() {
        var together = Query.all(USERS).where("posts___rating", 5, "posts___title", "x");
        var apart = Query.all(USERS).where("posts___rating", 5).where("posts___title", "x");

        assertThat(together.filter()).hasToString("posts__some(rating=5 and title='x')");
        assertThat(apart.filter()).hasToString("posts__some(rating=5) and posts__some(title='x')");
    }

    @Test
    void mapsNest() {
        var filter = Query.all(USERS)
                .where(Map.of("or", List.of(Map.of("age__lt", 18), Map.of("not", Map.of("name", "Ann")))))
                .filter();

        assertThat(filter).hasToString("age__lt=18 or not name='Ann'");
        assertThat(users("or", List.of())).isEqualTo("nothing");
        assertThat(users("and", List.of())).isEqualTo("everything");
    }

    @Test
    void anAttributeShadowsATransform() {
        assertThat(posts("year", 2020)).isEqualTo("year=2020");
    }

    @Test
    void aRecordStandsForItsKey() {
        assertThat(posts("user", new Blog.User(7))).isEqualTo("user_id=7");
    }

    @Test
    void valuesOfJavaTypesAreTakenAsTheyAre() {
        assertThat(users("code", new UUID(0, 1))).isEqualTo("code='00000000-0000-0000-0000-000000000001'");
        assertThat(users("age__in", new int[] {1, 2})).isEqualTo("age__in=[1, 2]");
        assertThat(users("color", Blog.Color.GREEN)).isEqualTo("color='GREEN'");
    }

    @Test
    void aMistakeIsShownWithItsPlaceAndTheNearestName() {
        assertThat(problem("posts___ratng__gte", 4)).isEqualTo("""
                        `ratng` is not a name of Post

                            posts___ratng__gte
                                    ^^^^^ did you mean `rating`?""");
        assertThat(problem("name__contians", "x")).isEqualTo("""
                        `contians` is neither a lookup nor a transform

                            name__contians
                                  ^^^^^^^^ did you mean `contains`?""");
        assertThat(problem("age", "abc")).isEqualTo("""
                        `abc` is not a whole number

                            age
                            ^^^""");
    }

    @Test
    void aSensitiveNameIsNeverSuggested() {
        assertThat(problem("password_hsh", "x")).doesNotContain("password_hash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password_hash='x'",
                "passwordHash__isnull=true",
                "password_hash__startswith='1'",
                "coalesce(password_hash, '')='1'",
                "case(password_hash='1' then 1)=1",
                "name=F(password_hash)",
                "name=lower(password_hash)",
                "position(password_hash, '1')=1",
                "manager___password_hash='x'",
                "reports___password_hash__max='x'",
                "reports__some(password_hash='x')",
                "hash_length=3",
                "hashed='x'",
            })
    void textFromAnywhereReachesNothingSensitive(String text) {
        var problems = Lookups.trusted(USERS).filter(text);

        assertThat(problems.isInvalid()).isTrue();
        assertThat(problems.getError().map(Problem::render).mkString()).doesNotContain("sensitive", "did you mean");
        assertThat(Lookups.ofProgram(USERS).filter(text).isValid()).isTrue();
    }

    @Test
    void aSensitiveNameIsAnUnknownName() {
        var lookups = Lookups.trusted(USERS);

        assertThat(problem("password_hash__startswith", "x"))
                .startsWith("`password_hash` is not a name of User")
                .isEqualTo(problem("passwort_hash__startswith", "x").replace("passwort", "password"));
        assertThat(lookups.filter("search('x', password_hash)")
                        .getError()
                        .head()
                        .message())
                .isEqualTo("`password_hash` is not a name of User");
        assertThat(lookups.orders(List.of("-password_hash")).isInvalid()).isTrue();
        assertThat(lookups.orders(List.of("hash_length")).isInvalid()).isTrue();
        assertThat(lookups.expression("lower(password_hash)").isInvalid()).isTrue();
        assertThat(lookups.eager(List.of("password_hash")).getError().head().message())
                .isEqualTo("`password_hash` is not a name of User");
    }

    @Test
    void allMistakesOfAnInputAreReportedTogether() {
        var problems = Lookups.trusted(USERS)
                .filter("age=abc, nam='x', active__gt=[1]")
                .getError();

        assertThat(problems.map(Problem::message))
                .containsExactly(
                        "`abc` is not a whole number", "`nam` is not a name of User", "`a list` is not true or false");
        assertThatExceptionOfType(LookupException.class)
                .isThrownBy(() -> Query.all(USERS).where("age=abc, nam='x'"))
                .satisfies(thrown -> assertThat(thrown.problems()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age__in=30",
                "name__in='Ann'",
                "name__like=null",
                "age__in=[1, null]",
                "age__isnull=0",
                "age__contains=3",
                "name__year=2020",
                "active=maybe",
                "born=2020-13-01",
                "age__range=[1]",
                "name=0",
                "posts=[]",
                "posts__some",
                "posts__some=1",
                "name__x___y=1",
                "name___x=1",
                "data=1",
                "labels='x'",
                "_connector='OR 1=1 OR'",
                "age=1 OR 1=1",
                "age=1; drop table users",
                "name='",
                "(age=1",
                "age=1)",
                "age",
                "",
                "name__regex='('",
                "name__like='\\'",
                "updated_at=F(name)",
                "updated_at=F(posts___title)",
                "posts___title=F(name)",
                "posts=F(id)",
                "name__LIKE='a'",
            })
    void whatHasNoMeaningIsAProblem(String text) {
        assertThat(Lookups.trusted(USERS).filter(text).isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00x"})
    void textThatCannotBeStoredIsAProblem(String value) {
        assertThat(Lookups.trusted(USERS).filter(Map.of("name", value)).isInvalid())
                .isTrue();
        assertThat(Lookups.trusted(USERS)
                        .filter(Map.of("name__contains", value))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void limitsAreCheckedBeforeAnyWork() {
        var lookups = Lookups.trusted(USERS);

        assertThat(lookups.filter("manager__".repeat(5) + "name='x'").isInvalid())
                .isTrue();
        assertThat(lookups.filter("(".repeat(50_000) + "age=1").isInvalid()).isTrue();
        assertThat(lookups.filter("not ".repeat(50_000) + "age=1").isInvalid()).isTrue();
        assertThat(lookups.filter("age=1" + " or age=1".repeat(100_000)).isInvalid())
                .isTrue();
        assertThat(lookups.filter(Map.of("name", "x".repeat(1_000_000))).isInvalid())
                .isTrue();
        assertThat(lookups.filter(Map.of("age__in", java.util.Collections.nCopies(1_001, 1)))
                        .isInvalid())
                .isTrue();
    }

    private static String cases(int levels) {
        return "case(".repeat(levels) + "age=1" + " then 1)=1".repeat(levels);
    }

    @Test
    void conditionsWithinExpressionsAreCountedAsWhatIsAroundThem() {
        var lookups = Lookups.trusted(USERS);

        assertThat(lookups.filter(cases(8)).isValid()).isTrue();
        assertThat(lookups.filter(cases(9)).getError().map(Problem::message))
                .containsExactly("at most 32 parentheses within parentheses are allowed");
        for (var inner : List.of("lower(", "(", "coalesce(", "abs(-", "posts__some(", "manager___(", "case(id=F(")) {
            assertThat(lookups.filter("case(age=" + inner.repeat(300) + "1").isInvalid())
                    .isTrue();
            assertThat(lookups.filter(inner.repeat(300) + cases(1) + ")".repeat(300))
                            .isInvalid())
                    .isTrue();
        }
        assertThat(lookups.filter(cases(300)).isInvalid()).isTrue();
        assertThat(lookups.orders(List.of(cases(300).substring(0, cases(300).length() - 2)))
                        .isInvalid())
                .isTrue();
        assertThat(Lookups.ofProgram(USERS).filter(cases(64)).isValid()).isTrue();
        assertThat(Lookups.ofProgram(USERS).filter(cases(1_000)).isInvalid()).isTrue();
    }

    @Test
    void theConditionsOfACaseAddUp() {
        var hundred = "case(" + "age=1 or ".repeat(99) + "age=2 then 1)";

        assertThat(Lookups.trusted(USERS).filter(hundred + "=1").isValid()).isTrue();
        assertThat(Lookups.trusted(USERS)
                        .filter("(" + hundred + " + " + hundred + " + " + hundred + ")=1")
                        .getError()
                        .map(Problem::message))
                .containsExactly("at most 256 conditions are allowed");
    }

    @Test
    void anExponentDoesNotMakeAHugeNumber() {
        assertThat(Lookups.trusted(USERS).filter("age__lt=1e1000000000").isInvalid())
                .isTrue();
    }

    @Test
    void ordersAreReadWithTheirDirection() {
        var query = Query.all(USERS).sort("-age", "manager___name", "posts__count", "born__year");

        assertThat(query).hasToString("User sort -age, manager___name, posts__count, born__year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--age",
                "+age",
                "nope",
                "posts",
                "posts___title",
                "name desc",
                "name;drop",
                "dj.name",
                "data"
            })
    void whatCannotBeSortedByIsAProblem(String key) {
        assertThat(Lookups.trusted(USERS).orders(List.of(key)).isInvalid()).isTrue();
    }

    @Test
    void eagerPathsMerge() {
        assertThat(Query.all(USERS).with("posts.tags", "posts", "manager"))
                .hasToString("User with posts.tags, manager");
        assertThat(Lookups.trusted(USERS)
                        .eager(Arrays.asList("posts.tgs", "name"))
                        .getError()
                        .map(Problem::message))
                .containsExactly(
                        "`tgs` is not a name of Post", "`name` is an attribute of User, which is always loaded");
    }

    @Test
    void aFilterOfNothingStaysNothing() {
        assertThat(Query.all(USERS).where("age__in", List.of()).filter()).isEqualTo(Filter.nothing());
    }

    @Test
    void connectivesHoldTextsAsWell() {
        var filter = Query.all(USERS)
                .where(Map.of("or", List.of("age=1, name='x'", Map.of("age", 2))))
                .filter();

        assertThat(filter)
                .isEqualTo(
                        Query.all(USERS).where("(age=1 and name='x') or age=2").filter());
        assertThatThrownBy(() -> Query.all(USERS).where(Map.of("or", 3)))
                .hasMessageContaining("`or` holds an object of lookups, a text with a condition, or a list of these");
    }
}
