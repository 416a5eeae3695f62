package kumiko.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Many;
import kumiko.model.Model;
import kumiko.model.NotLoadedException;
import kumiko.model.One;
import org.jspecify.annotations.Nullable;

/**
 * Takes records apart into maps, by the names of JSON.
 *
 * @param strict whether a relation that is not loaded is a mistake, and not just left out
 */
record RecordWriter(ValueWriter values, boolean strict) {

    <R> Map<String, @Nullable Object> write(RecordShape<R> shape, R row) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var member : shape.members()) {
            switch (member) {
                case Member.Attribute<R, ?> attribute ->
                    members.put(attribute.name(), value(shape.model(), attribute.column(), row));
                case Member.Reference<R, ?> reference -> reference(shape, reference, row, members);
                case Member.Related<R, ?> related -> related(shape, related, row, members);
                case Member.Computation<R, ?> computation ->
                    members.put(computation.name(), computed(shape.model(), computation, row));
            }
        }
        return members;
    }

    private <R, T> @Nullable Object value(Model<R> model, Column<T> column, R row) {
        var value = model.value(row, column);
        return value == null
                ? null
                : formed(model, column.name(), column.is(ColumnRole.SENSITIVE), column.type(), value);
    }

    private <R, T> @Nullable Object computed(Model<R> model, Member.Computation<R, T> computation, R row) {
        var value = computation.value().apply(row);
        return value == null ? null : formed(model, computation.name(), false, computation.type(), value);
    }

    private <T> Object formed(Model<?> model, String name, boolean sensitive, DataType<T> type, T value) {
        try {
            return values.write(type, value);
        } catch (IllegalArgumentException unwritable) {
            throw new IllegalArgumentException("`%s` of %s cannot be written as JSON%s"
                    .formatted(name, model, sensitive ? "" : ": " + unwritable.getMessage()));
        }
    }

    private <R, S> void reference(
            RecordShape<R> shape, Member.Reference<R, S> member, R row, Map<String, @Nullable Object> members) {
        var one = shape.model().one(row, member.relation());
        if (one.isEmpty()) {
            return;
        }
        switch (one.get()) {
            case One.None<?, S>() -> members.put(member.name(), null);
            case One.Key<?, S> key -> {
                requireLeavable(shape.model(), member.relation().name());
                if (shape.style().references() == References.OBJECTS) {
                    members.put(member.name(), key(shape.model(), member, row));
                }
            }
            case One.Loaded<?, S> loaded ->
                members.put(member.name(), write(shape.target(member.relation()), loaded.target()));
        }
    }

    private <R> Map<String, @Nullable Object> key(Model<R> model, Member.Reference<R, ?> member, R row) {
        var key = new LinkedHashMap<String, @Nullable Object>();
        member.key().forEach(part -> key.put(part.name(), value(model, part.owner(), row)));
        return key;
    }

    private <R, S> void related(
            RecordShape<R> shape, Member.Related<R, S> member, R row, Map<String, @Nullable Object> members) {
        switch (shape.model().many(row, member.relation()).orElseGet(Many::unloaded)) {
            case Many.Unloaded<S> unloaded ->
                requireLeavable(shape.model(), member.relation().name());
            case Many.Loaded<S>(var items, var coverage) -> {
                var written = writeAll(shape.target(member.relation()), items);
                members.put(
                        member.name(),
                        member.relation().isToMany() ? written : written.isEmpty() ? null : written.get(0));
            }
        }
    }

    <R> List<Map<String, @Nullable Object>> writeAll(RecordShape<R> shape, Iterable<? extends R> rows) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (R row : rows) {
            list.add(write(shape, row));
        }
        return list;
    }

    private void requireLeavable(Model<?> model, String relation) {
        if (strict) {
            throw new NotLoadedException(
                    "`%s.%s` was not loaded; add .with(\"%2$s\") to the query, or leave it out of the JSON with .without(\"%2$s\")"
                            .formatted(model, relation));
        }
    }
}
