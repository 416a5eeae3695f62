package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static kumiko.processor.Refusals.assertRefused;

import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.api.Test;

class ComputedMistakesTest {

    private static String user(String method) {
        return """
                @Table("users")
                record User(@Id long id, String name, int age) {
                    @kumiko.records.Computed
                    %s
                }
                """.formatted(method);
    }

    @Test
    void whatIsComputedIsAFilterOrAnExpressionOfTheRecord() {
        assertThat(Sources.compile(Sources.records("""
                @Table("users")
                record User(@Id long id, int age) {
                    @kumiko.records.Computed
                    static kumiko.algebra.Filter<User> isAdult() { return Users.AGE.atLeast(18); }
                    @kumiko.records.Computed
                    static kumiko.algebra.Expression<User, Integer> older() { return Users.AGE.plus(1); }
                    @kumiko.records.Computed
                    static kumiko.algebra.Filter<User> olderThan(User other) { return Users.AGE.greaterThan(other.age()); }
                }
                """))).succeeded();
    }

    @Test
    void itIsNoValueOfJava() {
        assertRefused(
                user("static boolean isAdult() { return true; } // here"),
                "`User.isAdult` gives `boolean`; make it a `Filter<User>` or an `Expression<User, ..>`");
    }

    @Test
    void itIsOfNoOneRow() {
        assertRefused(
                user("kumiko.algebra.Filter<User> isAdult() { return kumiko.algebra.Filter.nothing(); } // here"),
                "`User.isAdult` is computed for no one row; make it static");
    }

    @Test
    void itTakesAtMostOneValue() {
        assertRefused(
                user(
                        "static kumiko.algebra.Filter<User> isOf(int a, int b) { return kumiko.algebra.Filter.nothing(); } // here"),
                "`User.isOf` has several parameters; a lookup has one value");
    }

    @Test
    void withAValueItIsAFilter() {
        assertRefused(
                user("static kumiko.algebra.Expression<User, Integer> in(int years) { throw new Error(); } // here"),
                "`User.in` has a parameter, so it gives a `Filter<User>`");
    }

    @Test
    void itHasANameOfItsOwn() {
        assertRefused(
                user("static kumiko.algebra.Filter<User> name() { return kumiko.algebra.Filter.nothing(); } // here")
                        .replace("String name,", "@Column(\"n\") String name_,")
                        .replace("name_", "title")
                        .replace("name()", "title(int x)"),
                "User computes `title`, but has an attribute or a relation of that name; rename one of them");
    }

    @Test
    void theAnnotationIsKnownWhereBothPackagesAreImported() {
        assertThat(Sources.compile(JavaFileObjects.forSourceString("shop.User", """
                package shop;

                import kumiko.algebra.*;
                import kumiko.records.*;

                @Table("users")
                record User(@Id long id, int age) {
                    @Computed static Filter<User> isAdult() { return Users.AGE.atLeast(18); }
                }
                """)))
                .succeededWithoutWarnings();
    }
}
