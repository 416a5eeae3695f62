package kumiko.r2dbc;

import java.time.LocalDate;
import java.util.UUID;
import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A row of eight columns. */
@Table("readings")
public record Reading(
        @Id long id,
        String station,
        int count,
        boolean valid,
        double value,
        LocalDate day,
        UUID batch,
        @Nullable String note) {}
