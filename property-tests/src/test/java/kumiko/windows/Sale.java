package kumiko.windows;

import java.time.LocalDate;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToOne;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What was sold somewhere on a day. */
@Table("sales")
record Sale(
        @Id long id,
        @Nullable String region,
        LocalDate day,
        @Nullable Integer amount,
        boolean paid,
        @ManyToOne @Nullable One<Long, Sale> corrects,
        @OneToMany(mappedBy = "corrects") Many<Sale> corrections) {}
