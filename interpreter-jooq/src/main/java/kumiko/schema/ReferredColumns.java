package kumiko.schema;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Index;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Model;
import kumiko.model.ModelException;
import kumiko.model.Relation;

/** What may be referred to: a database takes only columns that identify a row. */
final class ReferredColumns {

    private ReferredColumns() {}

    static void requireUnique(Model<?> model) {
        for (var relation : model.relations()) {
            if (relation.link() instanceof Link.ForeignKey && relation.join() instanceof Join.Direct direct) {
                requireUnique(relation, direct);
            }
        }
    }

    private static void requireUnique(Relation<?, ?> relation, Join.Direct direct) {
        var target = relation.target().model();
        var referred =
                direct.pairs().stream().map(pair -> pair.target().column()).toList();
        if (uniques(target).noneMatch(Set.copyOf(referred)::equals)) {
            throw new ModelException(
                    "%s.%s refers to `%s` of %s, by which several rows could be meant; make it unique there"
                            .formatted(relation.owner(), relation, String.join("`, `", referred), target));
        }
    }

    private static Stream<Set<String>> uniques(Model<?> model) {
        var key = Stream.of(model.key().stream().map(Column::column).collect(Collectors.toSet()));
        var columns = model.columns().stream()
                .filter(column -> column.is(ColumnRole.UNIQUE))
                .map(column -> Set.of(column.column()));
        var indexes = model.indexes().stream()
                .filter(Index::unique)
                .map(index -> index.attributes().stream()
                        .map(attribute -> model.requireColumn(attribute).column())
                        .collect(Collectors.toSet()));
        return Stream.of(key, columns, indexes).flatMap(each -> each);
    }
}
