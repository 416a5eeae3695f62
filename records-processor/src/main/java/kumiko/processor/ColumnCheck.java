package kumiko.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kumiko.model.Names;

/** What can be wrong with a component that is no relation. */
record ColumnCheck(ComponentElement component, StoredType type) {

    private static final Set<TypeName> VERSIONS =
            Set.of(ClassName.get(Short.class), ClassName.get(Integer.class), ClassName.get(Long.class));
    private static final Set<TypeName> MOMENTS = Set.of(
            ClassName.get(Instant.class), ClassName.get(OffsetDateTime.class), ClassName.get(LocalDateTime.class));
    private static final TypeName UUID_TYPE = ClassName.get(UUID.class);

    static void check(ComponentElement component) {
        new ColumnCheck(component, StoredType.of(component)).check();
    }

    private void check() {
        refuseRelationAnnotations();
        if (component.type().isPrimitive() && component.nullable()) {
            throw component.mistake("is a primitive and cannot be null; make it a `"
                    + ComponentElement.simpleName(component.type().box()) + "` or leave `@Nullable` out");
        }
        checkNativeEnum();
        checkRoles();
        checkSize();
    }

    private void checkNativeEnum() {
        if (!component.has("NativeEnum")) {
            return;
        }
        if (!type.isEnum()) {
            throw component.mistake("is marked `@NativeEnum` but is no enum, nor a list of its constants");
        }
        var name = Annotations.text(component.element(), "NativeEnum", "value");
        if (!Names.isColumn(name)) {
            throw component.mistake(
                    "is stored as `" + name
                            + "`, which no type of the database can be called; use 1 to 63 characters and no control characters");
        }
    }

    private void refuseRelationAnnotations() {
        for (var annotation : List.of("ManyToOne", "OneToOne", "OneToMany", "ManyToMany", "JoinColumn")) {
            if (!Annotations.all(component.element(), annotation).isEmpty()) {
                throw component.mistake(
                        "is marked `@%s` but is a `%s`; a relation is a `One<Key, Record>` or a `Many<Record>`"
                                .formatted(annotation, ComponentElement.simpleName(component.type())));
            }
        }
    }

    private void checkRoles() {
        boolean mayLack = component.nullable() || type.optional();
        if (component.isId()
                && mayLack
                && !VERSIONS.contains(type.value())
                && !type.value().equals(UUID_TYPE)) {
            throw component.mistake(
                    "may lack its key, but the database generates only `Long`, `Integer`, `Short` and `UUID` keys; leave `@Nullable` out");
        }
        if (component.has("Generated") && !mayLack) {
            throw component.mistake("is given by the database, so a new record lacks it; make it `@Nullable`");
        }
        require("Version", VERSIONS, "cannot count versions; make it a `long` or an `int`");
        require("CreatedAt", MOMENTS, "cannot hold the moment of a write; make it an `Instant`");
        require("UpdatedAt", MOMENTS, "cannot hold the moment of a write; make it an `Instant`");
        require("SoftDelete", MOMENTS, "cannot hold the moment of a deletion; make it a `@Nullable Instant`");
        if (component.has("SoftDelete") && !mayLack) {
            throw component.mistake("is null while the row is not deleted; mark it `@Nullable`");
        }
    }

    private void require(String role, Set<TypeName> allowed, String otherwise) {
        if (component.has(role) && !allowed.contains(type.value())) {
            throw component.mistake(otherwise);
        }
    }

    private void checkSize() {
        int length = component.has("Length") ? number("Length", "value") : number("Column", "length");
        int precision = number("Column", "precision");
        int scale = number("Column", "scale");
        if (length != 0 && !type.scalar().equals(StoredType.TEXT)) {
            throw component.mistake("has a length but is not text; leave the length out");
        }
        if ((precision != 0 || scale != 0) && !type.scalar().equals(ClassName.get(BigDecimal.class))) {
            throw component.mistake("has a precision but is not a `BigDecimal`; leave the precision out");
        }
        if (length < 0 || precision < 0 || scale < 0 || scale > precision) {
            throw component.mistake("has a size that is negative, or a scale greater than its precision");
        }
    }

    private int number(String annotation, String member) {
        return Annotations.number(component.element(), annotation, member);
    }
}
