package kumiko.processor;

import static kumiko.processor.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class ColumnMistakesTest {

    @Test
    void aPrimitiveIsNeverNull() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    @Nullable int rating) {} // here
                """, "`Post.rating` is a primitive and cannot be null; make it a `Integer` or leave `@Nullable` out");
    }

    @Test
    void aTypeThatNoColumnStoresNeedsAConverter() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    Locale language) {} // here
                """,
                "`Post.language` has the type `java.util.Locale`, which no column stores; give it a `@Convert`, or make it a `Json`");
    }

    @Test
    void aKeyOfSeveralColumnsHasAComponentForEach() {
        assertRefused(
                """
                record SeatKey(int line, int number) {}
                @Table("seats") record Seat(
                    @Id SeatKey id) {} // here
                """,
                "`Seat.id` has the type `shop.SeatKey`, which no column stores; give it a `@Convert`, or put its components here and mark each with `@Id`");
    }

    @Test
    void aRecordIsReferredToByARelation() {
        assertRefused(
                """
                @Table("users") record User(@Id long id) {}
                @Table("posts") record Post(
                    @Id long id,
                    User user) {} // here
                """,
                "`Post.user` has the type `shop.User`, which no column stores; refer to it by `One<.., User>` or `Many<User>`");
    }

    @Test
    void aListOfRecordsIsARelation() {
        assertRefused(
                """
                @Table("comments") record Comment(@Id long id) {}
                @Table("posts") record Post(
                    @Id long id,
                    @OneToMany(mappedBy = "post") List<Comment> comments) {} // here
                """,
                "`Post.comments` has the type `shop.Comment`, which no column stores; refer to it by `One<.., Comment>` or `Many<Comment>`");
    }

    @Test
    void aListOfListsIsNotStored() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    List<List<String>> words) {} // here
                """,
                "`Post.words` is a list of `java.util.List<java.lang.String>`, which no column stores; make it a `Json` or give it a `@Convert`");
    }

    @Test
    void aListOfOptionalsIsNotStored() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    List<Optional<String>> words) {} // here
                """,
                "`Post.words` is a list of `java.util.Optional<java.lang.String>`, which no column stores; make it a `Json` or give it a `@Convert`");
    }

    @Test
    void anArrayOfArraysIsNotStored() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    int[][] grid) {} // here
                """,
                "`Post.grid` is a list of `int[]`, which no column stores; make it a `Json` or give it a `@Convert`");
    }

    @Test
    void aListNamesItsElements() {
        assertRefused(
                """
                @SuppressWarnings("rawtypes") @Table("posts") record Post(
                    @Id long id,
                    List words) {} // here
                """,
                "`Post.words` has the type `java.util.List`, which no column stores; give it a `@Convert`, or make it a `Json`");
    }

    @Test
    void anOptionalNamesItsValue() {
        assertRefused(
                """
                @SuppressWarnings("rawtypes") @Table("posts") record Post(
                    @Id long id,
                    Optional subtitle) {} // here
                """,
                "`Post.subtitle` has the type `java.util.Optional`, which no column stores; give it a `@Convert`, or make it a `Json`");
    }

    @Test
    void aWildcardIsNoType() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    List<? extends Number> ratings) {} // here
                """,
                "`Post.ratings` has the type `? extends java.lang.Number`, which no column stores; give it a `@Convert`, or make it a `Json`");
    }

    @Test
    void anAnnotationOfRelationsBelongsOnARelation() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    @ManyToOne Long user) {} // here
                """,
                "`Post.user` is marked `@ManyToOne` but is a `Long`; a relation is a `One<Key, Record>` or a `Many<Record>`");
    }

    @Test
    void aJoinColumnBelongsOnARelation() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    @JoinColumn("author") long user) {} // here
                """,
                "`Post.user` is marked `@JoinColumn` but is a `long`; a relation is a `One<Key, Record>` or a `Many<Record>`");
    }

    @Test
    void onlyWholeNumbersAndUuidsAreGenerated() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id @Nullable String id) {} // here
                """,
                "`Post.id` may lack its key, but the database generates only `Long`, `Integer`, `Short` and `UUID` keys; leave `@Nullable` out");
    }

    @Test
    void anOptionalKeyIsGeneratedToo() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id Optional<LocalDate> id) {} // here
                """,
                "`Post.id` may lack its key, but the database generates only `Long`, `Integer`, `Short` and `UUID` keys; leave `@Nullable` out");
    }

    @Test
    void aVersionCounts() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @Version String version) {} // here
                """, "`Post.version` cannot count versions; make it a `long` or an `int`");
    }

    @Test
    void theTimeOfAnInsertIsAMoment() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @CreatedAt LocalDate day) {} // here
                """, "`Post.day` cannot hold the moment of a write; make it an `Instant`");
    }

    @Test
    void theTimeOfAWriteIsAMoment() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @UpdatedAt long millis) {} // here
                """, "`Post.millis` cannot hold the moment of a write; make it an `Instant`");
    }

    @Test
    void theTimeOfADeletionIsAMoment() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @SoftDelete boolean deleted) {} // here
                """, "`Post.deleted` cannot hold the moment of a deletion; make it a `@Nullable Instant`");
    }

    @Test
    void theTimeOfADeletionIsNullBefore() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @SoftDelete Instant deletedAt) {} // here
                """, "`Post.deletedAt` is null while the row is not deleted; mark it `@Nullable`");
    }

    @Test
    void aRecordHasOneVersion() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @Version long version,
                    @Version int revision) {} // here
                """, "`Post.revision` is marked `@Version`, as `Post.version` is; leave one of them out");
    }

    @Test
    void aRecordHasOneTimeOfItsDeletion() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @SoftDelete @Nullable Instant deletedAt,
                    @SoftDelete Optional<LocalDateTime> goneAt) {} // here
                """, "`Post.goneAt` is marked `@SoftDelete`, as `Post.deletedAt` is; leave one of them out");
    }

    @Test
    void aRelationIsNoVersion() {
        assertRefused("""
                @Table("users") record User(@Id long id) {}
                @Table("posts") record Post(
                    @Id long id,
                    @Version One<Long, User> user) {} // here
                """, "`Post.user` is marked `@Version` but is a relation; leave it out");
    }

    @Test
    void oneComponentIsNotTwoMoments() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @CreatedAt @SoftDelete @Nullable Instant at) {} // here
                """, "`Post.at` is marked `@CreatedAt` and `@SoftDelete`; leave one of them out");
    }

    @Test
    void onlyTextHasALength() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @Length(5) int rating) {} // here
                """, "`Post.rating` has a length but is not text; leave the length out");
    }

    @Test
    void theLengthOfAColumnIsOfText() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @Column(length = 5) List<Integer> ratings) {} // here
                """, "`Post.ratings` has a length but is not text; leave the length out");
    }

    @Test
    void onlyADecimalHasAPrecision() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @Column(precision = 5) double rating) {} // here
                """, "`Post.rating` has a precision but is not a `BigDecimal`; leave the precision out");
    }

    @Test
    void theScaleIsAtMostThePrecision() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @Column(precision = 2, scale = 3) BigDecimal price) {} // here
                """, "`Post.price` has a size that is negative, or a scale greater than its precision");
    }

    @Test
    void aLengthIsNotNegative() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @Length(-1) String title) {} // here
                """, "`Post.title` has a size that is negative, or a scale greater than its precision");
    }

    @Test
    void onlyAnEnumIsStoredAsOneOfTheDatabase() {
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @NativeEnum("state") String state) {} // here
                """, "`Post.state` is marked `@NativeEnum` but is no enum, nor a list of its constants");
        assertRefused("""
                @Table("posts") record Post(
                    @Id long id,
                    @NativeEnum("state") List<String> states) {} // here
                """, "`Post.states` is marked `@NativeEnum` but is no enum, nor a list of its constants");
    }

    @Test
    void anEnumOfTheDatabaseHasAName() {
        assertRefused(
                """
                @Table("posts") record Post(
                    @Id long id,
                    @NativeEnum("") Thread.State unit) {} // here
                """,
                "`Post.unit` is stored as ``, which no type of the database can be called; use 1 to 63 characters and no control characters");
    }
}
