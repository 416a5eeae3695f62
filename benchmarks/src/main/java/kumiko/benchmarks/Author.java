package kumiko.benchmarks;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;

/** Someone who writes posts. */
@Table("authors")
public record Author(
        @Id long id,
        String name,
        Instant joined,
        @OneToMany(mappedBy = "user") Many<Post> posts) {}
