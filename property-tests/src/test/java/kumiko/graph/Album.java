package kumiko.graph;

import java.time.Instant;
import kumiko.model.Many;
import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.ManyToMany;
import kumiko.records.OneToMany;
import kumiko.records.SoftDelete;
import kumiko.records.Table;
import org.jspecify.annotations.Nullable;

/** Songs of a band under a title; it can be withdrawn. */
@Table("albums")
record Album(
        @Id @Nullable Long id,
        String title,
        One<Long, Band> band,
        @OneToMany(mappedBy = "album") Many<Song> songs,
        @ManyToMany(table = "album_genres") Many<Genre> genres,
        @SoftDelete @Nullable Instant withdrawnAt) {

    static Album of(String title) {
        return new Album(null, title, One.none(), Many.unloaded(), Many.unloaded(), null);
    }

    Album by(Band other) {
        return new Album(id, title, One.of(other.id()), songs, genres, withdrawnAt);
    }

    Album with(Song... others) {
        return new Album(id, title, band, Many.complete(java.util.List.of(others)), genres, withdrawnAt);
    }

    Album in(Genre... others) {
        return new Album(id, title, band, songs, Many.complete(java.util.List.of(others)), withdrawnAt);
    }
}
