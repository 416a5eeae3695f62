package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static kumiko.processor.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class IndexMistakesTest {

    @Test
    void anIndexIsByAttributesOfTheRecord() {
        assertRefused(
                """
                @Table("users")
                @Index({"name", "agee"}) // here
                record User(@Id long id, String name, int age) {}
                """,
                "`User` has an index by `agee`, which is neither an attribute nor a reference of it; it has `id`, `name`, `age`");
    }

    @Test
    void aRelationToManyRowsIsNoReference() {
        assertRefused(
                """
                @Table("users")
                @Index("posts") // here
                record User(@Id long id, @OneToMany(mappedBy = "user") Many<Post> posts) {}
                @Table("posts") record Post(@Id long id, One<Long, User> user) {}
                """,
                "`User` has an index by `posts`, which is neither an attribute nor a reference of it; it has `id`");
    }

    @Test
    void anIndexIsBySomething() {
        assertRefused("""
                @Table("users")
                @Index // here
                record User(@Id long id) {}
                """, "`User` has an index by nothing; name its attributes, as in `@Index({\"name\", \"age\"})`");
    }

    @Test
    void anAttributeIsIndexedOnce() {
        assertRefused("""
                @Table("users")
                @Index({"bornAt", "born_at"}) // here
                record User(@Id long id, Instant bornAt) {}
                """, "`User` has an index with an attribute twice: `bornAt`, `born_at`");
    }

    @Test
    void theSecondOfSeveralIndexesIsCheckedToo() {
        assertRefused(
                """
                @Table("users")
                @Index("name")
                @Index(value = "age", name = " ")
                record User( // here
                    @Id long id, String name, int age) {}
                """,
                "`User` has an index with the name ` ` in the database; use 1 to 63 characters and no control characters");
    }

    @Test
    void anIndexOfAComponentIsByItself() {
        assertRefused("""
                @Table("users") record User(
                    @Id long id,
                    @Index("name") String name) {} // here
                """, "`User.name` is indexed by itself; put an `@Index` of several attributes on `User`");
    }

    @Test
    void manyRowsHaveNoColumn() {
        assertRefused("""
                @Table("tags") record Tag(@Id long id) {}
                @Table("users") record User(
                    @Id long id,
                    @Index @ManyToMany(table = "user_tags") Many<Tag> tags) {} // here
                """, "`User.tags` is a relation to many rows and has no column to index; leave `@Index` out");
    }

    @Test
    void bothSpellingsAndReferencesAreIndexed() {
        assertThat(Sources.compile(Sources.records("""
                        @Table("users") record User(@Id long id) {}
                        @Table("posts")
                        @Index({"author", "createdAt"})
                        @Index(value = {"created_at", "reviewer", "author_id"}, unique = true, name = "my index")
                        @ManyToOne(name = "reviewer", target = User.class, by = "reviewerId")
                        record Post(@Id long id, @Index One<Long, User> author, long reviewerId, Instant createdAt) {}
                        """))).succeeded();
    }
}
