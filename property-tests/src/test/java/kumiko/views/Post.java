package kumiko.views;

import java.time.Instant;
import java.util.List;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Convert;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.OneToMany;
import kumiko.records.Sensitive;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What an author wrote and perhaps another has edited. */
@Table("posts")
record Post(
        @Id @Nullable Long id,
        String title,
        @Nullable Integer rating,
        short pages,
        Mood mood,
        @Convert(Price.Cents.class) @Nullable Price price,
        List<String> words,
        int[] marks,
        @Sensitive String draft,
        Instant writtenAt,
        One<Long, Author> author,
        @Nullable One<Long, Author> editor,
        @OneToMany(mappedBy = "post") Many<Comment> comments,
        @ManyToMany(table = "view_post_tags") Many<Tag> tags) {}
