package kumiko.lookup;

import static kumiko.lookup.Blog.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kumiko.algebra.Eager;
import kumiko.algebra.Query;
import kumiko.algebra.Slice;
import kumiko.lookup.Blog.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a request may ask for, and where it is told that it is too much. */
class BudgetTest {

    private static final FilterSchema<User> SCHEMA = FilterSchema.of(USERS)
            .allow("name", Operators.PATTERN)
            .allow("age")
            .allow("data__city")
            .allow("posts__count")
            .allow("manager___manager___age")
            .relation("manager", manager -> manager.allow("name").allow("age").sort("age"))
            .relation(
                    "reports",
                    reports -> reports.allow("age")
                            .relation(
                                    "manager", manager -> manager.allow("name").allow("age")))
            .relation("posts", posts -> posts.allow("title"))
            .sort("name", "age", "posts__count")
            .search("name", "posts___title")
            .with("posts.tags", "manager");

    private static Lookups<User> within(UnaryOperator<Budget> budget) {
        return SCHEMA.expressions().budget(budget.apply(Budget.DEFAULT)).lookups();
    }

    private static String told(Seq<Problem> problems) {
        return problems.map(problem -> problem.span().part() + ": " + problem.message())
                .mkString("; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "keyLength | 9 | age__exact=1 | age__exact: at most 9 characters of a key are allowed",
                "relations | 1 | manager___age=1 | ",
                "relations | 1 | reports___manager___age=1 | manager: at most 1 relations in a path are allowed",
                "transforms | 1 | name__lower__length=1 | length: at most 1 transforms in a row are allowed",
                "nodes | 2 | age=1 or age=2 | ",
                "nodes | 2 | age=1 or age=2 or age=3 | a: at most 2 conditions are allowed",
                "depth | 1 | (age=1) | ",
                "depth | 1 | ((age=1)) | a: at most 1 parentheses within parentheses are allowed",
                "listSize | 2 | age__in=[1, 2, 3] | ]: at most 2 values of a list are allowed",
                "valueLength | 3 | name='abc' | ",
                "valueLength | 3 | name='abcd' | 'abcd': at most 3 characters of a value are allowed",
                "valueLength | 3 | name=upper('abcd') | 'abcd: at most 3 characters of a value are allowed",
                "joins | 1 | manager___age=1, manager___name='a' | ",
                "joins | 0 | manager___age=1 | manager: at most 0 relations to one row are allowed",
                "joins | 1 | manager___age=1, reports___manager___age=1 | manager: at most 1 relations to one row are allowed",
                "joins | 1 | manager___manager___age=1 | manager___manager___age: at most 1 relations to one row are allowed",
                "many | 1 | posts___title='a' | ",
                "many | 1 | posts___title='a', reports___age=1 | reports: at most 1 relations to many rows are allowed",
                "many | 1 | posts__count=1, posts__some(title='a') | posts: at most 1 relations to many rows are allowed",
                "many | 0 | posts__count=1 | posts__count: at most 0 relations to many rows are allowed",
                "scans | 1 | name__contains='a', name__startswith='b', name='c' | ",
                "scans | 1 | name__contains='a', name__icontains='b' | 'b': at most 1 texts that are looked through are allowed",
                "scans | 0 | data__city__icontains='a' | 'a': at most 0 texts that are looked through are allowed",
                "scans | 3 | search('a b') | 'a b': at most 3 texts that are looked through are allowed",
            })
    void whatIsOverTheBudgetIsRefusedAtItsPlace(String limit, int most, String text, String told) {
        var problems = within(budget -> limited(budget, limit, most)).filter(text);

        assertThat(problems.isInvalid() ? told(problems.getError()) : "").isEqualTo(told == null ? "" : told);
        assertThat(within(budget -> budget).filter(text).isValid()).isTrue();
    }

    private static Budget limited(Budget budget, String limit, int most) {
        return switch (limit) {
            case "keyLength" -> budget.keyLength(most);
            case "relations" -> budget.relations(most);
            case "transforms" -> budget.transforms(most);
            case "nodes" -> budget.nodes(most);
            case "depth" -> budget.depth(most);
            case "listSize" -> budget.listSize(most);
            case "valueLength" -> budget.valueLength(most);
            case "joins" -> budget.joins(most);
            case "many" -> budget.many(most);
            case "scans" -> budget.scans(most);
            default -> throw new IllegalArgumentException(limit);
        };
    }

    @Test
    void sortKeysAreCounted() {
        assertThat(within(budget -> budget.orders(2))
                        .orders(List.of("name", "age"))
                        .isValid())
                .isTrue();
        assertThat(told(within(budget -> budget.orders(2))
                        .orders(List.of("name", "age", "-name"))
                        .getError()))
                .isEqualTo("-name: at most 2 sort keys are allowed");
        assertThat(told(within(budget -> budget.joins(0))
                        .orders(List.of("manager___age"))
                        .getError()))
                .isEqualTo("manager___age: at most 0 relations to one row are allowed");
        assertThat(told(within(budget -> budget.many(0))
                        .orders(List.of("-posts__count"))
                        .getError()))
                .isEqualTo("posts__count: at most 0 relations to many rows are allowed");
    }

