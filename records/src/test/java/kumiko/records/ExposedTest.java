package kumiko.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kumiko.algebra.Filter;
import kumiko.algebra.Query;
import kumiko.lookup.FilterSchema;
import kumiko.lookup.Operators;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a record exposes to text from anywhere, if it is read as the record says. */
class ExposedTest {

    @Table("authors")
    record Author(
            @Id long id,
            @Filterable @Sortable @Searchable String name,
            @Filterable({"exact", "in"}) @Nullable Integer age,
            @Sensitive String passwordHash,
            String remark,

            @Filterable @Includable @OneToMany(mappedBy = "author")
            Many<Book> books) {

        @Filterable
        @Sortable
        @Computed
        static Filter<Author> isAdult() {
            return Query.all(AUTHORS).where("age__gte", 18).filter();
        }

        @Filterable
        @Computed
        static Filter<Author> olderThan(int age) {
            return Query.all(AUTHORS).where("age__gt", age).filter();
        }
    }

    @Table("books")
    record Book(
            @Id long id,
            @Filterable @Sortable String title,
            String secret,
            @Filterable @Includable One<Long, Author> author) {}

    @Table("users")
    record Odd(@Id long id, @Filterable("icontains") int age) {}

    private static final Model<Author> AUTHORS = RecordModel.of(Author.class);
    private static final Model<Book> BOOKS = RecordModel.of(Book.class);

    @Test
    void theAttributesOfARecordAreAllowedAsItSays() {
        assertThat(FilterSchema.annotated(AUTHORS))
                .isEqualTo(FilterSchema.of(AUTHORS)
                        .allow("name")
                        .sort("name")
                        .search("name")
                        .allow("age", Operators.of("exact", "in"))
                        .with("books")
                        .allow("is_adult")
                        .sort("is_adult")
                        .allow("older_than"));
    }

    @Test
    void relationsAreCrossedAsOftenAsIsStated() {
        var once = FilterSchema.annotated(BOOKS, 1).lookups();
        var twice = FilterSchema.annotated(BOOKS, 2).lookups();

        assertThat(once.filter("author___name='a', author__is_adult=true, author__older_than=3")
                        .isValid())
                .isTrue();
        assertThat(once.orders(List.of("author__name")).isValid()).isTrue();
        assertThat(once.filter("author___books___title='a'").isInvalid()).isTrue();
        assertThat(twice.filter("author___books___title='a'").isValid()).isTrue();
        assertThat(twice.filter("author___books___author___name='a'").isInvalid())
                .isTrue();
        assertThat(twice.filter("author___books___secret='a'").isInvalid()).isTrue();
        assertThat(twice.filter("author___password_hash='a'").isInvalid()).isTrue();
        assertThat(twice.eager(List.of("author.books")).isValid()).isTrue();
        assertThat(twice.eager(List.of("author.books.author.books")).isInvalid())
                .isTrue();
    }

    @Test
    void whatIsNotAnnotatedIsNotThere() {
        var lookups = FilterSchema.annotated(AUTHORS, 3).lookups();

        for (var name : List.of("id", "remark", "password_hash", "passwordHash")) {
            assertThat(lookups.filter(name + "='a'").isInvalid()).isTrue();
            assertThat(lookups.orders(List.of(name)).isInvalid()).isTrue();
            assertThat(lookups.search("a", List.of(name)).isInvalid()).isTrue();
        }
    }

    @Test
    void lookupsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> FilterSchema.annotated(RecordModel.of(Odd.class)))
                .hasMessageContaining("`age` is a whole number, of which cannot be asked `icontains`");
    }
}
