package kumiko.oracle.sqlactive;

import java.time.LocalDateTime;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

@Table("comments")
public record Comment(
        @Id long id,
        @Nullable String body,
        @Nullable Integer stars,
        @Nullable LocalDateTime writtenAt,
        @ManyToOne(optional = true) One<Long, Post> post,
        @ManyToOne(optional = true) One<Long, User> user) {}
