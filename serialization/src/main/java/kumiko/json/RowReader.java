package kumiko.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kumiko.json.Member.KeyPart;
import kumiko.model.Column;
import kumiko.model.Join;
import kumiko.model.Link;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.Relation;
import org.jspecify.annotations.Nullable;

/** Puts one record together, and with it those that it carries. */
final class RowReader<R> {

    private final RecordReader reader;
    private final RecordShape<R> shape;
    private final Model<R> model;
    private final Pointer at;
    private final @Nullable Object[] values;
    private final Set<Column<?>> told = new HashSet<>();
    private final List<Relation<R, ?>> carried = new ArrayList<>();
    private final List<Object> related = new ArrayList<>();

    RowReader(RecordReader reader, RecordShape<R> shape, Pointer at) {
        this.reader = reader;
        this.shape = shape;
        this.model = shape.model();
        this.at = at;
        this.values = new @Nullable Object[model.columns().size()];
    }

    /** Values come before the relations that depend on them. */
    @Nullable
    R read(Map<String, JsonTree> members, Map<Column<?>, ? extends @Nullable Object> implied) {
        int before = reader.findings().count();
        var known = known(members);
        known.forEach((member, name) -> {
            if (member instanceof Member.Attribute<R, ?> attribute) {
                attribute(attribute.column(), present(members, name), at.member(name));
            }
        });
        known.forEach((member, name) -> {
            if (member instanceof Member.Reference<R, ?> reference) {
                reference(reference, present(members, name), at.member(name));
            }
        });
        complete(implied);
        known.forEach((member, name) -> {
            if (member instanceof Member.Related<R, ?> many) {
                related(many, present(members, name), at.member(name));
            }
        });
        return reader.findings().count() > before ? null : create();
    }

    private static JsonTree present(Map<String, JsonTree> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    private Map<Member<R>, String> known(Map<String, JsonTree> members) {
        var known = new LinkedHashMap<Member<R>, String>();
        for (var name : members.keySet()) {
            var member = shape.member(name);
            if (member == null) {
                reader.unknown(shape, name, at.member(name));
            } else if (known.putIfAbsent(member, name) != null) {
                reader.findings()
                        .add(() -> new JsonProblem.Duplicate(at.member(name).toString(), member.name()));
            }
        }
        return known;
    }

    private <T> void attribute(Column<T> column, JsonTree tree, Pointer place) {
        set(column, reader.columns().read(model, column, tree, place), place);
    }

    private void set(Column<?> column, @Nullable Object value, Pointer place) {
        int index = model.indexOf(column);
        if (!told.add(column)) {
            var other = values[index];
            if (other != null && !Objects.deepEquals(other, value)) {
                reader.findings().refuse(place, () -> "this is another key than that of `" + column + "`");
            }
            return;
        }
        values[index] = value;
    }

    private <S> void reference(Member.Reference<R, S> member, JsonTree tree, Pointer place) {
        var parts = member.key();
        if (tree instanceof JsonTree.Null) {
            parts.forEach(part -> attribute(part.owner(), tree, place));
        } else if (tree.plain() instanceof JsonTree.Members members && isKey(member, members.members())) {
            for (var part : parts) {
                members.members().forEach((name, value) -> {
                    if (part.isCalled(name)) {
                        attribute(part.owner(), value, place.member(name));
                    }
                });
            }
        } else {
            row(member, tree, place);
        }
    }

    /** An object with nothing but the key is a key, unless there is nothing else that a row could have. */
    private <S> boolean isKey(Member.Reference<R, S> member, Map<String, JsonTree> members) {
        var parts = member.key();
        boolean rowsAreKeys = member.relation().target().model().columns().size() == parts.size()
                && shape.style().references() == References.ATTRIBUTES;
        return !rowsAreKeys
                && members.keySet().stream().allMatch(name -> parts.stream().anyMatch(part -> part.isCalled(name)))
                && parts.stream().allMatch(part -> members.keySet().stream().anyMatch(part::isCalled));
    }

    private <S> void row(Member.Reference<R, S> member, JsonTree tree, Pointer place) {
        var target = readable(member.relation(), place);
        S row = target == null ? null : reader.read(target, tree, place);
        if (target == null || row == null) {
            member.key().forEach(part -> told.add(part.owner()));
            return;
        }
        for (KeyPart part : member.key()) {
            var value = target.model().value(row, part.target());
            if (value == null) {
                reader.findings().add(() -> new JsonProblem.Missing(place.toString(), part.name()));
            }
            set(part.owner(), value, place.member(part.name()));
        }
        carried.add(member.relation());
        related.add(row);
    }

    private <S> @Nullable RecordShape<S> readable(Relation<R, S> relation, Pointer place) {
        var target = shape.target(relation);
        if (target.unreadable().isEmpty()) {
            return target;
        }
        reader.findings().refuse(place, () -> "a row of " + target.model() + " cannot be read here");
        return null;
    }

    /** Fills in what nobody told, or reports it. */
    private void complete(Map<Column<?>, ? extends @Nullable Object> implied) {
        for (var column : model.columns()) {
            int index = model.indexOf(column);
            if (told.contains(column)) {
                if (values[index] == null) {
                    values[index] = ColumnReader.absent(model, column);
                }
            } else if (implied.containsKey(column)) {
                values[index] = implied.get(column);
            } else if (RecordShape.isRequired(column)) {
                reader.findings().add(() -> new JsonProblem.Missing(at.toString(), shape.nameOf(column)));
            } else {
                values[index] = ColumnReader.absent(model, column);
            }
        }
    }

    private <S> void related(Member.Related<R, S> member, JsonTree tree, Pointer place) {
        var relation = member.relation();
        var target = readable(relation, place);
        if (target == null) {
            return;
        }
        carried.add(relation);
        if (relation.isToMany()) {
            var rows = reader.readAll(target, tree, place, implied(relation));
            related.add(new Many.Loaded<>(rows, reader.coverage()));
        } else if (tree instanceof JsonTree.Null) {
            related.add(Many.complete(List.of()));
        } else {
            S row = reader.read(target, tree, place, implied(relation));
            related.add(Many.complete(row == null ? List.<S>of() : List.of(row)));
        }
    }

    /** {@return the columns by which the rows of a relation refer to this one} */
    private Map<Column<?>, @Nullable Object> implied(Relation<R, ?> relation) {
        var keys = new HashMap<Column<?>, @Nullable Object>();
        if (relation.link() instanceof Link.MappedBy && relation.join() instanceof Join.Direct(var pairs)) {
            pairs.forEach(pair -> keys.put(pair.target(), values[model.indexOf(pair.owner())]));
        }
        return keys;
    }

    /** A record may refuse values that its columns would take. */
    private @Nullable R create() {
        try {
            return carried.isEmpty()
                    ? model.create(values)
                    : model.loader(carried).create(values, related.toArray());
        } catch (RuntimeException refused) {
            reader.findings().refuse(at, () -> model + " refuses these values: " + refused.getMessage());
            return null;
        }
    }
}
