package kumiko.groups;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kumiko.algebra.Filter;
import kumiko.model.One;
import kumiko.records.Column;
import kumiko.records.Computed;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that was sold, with a column of every type. */
@Table("sales")
@Value.Builder
public record Sale(
        @Id long id,
        @ManyToOne(optional = true) One<Long, Shop> shop,
        @Nullable Byte tiny,
        @Nullable Short small,
        @Nullable Integer amount,
        @Nullable Long total,
        @Nullable BigInteger huge,
        @Nullable @Column(precision = 12, scale = 2) BigDecimal price,
        @Nullable Float ratio,
        @Nullable Double weight,
        @Nullable Boolean paid,
        @Nullable Channel channel,
        @Nullable Character grade,
        @Nullable LocalDate day,
        @Nullable UUID code,
        @Nullable String note,
        @Nullable Instant soldAt,
        byte[] data,
        @SoftDelete @Nullable Instant deletedAt) {

    @Computed
    static Filter<Sale> isLarge() {
        return Sales.AMOUNT.atLeast(5);
    }

    static SaleBuilder of(long id) {
        return new SaleBuilder().id(id).shop(One.none()).data(new byte[0]);
    }
}
