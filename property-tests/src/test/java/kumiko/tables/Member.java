package kumiko.tables;

import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Index;
import kumiko.records.Length;
import kumiko.records.ManyToMany;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import kumiko.records.Unique;
import org.jspecify.annotations.Nullable;

/** Someone in a team, perhaps with a boss. */
@Table("members")
@Index({"name", "age"})
@Index(
        value = {"team", "name"},
        unique = true)
public record Member(
        @Id @Nullable Long id,
        @Unique @Length(18) String username,
        String name,
        @Index(name = "members by age") int age,
        One<Long, Team> team,
        @ManyToOne(optional = true) One<Long, Member> boss,
        @ManyToMany(table = "member_skills") Many<Skill> skills) {}
