package kumiko.writes;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.OneToOne;
import kumiko.records.Table;

/** With a key that its maker gives, and a hero who has no other. */
@Table("badges")
public record Badge(@Id String code, int level, @OneToOne One<Long, Hero> hero) {}
