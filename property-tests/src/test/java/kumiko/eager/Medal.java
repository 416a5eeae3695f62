package kumiko.eager;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.OneToOne;
import kumiko.records.Table;

/** Of which each player has at most one. */
@Table("medals")
public record Medal(@Id String code, int weight, @OneToOne One<Long, Player> player) {}
