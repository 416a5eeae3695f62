package kumiko.agreement;

import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Id;
import kumiko.records.Table;

/** The pairs of papers and topics, as rows that can be inserted. */
@Table("paper_topics")
public record PaperTopic(
        @Id @Column("paper") One<Long, Paper> paper,
        @Id @Column("topic") One<Long, Topic> topic) {}
