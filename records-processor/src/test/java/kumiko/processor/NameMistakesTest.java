package kumiko.processor;

import static kumiko.processor.Refusals.assertRefused;
import static kumiko.processor.Refusals.assertRefusedByCompiler;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameMistakesTest {

    private static final String USER = """
            @Table("users") record User(@Id long id) {}
            """;

    @Test
    void anAttributeIsSpelledInLettersDigitsAndSingleUnderscores() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    String class_) {} // here
                """,
                "`Post.class_` cannot be the name of an attribute or a relation: use a letter, then letters, digits and single underscores, at most 63 characters in all",
                "`class_` cannot be the name of an attribute or a relation: use a letter, then letters, digits and single underscores, at most 63 characters in all");
    }

    @Test
    void aRelationIsSpelledLikeAnAttribute() {
        assertRefused(
                USER + """
                @Table("posts")
                @ManyToOne(name = "the user", target = User.class, by = "userId") // here
                record Post(@Id long id, long userId) {}
                """,
                "`Post.the user` cannot be the name of an attribute or a relation: use a letter, then letters, digits and single underscores, at most 63 characters in all",
                "`the user` cannot be the name of an attribute or a relation: use a letter, then letters, digits and single underscores, at most 63 characters in all");
    }

    @Test
    void twoSpellingsAreOneAttribute() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    String subTitle,
                    String sub_title) {} // here
                """,
                "`Post.sub_title` is the attribute `sub_title`, as `Post.subTitle` is; rename one of them",
                "Post has the name `sub_title` twice");
    }

    @Test
    void aReferenceIsAnAttributeToo() {
        assertRefused(
                USER + """
                @Table("posts") record Post(
                    @Id long id,
                    long userId,
                    One<Long, User> user) {} // here
                """,
                "`Post.user` is the attribute `user_id`, as `Post.userId` is; rename one of them",
                "Post has the name `user_id` twice");
    }

    @Test
    void twoAttributesAreNotOneMethod() {
        assertRefusedByCompiler(USER + """
                @Table("posts") record Post(
                    @Id long id,
                    long line2b,
                    @JoinColumn(value = "line", attribute = "line_2b") One<Long, User> user) {} // here
                """, "`Post.user` is `line2b` in Java, as `Post.line2b` is; rename one of them");
    }

    @Test
    void aColumnStoresOneAttribute() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    String title,
                    @Column("title") String heading) {} // here
                """,
                "`Post.heading` is stored in the column `title`, as `Post.title` is; give one of them another with `@Column`",
                "Post stores two attributes in the column `title`");
    }

    @Test
    void aColumnHasAName() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    @Column(" ") String title) {} // here
                """,
                "`Post.title` has the name ` ` in the database; use 1 to 63 characters and no control characters",
                "` ` cannot be the name of a table, a column or a type: use 1 to 63 characters and no control characters");
    }

    @Test
    void aTableHasAName() {
        assertRefused(
                """
                @Table("") record Post( // here
                    @Id long id) {}
                """,
                "`Post` has the name `` in the database; use 1 to 63 characters and no control characters",
                "`` cannot be the name of a table, a column or a type: use 1 to 63 characters and no control characters");
    }

    @Test
    void aNameIsAnAttributeOrARelation() {
        assertRefused(
                USER + """
                @Table("posts")
                @ManyToOne(name = "user", target = User.class, by = "user") // here
                record Post(@Id long id, long user) {}
                """,
                "`Post.user` is both an attribute and a relation; call the component `userKey` with `@Column(\"user\")`, or the relation otherwise");
    }

    @Test
    void aNameIsOneRelation() {
        assertRefused(
                USER + """
                @Table("posts")
                @ManyToOne(name = "user", target = User.class, by = "editorId") // here
                record Post(@Id long id, One<Long, User> user, long editorId) {}
                """,
                "`Post.user` is the name of two relations; rename one of them",
                "Post has the name `user` twice");
    }

    @Test
    void aRelationIsNotCalledLikeAMethodOfCompanions() {
        for (var name : new String[] {"all", "where", "filter", "sort", "F", "repo", "builder"}) {
            assertRefusedByCompiler(
                    USER + """
                    @Table("posts") record Post(
                        @Id long id,
                        One<Long, User> %s) {} // here
                    """.formatted(name),
                    "`Post." + name
                            + "` has the name of a method that every companion has; call the relation otherwise");
        }
    }

    @Test
    void anAttributeIsNotCalledLikeAMethodOfPaths() {
        for (var name : new String[] {"asPath", "isNull", "isNotNull", "hashCode", "toString"}) {
            assertRefusedByCompiler(
                    """
                    @Table("posts") record Post(
                        @Id long id,
                        boolean %s) {} // here
                    """.formatted(name),
                    "`Post." + name + "` has the name of a method that every path has; call it otherwise");
        }
    }

    @Test
    void aRelationIsNotCalledLikeAMethodOfObjects() {
        assertRefusedByCompiler(
                USER + """
                @Table("posts")
                @ManyToOne(name = "toString", target = User.class, by = "userId") // here
                record Post(@Id long id, long userId) {}
                """, "`Post.toString` has the name of a method that every path has; call it otherwise");
    }

    @Test
    void aRelationIsNotAWordOfJava() {
        assertRefusedByCompiler(
                USER + """
                @Table("posts")
                @ManyToOne(name = "default", target = User.class, by = "userId") // here
                record Post(@Id long id, long userId) {}
                """,
                "`Post.default` is `default` for its companion, which is a word of Java; call it otherwise");
    }

    @Test
    void theAttributeOfAReferenceIsNotAWordOfJava() {
        assertRefusedByCompiler(
                USER + """
                @Table("posts") record Post(
                    @Id long id,
                    @JoinColumn(value = "class", attribute = "class") One<Long, User> user) {} // here
                """, "`Post.user` is `class` for its companion, which is a word of Java; call it otherwise");
    }

    @Test
    void aCompanionHasASimpleName() {
        assertRefusedByCompiler(
                """
                @Table(value = "posts", companion = "model.Posts") record Post( // here
                    @Id long id) {}
                """,
                "`Post` names its companion `model.Posts`, which no class can be called; use a simple name, as in `@Table(value = \"posts\", companion = \"Posts\")`");
    }

    @Test
    void aCompanionIsNoOtherClass() {
        assertRefusedByCompiler(
                """
                class Posts {}
                @Table("posts") record Post( // here
                    @Id long id) {}
                """,
                "`Post` has the companion `Posts`, but there is such a class already; choose another name with `@Table(companion = ..)`");
    }

    @Test
    void aCompanionIsNotTheClassAroundItsRecord() {
        assertRefusedByCompiler(
                """
                class Posts {
                    @Table("posts") record Post( // here
                        @Id long id) {}
                }
                """,
                "`Post` has the companion `Posts`, but there is such a class already; choose another name with `@Table(companion = ..)`");
    }

    @Test
    void twoRecordsDoNotShareACompanion() {
        assertRefusedByCompiler(
                """
                interface Blog { @Table("posts") record Post(@Id long id) {} }
                interface Mail {
                    @Table("mails") record Post( // here
                        @Id long id) {}
                }
                """,
                "`Post` has the companion `Posts`, but there is such a class already; choose another name with `@Table(companion = ..)`");
    }

    @Test
    void onlyARecordIsATable() {
        assertRefusedByCompiler("""
                @Table("posts") class Post {} // here
                """, "`@Table` belongs on a record; make `Post` one");
    }

    @Test
    void aPrivateRecordHasNoCompanion() {
        assertRefusedByCompiler("""
                class Blog {
                    @Table("posts") private record Post( // here
                        @Id long id) {}
                }
                """, "`Post` is private, so its companion cannot name it; leave `private` out");
    }

    @Test
    void aRecordInAPrivateClassHasNoCompanion() {
        assertRefusedByCompiler("""
                class Blog {
                    private interface Tables {
                        @Table("posts") record Post( // here
                            @Id long id) {}
                    }
                }
                """, "`Post` is private, so its companion cannot name it; leave `private` out");
    }

    @Test
    void aTableHasNoTypeParameters() {
        assertRefusedByCompiler(
                """
                @Table("posts") record Post<T>( // here
                    @Id long id, List<T> words) {}
                """, "`Post` has type parameters, but all rows of a table are of one type; leave them out");
    }

    @Test
    void everyMistakeOfARecordIsFoundAtOnce() {
        var file = Sources.records("""
                @Table("posts") record Post(
                    long id,
                    Locale language,
                    @Length(3) int rating) {}
                """);
        assertThat(Sources.compile(file).errors())
                .extracting(error -> error.getLineNumber() - 11)
                .containsExactly(1L, 3L, 4L);
    }
}
