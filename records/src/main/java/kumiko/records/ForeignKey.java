package kumiko.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kumiko.model.ColumnRole;
import kumiko.model.ModelException;
import kumiko.model.Names;

/**
 * The columns that a {@code One} component stands for.
 *
 * @param columns in the order of what they refer to, of the same types
 * @param key how the key of the {@code One} becomes their values
 */
record ForeignKey(List<kumiko.model.Column<?>> columns, KeyShape key) {

    static ForeignKey of(Component component) {
        return of(component, List.of());
    }

    private static ForeignKey of(Component component, List<Component> visited) {
        if (visited.contains(component)) {
            throw component.mistake("is part of a key that refers to itself; give the record a key of its own");
        }
        var path = Stream.concat(visited.stream(), Stream.of(component)).toList();
        var relation = RelationDeclaration.one(component);
        var referenced = relation.references().isEmpty()
                ? key(relation.target(), path)
                : relation.references().stream()
                        .<kumiko.model.Column<?>>map(name -> referenced(relation, name, path))
                        .toList();
        var columns = new ArrayList<kumiko.model.Column<?>>();
        for (int i = 0; i < referenced.size(); i++) {
            columns.add(column(component, relation, referenced, i));
        }
        return new ForeignKey(List.copyOf(columns), KeyShape.of(component, referenced));
    }

    /** {@return the key columns of a record, as far as they can be told without its model} */
    static List<kumiko.model.Column<?>> key(Class<?> target) {
        return key(target, List.of());
    }

    private static List<kumiko.model.Column<?>> key(Class<?> target, List<Component> path) {
        var key = Component.of(target).stream()
                .filter(Component::isId)
                .flatMap(component -> columns(component, path))
                .toList();
        if (key.isEmpty()) {
            throw new ModelException(
                    "`" + target.getSimpleName() + "` has no key; mark the component that identifies a row with `@Id`");
        }
        return key;
    }

    private static Stream<kumiko.model.Column<?>> columns(Component component, List<Component> path) {
        if (component.isMany()) {
            throw component.mistake("is a relation to many rows and cannot be part of the key; leave `@Id` out");
        }
        return component.isOne() ? of(component, path).columns.stream() : Stream.of(ColumnReader.read(component));
    }

    /** {@return all columns of a record, as far as they can be told without its model} */
    static List<kumiko.model.Column<?>> columns(Class<?> record) {
        return Component.of(record).stream()
                .filter(component -> !component.isMany())
                .flatMap(component -> columns(component, List.of()))
                .toList();
    }

    private static kumiko.model.Column<?> referenced(RelationDeclaration relation, String name, List<Component> path) {
        return Component.of(relation.target()).stream()
                .filter(component -> !component.isMany())
                .filter(component -> !path.contains(component))
                .flatMap(component -> columns(component, path))
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> relation.mistake("refers to `" + name + "`, which is not an attribute of `"
                        + relation.target().getSimpleName() + "`"));
    }

    private static kumiko.model.Column<?> column(
            Component component, RelationDeclaration relation, List<kumiko.model.Column<?>> referenced, int index) {
        var target = referenced.get(index);
        var names = component.declared().getAnnotationsByType(JoinColumn.class);
        if (names.length != 0 && names.length != referenced.size()) {
            throw component.mistake("has %d `@JoinColumn`s for a key of %d columns; write one for each"
                    .formatted(names.length, referenced.size()));
        }
        var usual = component.attribute() + "_" + target.name();
        var attribute = names.length == 0 || names[index].attribute().isEmpty()
                ? usual
                : Names.snakeCase(names[index].attribute());
        return new kumiko.model.Column<>(
                attribute,
                Names.camelCase(attribute),
                names.length == 0 ? renamed(component, referenced.size(), attribute) : names[index].value(),
                target.type(),
                !component.isId() && (component.isNullable() || optional(component)),
                roles(component, relation, referenced.size()),
                target.size());
    }

    private static String renamed(Component component, int size, String usual) {
        var column = component.annotation(Column.class);
        if (column.isEmpty() || column.get().value().isEmpty()) {
            return usual;
        }
        if (size > 1) {
            throw component.mistake(
                    "has one `@Column` for a key of %d columns; write a `@JoinColumn` for each".formatted(size));
        }
        return column.get().value();
    }

    private static boolean optional(Component component) {
        return component.annotation(ManyToOne.class).map(ManyToOne::optional).orElse(false)
                || component.annotation(OneToOne.class).map(OneToOne::optional).orElse(false);
    }

    private static Set<ColumnRole> roles(Component component, RelationDeclaration relation, int size) {
        var roles = EnumSet.noneOf(ColumnRole.class);
        if (component.isId()) {
            roles.add(ColumnRole.ID);
        }
        if (component.has(Sensitive.class)) {
            roles.add(ColumnRole.SENSITIVE);
        }
        boolean unique = relation.kind() == RelationDeclaration.Kind.ONE_TO_ONE || component.has(Unique.class);
        if (unique && size == 1) {
            roles.add(ColumnRole.UNIQUE);
        }
        return roles;
    }
}
