package kumiko.examples.blog;

import java.time.Instant;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a user had to say about a post.
 *
 * @param takenBackAt null unless the user wishes it had not been said; then it is hidden
 */
@Table("comments")
@Value.Builder
public record Comment(
        @Id @Nullable Long id,
        String body,
        One<Long, Post> post,
        One<Long, User> user,
        @SoftDelete @Nullable Instant takenBackAt)
        implements WithComment {}
