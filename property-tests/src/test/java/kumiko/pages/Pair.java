package kumiko.pages;

import kumiko.records.Id;
import kumiko.records.Table;

/** With a key of two columns, and no text. */
@Table("pairs")
public record Pair(@Id int low, @Id int high, int sum) {}
