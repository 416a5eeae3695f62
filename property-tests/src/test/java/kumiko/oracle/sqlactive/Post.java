package kumiko.oracle.sqlactive;

import java.time.LocalDateTime;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

@Table("posts")
public record Post(
        @Id long id,
        @Nullable String title,
        @Nullable String body,
        @Nullable String topic,
        @Nullable Integer rating,
        @Nullable Boolean published,
        @Nullable LocalDateTime publishedAt,
        @ManyToOne(optional = true) One<Long, User> user,
        @OneToMany(mappedBy = "post") Many<Comment> comments) {}
