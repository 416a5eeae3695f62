package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.Modifier;
import kumiko.algebra.Attribute;
import kumiko.model.Model;
import org.junit.jupiter.api.Test;

/** Records that a companion is not easily written for. */
class HostileRecordsTest {

    @Test
    void attributesAreCalledLikeMethodsAndConstantsOfTheCompanion() throws ReflectiveOperationException {
        var compilation = compile("""
                @Table("posts") record Post(
                    @Id long id, String where, String all, String sort, String filter, String repo, String MODEL,
                    String F, String path, String attribute, String then, String Of, String R, String userRelation,
                    One<Long, User> user) {}
                @Table("users") record User(@Id long id) {}
                @Table("comments") record Comment(@Id long id, One<Long, Post> post) {
                    static List<?> paths() {
                        return List.of(
                            Posts.WHERE, Posts.ALL, Posts.SORT, Posts.FILTER, Posts.REPO, Posts.F, Posts.PATH,
                            Comments.post().where(), Comments.post().all(), Comments.post().MODEL(),
                            Comments.post().path(), Comments.post().attribute(), Comments.post().then(),
                            Comments.post().Of(), Comments.post().R(), Comments.post().userRelation(),
                            Comments.post().user().id());
                    }
                }
                """);
        var posts = companion(compilation, "Posts");
        assertThat(constant(posts, "MODEL")).isInstanceOf(Model.class);
        assertThat(constant(posts, "MODEL_")).isInstanceOf(Attribute.Text.class);
        assertThat(constant(posts, "USER_RELATION")).isInstanceOf(Attribute.Text.class);
    }

    @Test
    void theCompanionOfANestedRecordStandsInThePackage() throws ReflectiveOperationException {
        var compilation = compile("""
                class Blog { @Table("posts") public record Post(@Id long id, One<Long, Press.Paper> paper) {} }
                interface Press { @Table("papers") record Paper(@Id long id, @OneToMany(mappedBy = "paper") Many<Blog.Post> posts) {} }
                """);
        assertThat(companion(compilation, "Posts")
                        .getMethod("paper")
                        .getReturnType()
                        .getName())
                .isEqualTo("shop.Papers$Of");
    }

    @Test
    void aCompanionIsPublicWhereItsRecordIsPublicToAll() throws ReflectiveOperationException {
        var compilation = Sources.compile(JavaFileObjects.forSourceString("shop.Blog", """
                package shop;
                import kumiko.records.*;
                public interface Blog {
                    @Table("posts") record Post(@Id long id) {}
                }
                class Hidden {
                    @Table("drafts") public record Draft(@Id long id) {}
                }
                @Table("notes") record Note(@Id long id) {}
                """));
        assertThat(compilation).succeeded();
        assertThat(Modifier.isPublic(companion(compilation, "Posts").getModifiers()))
                .isTrue();
        assertThat(Modifier.isPublic(companion(compilation, "Drafts").getModifiers()))
                .isFalse();
        assertThat(Modifier.isPublic(companion(compilation, "Notes").getModifiers()))
                .isFalse();
    }

    @Test
    void twoRelationsLeadToOneTable() throws ReflectiveOperationException {
        var compilation = compile("""
                @Table("users") record User(
                    @Id long id, String name,
                    @OneToMany(mappedBy = "author") Many<Post> written,
                    @OneToMany(mappedBy = "editor") Many<Post> edited) {}
                @Table("posts") record Post(@Id long id, One<Long, User> author, @Nullable One<Long, User> editor) {
                    static List<?> paths() { return List.of(Posts.author().name(), Posts.editor().name()); }
                }
                """);
        assertThat(paths(compilation, "Post")).isEqualTo("[author___name, editor___name]");
    }

    @Test
    void aRelationLeadsToItsOwnTable() throws ReflectiveOperationException {
        var compilation = compile("""
                @Table("users") record User(
                    @Id long id, String name, @Nullable One<Long, User> manager,
                    @OneToMany(mappedBy = "manager") Many<User> reports) {
                    static List<?> paths() {
                        return List.of(Users.manager().manager().name(), Users.MANAGER_ID, Users.manager().id());
                    }
                }
                """);
        assertThat(paths(compilation, "User")).isEqualTo("[manager___manager___name, manager_id, manager_id]");
    }

    @Test
    void aReferenceToAnotherAttributeThanTheKeyIsCalledAfterIt() throws ReflectiveOperationException {
        var compilation = compile("""
                @Table("users") record User(@Id long id, @Unique String email) {}
                @Table("posts") record Post(@Id long id, @ManyToOne(references = "email") One<String, User> user) {
                    static List<?> paths() { return List.of(Posts.USER_EMAIL.like("%@%")); }
                }
                """);
        assertThat(paths(compilation, "Post")).contains("user_email");
    }

