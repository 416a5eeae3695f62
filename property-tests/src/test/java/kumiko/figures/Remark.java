package kumiko.figures;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What somebody had to say about an article. */
@Table("remarks")
record Remark(@Id @Nullable Long id, String text, One<Long, Article> article) {}
