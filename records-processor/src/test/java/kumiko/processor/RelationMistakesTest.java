package kumiko.processor;

import static kumiko.processor.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class RelationMistakesTest {

    private static final String USER = """
            @Table("users") record User(@Id long id) {}
            """;

    private static final String TAG = """
            @Table("tags") record Tag(@Id long id) {}
            """;

    @Test
    void aRelationLeadsToATable() {
        assertRefused("""
                record User(long id) {}
                @Table("posts") record Post(
                    @Id long id,
                    One<Long, User> user) {} // here
                """, "`Post.user` leads to `User`, which is not a record with `@Table`");
    }

    @Test
    void manyRowsAreOfATable() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @OneToMany(mappedBy = "post") Many<String> words) {} // here
                """, "`Post.words` leads to `String`, which is not a record with `@Table`");
    }

    @Test
    void aReferenceNamesItsTypes() {
        assertRefused("""
                @SuppressWarnings("rawtypes") @Table("posts") record Post(
                    @Id long id,
                    One user) {} // here
                """, "`Post.user` needs classes for its type arguments, as in `One<Long, User>` or `Many<Post>`");
    }

    @Test
    void manyRowsAreOfANamedType() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    @OneToMany(mappedBy = "post") Many<?> comments) {} // here
                """, "`Post.comments` needs classes for its type arguments, as in `One<Long, User>` or `Many<Post>`");
    }

    @Test
    void aReferenceIsOfOneKind() {
        assertRefused(USER + """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToOne @OneToOne One<Long, User> user) {} // here
                """, "`Post.user` is both `@ManyToOne` and `@OneToOne`; leave one of them out");
    }

    @Test
    void aOneDoesNotLeadToManyRows() {
        assertRefused(
                USER + """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToMany(table = "likes") One<Long, User> user) {} // here
                """, "`Post.user` is a `One` but is declared to lead to many rows; make it a `Many<User>`");
    }

    @Test
    void aOneHoldsTheKey() {
        assertRefused(
                USER + """
                @Table("posts") record Post(
                    @Id long id,
                    @OneToOne(mappedBy = "post") One<Long, User> user) {} // here
                """, "`Post.user` is mapped by the other side, so it holds no key; make it a `Many<User>`");
    }

    @Test
    void aManyDoesNotLeadToOneRow() {
        assertRefused(
                USER + """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToOne Many<User> users) {} // here
                """, "`Post.users` is a `Many` but is declared to lead to one row; make it a `One<Key, User>`");
    }

    @Test
    void aManySaysHowItIsRelated() {
        assertRefused(
                TAG + """
                @Table("posts") record Post(
                    @Id long id,
                    Many<Tag> tags) {} // here
                """,
                "`Post.tags` does not say how it is related; add `@OneToMany(mappedBy = ..)`, `@ManyToMany(table = ..)` or `@OneToOne(mappedBy = ..)`");
    }

    @Test
    void aManyWithOneRowIsMappedByTheOtherSide() {
        assertRefused(
                TAG + """
                @Table("posts") record Post(
                    @Id long id,
                    @OneToOne Many<Tag> tag) {} // here
                """,
                "`Post.tag` does not say how it is related; add `@OneToMany(mappedBy = ..)`, `@ManyToMany(table = ..)` or `@OneToOne(mappedBy = ..)`");
    }

    @Test
    void aComponentNamesItsRelation() {
        assertRefused(
                USER + """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToOne(name = "author") One<Long, User> user) {} // here
                """,
                "`Post.user` has its name, its target and its key from the component; leave `name`, `target` and `by` out");
    }

    @Test
    void aRelationOfManyToManyIsATableOrMapped() {
        assertRefused(TAG + """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToMany Many<Tag> tags) {} // here
                """, "`Post.tags` needs either the `table` of its pairs or the relation it is `mappedBy`");
    }

    @Test
    void theOtherSideDeclaresTheRelation() {
        assertRefused(
                """
                @Table("users") record User(
                    @Id long id,
                    @OneToMany(mappedBy = "user") Many<Post> posts) {} // here
                @Table("posts") record Post(@Id long id) {}
                """,
                "`User.posts` is mapped by `user`, but `Post` has no many-to-one relation that leads back to `User`; declare it there");
    }

    @Test
    void theOtherSideLeadsBack() {
        assertRefused(
                """
                @Table("users") record User(
                    @Id long id,
                    @OneToMany(mappedBy = "tag") Many<Post> posts) {} // here
                @Table("tags") record Tag(@Id long id) {}
                @Table("posts") record Post(@Id long id, One<Long, User> user, One<Long, Tag> tag) {}
                """,
                "`User.posts` is mapped by `tag`, which is no many-to-one relation of `Post` that leads back; it has `user`");
    }

    @Test
    void bothSidesOfAOneToOneSaySo() {
        assertRefused(
                """
                @Table("users") record User(
                    @Id long id,
                    @OneToOne(mappedBy = "user") Many<Profile> profile) {} // here
                @Table("profiles") record Profile(@Id long id, One<Long, User> user) {}
                """,
                "`User.profile` is mapped by `user`, but `Profile` has no one-to-one relation that leads back to `User`; declare it there");
    }

    @Test
    void aMappedManyToManyHasATable() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToMany(mappedBy = "posts") Many<Tag> tags) {} // here
                @Table("tags") record Tag(@Id long id) {}
                """,
                "`Post.tags` is mapped by `posts`, but `Tag` has no many-to-many relation that leads back to `Post`; declare it there");
    }

    @Test
    void theSidesOfATableOfPairsDiffer() {
        assertRefused(
                """
                @Table("users") record User(
                    @Id long id,
                    @ManyToMany(table = "friends") Many<User> friends) {} // here
                """,
                "`User.friends` would have the column `user_id` of `friends` for both sides; name them with `near` and `far`");
    }

    @Test
    void aTableOfPairsHasAColumnForEachColumnOfAKey() {
        assertRefused(
                TAG + """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToMany(table = "post_tags", far = {"a", "b"}) Many<Tag> tags) {} // here
                """, "`Post.tags` needs 1 columns in `near` and 1 in `far`, one for each column of the key");
    }

    @Test
    void aTableOfPairsHasAName() {
        assertRefused(
                TAG + """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToMany(table = " ") Many<Tag> tags) {} // here
                """,
                "`Post.tags` has the name ` ` in the database; use 1 to 63 characters and no control characters",
                "` ` cannot be the name of a table, a column or a type: use 1 to 63 characters and no control characters");
    }

    @Test
    void aRelationOnTheRecordHasANameAndATarget() {
        assertRefused(
                USER + """
                @Table("posts")
                @ManyToOne(target = User.class, by = "userId") // here
                record Post(@Id long id, long userId) {}
                """,
                "a relation declared on `Post` needs a `name` and a `target`, as in `@ManyToOne(name = \"origin\", target = Airport.class, by = \"originIata\")`");
    }

    @Test
    void aRelationOnTheRecordLeadsToATable() {
        assertRefused("""
                @Table("posts")
                @ManyToOne(name = "user", target = String.class, by = "userId") // here
                record Post(@Id long id, long userId) {}
                """, "`Post.user` leads to `String`, which is not a record with `@Table`");
    }

    @Test
    void aRelationOnTheRecordSaysByWhichAttributes() {
        assertRefused(USER + """
                @Table("posts")
                @OneToOne(name = "user", target = User.class) // here
                record Post(@Id long id, long userId) {}
                """, "`Post.user` does not say which attributes hold the reference; add `by = ..`");
    }

    @Test
    void aRelationOnTheRecordIsByItsAttributes() {
        assertRefused(
                USER + """
                @Table("posts")
                @ManyToOne(name = "user", target = User.class, by = "authorId") // here
                record Post(@Id long id, long userId) {}
                """,
                "`Post.user` refers by `author_id`, which is not an attribute of `Post`; it has `id`, `user_id`");
    }

    @Test
    void aRelationOnTheRecordRefersToAttributesOfItsTarget() {
        assertRefused(USER + """
                @Table("posts")
                @ManyToOne(name = "user", target = User.class, by = "userId", references = "name") // here
                record Post(@Id long id, long userId) {}
                """, "`Post.user` refers by `name`, which is not an attribute of `User`; it has `id`");
    }

    @Test
    void aRelationOnTheRecordHoldsTheWholeKey() {
        assertRefused(USER + """
                @Table("posts")
                @ManyToOne(name = "user", target = User.class, by = {"id", "userId"}) // here
                record Post(@Id long id, long userId) {}
                """, "`Post.user` holds 2 attributes for 1 of `User`: `id`");
    }

    @Test
    void aRelationOnTheRecordHoldsTheTypeOfTheKey() {
        assertRefused(
                USER + """
                @Table("posts")
                @ManyToOne(name = "user", target = User.class, by = "userId") // here
                record Post(@Id long id, int userId) {}
                """,
                "`Post.user` refers by `user_id` of type `Integer` to `id` of type `Long`; they must be the same type");
    }

    @Test
    void aRelationOnTheRecordIsMappedByOneThatLeadsBack() {
        assertRefused(
                USER + """
                @Table("posts")
                @OneToMany(name = "fans", target = User.class, mappedBy = "liked") // here
                record Post(@Id long id) {}
                """,
                "`Post.fans` is mapped by `liked`, but `User` has no many-to-one relation that leads back to `Post`; declare it there");
    }
}
