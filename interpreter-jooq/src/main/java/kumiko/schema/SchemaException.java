package kumiko.schema;

import java.util.List;
import java.util.stream.Collectors;

/** The database is not as the models want it. */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SchemaDifference> differences;

    public SchemaException(List<SchemaDifference> differences) {
        super("the database is not as the models want it:\n"
                + differences.stream()
                        .map(difference -> "- " + difference.message())
                        .collect(Collectors.joining("\n")));
        this.differences = List.copyOf(differences);
    }

    /** {@return all differences, at least one; they are not kept when the exception is serialized} */
    public List<SchemaDifference> differences() {
        return differences;
    }
}
