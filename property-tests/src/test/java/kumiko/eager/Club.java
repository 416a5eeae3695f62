package kumiko.eager;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.OneToMany;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Where players play; it may have closed. */
@Table("clubs")
public record Club(
        @Id long id,
        String name,
        @OneToMany(mappedBy = "club") Many<Player> players,
        @ManyToMany(mappedBy = "fans") Many<Player> idols,
        @SoftDelete @Nullable Instant closedAt) {}
