package kumiko.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kumiko.model.Column;
import kumiko.model.Link;
import kumiko.model.ModelRef;
import kumiko.model.Names;
import kumiko.model.Relation;

/** Makes relations of declarations, and checks them against what the other record declares. */
final class RelationReader<R> {

    private final Class<R> owner;
    private final List<Column<?>> columns;

    /** @param columns those of the record, for a reference that they hold */
    RelationReader(Class<R> owner, List<Column<?>> columns) {
        this.owner = owner;
        this.columns = columns;
    }

    Relation<R, ?> read(RelationDeclaration declaration) {
        return relation(declaration, declaration.target());
    }

    private <S> Relation<R, S> relation(RelationDeclaration declaration, Class<S> target) {
        var here = ref(owner);
        var there = ref(target);
        var name = declaration.name();
        return switch (declaration.kind()) {
            case MANY_TO_ONE -> new Relation.ManyToOne<>(here, name, there, foreignKey(declaration));
            case ONE_TO_ONE ->
                new Relation.OneToOne<>(
                        here, name, there, declaration.isMapped() ? mappedBy(declaration) : foreignKey(declaration));
            case ONE_TO_MANY -> new Relation.OneToMany<>(here, name, there, mappedBy(declaration));
            case MANY_TO_MANY ->
                new Relation.ManyToMany<>(
                        here, name, there, declaration.isMapped() ? mappedBy(declaration) : joinTable(declaration));
        };
    }

    private static <T> ModelRef<T> ref(Class<T> type) {
        return ModelRef.of(type, () -> RecordModel.modelOf(type));
    }

    private Link.ForeignKey foreignKey(RelationDeclaration declaration) {
        if (declaration.component().isPresent()) {
            var attributes = ForeignKey.of(declaration.component().get()).columns().stream()
                    .map(Column::name)
                    .toList();
            return new Link.ForeignKey(attributes, declaration.references());
        }
        var held = declaration.by().stream()
                .<Column<?>>map(name -> named(declaration, owner, columns, name))
                .toList();
        var key = ForeignKey.key(declaration.target());
        var referred = declaration.references().isEmpty()
                ? key
                : declaration.references().stream()
                        .<Column<?>>map(name -> named(
                                declaration, declaration.target(), ForeignKey.columns(declaration.target()), name))
                        .toList();
        requireSameTypes(declaration, held, referred);
        return new Link.ForeignKey(declaration.by(), declaration.references());
    }

    private static Column<?> named(
            RelationDeclaration declaration, Class<?> record, List<Column<?>> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> declaration.mistake("refers by `%s`, which is not an attribute of `%s`; it has %s"
                        .formatted(
                                name,
                                record.getSimpleName(),
                                list(columns.stream().map(Column::name).toList()))));
    }

    private static void requireSameTypes(
            RelationDeclaration declaration, List<Column<?>> held, List<Column<?>> referred) {
        if (held.size() != referred.size()) {
            throw declaration.mistake("holds %d attributes for %d of `%s`: %s"
                    .formatted(
                            held.size(),
                            referred.size(),
                            declaration.target().getSimpleName(),
                            list(referred.stream().map(Column::name).toList())));
        }
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i).type().javaType() != referred.get(i).type().javaType()) {
                throw declaration.mistake("refers by `%s` of type `%s` to `%s` of type `%s`; they must be the same type"
                        .formatted(
                                held.get(i),
                                held.get(i).type().javaType().getSimpleName(),
                                referred.get(i),
                                referred.get(i).type().javaType().getSimpleName()));
            }
        }
    }

    private static Link.MappedBy mappedBy(RelationDeclaration declaration) {
        var wanted = switch (declaration.kind()) {
            case ONE_TO_MANY -> RelationDeclaration.Kind.MANY_TO_ONE;
            case MANY_TO_ONE, ONE_TO_ONE, MANY_TO_MANY -> declaration.kind();
        };
        var candidates = RelationDeclaration.of(declaration.target()).stream()
                .filter(other -> other.target() == declaration.owner() && !other.isMapped() && other.kind() == wanted)
                .map(RelationDeclaration::name)
                .toList();
        if (!candidates.contains(declaration.mappedBy())) {
            var target = declaration.target().getSimpleName();
            throw declaration.mistake(
                    candidates.isEmpty()
                            ? "is mapped by `%s`, but `%s` has no %s relation that leads back to `%s`; declare it there"
                                    .formatted(
                                            declaration.mappedBy(),
                                            target,
                                            wanted.term(),
                                            declaration.owner().getSimpleName())
                            : "is mapped by `%s`, which is no %s relation of `%s` that leads back; it has %s"
                                    .formatted(declaration.mappedBy(), wanted.term(), target, list(candidates)));
        }
        return new Link.MappedBy(declaration.mappedBy());
    }

    private static Link.JoinTable joinTable(RelationDeclaration declaration) {
        var near = declaration.near().isEmpty() ? usual(declaration.owner()) : declaration.near();
        var far = declaration.far().isEmpty() ? usual(declaration.target()) : declaration.far();
        if (near.stream().anyMatch(far::contains)) {
            throw declaration.mistake("would have the column `" + near.get(0) + "` of `" + declaration.table()
                    + "` for both sides; name them with `near` and `far`");
        }
        int nearSize = ForeignKey.key(declaration.owner()).size();
        int farSize = ForeignKey.key(declaration.target()).size();
        if (near.size() != nearSize || far.size() != farSize) {
            throw declaration.mistake("needs %d columns in `near` and %d in `far`, one for each column of the key"
                    .formatted(nearSize, farSize));
        }
        return new Link.JoinTable(declaration.table(), near, far);
    }

    private static List<String> usual(Class<?> record) {
        var names = new ArrayList<String>();
        for (var column : ForeignKey.key(record)) {
            names.add(Names.snakeCase(record.getSimpleName()) + "_" + column.name());
        }
        return names;
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
