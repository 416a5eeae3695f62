package kumiko.figures;

import java.time.Instant;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A row of the usual kinds of columns. */
@Table("measurements")
record Measurement(
        @Id @Nullable Long id,
        String sensor,
        int place,
        double reading,
        @CreatedAt @Nullable Instant createdAt) {}
