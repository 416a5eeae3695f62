package kumiko.untrusted;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Sensitive;
import kumiko.records.Table;

@Table("tags")
public record Tag(
        @Id long id,
        String label,
        String houseRule,
        @Sensitive String modKey,
        @ManyToMany(mappedBy = "tags") Many<Note> notes) {}
