package kumiko.writes;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;

/** What many heroes may have. */
@Table("skills")
public record Skill(
        @Id int id,
        String name,
        @ManyToMany(mappedBy = "skills") Many<Hero> heroes) {}
