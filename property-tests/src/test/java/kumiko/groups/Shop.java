package kumiko.groups;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;

/** Where something is sold. */
@Table("shops")
public record Shop(
        @Id long id,
        String name,
        @OneToMany(mappedBy = "shop") Many<Sale> sales) {}
