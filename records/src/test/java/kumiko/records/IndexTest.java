package kumiko.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kumiko.model.Index;
import kumiko.model.ModelException;
import kumiko.model.One;
import org.junit.jupiter.api.Test;

class IndexTest {

    record LineId(long orderNumber, int line) {}

    @Table("lines")
    record Line(@Id long orderNumber, @Id int line) {}

    @Table("notes")
    @kumiko.records.Index({"line", "writtenAt"})
    @kumiko.records.Index(
            value = {"written_at", "editor"},
            unique = true,
            name = "by_moment")
    @ManyToOne(
            name = "editor",
            target = Line.class,
            by = {"editorOrder", "editorLine"})
    record Note(
            @Id long id,
            @Unique One<LineId, Line> line,
            @kumiko.records.Index Instant writtenAt,
            long editorOrder,
            int editorLine) {}

    @Table("users")
    @kumiko.records.Index("nmae")
    record Misspelled(@Id long id, String name) {}

    @Test
    void indexesAreByAttributesInTheirOrderFirstThoseOfComponents() {
        assertThat(RecordModel.of(Note.class).indexes())
                .containsExactly(
                        Index.of("line_order_number", "line_line").asUnique(),
                        Index.of("written_at"),
                        Index.of("line_order_number", "line_line", "written_at"),
                        new Index(
                                Optional.of("by_moment"), List.of("written_at", "editor_order", "editor_line"), true));
    }

    @Test
    void whatIsNeitherAnAttributeNorAReferenceIsRefused() {
        assertThatThrownBy(() -> RecordModel.of(Misspelled.class))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "`Misspelled` has an index by `nmae`, which is neither an attribute nor a reference of it; it has `id`, `name`");
    }

    @Test
    void anIndexHasAttributesAndEachOnce() {
        assertThatThrownBy(() -> Index.of()).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> Index.of("name", "name")).isInstanceOf(ModelException.class);
    }
}
