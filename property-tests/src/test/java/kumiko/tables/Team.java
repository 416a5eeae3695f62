package kumiko.tables;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import kumiko.records.Unique;
import org.jspecify.annotations.Nullable;

/** A team and its lead, who is a member of a team. */
@Table("teams")
public record Team(
        @Id @Nullable Long id,
        @Unique String name,
        @ManyToOne(optional = true) One<Long, Member> lead) {}
