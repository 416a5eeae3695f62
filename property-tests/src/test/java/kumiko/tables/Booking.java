package kumiko.tables;

import java.util.UUID;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.OneToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** The seat of a member, of which each has at most one. */
@Table("bookings")
public record Booking(
        @Id @Nullable UUID id,
        @OneToOne One<Long, Member> member,
        @OneToOne(optional = true) One<Seat.Key, Seat> seat) {}
