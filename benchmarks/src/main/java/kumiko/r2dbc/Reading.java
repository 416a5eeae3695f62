package kumiko.r2dbc;

import java.time.Instant;
import java.time.LocalDate;
import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A row of eight columns. */
@Table("readings")
public record Reading(
        @Id Long id,
        String station,
        Integer count,
        Boolean valid,
        Double value,
        Instant taken,
        LocalDate day,
        @Nullable String note) {}
