package kumiko.writes;

import java.time.Instant;
import java.time.LocalDateTime;
import kumiko.model.Many;
import kumiko.records.CreatedAt;
import kumiko.records.Id;
import kumiko.records.Index;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import kumiko.records.Unique;
import kumiko.records.UpdatedAt;
import kumiko.records.Version;
import org.jspecify.annotations.Nullable;

/** Heroes who share a table: with a generated key, a version, both timestamps, and two ways to be unique. */
@Table("guilds")
@Index(
        value = {"city", "seats"},
        unique = true)
public record Guild(
        @Id @Nullable Long id,
        @Unique String name,
        @Nullable String city,
        int seats,
        @Version @Nullable Long version,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable LocalDateTime updatedAt,
        @OneToMany(mappedBy = "guild") Many<Hero> heroes) {}
