package kumiko.json;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kumiko.algebra.Change;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.Model;
import org.jspecify.annotations.Nullable;

/** Reads JSON that has some of a record's members, as a change of that record. */
final class PatchReader<R> {

    private static final Set<ColumnRole> PROTECTED = Set.of(
            ColumnRole.ID,
            ColumnRole.VERSION,
            ColumnRole.GENERATED,
            ColumnRole.CREATED_AT,
            ColumnRole.UPDATED_AT,
            ColumnRole.SOFT_DELETE);

    private final RecordReader reader;
    private final RecordShape<R> shape;
    private final NamePaths settable;
    private final Model<R> model;
    private final R row;
    private final @Nullable Object[] before;
    private final @Nullable Object[] values;
    private final Set<Column<?>> told = new HashSet<>();

    PatchReader(RecordReader reader, RecordShape<R> shape, NamePaths settable, R row) {
        this.reader = reader;
        this.shape = shape;
        this.settable = settable;
        this.model = shape.model();
        this.row = row;
        this.before = model.values(row);
        this.values = before.clone();
    }

    @Nullable
    Change<R> read(JsonTree tree) {
        if (!(tree.plain() instanceof JsonTree.Members members)) {
            reader.findings().wrong(Pointer.ROOT, tree, "an object with attributes of " + model);
            return null;
        }
        members.members().forEach((name, value) -> member(name, value, Pointer.ROOT.member(name)));
        return reader.findings().count() > 0 ? null : change();
    }

    private void member(String name, JsonTree tree, Pointer at) {
        switch (shape.member(name)) {
            case null -> reader.unknown(shape, name, at);
            case Member.Attribute<R, ?> attribute -> set(attribute.column(), tree, at);
            case Member.Reference<R, ?> reference -> reference(reference, tree, at);
            case Member.Related<R, ?> related ->
                reader.findings()
                        .refuse(at, () -> "rows of `%s` are written on their own, not with %s".formatted(name, model));
            case Member.Computation<R, ?> computation ->
                reader.findings().refuse(at, () -> "`" + name + "` is computed and cannot be set");
        }
    }

    private void reference(Member.Reference<R, ?> member, JsonTree tree, Pointer at) {
        if (tree instanceof JsonTree.Null) {
            member.key().forEach(part -> set(part.owner(), tree, at));
            return;
        }
        if (!(tree.plain() instanceof JsonTree.Members(var members, var place))) {
            reader.findings()
                    .wrong(
                            at,
                            tree,
                            "an object with the key of " + member.relation().target() + ", or null");
            return;
        }
        for (var part : member.key()) {
            if (members.keySet().stream().noneMatch(part::isCalled)) {
                reader.findings().add(() -> new JsonProblem.Missing(at.toString(), part.name()));
            }
        }
        members.forEach((name, value) -> keyMember(member, name, value, at.member(name)));
    }

    private void keyMember(Member.Reference<R, ?> member, String name, JsonTree value, Pointer at) {
        member.key().stream()
                .filter(part -> part.isCalled(name))
                .findFirst()
                .ifPresentOrElse(
                        part -> set(part.owner(), value, at),
                        () -> reader.findings()
                                .refuse(
                                        at,
                                        () -> "%s is written on its own; here is only its key"
                                                .formatted(member.relation().target())));
    }

    private <T> void set(Column<T> column, JsonTree tree, Pointer at) {
        int index = model.indexOf(column);
        if (isProtected(column)) {
            if (!isUnchanged(column, tree, at)) {
                reader.findings().refuse(at, () -> "`" + at.token() + "` cannot be set");
            }
            return;
        }
        if (tree instanceof JsonTree.Null && !column.nullable()) {
            reader.findings()
                    .refuse(
                            at,
                            () -> "`%s` is never null; it is %s".formatted(at.token(), Shown.expected(column.type())));
            return;
        }
        T value = reader.columns().read(model, column, tree, at);
        if (!told.add(column) && !Objects.deepEquals(values[index], value)) {
            reader.findings().refuse(at, () -> "`" + column + "` is there twice, with two values");
        }
        values[index] = value;
    }

    private boolean isProtected(Column<?> column) {
        return column.roles().stream().anyMatch(PROTECTED::contains) && !settable.has(column.name());
    }

    /** What is sent back as it came sets nothing. */
    private <T> boolean isUnchanged(Column<T> column, JsonTree tree, Pointer at) {
        var silent = new Findings(JsonLimits.DEFAULT);
        var value = new ValueReader(reader.columns().values().limits(), silent);
        var old = before[model.indexOf(column)];
        if (tree instanceof JsonTree.Null || old == null) {
            return tree instanceof JsonTree.Null && old == null;
        }
        var sent = value.read(column.type(), tree, at);
        return silent.count() == 0 && Objects.deepEquals(old, sent);
    }

    private @Nullable Change<R> change() {
        try {
            return Change.diff(model, row, model.replace(row, values));
        } catch (RuntimeException refused) {
            reader.findings().refuse(Pointer.ROOT, () -> model + " refuses these values: " + refused.getMessage());
            return null;
        }
    }

    /** {@return the names that are no one's to set, whoever allows it} */
    static Map<ColumnRole, String> neverSettable() {
        return Map.of(
                ColumnRole.ID, "is the key, which never changes",
                ColumnRole.VERSION, "counts the writes of a row");
    }
}
