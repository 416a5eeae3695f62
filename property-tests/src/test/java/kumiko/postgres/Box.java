package kumiko.postgres;

import java.util.List;
import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;

/** Where things are, with lists of its own. */
@Table("boxes")
record Box(
        @Id long id,
        List<String> labels,
        @OneToMany(mappedBy = "box") Many<Thing> things) {}
