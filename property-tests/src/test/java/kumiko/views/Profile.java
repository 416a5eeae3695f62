package kumiko.views;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.OneToOne;
import kumiko.records.Table;

/** What an author says of themselves. */
@Table("profiles")
record Profile(@Id @OneToOne One<Long, Author> author, String motto) {}
