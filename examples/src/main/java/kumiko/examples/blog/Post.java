package kumiko.examples.blog;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import kumiko.records.Version;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a user wrote.
 *
 * @param rating from 1 to 5, null as long as nobody rated it
 * @param version how often it has been written: a write of an older copy is refused
 */
@Table("posts")
@Value.Builder
public record Post(
        @Id @Nullable Long id,
        String title,
        String body,
        @Nullable Integer rating,
        One<Long, User> user,
        @OneToMany(mappedBy = "post") Many<Comment> comments,
        @ManyToMany(table = "post_tags") Many<Tag> tags,
        @CreatedAt @Nullable Instant createdAt,
        @Version int version)
        implements WithPost {}
