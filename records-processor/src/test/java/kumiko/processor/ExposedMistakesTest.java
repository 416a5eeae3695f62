package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static kumiko.processor.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposedMistakesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Filterable", "Sortable", "Searchable"})
    void whatIsSensitiveIsNeverExposed(String annotation) {
        assertRefused(
                """
                @Table("users")
                record User(@Id long id,
                    @Sensitive @%s String passwordHash) {} // here
                """.formatted(annotation),
                "`User.passwordHash` is `@Sensitive` and can never be `@" + annotation + "`; leave one of them out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sortable", "Searchable"})
    void aRelationIsNoValue(String annotation) {
        assertRefused("""
                @Table("users")
                record User(@Id long id,
                    @%s One<Long, User> manager) {} // here
                """.formatted(annotation), "`User.manager` is a relation and cannot be `@" + annotation + "`");
    }

    @Test
    void aValueIsAlwaysLoaded() {
        assertRefused("""
                @Table("users")
                record User(@Id long id,
                    @Includable String name) {} // here
                """, "`User.name` is no relation, and so it is always loaded; leave `@Includable` out");
    }

    @Test
    void aRelationIsNotCompared() {
        assertRefused(
                """
                @Table("users")
                record User(@Id long id,
                    @Filterable("exact") One<Long, User> manager) {} // here
                """, "`User.manager` is a relation, of which no lookups are named; leave them out of `@Filterable`");
    }

    @Test
    void whatCanBeExposedIs() {
        assertThat(Sources.compile(Sources.records("""
                @Table("users")
                record User(@Id long id,
                    @Filterable @Sortable @Searchable String name,
                    @Filterable({"exact", "in"}) int age,
                    @Filterable @Includable One<Long, User> manager,
                    @Filterable @Includable @OneToMany(mappedBy = "manager") Many<User> reports) {
                    @Filterable @Sortable @Computed static kumiko.algebra.Filter<User> isAdult() { return Users.AGE.atLeast(18); }
                }
                """))).succeededWithoutWarnings();
    }
}
