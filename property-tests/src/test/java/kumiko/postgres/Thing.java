package kumiko.postgres;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Something with lists of many types. */
@Table("things")
record Thing(
        @Id long id,
        @Nullable List<String> tags,
        @Nullable List<String> others,
        int[] numbers,
        List<BigDecimal> prices,
        List<Taste> tastes,
        List<UUID> codes,
        List<byte[]> keys,
        @ManyToOne @Nullable One<Long, Box> box) {

    enum Taste {
        SWEET,
        SOUR,
        BITTER
    }
}
