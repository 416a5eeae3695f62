package kumiko.untrusted;

import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Sensitive;
import kumiko.records.Table;

@Table("teams")
public record Team(
        @Id long id,
        String title,
        int yearlyBudget,
        @Sensitive String joinCode,
        @ManyToOne(optional = true) One<Long, Member> lead,
        @OneToMany(mappedBy = "team") Many<Member> members) {}
