package kumiko.policies;

import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Id;
import kumiko.records.Table;

/** A pair of a note and a label, as a row. */
@Table("note_labels")
record Filing(
        @Id @Column("note") One<Long, Note> note,
        @Id @Column("label") One<String, Label> label) {}