    @Test
    void relationsThatAreLoadedAreCountedOnce() {
        assertThat(within(budget -> budget.loads(3))
                        .eager(List.of("posts.tags", "posts", "manager"))
                        .isValid())
                .isTrue();
        assertThat(told(within(budget -> budget.loads(2))
                        .eager(List.of("posts.tags", "posts", "manager"))
                        .getError()))
                .isEqualTo("manager: at most 2 relations that are loaded are allowed");
        assertThat(told(within(budget -> budget.relations(1))
                        .eager(List.of("posts.tags"))
                        .getError()))
                .isEqualTo("tags: at most 1 relations in a path are allowed");
    }

    @Test
    void aRequestHasOneBudgetForAllOfItsParts() {
        var request = SmartQuery.where("posts___title='a'")
                .and(Map.of("posts__count", 1))
                .search("b", "posts___title")
                .sort("posts__count", "manager___age");

        assertThat(within(budget -> budget.many(4).joins(1).nodes(2))
                        .query(request)
                        .isValid())
                .isTrue();
        assertThat(told(within(budget -> budget.many(3)).query(request).getError()))
                .isEqualTo("posts__count: at most 3 relations to many rows are allowed");
        assertThat(told(within(budget -> budget.nodes(1)).query(request).getError()))
                .isEqualTo("posts__count: at most 1 conditions are allowed");
    }

    @Test
    void whatIsGivenApartHasTheSameBudget() {
        var lookups = within(budget -> budget.nodes(2).listSize(2).depth(2).valueLength(3));

        assertThat(told(lookups.filter(Map.of("age__in", List.of(1, 2, 3))).getError()))
                .isEqualTo("age__in: at most 2 values of a list are allowed");
        assertThat(told(lookups.filter(Map.of("name", "abcd")).getError()))
                .isEqualTo("name: at most 3 characters of a value are allowed");
        assertThat(told(lookups.filter(Map.of("or", List.of(Map.of("age", 1), Map.of("age", 2))))
                        .getError()))
                .isEqualTo("age: at most 2 conditions are allowed");
        assertThat(told(lookups.filter(Map.of("age", List.of(List.of(List.of(1)))))
                        .getError()))
                .isEqualTo("age: at most 2 lists within lists are allowed");
    }

    @Test
    void aListThatNeverEndsIsNotReadToItsEnd() {
        Iterable<Integer> endless =
                () -> Collections.nCopies(Integer.MAX_VALUE, 1).iterator();

        assertThat(told(SCHEMA.lookups().filter(Map.of("age__in", endless)).getError()))
                .isEqualTo("age__in: at most 1000 values of a list are allowed");
    }

    @Test
    void thePeopleWhoAreTrustedHaveABudgetToo() {
        var trusted = Lookups.trusted(USERS).budget(Budget.DEFAULT.many(0));

        assertThat(told(trusted.filter("posts__isnull=true").getError()))
                .isEqualTo("posts: at most 0 relations to many rows are allowed");
        assertThat(Lookups.ofProgram(USERS).filter("posts__isnull=true").isValid())
                .isTrue();
    }

    @Test
    void nothingIsLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.DEFAULT.joins(-1));
    }

    @Test
    void functionsOfTextsLookThroughThem() {
        var text = "position(name, 'x')__gt=0, name__lower='x', length(name)__gt=3";

        assertThat(within(budget -> budget.scans(3)).filter(text).isValid()).isTrue();
        assertThat(told(within(budget -> budget.scans(2)).filter(text).getError()))
                .isEqualTo("length: at most 2 texts that are looked through are allowed");
        assertThat(within(budget -> budget.scans(0)).filter("(age + 1)__gt=3").isValid())
                .isTrue();
    }

    @Test
    void namesThatAreListedWholeCountTheirRelations() {
        var schema = FilterSchema.of(USERS).allow("manager___age").sort("manager___manager___age", "manager___age");
        var request = SmartQuery.where("manager___age=1 or manager___age=2").sort("manager___manager___age");

        assertThat(schema.budget(Budget.DEFAULT.joins(3))
                        .lookups()
                        .query(request)
                        .isValid())
                .isTrue();
        assertThat(told(schema.budget(Budget.DEFAULT.joins(2))
                        .lookups()
                        .query(request)
                        .getError()))
                .isEqualTo("manager___manager___age: at most 2 relations to one row are allowed");
    }

    @Test
    void noTextGrowsByReplacing() {
        var message =
                "replace: `replace` takes a value here, and another in its place that is no longer: `replace(name, '-', ' ')`";

        assertThat(within(budget -> budget).filter("replace(name, '-', '')='a'").isValid())
                .isTrue();
        assertThat(told(within(budget -> budget)
                        .filter("replace(name, 'e', name)='a'")
                        .getError()))
                .isEqualTo(message);
        assertThat(told(within(budget -> budget)
                        .filter("replace(name, 'e', 'ee')='a'")
                        .getError()))
                .isEqualTo(message);
        assertThat(Query.all(USERS)
                        .where("replace(name, 'e', 'ee')='a'")
                        .filter()
                        .isEverything())
                .isFalse();
    }

    @Test
    void theRowsBeforeThoseThatAreLoadedAreCounted() {
        var load = new SmartQuery.Load(
                "manager", Eager.Strategy.AUTOMATIC, Vector.empty(), Vector.empty(), Slice.offset(20_000));

        assertThat(told(SCHEMA.lookups()
                        .query(SmartQuery.ALL.with(List.of(load)))
                        .getError()))
                .startsWith("manager: at most 10000 rows before those that are loaded are allowed");
    }
}
