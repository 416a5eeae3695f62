package kumiko.oracle.django;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Table;

/** The pairs of posts and tags, as rows that can be inserted. */
@Table("dj_post_tag")
public record PostTag(@Id One<Long, Post> post, @Id One<Long, Tag> tag) {}
