package kumiko.model;

import java.util.List;
import java.util.Objects;

/** Where the rows of a relation meet, as it is declared: by names, for the other model may not exist yet. */
public sealed interface Link {

    /**
     * The owner's own columns refer to the target.
     *
     * @param attributes names of the owner's attributes that hold the reference
     * @param references names of the target's attributes they refer to, in the same order; none means its key
     */
    record ForeignKey(List<String> attributes, List<String> references) implements Link {
        public ForeignKey {
            attributes = List.copyOf(attributes);
            references = List.copyOf(references);
            if (attributes.isEmpty()) {
                throw new ModelException("a foreign key has at least one column");
            }
        }

        /** {@return a reference to the target's key} */
        public static ForeignKey of(String... attributes) {
            return new ForeignKey(List.of(attributes), List.of());
        }
    }

    /** The other side holds the reference: the named relation of the target, turned round. */
    record MappedBy(String relation) implements Link {
        public MappedBy {
            Objects.requireNonNull(relation, "relation");
        }
    }

    /**
     * A table of its own holds pairs of keys.
     *
     * @param table its name in the database
     * @param near its columns that refer to the owner's key
     * @param far its columns that refer to the target's key
     */
    record JoinTable(String table, List<String> near, List<String> far) implements Link {
        public JoinTable {
            Names.requireColumn(table);
            near = List.copyOf(near);
            far = List.copyOf(far);
            near.forEach(Names::requireColumn);
            far.forEach(Names::requireColumn);
        }
    }
}
