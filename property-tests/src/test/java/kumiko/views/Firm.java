package kumiko.views;

import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Whom authors work for. */
@Table("firms")
record Firm(@Id @Nullable Long id, String name) {}
