package kumiko.graph;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** What albums are filed under. */
@Table("genres")
record Genre(
        @Id @Nullable Long id,
        String name,
        @ManyToMany(mappedBy = "genres") Many<Album> albums) {

    static Genre of(String name) {
        return new Genre(null, name, Many.unloaded());
    }
}
