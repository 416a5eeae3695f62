package kumiko.semantics;

import java.util.List;
import kumiko.model.Json;
import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What has lists and documents. */
@Table(value = "shelves", companion = "Shelves")
record Shelf(
        @Id long id, @Nullable List<String> tags, @Nullable Json data) {}
