package kumiko.tables;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;

/** What members can do. */
@Table("skills")
public record Skill(
        @Id String name, @ManyToMany(mappedBy = "skills") Many<Member> members) {}
