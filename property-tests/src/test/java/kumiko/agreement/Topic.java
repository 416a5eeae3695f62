package kumiko.agreement;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;

/** What papers are about. */
@Table("topics")
public record Topic(
        @Id long id,
        String name,
        @ManyToMany(mappedBy = "topics") Many<Paper> papers) {}
