package kumiko.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kumiko.lookup.Nearest;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/** What of the records of a model is in their JSON, and under which names. */
final class RecordShape<R> {

    private final Model<R> model;
    private final Selection selection;
    private final Style style;
    private final List<Member<R>> members;
    private final Map<String, Member<R>> byName;
    private final Optional<Column<?>> unreadable;
    private final Map<Relation<R, ?>, RecordShape<?>> targets = new ConcurrentHashMap<>();

    RecordShape(
            Model<R> model, Selection selection, Style style, List<Member<R>> members, Map<String, Member<R>> byName) {
        this.model = model;
        this.selection = selection;
        this.style = style;
        this.members = members;
        this.byName = byName;
        this.unreadable = model.columns().stream()
                .filter(column -> isRequired(column) && !isReadable(column))
                .findFirst();
    }

    static <R> RecordShape<R> of(Model<R> model, Selection selection, Style style) {
        return new ShapeBuilder<>(model, selection, style).build();
    }

    Model<R> model() {
        return model;
    }

    Style style() {
        return style;
    }

    /** {@return what is written, in its order} */
    List<Member<R>> members() {
        return members;
    }

    /** {@return what is read under a name, null if there is no such thing} */
    @Nullable
    Member<R> member(String name) {
        return byName.get(name);
    }

    /** {@return under which name the value of a column is read} */
    String nameOf(Column<?> column) {
        for (var member : byName.values()) {
            if (member instanceof Member.Attribute<R, ?> attribute
                    && attribute.column().equals(column)) {
                return attribute.name();
            }
        }
        return column.name();
    }

    /** {@return what the parts of the key are called} */
    List<String> keyNames() {
        return model.key().stream()
                .map(column -> style.naming().name(column.name(), column.component()))
                .toList();
    }

    Optional<String> nearest(String name) {
        return Nearest.to(name, names());
    }

    private Collection<String> names() {
        return Stream.concat(members.stream().map(Member::name), byName.keySet().stream())
                .distinct()
                .toList();
    }

    /** {@return the shape of the rows behind a relation} It is made when it is first needed, as relations can go round. */
    @SuppressWarnings("unchecked") // only this method fills the map
    <S> RecordShape<S> target(Relation<R, S> relation) {
        var known = targets.get(relation);
        if (known == null) {
            known = of(relation.target().model(), selection.into(relation.name()), style);
            targets.put(relation, known);
        }
        return (RecordShape<S>) known;
    }

    /** {@return a column without which no record can be made, and that JSON does not have; empty if there is none} */
    Optional<Column<?>> unreadable() {
        return unreadable;
    }

    private boolean isReadable(Column<?> column) {
        return byName.values().stream().anyMatch(member -> switch (member) {
            case Member.Attribute<R, ?> attribute -> attribute.column().equals(column);
            case Member.Reference<R, ?> reference ->
                reference.key().stream().anyMatch(part -> part.owner().equals(column));
            case Member.Related<R, ?> related -> false;
            case Member.Computation<R, ?> computation -> false;
        });
    }

    /** {@return whether JSON has to say the value} It need not where null is one, or the database gives it. */
    static boolean isRequired(Column<?> column) {
        return !column.nullable() && !isGiven(column);
    }

    static boolean isGiven(Column<?> column) {
        return column.is(ColumnRole.GENERATED)
                || column.is(ColumnRole.CREATED_AT)
                || column.is(ColumnRole.UPDATED_AT)
                || column.is(ColumnRole.VERSION);
    }
}
