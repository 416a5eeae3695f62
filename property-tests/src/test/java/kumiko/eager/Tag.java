package kumiko.eager;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;

/** What is said of games. */
@Table("tags")
public record Tag(
        @Id String word, @ManyToMany(mappedBy = "tags") Many<Game> games) {}
