package kumiko.json;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.OneToOne;
import kumiko.records.Table;

/** What an author says about themselves. */
@Table("profiles")
record Profile(@Id long id, String text, @OneToOne One<Long, Author> author) {}
