package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static kumiko.processor.Refusals.assertRefused;
import static kumiko.processor.Refusals.assertRefusedByCompiler;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kumiko.lookup.FilterSchema;
import kumiko.lookup.LookupException;
import kumiko.lookup.Problem;
import kumiko.records.RecordModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            @Filterable("exakt") String name | `name` of User is `@Filterable`, but `exakt` is no lookup; did you mean `exact`?
            @Filterable({"exact", "icontains"}) int name | `name` is a whole number, of which cannot be asked `icontains`; what can be usually is `exact`, `ne`, `same`, `gt`, `gte`, `lt`, `lte`, `in`, `notin`, `range`, `isnull`
            @Filterable("gt") byte[] name | `name` is bytes, of which cannot be asked `gt`; what can be usually is `exact`, `ne`, `same`, `in`, `notin`, `isnull`
            @Filterable("gt") List<Color> name | `name` is list of Color, of which cannot be asked `gt`; what can be usually is `exact`, `ne`, `same`, `in`, `notin`, `isnull`, `contains`, `contained_by`, `overlap`
            @Filterable("has_key") Color name | `name` is Color, of which cannot be asked `has_key`; what can be usually is `exact`, `iexact`, `ne`, `same`, `in`, `notin`, `isnull`, `contains`, `icontains`, `startswith`, `istartswith`, `endswith`, `iendswith`
            @Sortable Json name | `name` cannot be sorted by: `name` is JSON, which is neither equal nor less or greater; take what a path in it leads to, as `path("name").asNumber()`
            @Searchable int name | `name` is a whole number, not text
            """)
    void whatASchemaRefusesTheCompilerRefusesInTheSameWords(String component, String message) {
        var records = """
                enum Color { RED }
                @Table("users")
                record User(@Id long id,
                    %s) {} // here
                """.formatted(component);
        assertRefusedByCompiler(records, message);
        assertSchemaRefuses(records, message);
    }

    @Test
    void whatIsComputedIsRefusedAtItsMethod() {
        var records = """
                @Table("users")
                record User(@Id long id, int age) {
                    @Filterable("like") @Computed static kumiko.algebra.Filter<User> isAdult() { // here
                        return kumiko.algebra.Filter.everything();
                    }
                }
                """;
        var message =
                "`is_adult` is true or false, of which cannot be asked `like`; what can be usually is `exact`, `ne`, `same`, `gt`, `gte`, `lt`, `lte`, `in`, `notin`, `range`, `isnull`";
        assertRefusedByCompiler(records, message);
        assertSchemaRefuses(records, message);
    }

    private static void assertSchemaRefuses(String records, String message) {
        var classes = Sources.classes(Sources.compileWithoutProcessor(Sources.records(records)));
        assertThatExceptionOfType(LookupException.class)
                .isThrownBy(() -> FilterSchema.annotated(
                        RecordModel.of(classes.loadClass("shop.User").asSubclass(Record.class))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::message)
                        .containsExactly(message));
    }

    @Test
    void whatCanBeExposedIs() {
        assertThat(Sources.compile(Sources.records("""
                @Table("users")
                record User(@Id long id,
                    @Filterable @Sortable @Searchable String name,
                    @Filterable({"exact", "in"}) int age,
                    @Filterable({"contains", "overlap"}) List<String> labels,
                    @Filterable @Sortable Optional<Instant> seen,
                    @Filterable("has_key") Json data,
                    @Filterable({"like", "gte"}) @Sortable @Searchable Level level,
                    @Filterable @Includable One<Long, User> manager,
                    @Filterable @Includable @OneToMany(mappedBy = "manager") Many<User> reports) {
                    @Filterable @Sortable @Computed static kumiko.algebra.Filter<User> isAdult() { return Users.AGE.atLeast(18); }
                    @Filterable @Computed static kumiko.algebra.Filter<User> olderThan(int age) { return Users.AGE.atLeast(age); }
                    @Filterable @Sortable @Computed static kumiko.algebra.Expression<User, Integer> doubled() { return Users.AGE; }
                }
                enum Level { LOW, HIGH }
                """))).succeededWithoutWarnings();
    }
}
