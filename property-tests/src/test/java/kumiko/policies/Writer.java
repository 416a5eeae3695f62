package kumiko.policies;

import kumiko.model.Many;
import kumiko.records.Id;
import kumiko.records.OneToMany;
import kumiko.records.Table;
import kumiko.records.Unique;
import org.jspecify.annotations.Nullable;

/** Someone of an organization. */
@Table("writers")
record Writer(
        @Id @Nullable Long id,
        @Unique String name,
        int org,
        @OneToMany(mappedBy = "writer") Many<Note> notes) {

    static Writer of(String name, int org) {
        return new Writer(null, name, org, Many.unloaded());
    }

    Writer named(String other) {
        return new Writer(id, other, org, notes);
    }

    Writer in(int other) {
        return new Writer(id, name, other, notes);
    }

    Writer with(Many<Note> others) {
        return new Writer(id, name, org, others);
    }
}
