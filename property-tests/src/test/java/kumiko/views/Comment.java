package kumiko.views;

import java.time.Instant;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What was said of a post; it can be taken back. */
@Table("comments")
record Comment(
        @Id @Nullable Long id,
        String body,
        @Nullable Integer stars,
        One<Long, Post> post,
        @Nullable One<Long, Author> author,
        @SoftDelete @Nullable Instant takenBackAt) {}
