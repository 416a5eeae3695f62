package kumiko.writes;

import java.math.BigDecimal;
import java.time.Instant;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Id;
import kumiko.records.Length;
import kumiko.records.ManyToMany;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.OneToOne;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import kumiko.records.Unique;
import kumiko.records.UpdatedAt;
import org.jspecify.annotations.Nullable;

/** With a generated key, a soft delete, a reference to its own table, and relations of every kind. */
@Table(value = "heroes", companion = "Heroes")
public record Hero(
        @Id @Nullable Long id,
        @Length(6) String name,
        @Unique @Nullable String nick,
        int points,
        @Nullable @Column(precision = 6, scale = 2) BigDecimal credit,
        @Nullable Double weight,
        @ManyToOne(optional = true) One<Long, Guild> guild,
        @ManyToOne(optional = true) One<Long, Hero> mentor,
        @OneToMany(mappedBy = "mentor") Many<Hero> pupils,
        @OneToMany(mappedBy = "hero") Many<Quest> quests,
        @OneToOne(mappedBy = "hero") Many<Badge> badge,
        @ManyToMany(table = "hero_skills") Many<Skill> skills,
        @UpdatedAt @Nullable Instant updatedAt,
        @SoftDelete @Nullable Instant deletedAt) {}
