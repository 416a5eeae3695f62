package kumiko.eager;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Table;

/** What is related to a row of a long stream. */
@Table("twigs")
public record Twig(@Id long id, String name, One<Long, Trunk> trunk) {}
