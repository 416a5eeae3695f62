package kumiko.figures;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Who writes articles. */
@Table("authors")
record Author(
        @Id @Nullable Long id,
        String name,
        String about,
        @CreatedAt @Nullable Instant createdAt,
        @OneToMany(mappedBy = "author") Many<Article> articles) {}
