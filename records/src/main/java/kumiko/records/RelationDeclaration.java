package kumiko.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kumiko.model.ModelException;
import kumiko.model.Names;

/**
 * A relation as it is declared, before its target is looked at.
 *
 * @param name in snake_case
 * @param mappedBy the relation of the target that holds the reference, empty where this one does
 * @param by the attributes that hold the reference, none where a component does
 * @param references the attributes of the target that are referred to, none for its key
 * @param table the table of pairs of a many-to-many, else empty
 * @param component where it is declared, empty on the record
 */
record RelationDeclaration(
        Class<?> owner,
        String name,
        Kind kind,
        Class<?> target,
        String mappedBy,
        List<String> by,
        List<String> references,
        String table,
        List<String> near,
        List<String> far,
        Optional<Component> component) {

    enum Kind {
        MANY_TO_ONE("many-to-one"),
        ONE_TO_ONE("one-to-one"),
        ONE_TO_MANY("one-to-many"),
        MANY_TO_MANY("many-to-many");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    RelationDeclaration {
        if (!target.isRecord() || !target.isAnnotationPresent(Table.class)) {
            throw mistake(
                    owner, name, "leads to `" + target.getSimpleName() + "`, which is not a record with `@Table`");
        }
    }

    /** {@return the relations of a record, first those of its components} */
    static List<RelationDeclaration> of(Class<?> owner) {
        var declarations = new ArrayList<RelationDeclaration>();
        for (var component : Component.of(owner)) {
            if (component.isOne()) {
                declarations.add(one(component));
            } else if (component.isMany()) {
                declarations.add(many(component));
            }
        }
        for (var relation : owner.getAnnotationsByType(ManyToOne.class)) {
            declarations.add(onRecord(owner, Kind.MANY_TO_ONE, relation.name(), relation.target())
                    .referring(relation.by(), relation.references()));
        }
        for (var relation : owner.getAnnotationsByType(OneToOne.class)) {
            var declaration = onRecord(owner, Kind.ONE_TO_ONE, relation.name(), relation.target());
            declarations.add(
                    relation.mappedBy().isEmpty()
                            ? declaration.referring(relation.by(), relation.references())
                            : declaration.mapped(relation.mappedBy()));
        }
        for (var relation : owner.getAnnotationsByType(OneToMany.class)) {
            declarations.add(onRecord(owner, Kind.ONE_TO_MANY, relation.name(), relation.target())
                    .mapped(relation.mappedBy()));
        }
        for (var relation : owner.getAnnotationsByType(ManyToMany.class)) {
            declarations.add(onRecord(owner, Kind.MANY_TO_MANY, relation.name(), relation.target())
                    .paired(relation));
        }
        return declarations;
    }

    static RelationDeclaration one(Component component) {
        var many = component.annotation(ManyToOne.class);
        var one = component.annotation(OneToOne.class);
        if (many.isPresent() && one.isPresent()) {
            throw component.mistake("is both `@ManyToOne` and `@OneToOne`; leave one of them out");
        }
        if (component.has(OneToMany.class) || component.has(ManyToMany.class)) {
            throw component.mistake("is a `One` but is declared to lead to many rows; make it a `Many<%s>`"
                    .formatted(component.argument(1).getSimpleName()));
        }
        if (one.isPresent() && !one.get().mappedBy().isEmpty()) {
            throw component.mistake("is mapped by the other side, so it holds no key; make it a `Many<%s>`"
                    .formatted(component.argument(1).getSimpleName()));
        }
        many.ifPresent(it -> requireUnnamed(component, it.name(), it.target(), it.by()));
        one.ifPresent(it -> requireUnnamed(component, it.name(), it.target(), it.by()));
        var references = many.map(ManyToOne::references)
                .or(() -> one.map(OneToOne::references))
                .orElse(new String[0]);
        return onComponent(component, one.isPresent() ? Kind.ONE_TO_ONE : Kind.MANY_TO_ONE, component.argument(1))
                .referring(new String[0], references);
    }

    private static RelationDeclaration many(Component component) {
        var target = component.argument(0);
        var oneToMany = component.annotation(OneToMany.class);
        var manyToMany = component.annotation(ManyToMany.class);
        var oneToOne = component.annotation(OneToOne.class);
        if (component.has(ManyToOne.class)) {
            throw component.mistake("is a `Many` but is declared to lead to one row; make it a `One<Key, %s>`"
                    .formatted(target.getSimpleName()));
        }
        if (oneToMany.isPresent()) {
            requireUnnamed(component, oneToMany.get().name(), oneToMany.get().target());
            return onComponent(component, Kind.ONE_TO_MANY, target)
                    .mapped(oneToMany.get().mappedBy());
        }
        if (manyToMany.isPresent()) {
            requireUnnamed(component, manyToMany.get().name(), manyToMany.get().target());
            return onComponent(component, Kind.MANY_TO_MANY, target).paired(manyToMany.get());
        }
        if (oneToOne.isPresent() && !oneToOne.get().mappedBy().isEmpty()) {
            requireUnnamed(
                    component,
                    oneToOne.get().name(),
                    oneToOne.get().target(),
                    oneToOne.get().by());
            return onComponent(component, Kind.ONE_TO_ONE, target)
                    .mapped(oneToOne.get().mappedBy());
        }
        throw component.mistake(
                "does not say how it is related; add `@OneToMany(mappedBy = ..)`, `@ManyToMany(table = ..)` or `@OneToOne(mappedBy = ..)`");
    }

    private static void requireUnnamed(Component component, String name, Class<?> target, String... by) {
        if (!name.isEmpty() || target != void.class || by.length != 0) {
            throw component.mistake(
                    "has its name, its target and its key from the component; leave `name`, `target` and `by` out");
        }
    }

    private static RelationDeclaration onComponent(Component component, Kind kind, Class<?> target) {
        return new RelationDeclaration(
                component.owner(),
                component.attribute(),
                kind,
                target,
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                Optional.of(component));
    }

    private static RelationDeclaration onRecord(Class<?> owner, Kind kind, String name, Class<?> target) {
        if (name.isEmpty() || target == void.class) {
            throw new ModelException(
                    "a relation declared on `" + owner.getSimpleName()
                            + "` needs a `name` and a `target`, as in `@ManyToOne(name = \"origin\", target = Airport.class, by = \"originIata\")`");
        }
        return new RelationDeclaration(
                owner,
                Names.snakeCase(name),
                kind,
                target,
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }

    private RelationDeclaration referring(String[] attributes, String[] referenced) {
        if (attributes.length == 0 && component.isEmpty()) {
            throw mistake("does not say which attributes hold the reference; add `by = ..`");
        }
        return new RelationDeclaration(
                owner, name, kind, target, "", snake(attributes), snake(referenced), "", near, far, component);
    }

    private RelationDeclaration mapped(String relation) {
        return new RelationDeclaration(
                owner, name, kind, target, Names.snakeCase(relation), by, references, "", near, far, component);
    }

    private RelationDeclaration paired(ManyToMany relation) {
        if (relation.table().isEmpty() == relation.mappedBy().isEmpty()) {
            throw mistake("needs either the `table` of its pairs or the relation it is `mappedBy`");
        }
        return relation.table().isEmpty()
                ? mapped(relation.mappedBy())
                : new RelationDeclaration(
                        owner,
                        name,
                        kind,
                        target,
                        "",
                        by,
                        references,
                        relation.table(),
                        List.of(relation.near()),
                        List.of(relation.far()),
                        component);
    }

    private static List<String> snake(String[] names) {
        return Arrays.stream(names).map(Names::snakeCase).toList();
    }

    boolean isMapped() {
        return !mappedBy.isEmpty();
    }

    ModelException mistake(String text) {
        return mistake(owner, name, text);
    }

    private static ModelException mistake(Class<?> owner, String name, String text) {
        return new ModelException("`" + owner.getSimpleName() + "." + Names.camelCase(name) + "` " + text);
    }
}
