package kumiko.figures;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What an author wrote. */
@Table("articles")
record Article(
        @Id @Nullable Long id,
        String title,
        int rating,
        One<Long, Author> author,
        @CreatedAt @Nullable Instant createdAt,
        @OneToMany(mappedBy = "article") Many<Remark> remarks) {}
