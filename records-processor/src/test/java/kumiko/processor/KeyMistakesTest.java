package kumiko.processor;

import static kumiko.processor.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class KeyMistakesTest {

    private static final String LINE = """
            record LineId(long order, int number) {}
            @Table("lines") record Line(@Id long order, @Id int number) {}
            """;

    @Test
    void aRecordHasAKey() {
        assertRefused("""
                @Table("posts") record Post( // here
                    long id) {}
                """, "`Post` has no key; mark the component that identifies a row with `@Id`");
    }

    @Test
    void whatIsReferredToHasAKeyWhichIsSaidOnce() {
        assertRefused("""
                @Table("users") record User(long id) {} // here
                @Table("posts") record Post(@Id long id, One<Long, User> user, One<Long, User> editor) {}
                """, "`User` has no key; mark the component that identifies a row with `@Id`");
    }

    @Test
    void manyRowsAreNoKey() {
        assertRefused("""
                @Table("tags") record Tag(@Id long id) {}
                @Table("posts") record Post(
                    @Id @ManyToMany(table = "post_tags") Many<Tag> tags) {} // here
                """, "`Post.tags` is a relation to many rows and cannot be part of the key; leave `@Id` out");
    }

    @Test
    void aKeyDoesNotReferToItself() {
        assertRefused("""
                @Table("nodes") record Node(
                    @Id One<Long, Node> parent) {} // here
                """, "`Node.parent` is part of a key that refers to itself; give the record a key of its own");
    }

    @Test
    void aReferenceHasTheTypeOfTheKey() {
        assertRefused(
                """
                @Table("users") record User(@Id long id) {}
                @Table("posts") record Post(
                    @Id long id,
                    One<Integer, User> user) {} // here
                """,
                "`Post.user` has the key type `Integer`, but what it refers to is a `Long`; write `One<Long, User>`");
    }

    @Test
    void aReferenceIsToAnAttributeOfTheTarget() {
        assertRefused("""
                @Table("users") record User(@Id long id) {}
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToOne(references = "email") One<String, User> user) {} // here
                """, "`Post.user` refers to `email`, which is not an attribute of `User`");
    }

    @Test
    void aReferenceHasAJoinColumnForEachColumnOfTheKey() {
        assertRefused(LINE + """
                @Table("notes") record Note(
                    @Id long id,
                    @JoinColumn("line") One<LineId, Line> line) {} // here
                """, "`Note.line` has 1 `@JoinColumn`s for a key of 2 columns; write one for each");
    }

    @Test
    void aColumnNamesOnlyOneColumn() {
        assertRefused(
                LINE + """
                @Table("notes") record Note(
                    @Id long id,
                    @Column("line") One<LineId, Line> line) {} // here
                """, "`Note.line` has one `@Column` for a key of 2 columns; write a `@JoinColumn` for each");
    }

    @Test
    void aKeyOfSeveralColumnsIsARecordOfThem() {
        assertRefused(
                LINE + """
                @Table("notes") record Note(
                    @Id long id,
                    One<Long, Line> line) {} // here
                """,
                "`Note.line` refers to a key of 2 columns; its key type must be a record with the components order, number");
    }

    @Test
    void thePartsOfAKeyHaveItsTypes() {
        assertRefused(
                """
                record LineId(long order, long number) {}
                @Table("lines") record Line(@Id long order, @Id int number) {}
                @Table("notes") record Note(
                    @Id long id,
                    One<LineId, Line> line) {} // here
                """,
                "`Note.line` has a key whose `LineId.number` is not of the same type as `Line.number`, which it refers to",
                "`LineId.number` is not of the same type as `Line.number`, which it refers to");
    }
}
