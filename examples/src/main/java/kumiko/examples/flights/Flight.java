package kumiko.examples.flights;

import java.time.LocalDateTime;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/**
 * One flight of the year 2001.
 *
 * @param id given by the database
 * @param departedAt by the clocks of the origin
 * @param delay in minutes; negative if it was early
 * @param distance in miles
 */
@Table("flights")
public record Flight(
        @Id @Nullable Long id,
        LocalDateTime departedAt,
        int delay,
        int distance,
        @ManyToOne One<String, Airport> origin,
        @ManyToOne One<String, Airport> destination) {}