    @Test
    void aKeyOfSeveralColumnsIsSeveralAttributes() throws ReflectiveOperationException {
        var compilation = compile("""
                record LineId(long order, int number) {}
                @Table("lines") record Line(@Id long order, @Id int number) {}
                @Table("notes") record Note(
                    @Id long id,
                    @JoinColumn("o") @JoinColumn(value = "n", attribute = "lineNo") One<LineId, Line> line) {
                    static List<?> paths() { return List.of(Notes.LINE_ORDER, Notes.LINE_NO); }
                }
                """);
        assertThat(paths(compilation, "Note")).isEqualTo("[line_order, line_no]");
    }

    @Test
    void aConverterMakesAPlainAttributeOfWhatItIsFor() throws ReflectiveOperationException {
        var compilation = compile("""
                class Languages implements Converter<Locale, String> {
                    public String write(Locale value) { return value.toLanguageTag(); }
                    public Locale read(String stored) { return Locale.forLanguageTag(stored); }
                }
                class Upper implements Converter<Optional<String>, String> {
                    public String write(Optional<String> value) { return value.orElse(""); }
                    public Optional<String> read(String stored) { return Optional.of(stored); }
                }
                @Table("posts") record Post(
                    @Id long id,
                    @Convert(Languages.class) Optional<Locale> language,
                    @Convert(Languages.class) Locale[] others,
                    @Convert(Upper.class) Optional<String> title) {
                    static List<?> paths() {
                        kumiko.algebra.Attribute.Plain<Post, Locale> language = Posts.LANGUAGE;
                        kumiko.algebra.ListAttribute<Post, Locale> others = Posts.OTHERS;
                        kumiko.algebra.Attribute.Plain<Post, Optional<String>> title = Posts.TITLE;
                        return List.of(language, others, title);
                    }
                }
                """);
        assertThat(paths(compilation, "Post")).isEqualTo("[language, others, title]");
    }

    @Test
    void recordsAreCalledLikeTypesThatCompanionsUse() throws ReflectiveOperationException {
        var compilation = Sources.compile(JavaFileObjects.forSourceString("odd.Odd", """
                package odd;
                import kumiko.records.*;
                import kumiko.model.*;
                interface Odd {
                    @Table("paths") record Path(@Id long id, One<Long, Query> query, One<Long, R> r) {}
                    @Table("queries") record Query(@Id long id, @OneToMany(mappedBy = "query") Many<Path> paths) {}
                    @Table("r") record R(@Id long id, One<Long, Of> of, One<Long, String> string) {}
                    @Table("of") record Of(@Id long id) {}
                    @Table("strings") record String(@Id long id) {}
                    @Table("model") record Model(@Id long id) {}
                }
                @Table("filters") record Filter(@Id long id, One<Long, Object> object) {}
                @Table("objects") record Object(@Id long id) {}
                """));
        assertThat(compilation).succeeded();
        for (var name : new String[] {"Paths", "Queries", "Rs", "Ofs", "Strings", "Models", "Filters", "Objects"}) {
            var type = Class.forName("odd." + name, true, Sources.classes(compilation));
            assertThat(constant(type, "ID")).hasToString("id");
        }
    }

    @Test
    void aCompanionIsSpelledLikeAConstant() throws ReflectiveOperationException {
        var compilation =
                compile("@Table(value = \"urls\", companion = \"URLS\") record Url(@Id long id, String urls) {}");
        assertThat(constant(companion(compilation, "URLS"), "URLS")).hasToString("urls");
    }

    @Test
    void aRecordOfNoPackageHasItsCompanionThere() throws ReflectiveOperationException {
        var compilation = Sources.compile(JavaFileObjects.forSourceString("Post", """
                @kumiko.records.Table("posts")
                public record Post(@kumiko.records.Id long id, kumiko.model.One<Long, Post> parent) {}
                """));
        assertThat(compilation).succeeded();
        var companion = Class.forName("Posts", true, Sources.classes(compilation));
        assertThat(constant(companion, "PARENT_ID")).hasToString("parent_id");
    }

    @Test
    void aRecordOfNoPackageIsCalledLikeATypeThatCompanionsUse() throws ReflectiveOperationException {
        var compilation = Sources.compile(JavaFileObjects.forSourceString(
                "Path", "@kumiko.records.Table(\"paths\") public record Path(@kumiko.records.Id long id) {}"));
        assertThat(compilation).succeeded();
        var companion = Class.forName("Paths", true, Sources.classes(compilation));
        assertThat(constant(companion, "ID")).hasToString("id");
    }

    private static Compilation compile(String records) {
        var compilation = Sources.compile(Sources.records(records));
        assertThat(compilation).succeeded();
        return compilation;
    }

    private static Class<?> companion(Compilation compilation, String name) throws ClassNotFoundException {
        return Class.forName("shop." + name, true, Sources.classes(compilation));
    }

    private static Object constant(Class<?> companion, String name) throws ReflectiveOperationException {
        var field = companion.getField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    /** What {@code paths()} of the record returns. */
    private static String paths(Compilation compilation, String record) throws ReflectiveOperationException {
        var method = companion(compilation, record).getDeclaredMethod("paths");
        method.setAccessible(true);
        return method.invoke(null).toString();
    }
}
