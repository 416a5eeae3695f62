package kumiko.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import javax.tools.JavaFileObject;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.Test;

/** Records with a builder and withers of Immutables. */
class BuilderTest {

    private static final String TEAM_AND_POST = """
            @Table("teams") record Team(@Id @Nullable Long id, String name) {}
            @Table("posts") record Post(@Id @Nullable Long id, One<Long, User> user) {}
            """;

    private static final String USER = """
            @Table("users")
            @Value.Builder
            record User(
                    @Id @Nullable Long id,
                    String name,
                    int age,
                    @OneToMany(mappedBy = "user") Many<Post> posts,
                    @ManyToOne(optional = true) One<Long, Team> team,
                    @Version int version,
                    @CreatedAt @Nullable Instant createdAt,
                    @UpdatedAt @Nullable Instant updatedAt,
                    @SoftDelete @Nullable Instant deletedAt) implements WithUser {

                static Object result() {
                    %s
                }
            }
            """;

    @Test
    void aNewRecordIsBuiltWithoutKeyTimestampsVersionOrRelations() throws Throwable {
        assertThat(result("return Users.builder().name(\"Bob\").age(30).build();"))
                .hasToString("User[id=null, name=Bob, age=30, posts=Unloaded[relation=], team=None[], version=0,"
                        + " createdAt=null, updatedAt=null, deletedAt=null]");
    }

    @Test
    void aNewRecordMayHaveRelations() throws Throwable {
        assertThat(result("return Users.builder().name(\"Bob\").age(30).team(One.of(7L)).build().team();"))
                .hasToString("Key[value=7]");
    }

    @Test
    void aChangedCopyIsMadeByWither() throws Throwable {
        assertThat(result("""
                        var bob = Users.builder().name("Bob").age(30).build();
                        return bob.withName("Johnny").name() + " " + bob.name();
                        """)).isEqualTo("Johnny Bob");
    }

    @Test
    void whatANewRecordMustHaveIsAskedFor() {
        assertThatThrownBy(() -> result("return Users.builder().name(\"Bob\").build();"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("required attributes are not set [age]");
    }

    @Test
    void aReferenceThatIsNeverNullIsAskedFor() {
        assertThatThrownBy(() -> result(records("""
                                @Table("users") record User(@Id @Nullable Long id) {
                                    static Object result() { return Posts.builder().build(); }
                                }
                                @Table("posts") @Value.Builder record Post(@Id @Nullable Long id, One<Long, User> user) {}
                                """)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("required attributes are not set [user]");
    }

    @Test
    void immutablesOwnBuilderNeedsNullableRelationsAndAConstructorThatReplacesNull() throws Throwable {
        assertThat(result(records(TEAM_AND_POST + """
                                @Table("users") @Value.Builder
                                record User(
                                        @Id @Nullable Long id,
                                        String name,
                                        @OneToMany(mappedBy = "user") @Nullable Many<Post> posts,
                                        @Nullable One<Long, Team> team) implements WithUser {
                                    User {
                                        posts = Many.orUnloaded(posts);
                                        team = One.orNone(team);
                                    }
                                    static Object result() { return new UserBuilder().name("Bob").build(); }
                                }
                                """)))
                .hasToString("User[id=null, name=Bob, posts=Unloaded[relation=], team=None[]]");
    }

    @Test
    void aNestedRecordAndAShortVersionAreBuiltToo() throws Throwable {
        assertThat(result(records("""
                                interface Blog {
                                    @Table("posts") @Value.Builder record Post(@Id @Nullable Long id, @Version short version) {}
                                    @Table("notes") @Value.Builder record Note(@Id @Nullable Long id, @Version Long version) {}
                                }
                                class User {
                                    static Object result() { return List.of(Posts.builder().build(), Notes.builder().build()); }
                                }
                                """))).hasToString("[Post[id=null, version=0], Note[id=null, version=0]]");
    }

    @Test
    void aBuilderInAStyleOfItsOwnIsLeftToTheRecord() {
        var compilation = compile(records("""
                @Value.Style(init = "set*") @interface Mine {}
                @Table("users") @Value.Builder @Mine record User(@Id @Nullable Long id) {}
                @Table("posts") @Value.Builder record Post(@Id @Nullable Long id) {
                    static class Builder extends PostBuilder {}
                }
                @Table("tags") record Tag(@Id @Nullable Long id) {}
                """));
        assertThat(compilation).succeeded();
        for (var companion : new String[] {"Users", "Posts", "Tags"}) {
            assertThat(compilation)
                    .generatedSourceFile("shop." + companion)
                    .contentsAsUtf8String()
                    .doesNotContain(" builder()");
        }
    }

    @Test
    void aStyleOfThePackageIsLeftAloneToo() {
        var compilation = compile(
                JavaFileObjects.forSourceString(
                        "shop.package-info", "@org.immutables.value.Value.Style(init = \"set*\") package shop;"),
                records("@Table(\"users\") @Value.Builder record User(@Id @Nullable Long id) {}"));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("shop.Users")
                .contentsAsUtf8String()
                .doesNotContain(" builder()");
    }

    private static Object result(String body) throws Throwable {
        return result(records(TEAM_AND_POST + USER.formatted(body)));
    }

    /** What {@code User.result()} returns. */
    private static Object result(JavaFileObject file) throws Throwable {
        var compilation = compile(file);
        assertThat(compilation).succeeded();
        var method =
                Class.forName("shop.User", true, Sources.classes(compilation)).getDeclaredMethod("result");
        method.setAccessible(true);
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static JavaFileObject records(String records) {
        return Sources.records("import org.immutables.value.Value;\n\n" + records);
    }

    private static Compilation compile(JavaFileObject... files) {
        return Sources.compile(List.of(new CompanionProcessor(), new ProxyProcessor()), files);
    }
}
