package kumiko.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kumiko.model.ColumnRole;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.NotLoadedException;
import kumiko.model.One;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelationsTest {

    @Table("users")
    record User(
            @Id @Nullable Long id,
            @Unique @Column("user_name") String userName,
            @Nullable One<Long, User> manager,
            @OneToMany(mappedBy = "manager") Many<User> reports,
            @OneToMany(mappedBy = "user") Many<Post> posts,
            @OneToOne(mappedBy = "user") Many<Profile> profile,
            @Version int version,
            @CreatedAt @Nullable Instant createdAt,
            @UpdatedAt @Nullable Instant updatedAt,
            @SoftDelete @Nullable Instant deletedAt) {}

    @Table("profiles")
    record Profile(
            @Id @OneToOne One<Long, User> user, @Sensitive String phone) {}

    @Table("posts")
    record Post(
            @Id @Nullable Long id,
            @Column("author") One<Long, User> user,
            @ManyToOne(optional = true) One<Long, User> reviewer,
            @ManyToMany(table = "post_tags") Many<Tag> tags) {}

    @Table("tags")
    record Tag(
            @Id String name, @ManyToMany(mappedBy = "tags") Many<Post> posts) {}

    @Table("nodes")
    record Node(@Id One<Long, Node> parent) {}

    record LineId(int line, long orderNumber) {}

    @Table("lines")
    record Line(
            @Id long orderNumber,
            @Id int line,
            @OneToMany(mappedBy = "line") Many<Note> notes) {}

    @Table("notes")
    record Note(
            @Id int id,

            @JoinColumn("o") @JoinColumn(value = "l", attribute = "lineNo")
            One<LineId, Line> line,

            @Nullable One<LineId, Line> other) {}

    @Table("airports")
    @OneToMany(name = "departures", target = Flight.class, mappedBy = "origin")
    record Airport(@Id String iata, String city) {}

    @Table("flights")
    @ManyToOne(name = "origin", target = Airport.class, by = "originIata")
    @ManyToOne(name = "destination", target = Airport.class, by = "destinationIata")
    record Flight(
            @Id long id,
            @Column("origin") String originIata,
            @Column("dest") @Nullable String destinationIata) {}

    private static final User BI = new User(
            1L,
            "bi",
            One.none(),
            Many.unloaded(),
            Many.unloaded(),
            Many.unloaded(),
            0,
            Instant.EPOCH,
            Instant.EPOCH,
            null);

    @Test
    void aRecordHasOneModel() {
        assertThat(RecordModel.of(User.class)).isSameAs(RecordModel.of(User.class));
    }

    @Test
    void aNullableKeyIsGeneratedAndNeverNullInTheDatabase() {
        var id = RecordModel.of(User.class).requireColumn("id");
        assertThat(id.roles()).containsExactlyInAnyOrder(ColumnRole.ID, ColumnRole.GENERATED);
        assertThat(id.nullable()).isFalse();
        assertThat(RecordModel.of(Tag.class).requireColumn("name").roles()).containsExactly(ColumnRole.ID);
    }

    @Test
    void versionsAndTimestampsAreNeverNullInTheDatabase() {
        var model = RecordModel.of(User.class);
        assertThat(model.requireColumn("version").is(ColumnRole.VERSION)).isTrue();
        assertThat(model.requireColumn("created_at").is(ColumnRole.CREATED_AT)).isTrue();
        assertThat(model.requireColumn("updatedAt").is(ColumnRole.UPDATED_AT)).isTrue();
        assertThat(model.requireColumn("created_at").nullable()).isFalse();
    }

    @Test
    void theMomentOfADeletionIsNullBefore() {
        var deletedAt = RecordModel.of(User.class).requireColumn("deleted_at");
        assertThat(deletedAt.roles()).containsExactly(ColumnRole.SOFT_DELETE);
        assertThat(deletedAt.nullable()).isTrue();
    }

    @Test
    void aRenamedColumnKeepsItsAttribute() {
        var column = RecordModel.of(User.class).requireColumn("user_name");
        assertThat(column.component()).isEqualTo("userName");
        assertThat(RecordModel.of(Flight.class)
                        .requireColumn("destination_iata")
                        .column())
                .isEqualTo("dest");
    }

    @Test
    void aReferenceIsAnAttributeNamedAfterTheComponentAndTheKey() {
        var user = RecordModel.of(Post.class).requireColumn("user_id");
        assertThat(user.column()).isEqualTo("author");
        assertThat(user.component()).isEqualTo("userId");
        assertThat(user.nullable()).isFalse();
        assertThat(RecordModel.of(Post.class).requireColumn("reviewer_id").nullable())
                .isTrue();
    }

    @Test
    void aRelationToTheSameRecordMeetsItsOwnTable() {
        var users = RecordModel.of(User.class);
        assertThat(join(users, "reports"))
                .isEqualTo(new Join.Direct(
                        List.of(new Join.Pair(users.requireColumn("id"), users.requireColumn("manager_id")))));
        assertThat(relation(users, "manager").isOptional()).isTrue();
    }

    @Test
    void severalRelationsLeadToTheSameRecord() {
        var posts = RecordModel.of(Post.class);
        assertThat(relation(posts, "user").target())
                .isEqualTo(relation(posts, "reviewer").target());
        assertThat(join(posts, "user")).isNotEqualTo(join(posts, "reviewer"));
    }

    @Test
    void aKeyThatIsAReferenceIsBoth() {
        var user = RecordModel.of(Profile.class).requireColumn("user_id");
        assertThat(user.roles()).containsExactlyInAnyOrder(ColumnRole.ID, ColumnRole.UNIQUE);
        assertThat(relation(RecordModel.of(User.class), "profile")).isInstanceOf(Relation.OneToOne.class);
        assertThat(join(RecordModel.of(User.class), "profile"))
                .isEqualTo(new Join.Direct(
                        List.of(new Join.Pair(RecordModel.of(User.class).requireColumn("id"), user))));
    }

    @Test
    void aKeyDoesNotReferToItself() {
        assertThatThrownBy(() -> RecordModel.of(Node.class))
                .isInstanceOf(ModelException.class)
                .hasMessage("`Node.parent` is part of a key that refers to itself; give the record a key of its own");
    }

    @Test
    void manyToManyMeetsInItsTableFromBothSides() {
        var posts = RecordModel.of(Post.class);
        var tags = RecordModel.of(Tag.class);
        var post = new Join.Reference("post_id", posts.requireColumn("id"));
        var tag = new Join.Reference("tag_name", tags.requireColumn("name"));
        assertThat(join(posts, "tags")).isEqualTo(new Join.Through("post_tags", List.of(post), List.of(tag)));
        assertThat(join(tags, "posts")).isEqualTo(new Join.Through("post_tags", List.of(tag), List.of(post)));
    }

    @Test
    void aCompositeKeyIsReferredToByARecordWhateverTheOrderOfItsComponents() {
        var notes = RecordModel.of(Note.class);
        assertThat(notes.attributeNames())
                .containsExactly("id", "line_order_number", "line_no", "other_order_number", "other_line");
        assertThat(notes.requireColumn("line_no").column()).isEqualTo("l");
        var note = new Note(7, One.of(new LineId(2, 100)), One.none());
        assertThat(notes.values(note)).containsExactly(7, 100L, 2, null, null);
        assertThat(notes.create(notes.values(note))).isEqualTo(note);
    }

    @Test
    void aRelationDeclaredOnTheRecordRefersByPlainAttributes() {
        var flights = RecordModel.of(Flight.class);
        assertThat(relation(flights, "origin").link()).isEqualTo(Link.ForeignKey.of("origin_iata"));
        assertThat(relation(flights, "origin").isOptional()).isFalse();
        assertThat(relation(flights, "destination").isOptional()).isTrue();
        assertThat(join(RecordModel.of(Airport.class), "departures"))
                .isEqualTo(new Join.Direct(List.of(new Join.Pair(
                        RecordModel.of(Airport.class).requireColumn("iata"), flights.requireColumn("origin_iata")))));
    }

    @Test
    void aRecordMadeFromARowKnowsKeysAndHasNothingLoaded() {
        var posts = RecordModel.of(Post.class);
        var post = posts.create(new Object[] {5L, 1L, null});
        assertThat(post).isEqualTo(new Post(5L, One.of(1L), One.none(), Many.unloaded()));
        assertThatThrownBy(() -> post.tags().items())
                .isInstanceOf(NotLoadedException.class)
                .hasMessage(
                        "`Post.tags` was not loaded; add .with(\"tags\") to the query, or load it into the record with"
                                + " repo.load(row, \"tags\")");
    }

    @Test
    void aNullRelationMeansNoneAndLoadedRowsGiveTheirKey() {
        var posts = RecordModel.of(Post.class);
        assertThat(posts.values(new Post(null, One.loaded(1L, BI), null, null))).containsExactly(null, 1L, null);
    }

    private static Relation<?, ?> relation(Model<?> model, String name) {
        return model.relation(name).orElseThrow();
    }

    private static Join join(Model<?> model, String relation) {
        return relation(model, relation).join();
    }
}
