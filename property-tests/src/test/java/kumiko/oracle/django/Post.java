package kumiko.oracle.django;

import java.time.Instant;
import java.time.LocalDate;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

@Table("dj_post")
public record Post(
        @Id long id,
        String title,
        @Nullable String body,
        @Nullable Integer rating,
        int likes,
        Instant created,
        @Nullable LocalDate published,
        One<Long, User> author,
        @ManyToOne(optional = true) One<Long, User> editor,
        @ManyToOne(optional = true) One<Long, Category> category,

        @ManyToMany(table = "dj_post_tag", near = "post_id", far = "tag_id")
        Many<Tag> tags,

        @OneToMany(mappedBy = "post") Many<Comment> comments) {}
