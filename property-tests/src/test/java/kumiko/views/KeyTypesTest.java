package kumiko.views;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kumiko.algebra.Query;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.ModelRef;
import kumiko.model.Relation;
import kumiko.model.RowCodec;
import kumiko.r2dbc.Database;
import kumiko.r2dbc.Repo;
import org.junit.jupiter.api.Test;

/** Models made by hand, whose foreign key is of another type than the key that it refers to. */
class KeyTypesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    record Shelf(Long id) {}

    record Book(Long id, Integer shelf) {}

    record BookCard(long id) {}

    record ShelfCard(long id, List<BookCard> books) {}

    private static final Model<Shelf> SHELVES = Model.builder(Shelf.class, "shelves")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .relation(new Relation.OneToMany<>(
                    ModelRef.of(Shelf.class, () -> KeyTypesTest.SHELVES),
                    "books",
                    ModelRef.of(Book.class, () -> KeyTypesTest.BOOKS),
                    new Link.MappedBy("place")))
            .build(RowCodec.of(shelf -> new Object[] {shelf.id()}, values -> new Shelf((Long) values[0])));

    private static final Model<Book> BOOKS = Model.builder(Book.class, "books")
            .column(Column.of("id", DataType.LONG).with(ColumnRole.ID))
            .column(Column.of("shelf", DataType.INTEGER))
            .relation(new Relation.ManyToOne<>(
                    ModelRef.of(Book.class, () -> KeyTypesTest.BOOKS),
                    "place",
                    ModelRef.of(Shelf.class, () -> KeyTypesTest.SHELVES),
                    Link.ForeignKey.of("shelf")))
            .build(RowCodec.of(
                    book -> new Object[] {book.id(), book.shelf()},
                    values -> new Book((Long) values[0], (Integer) values[1])));

    @Test
    void areRefusedWhereRowsArePutTogether() {
        try (var database = Database.connect("r2dbc:h2:mem:///key_types")) {
            database.createTables(SHELVES, BOOKS).block(PATIENCE);
            Repo.of(SHELVES, database).insert(new Shelf(7L)).block(PATIENCE);
            Repo.of(BOOKS, database).insert(new Book(1L, 7)).block(PATIENCE);

            assertThatThrownBy(() -> Repo.of(SHELVES, database)
                            .run(Query.all(SHELVES).as(ShelfCard.class))
                            .collectList()
                            .block(PATIENCE))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("give both columns one type");
        }
    }
}
