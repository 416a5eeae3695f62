package kumiko.pages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import kumiko.agreement.Mood;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Sensitive;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A row with a value of every type that has an order, or with none. */
@Table("samples")
public record Sample(
        @Id long id,
        @Nullable String text,
        @Nullable @Sensitive String secret,
        @Nullable Boolean truth,
        @Nullable Byte tiny,
        @Nullable Short small,
        @Nullable Integer number,
        @Nullable Long big,
        @Nullable Float single,
        @Nullable Double twice,
        @Nullable @Column(precision = 30, scale = 10) BigDecimal decimal,
        @Nullable BigInteger huge,
        @Nullable Character letter,
        @Nullable UUID uuid,
        @Nullable LocalDate day,
        @Nullable LocalTime clock,
        @Nullable LocalDateTime local,
        @Nullable OffsetDateTime shifted,
        @Nullable Instant moment,
        @Nullable Mood mood,
        @Nullable @SoftDelete Instant deletedAt,
        @ManyToOne(optional = true) One<Long, Sample> parent,
        @OneToMany(mappedBy = "parent") Many<Sample> children) {

    static Sample empty(long id) {
        return new Sample(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                One.none(),
                Many.unloaded());
    }
}
