package kumiko.policies;

import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A writer, as another model of the same table sees them. */
@Table("writers")
record Profile(@Id @Nullable Long id, String name, int org) {}
