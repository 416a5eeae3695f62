package kumiko.memory;

import java.time.Instant;
import java.util.List;
import kumiko.algebra.Attribute;
import kumiko.algebra.Path;
import kumiko.algebra.ToMany;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelRef;
import kumiko.model.Relation;
import kumiko.model.RowCodec;
import org.jspecify.annotations.Nullable;

/** Authors with mentors among them, their books, and the tags of the books. */
final class Library {

    private Library() {}

    record Author(
            @Nullable Long id,
            @Nullable String name,
            @Nullable Integer age,
            @Nullable Long mentorId,
            @Nullable Instant createdAt) {

        Author(@Nullable Long id, @Nullable String name, @Nullable Integer age) {
            this(id, name, age, null, null);
        }
    }

    record Book(
            @Nullable Long id,
            @Nullable Long authorId,
            @Nullable String title,
            @Nullable Integer rating) {}

    record Tag(@Nullable Long id, String label) {}

    static final Column<Long> AUTHOR_ID = key();
    static final Column<String> NAME = Column.of("name", DataType.TEXT).orNull();
    static final Column<Integer> AGE = Column.of("age", DataType.INTEGER).orNull();
    static final Column<Long> MENTOR_ID = Column.of("mentor_id", DataType.LONG).orNull();
    static final Column<Instant> CREATED_AT =
            Column.of("created_at", DataType.INSTANT).with(ColumnRole.CREATED_AT);

    static final Column<Long> BOOK_ID = key();
    static final Column<Long> BOOK_AUTHOR_ID =
            Column.of("author_id", DataType.LONG).orNull();
    static final Column<String> TITLE = Column.of("title", DataType.TEXT).orNull();
    static final Column<Integer> RATING = Column.of("rating", DataType.INTEGER).orNull();

    static final Column<Long> TAG_ID = key();
    static final Column<String> LABEL = Column.of("label", DataType.TEXT);

    private static final ModelRef<Author> AUTHOR_REF = ModelRef.of(Author.class, () -> Library.AUTHORS);
    private static final ModelRef<Book> BOOK_REF = ModelRef.of(Book.class, () -> Library.BOOKS);
    private static final ModelRef<Tag> TAG_REF = ModelRef.of(Tag.class, () -> Library.TAGS);

    static final Relation<Author, Author> MENTOR =
            new Relation.ManyToOne<>(AUTHOR_REF, "mentor", AUTHOR_REF, Link.ForeignKey.of("mentor_id"));
    static final Relation<Author, Author> STUDENTS =
            new Relation.OneToMany<>(AUTHOR_REF, "students", AUTHOR_REF, new Link.MappedBy("mentor"));
    static final Relation<Author, Book> AUTHOR_BOOKS =
            new Relation.OneToMany<>(AUTHOR_REF, "books", BOOK_REF, new Link.MappedBy("author"));
    static final Relation<Book, Author> BOOK_AUTHOR =
            new Relation.ManyToOne<>(BOOK_REF, "author", AUTHOR_REF, Link.ForeignKey.of("author_id"));
    static final Relation<Book, Tag> BOOK_TAGS = new Relation.ManyToMany<>(
            BOOK_REF, "tags", TAG_REF, new Link.JoinTable("books_tags", List.of("book_id"), List.of("tag_id")));
    static final Relation<Tag, Book> TAG_BOOKS =
            new Relation.ManyToMany<>(TAG_REF, "books", BOOK_REF, new Link.MappedBy("tags"));

    static final Model<Author> AUTHORS = Model.builder(Author.class, "authors")
            .column(AUTHOR_ID)
            .column(NAME)
            .column(AGE)
            .column(MENTOR_ID)
            .column(CREATED_AT)
            .relation(MENTOR)
            .relation(STUDENTS)
            .relation(AUTHOR_BOOKS)
            .build(RowCodec.of(
                    author -> new @Nullable Object[] {
                        author.id(), author.name(), author.age(), author.mentorId(), author.createdAt()
                    },
                    values -> new Author(
                            (Long) values[0], (String) values[1], (Integer) values[2], (Long) values[3], (Instant)
                                    values[4])));

    static final Model<Book> BOOKS = Model.builder(Book.class, "books")
            .column(BOOK_ID)
            .column(BOOK_AUTHOR_ID)
            .column(TITLE)
            .column(RATING)
            .relation(BOOK_AUTHOR)
            .relation(BOOK_TAGS)
            .build(RowCodec.of(
                    book -> new @Nullable Object[] {book.id(), book.authorId(), book.title(), book.rating()},
                    values -> new Book((Long) values[0], (Long) values[1], (String) values[2], (Integer) values[3])));

    static final Model<Tag> TAGS = Model.builder(Tag.class, "tags")
            .column(TAG_ID)
            .column(LABEL)
            .relation(TAG_BOOKS)
            .build(RowCodec.of(
                    tag -> new @Nullable Object[] {tag.id(), tag.label()},
                    values -> new Tag((Long) values[0], (String) values[1])));

    private static Column<Long> key() {
        return Column.of("id", DataType.LONG).with(ColumnRole.ID, ColumnRole.GENERATED);
    }

    /** Attributes and paths, as a companion would offer them. */
    static final class Authors {
        static final Attribute.Whole<Author, Long> ID = numeric(AUTHOR_ID);
        static final Attribute.Text<Author> NAME = new Attribute.Text<>(Path.here(), Library.NAME);
        static final Attribute.Whole<Author, Integer> AGE = numeric(Library.AGE);
        static final Path<Author, Author> MENTOR = Path.of(Library.MENTOR);
        static final ToMany<Author, Author> STUDENTS = new ToMany<>(Path.of(Library.STUDENTS));
        static final ToMany<Author, Book> BOOKS = new ToMany<>(Path.of(AUTHOR_BOOKS));

        private Authors() {}
    }

    static final class Books {
        static final Attribute.Whole<Book, Long> ID = numeric(BOOK_ID);
        static final Attribute.Text<Book> TITLE = new Attribute.Text<>(Path.here(), Library.TITLE);
        static final Attribute.Whole<Book, Integer> RATING = numeric(Library.RATING);
        static final Path<Book, Author> AUTHOR = Path.of(BOOK_AUTHOR);
        static final ToMany<Book, Tag> TAGS = new ToMany<>(Path.of(BOOK_TAGS));

        private Books() {}
    }

    static final class Tags {
        static final Attribute.Text<Tag> LABEL = new Attribute.Text<>(Path.here(), Library.LABEL);
        static final ToMany<Tag, Book> BOOKS = new ToMany<>(Path.of(TAG_BOOKS));

        private Tags() {}
    }

    private static <R, T> Attribute.Whole<R, T> numeric(Column<T> column) {
        return new Attribute.Whole<>(Path.here(), column);
    }
}
