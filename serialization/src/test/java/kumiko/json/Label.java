package kumiko.json;

import kumiko.records.Id;
import kumiko.records.Table;

/** What articles are about: a key and nothing else. */
@Table("labels")
record Label(@Id String name) {}
