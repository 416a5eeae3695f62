package kumiko.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import kumiko.model.Names;

/** What would make the model of a record fail at run time, found while it is compiled. */
final class RecordCheck {

    private static final Set<String> OWN_METHODS = Set.of("all", "where", "filter", "sort", "repo", "F");
    private static final Set<String> PATH_METHODS = Set.of("asPath", "isNull", "isNotNull");
    private static final Set<TypeName> STORED = Set.of(
            ClassName.get(Boolean.class),
            ClassName.get(Character.class),
            ClassName.get(String.class),
            ClassName.get(java.util.UUID.class),
            ArrayTypeName.of(TypeName.BYTE),
            ClassName.get("kumiko.model", "Json"));

    private RecordCheck() {}

    static void check(RecordElement record) {
        if (record.components().stream().noneMatch(component -> Annotations.has(component.element(), "Id"))) {
            throw new Mistake(
                    record.element(),
                    "`" + record.element().getSimpleName()
                            + "` has no key; mark the component that identifies a row with `@Id`");
        }
        record.components().forEach(RecordCheck::check);
        requireDistinctNames(record);
    }

    private static void check(ComponentElement component) {
        if (component.isOne()) {
            requireRecord(component, 1);
            refuse(
                    component,
                    List.of("OneToMany", "ManyToMany"),
                    "is a `One` but leads to many rows; make it a `Many`");
        } else if (component.isMany()) {
            requireRecord(component, 0);
            checkMany(component);
        } else {
            checkColumn(component);
        }
    }

    private static void requireRecord(ComponentElement component, int argument) {
        if (!(component.argument(argument) instanceof DeclaredType type)
                || type.asElement().getKind() != ElementKind.RECORD
                || !Annotations.has(type.asElement(), "Table")) {
            throw mistake(
                    component, "leads to `" + component.argument(argument) + "`, which is not a record with `@Table`");
        }
    }

    private static void checkMany(ComponentElement component) {
        var kinds = List.of("OneToMany", "ManyToMany", "OneToOne").stream()
                .filter(kind -> Annotations.has(component.element(), kind))
                .toList();
        if (kinds.size() != 1) {
            throw mistake(
                    component,
                    "does not say how it is related; add `@OneToMany(mappedBy = ..)`, `@ManyToMany(table = ..)` or"
                            + " `@OneToOne(mappedBy = ..)`");
        }
        var mappedBy = Annotations.text(component.element(), kinds.get(0), "mappedBy");
        if (!mappedBy.isEmpty()) {
            requireRelation(component, component.target(), mappedBy);
        }
    }

    private static void requireRelation(ComponentElement component, TypeElement target, String name) {
        boolean isComponent = target.getRecordComponents().stream()
                .anyMatch(other -> other.getSimpleName().contentEquals(Names.camelCase(Names.snakeCase(name))));
        boolean isDeclared = DeclaredRelation.of(target).stream()
                .anyMatch(relation -> Names.snakeCase(relation.name()).equals(Names.snakeCase(name)));
        if (!isComponent && !isDeclared) {
            throw mistake(
                    component,
                    "is mapped by `%s`, which is not a relation of `%s`".formatted(name, target.getSimpleName()));
        }
    }

    private static void checkColumn(ComponentElement component) {
        refuse(
                component,
                List.of("ManyToOne", "OneToOne", "OneToMany", "ManyToMany"),
                "is marked as a relation but is none; a relation is a `One<Key, Record>` or a `Many<Record>`");
        if (component.type().isPrimitive() && component.nullable()) {
            throw mistake(
                    component,
                    "is a primitive and cannot be null; make it a `" + component.value()
                            + "` or leave `@Nullable` out");
        }
        boolean converted = Annotations.has(component.element(), "Convert");
        if (!converted && !isStored(component.value()) && !isEnum(component)) {
            throw mistake(
                    component,
                    "has the type `" + component.type()
                            + "`, which no column stores; give it a `@Convert`, or make it a `Json`");
        }
        boolean isText = component.value().equals(ClassName.get(String.class));
        if (Annotations.has(component.element(), "Length") && !isText && !converted) {
            throw mistake(component, "has a length but is not text; leave the length out");
        }
    }

    private static boolean isStored(TypeName value) {
        if (value instanceof ParameterizedTypeName list && list.rawType().equals(ClassName.get(List.class))) {
            return true; // what is in a list is checked when the model is read
        }
        return STORED.contains(value) || AttributeKind.of(value, false) != AttributeKind.PLAIN;
    }

    private static boolean isEnum(ComponentElement component) {
        var type = component.element().asType();
        return type.getKind() == TypeKind.DECLARED
                && (isEnum((DeclaredType) type) || isOptionalEnum((DeclaredType) type));
    }

    private static boolean isOptionalEnum(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().contentEquals(Optional.class.getName())
                && type.getTypeArguments().get(0) instanceof DeclaredType inner
                && isEnum(inner);
    }

    private static boolean isEnum(DeclaredType type) {
        return type.asElement().getKind() == ElementKind.ENUM;
    }

    private static void refuse(ComponentElement component, List<String> annotations, String message) {
        if (annotations.stream().anyMatch(name -> Annotations.has(component.element(), name))) {
            throw mistake(component, message);
        }
    }

    private static void requireDistinctNames(RecordElement record) {
        var names = new HashSet<String>();
        for (var component : record.components()) {
            if (!component.isOne() && !component.isMany()) {
                names.add(component.attribute());
            }
            if (PATH_METHODS.contains(component.name())) {
                throw mistake(component, "has the name of a method that every path has; call it otherwise");
            }
        }
        for (var relation : RelationEntry.of(record)) {
            if (names.contains(relation.relation())) {
                throw new Mistake(
                        record.element(),
                        "`%s.%s` is both an attribute and a relation; rename one of them"
                                .formatted(record.element().getSimpleName(), relation.method()));
            }
            if (OWN_METHODS.contains(relation.method())) {
                throw new Mistake(
                        record.element(),
                        "`%s.%s` has the name of a method that every companion has; call the relation otherwise"
                                .formatted(record.element().getSimpleName(), relation.method()));
            }
        }
    }

    private static Mistake mistake(ComponentElement component, String message) {
        return new Mistake(component.element(), "`" + component.name() + "` " + message);
    }
}
