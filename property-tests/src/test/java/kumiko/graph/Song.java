package kumiko.graph;

import kumiko.model.One;
import kumiko.records.Id;
import kumiko.records.Table;

/** A song, by its place on an album. */
@Table("songs")
record Song(@Id String isrc, String title, One<Long, Album> album) {

    static Song of(String isrc, String title) {
        return new Song(isrc, title, One.none());
    }
}
