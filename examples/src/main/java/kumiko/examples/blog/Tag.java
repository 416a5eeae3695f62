package kumiko.examples.blog;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;
import kumiko.records.Unique;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What posts are about. */
@Table("tags")
@Value.Builder
public record Tag(
        @Id @Nullable Long id,
        @Unique String name,
        @ManyToMany(mappedBy = "tags") Many<Post> posts) implements WithTag {}
