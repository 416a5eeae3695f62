package kumiko.algebra;

import io.vavr.collection.Vector;
import java.util.Objects;

/**
 * What is written together with a record: the rows that it has loaded of one of its relations. Without a cascade, nothing
 * but the record's own row is written.
 *
 * @param relation the relation's name, in snake_case or as the component is spelled
 * @param kind what becomes of the related rows
 * @param nested what is written together with each related row
 */
public record Cascade(String relation, Kind kind, Vector<Cascade> nested) {

    /** What becomes of related rows. */
    public enum Kind {
        /** The loaded rows are inserted; of a many-to-many relation, those without a key, and all are linked. */
        APPEND,
        /** The loaded rows are inserted or overwritten, and linked. */
        UPSERT,
        /**
         * As UPSERT, and all other related rows are deleted; of a many-to-many relation, they are only no longer linked.
         * It demands that all related rows were loaded.
         */
        REPLACE
    }

    public Cascade {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(nested, "nested");
    }

    public static Cascade append(String relation, Cascade... nested) {
        return new Cascade(relation, Kind.APPEND, Vector.of(nested));
    }

    public static Cascade upsert(String relation, Cascade... nested) {
        return new Cascade(relation, Kind.UPSERT, Vector.of(nested));
    }

    public static Cascade replace(String relation, Cascade... nested) {
        return new Cascade(relation, Kind.REPLACE, Vector.of(nested));
    }
}
