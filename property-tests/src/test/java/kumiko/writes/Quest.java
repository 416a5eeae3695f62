package kumiko.writes;

import java.time.Instant;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import kumiko.records.Version;
import org.jspecify.annotations.Nullable;

/** With a key of two columns, one of which is a reference, a version, and a soft delete. */
@Table("quests")
public record Quest(
        @Id One<Long, Hero> hero,
        @Id int number,
        @Nullable String title,
        @Version @Nullable Integer version,
        @SoftDelete @Nullable Instant deletedAt) {}
