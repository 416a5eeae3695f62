package kumiko.untrusted;

import kumiko.model.Json;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Sensitive;
import kumiko.records.Table;

@Table("notes")
public record Note(
        @Id long id,
        String text,
        int stars,
        Json extras,
        String innerThought,
        @Sensitive String unsentDraft,
        One<Long, Member> author,
        @ManyToMany(table = "note_tags") Many<Tag> tags) {}
