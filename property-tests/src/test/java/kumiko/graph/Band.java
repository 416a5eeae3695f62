package kumiko.graph;

import java.time.Instant;
import java.util.List;
import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.OneToMany;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import kumiko.records.Unique;
import org.jspecify.annotations.Nullable;

/** Who plays; it may have split up. */
@Table("bands")
record Band(
        @Id @Nullable Long id,
        @Unique String name,
        @OneToMany(mappedBy = "band") Many<Album> albums,

        @ManyToMany(table = "influences", near = "band_id", far = "influence_id")
        Many<Band> influences,

        @SoftDelete @Nullable Instant splitAt) {

    static Band of(String name) {
        return new Band(null, name, Many.unloaded(), Many.unloaded(), null);
    }

    Band with(Album... others) {
        return new Band(id, name, Many.complete(List.of(others)), influences, splitAt);
    }

    Band with(Many<Album> others) {
        return new Band(id, name, others, influences, splitAt);
    }
}
