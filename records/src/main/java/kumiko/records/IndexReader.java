package kumiko.records;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kumiko.model.ModelException;
import kumiko.model.Names;

/** Reads the indexes of a record, first those of its components. */
final class IndexReader {

    private IndexReader() {}

    static List<kumiko.model.Index> of(Class<?> record) {
        var onComponents = Component.of(record).stream().flatMap(IndexReader::of);
        var onRecord = Stream.of(record.getAnnotationsByType(Index.class)).map(index -> of(record, index));
        return Stream.concat(onComponents, onRecord).toList();
    }

    private static Stream<kumiko.model.Index> of(Component component) {
        var indexes = component.declared().getAnnotationsByType(Index.class);
        if (component.isMany() && indexes.length > 0) {
            throw component.mistake("is a relation to many rows and has no column to index; leave `@Index` out");
        }
        // a foreign key of one column is unique by its column
        var unique = component.isOne() && component.has(Unique.class)
                ? Stream.of(kumiko.model.Index.of(component.attribute()).asUnique())
                : Stream.<kumiko.model.Index>empty();
        return Stream.concat(Stream.of(indexes).map(index -> of(component, index)), unique);
    }

    private static kumiko.model.Index of(Component component, Index index) {
        if (index.value().length > 0) {
            throw component.mistake("is indexed by itself; put an `@Index` of several attributes on `"
                    + component.owner().getSimpleName() + "`");
        }
        return index(List.of(component.attribute()), index, component::mistake);
    }

    private static kumiko.model.Index of(Class<?> record, Index index) {
        Function<String, ModelException> mistake =
                text -> new ModelException("`" + record.getSimpleName() + "` " + text);
        var attributes = List.of(index.value());
        if (attributes.isEmpty()) {
            throw mistake.apply("has an index by nothing; name its attributes, as in `@Index({\"name\", \"age\"})`");
        }
        if (new HashSet<>(attributes.stream().map(Names::snakeCase).toList()).size() < attributes.size()) {
            throw mistake.apply("has an index with an attribute twice: " + list(attributes));
        }
        return index(attributes, index, mistake);
    }

    private static kumiko.model.Index index(
            List<String> attributes, Index index, Function<String, ModelException> mistake) {
        if (!index.name().isEmpty() && !Names.isColumn(index.name())) {
            throw mistake.apply("has an index with the name `" + index.name()
                    + "` in the database; use 1 to 63 characters and no control characters");
        }
        return new kumiko.model.Index(
                Optional.of(index.name()).filter(name -> !name.isEmpty()), attributes, index.unique());
    }

    private static String list(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
