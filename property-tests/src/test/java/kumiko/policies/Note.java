package kumiko.policies;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import kumiko.records.UpdatedAt;
import kumiko.records.Version;
import org.jspecify.annotations.Nullable;

/** What someone wrote, under labels. */
@Table("notes")
record Note(
        @Id @Nullable Long id,
        String title,
        int org,
        int likes,
        One<Long, Writer> writer,

        @ManyToMany(table = "note_labels", near = "note", far = "label")
        Many<Label> labels,

        @Version @Nullable Long version,
        @UpdatedAt @Nullable Instant updatedAt,
        @SoftDelete @Nullable Instant deletedAt) {

    static Note of(String title, int org, Writer writer) {
        return new Note(null, title, org, 0, One.of(writer.id()), Many.unloaded(), null, null, null);
    }

    Note titled(String other) {
        return new Note(id, other, org, likes, writer, labels, version, updatedAt, deletedAt);
    }

    Note in(int other) {
        return new Note(id, title, other, likes, writer, labels, version, updatedAt, deletedAt);
    }

    Note by(Writer other) {
        return new Note(id, title, org, likes, One.of(other.id()), labels, version, updatedAt, deletedAt);
    }
}
