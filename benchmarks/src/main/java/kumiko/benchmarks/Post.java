package kumiko.benchmarks;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Table;

/** What an author wrote. */
@Table("posts")
public record Post(@Id long id, String title, int rating, One<Long, Author> user) {}
