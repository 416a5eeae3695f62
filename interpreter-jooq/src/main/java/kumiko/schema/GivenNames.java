package kumiko.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in use, of which a database has each only once. */
final class GivenNames {

    private final Set<String> taken;

    GivenNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** {@return the usual name, or one with a checksum where that is taken} */
    String give(String table, List<String> columns, String suffix) {
        var usual = ConstraintName.of(table, columns, suffix);
        var name = taken.contains(usual) ? ConstraintName.distinct(table, columns, suffix) : usual;
        taken.add(name);
        return name;
    }
}
