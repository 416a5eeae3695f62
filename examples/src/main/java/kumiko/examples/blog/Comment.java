package kumiko.examples.blog;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Table;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a user had to say about a post. */
@Table("comments")
@Value.Builder
public record Comment(@Id @Nullable Long id, String body, One<Long, Post> post, One<Long, User> user)
        implements WithComment {}
