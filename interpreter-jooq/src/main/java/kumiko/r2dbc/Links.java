package kumiko.r2dbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.Join;
import kumiko.model.Model;
import kumiko.model.Relation;
import kumiko.model.RowCodec;
import org.jspecify.annotations.Nullable;

/** Models of join tables, so that their rows are written as any others. */
final class Links {

    /** A row of a join table: the key that it refers to on either side. */
    record Link(List<@Nullable Object> values) {
        Link {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    private final Map<Join.Through, Model<Link>> models = new ConcurrentHashMap<>();

    /**
     * {@return the join table of a relation}
     *
     * @throws IllegalArgumentException if it has none
     */
    static Join.Through requireJoinTable(Relation<?, ?> relation) {
        if (relation.join() instanceof Join.Through through) {
            return through;
        }
        throw new IllegalArgumentException(
                "`%s` of %s has no join table; its rows hold the key of this one, so write them"
                        .formatted(relation, relation.owner()));
    }

    /** {@return the model of a join table: the columns of its near side and then those of its far side} */
    Model<Link> model(Join.Through join) {
        return models.computeIfAbsent(join, Links::build);
    }

    private static Model<Link> build(Join.Through join) {
        var builder = Model.builder(Link.class, join.table());
        var references =
                Stream.concat(join.near().stream(), join.far().stream()).toList();
        for (int i = 0; i < references.size(); i++) {
            builder.column(column("side" + i, references.get(i)));
        }
        return builder.build(RowCodec.of(link -> link.values().toArray(), values -> new Link(Arrays.asList(values))));
    }

    private static Column<?> column(String name, Join.Reference reference) {
        return new Column<>(
                name,
                name,
                reference.column(),
                reference.key().type(),
                false,
                Set.of(ColumnRole.ID),
                ColumnSize.DEFAULT);
    }
}
