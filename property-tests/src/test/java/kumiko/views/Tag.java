package kumiko.views;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What a post is about. */
@Table("tags")
record Tag(
        @Id @Nullable Long id,
        String name,
        @ManyToMany(mappedBy = "tags") Many<Post> posts) {}
