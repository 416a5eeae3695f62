package kumiko.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Attributes by which rows are found fast, and which no two rows share if it is unique.
 *
 * @param name its name in the database, empty for the usual one
 * @param attributes names of attributes, at least one, the most often asked for first; the name of a relation stands for
 *     the attributes that hold its foreign key
 * @param unique whether no two rows have the same values; rows in which one of them is null are no two such rows
 */
public record Index(Optional<String> name, List<String> attributes, boolean unique) {

    public Index {
        name.ifPresent(Names::requireColumn);
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty()) {
            throw new ModelException("an index has at least one attribute");
        }
        if (new HashSet<>(attributes).size() < attributes.size()) {
            throw new ModelException("an index has an attribute twice: `" + String.join("`, `", attributes) + "`");
        }
    }

    /** {@return an index with the usual name, several rows of which may have the same values} */
    public static Index of(String... attributes) {
        return new Index(Optional.empty(), List.of(attributes), false);
    }

    public Index asUnique() {
        return new Index(name, attributes, true);
    }

    public Index named(String newName) {
        return new Index(Optional.of(newName), attributes, unique);
    }
}
