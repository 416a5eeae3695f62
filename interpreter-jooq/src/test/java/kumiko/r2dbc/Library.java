package kumiko.r2dbc;

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

/** Authors and their books, with hand-written models. */
final class Library {

    record Author(Long id, String name, Integer born) {}

    record Book(Long id, String title, Integer pages, Long authorId) {}

    /** A reader's loan of a book, whose key is both of them. */
    record Loan(Long bookId, Long readerId, String note) {}

    static final Column<Long> AUTHOR_ID = Column.of("id", DataType.LONG).with(ColumnRole.ID);
    static final Column<String> NAME = Column.of("name", DataType.TEXT);
    static final Column<Integer> BORN = Column.of("born", DataType.INTEGER).orNull();
    static final Column<Long> BOOK_ID = Column.of("id", DataType.LONG).with(ColumnRole.ID);
    static final Column<String> TITLE = Column.of("title", DataType.TEXT);
    static final Column<Integer> PAGES = Column.of("pages", DataType.INTEGER).orNull();
    static final Column<Long> AUTHOR = Column.of("author_id", DataType.LONG).orNull();

    static final Relation<Author, Book> BOOKS = new Relation.OneToMany<>(
            ModelRef.of(Author.class, () -> Library.AUTHORS),
            "books",
            ModelRef.of(Book.class, () -> Library.BOOK_MODEL),
            new Link.MappedBy("author"));
    static final Relation<Book, Author> WRITTEN_BY = new Relation.ManyToOne<>(
            ModelRef.of(Book.class, () -> Library.BOOK_MODEL),
            "author",
            ModelRef.of(Author.class, () -> Library.AUTHORS),
            Link.ForeignKey.of("author_id"));

    static final Model<Author> AUTHORS = Model.builder(Author.class, "authors")
            .column(AUTHOR_ID)
            .column(NAME)
            .column(BORN)
            .relation(BOOKS)
            .build(RowCodec.of(
                    author -> new Object[] {author.id(), author.name(), author.born()},
                    values -> new Author((Long) values[0], (String) values[1], (Integer) values[2])));
    static final Model<Book> BOOK_MODEL = Model.builder(Book.class, "books")
            .column(BOOK_ID)
            .column(TITLE)
            .column(PAGES)
            .column(AUTHOR)
            .relation(WRITTEN_BY)
            .build(RowCodec.of(
                    book -> new Object[] {book.id(), book.title(), book.pages(), book.authorId()},
                    values -> new Book((Long) values[0], (String) values[1], (Integer) values[2], (Long) values[3])));

    static final Model<Loan> LOANS = Model.builder(Loan.class, "loans")
            .column(Column.of("book_id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("reader_id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("note", DataType.TEXT))
            .build(RowCodec.of(
                    loan -> new Object[] {loan.bookId(), loan.readerId(), loan.note()},
                    values -> new Loan((Long) values[0], (Long) values[1], (String) values[2])));

    static final Attribute.Whole<Author, Integer> AUTHOR_BORN = new Attribute.Whole<>(Path.here(), BORN);
    static final Attribute.Text<Author> AUTHOR_NAME = new Attribute.Text<>(Path.here(), NAME);
    static final Attribute.Text<Book> BOOK_TITLE = new Attribute.Text<>(Path.here(), TITLE);
    static final Attribute.Whole<Book, Integer> BOOK_PAGES = new Attribute.Whole<>(Path.here(), PAGES);
    static final Attribute.Text<Book> BOOK_AUTHOR_NAME = new Attribute.Text<>(Path.of(WRITTEN_BY), NAME);
    static final ToMany<Author, Book> AUTHOR_BOOKS = new ToMany<>(Path.of(BOOKS));

    static final List<Author> SOME_AUTHORS =
            List.of(new Author(1L, "Ada", 1815), new Author(2L, "Béla", null), new Author(3L, "Σοφία 😀", 1850));
    static final List<Book> SOME_BOOKS = List.of(
            new Book(1L, "100% notes", 300, 1L),
            new Book(2L, "Sketches", null, 1L),
            new Book(3L, "Letters_1", 80, 3L),
            new Book(4L, "Anonymous", 12, null));

    static final List<Loan> SOME_LOANS = List.of(new Loan(1L, 7L, "Ada's"), new Loan(1L, 8L, "again"));

    private Library() {}
}
