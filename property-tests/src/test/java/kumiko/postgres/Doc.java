package kumiko.postgres;

import kumiko.model.Json;
import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** A document of whatever is known. */
@Table("docs")
record Doc(@Id long id, @Nullable Json data, @Nullable Json other, String name, int number) {}
