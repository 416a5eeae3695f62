package kumiko.agreement;

import java.time.LocalDateTime;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What someone wrote, and someone may have edited. */
@Table("papers")
public record Paper(
        @Id long id,
        String title,
        @Nullable @Column("stars") Integer rating,
        @Nullable LocalDateTime published,
        One<Long, Person> author,
        @ManyToOne(optional = true) One<Long, Person> editor,

        @ManyToMany(table = "paper_topics", near = "paper", far = "topic")
        Many<Topic> topics) {}
