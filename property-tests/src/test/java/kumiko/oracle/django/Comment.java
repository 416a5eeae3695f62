package kumiko.oracle.django;

import java.time.Instant;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

@Table("dj_comment")
public record Comment(
        @Id long id,
        One<Long, Post> post,
        @ManyToOne(optional = true) One<Long, User> author,
        String text,
        @Nullable Integer stars,
        @Nullable Instant created) {}
