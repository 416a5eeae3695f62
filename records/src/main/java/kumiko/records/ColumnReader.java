package kumiko.records;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kumiko.model.ColumnRole;
import kumiko.model.ColumnSize;
import kumiko.model.DataType;

/** Reads the column of a component that is no relation. */
record ColumnReader(Component component, ComponentType type) {

    private static final Set<Class<?>> GENERATED = Set.of(Short.class, Integer.class, Long.class, UUID.class);
    private static final Set<Class<?>> VERSIONS = Set.of(Short.class, Integer.class, Long.class);
    private static final Set<Class<?>> MOMENTS = Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class);

    static kumiko.model.Column<?> read(Component component) {
        return new ColumnReader(component, ComponentType.of(component)).column();
    }

    kumiko.model.Column<?> column() {
        refuseRelationAnnotations();
        if (component.type().isPrimitive() && component.isNullable()) {
            throw component.mistake("is a primitive and cannot be null; make it a `"
                    + javaType().getSimpleName() + "` or leave `@Nullable` out");
        }
        refuseOtherNativeEnums();
        var roles = roles();
        boolean alwaysPresent = roles.contains(ColumnRole.ID)
                || roles.contains(ColumnRole.VERSION)
                || roles.contains(ColumnRole.CREATED_AT)
                || roles.contains(ColumnRole.UPDATED_AT);
        return new kumiko.model.Column<>(
                component.attribute(),
                component.name(),
                component
                        .annotation(Column.class)
                        .map(Column::value)
                        .filter(name -> !name.isEmpty())
                        .orElse(component.attribute()),
                type.type(),
                (component.isNullable() || type.optional()) && !alwaysPresent,
                roles,
                size());
    }

    private void refuseOtherNativeEnums() {
        var stored = type.type().stored();
        boolean isOne = stored instanceof DataType.NativeEnum<?>
                || stored instanceof DataType.ListOf<?>(var element) && element instanceof DataType.NativeEnum<?>;
        if (component.has(NativeEnum.class) && !isOne) {
            throw component.mistake("is marked `@NativeEnum` but is no enum, nor a list of its constants");
        }
    }

    private Class<?> javaType() {
        return type.type().javaType();
    }

    private void refuseRelationAnnotations() {
        for (var annotation :
                List.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class, JoinColumn.class)) {
            if (component.has(annotation)) {
                throw component.mistake(
                        "is marked `@%s` but is a `%s`; a relation is a `One<Key, Record>` or a `Many<Record>`"
                                .formatted(
                                        annotation.getSimpleName(),
                                        component.type().getSimpleName()));
            }
        }
    }

    private Set<ColumnRole> roles() {
        var roles = EnumSet.noneOf(ColumnRole.class);
        if (component.isId()) {
            roles.add(ColumnRole.ID);
            if (component.isNullable() || type.optional()) {
                require(
                        GENERATED,
                        "may lack its key, but the database generates only `Long`, `Integer`, `Short` and `UUID` keys; leave `@Nullable` out");
                roles.add(ColumnRole.GENERATED);
            }
        }
        if (component.has(Generated.class)) {
            if (!component.isNullable() && !type.optional()) {
                throw component.mistake("is given by the database, so a new record lacks it; make it `@Nullable`");
            }
            roles.add(ColumnRole.GENERATED);
        }
        if (component.has(Version.class)) {
            require(VERSIONS, "cannot count versions; make it a `long` or an `int`");
            roles.add(ColumnRole.VERSION);
        }
        if (component.has(CreatedAt.class)) {
            require(MOMENTS, "cannot hold the moment of a write; make it an `Instant`");
            roles.add(ColumnRole.CREATED_AT);
        }
        if (component.has(UpdatedAt.class)) {
            require(MOMENTS, "cannot hold the moment of a write; make it an `Instant`");
            roles.add(ColumnRole.UPDATED_AT);
        }
        if (component.has(SoftDelete.class)) {
            require(MOMENTS, "cannot hold the moment of a deletion; make it a `@Nullable Instant`");
            requireNullable();
            roles.add(ColumnRole.SOFT_DELETE);
        }
        if (component.has(Unique.class)) {
            roles.add(ColumnRole.UNIQUE);
        }
        if (component.has(Sensitive.class)) {
            roles.add(ColumnRole.SENSITIVE);
        }
        return roles;
    }

    private void require(Set<Class<?>> allowed, String otherwise) {
        if (!allowed.contains(javaType())) {
            throw component.mistake(otherwise);
        }
    }

    private void requireNullable() {
        if (!component.isNullable() && !type.optional()) {
            throw component.mistake("is null while the row is not deleted; mark it `@Nullable`");
        }
    }

    private ColumnSize size() {
        var column = component.annotation(Column.class);
        int length = component
                .annotation(Length.class)
                .map(Length::value)
                .orElse(column.map(Column::length).orElse(0));
        int precision = column.map(Column::precision).orElse(0);
        int scale = column.map(Column::scale).orElse(0);
        if (length != 0 && !isStoredAs(DataType.TEXT)) {
            throw component.mistake("has a length but is not text; leave the length out");
        }
        if ((precision != 0 || scale != 0) && !isStoredAs(DataType.DECIMAL)) {
            throw component.mistake("has a precision but is not a `BigDecimal`; leave the precision out");
        }
        if (length < 0 || precision < 0 || scale < 0 || scale > precision) {
            throw component.mistake("has a size that is negative, or a scale greater than its precision");
        }
        return new ColumnSize(length, precision, scale);
    }

    private boolean isStoredAs(DataType<?> scalar) {
        var stored = type.type().stored();
        return stored.equals(scalar) || stored instanceof DataType.ListOf<?>(var element) && element.equals(scalar);
    }
}
