package kumiko.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import kumiko.model.Names;
import kumiko.processor.RelationElement.Kind;

/** What can be wrong between a relation and its target. */
record RelationCheck(RelationElement relation) {

    void check() {
        switch (relation.kind()) {
            case MANY_TO_ONE -> checkReference();
            case ONE_TO_MANY -> checkMapping(Kind.MANY_TO_ONE);
            case ONE_TO_ONE -> {
                if (relation.isMapped()) {
                    checkMapping(Kind.ONE_TO_ONE);
                } else {
                    checkReference();
                }
            }
            case MANY_TO_MANY -> {
                if (relation.isMapped()) {
                    checkMapping(Kind.MANY_TO_MANY);
                } else {
                    checkTable();
                }
            }
        }
    }

    private void checkReference() {
        if (relation.component().isPresent()) {
            ForeignKey.of(relation.component().get(), List.of());
            return;
        }
        var held = named(relation.owner(), relation.by());
        var referred = relation.references().isEmpty()
                ? ForeignKey.key(relation.target())
                : named(relation.target(), relation.references());
        if (held.size() != referred.size()) {
            throw relation.mistake("holds %d attributes for %d of `%s`: %s"
                    .formatted(held.size(), referred.size(), target(), attributes(referred)));
        }
        for (int i = 0; i < held.size(); i++) {
            requireSameType(held.get(i), referred.get(i));
        }
    }

    private void requireSameType(ColumnElement held, ColumnElement referred) {
        if (!held.isLike(referred)) {
            throw relation.mistake("refers by `%s` of type `%s` to `%s` of type `%s`; they must be the same type"
                    .formatted(held.attribute(), held.typeName(), referred.attribute(), referred.typeName()));
        }
    }

    private List<ColumnElement> named(TypeElement record, List<String> names) {
        var columns = ColumnElement.of(record);
        return names.stream()
                .map(name -> columns.stream()
                        .filter(column -> column.attribute().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> relation.mistake("refers by `%s`, which is not an attribute of `%s`; it has %s"
                                        .formatted(name, record.getSimpleName(), attributes(columns)))))
                .toList();
    }

    private void checkMapping(Kind wanted) {
        var mappedBy = Names.snakeCase(relation.mappedBy());
        var candidates = RelationElement.of(relation.target()).stream()
                .filter(other -> other.target().equals(relation.owner()))
                .filter(other -> other.kind() == wanted && !other.isMapped())
                .map(RelationElement::attribute)
                .toList();
        if (!candidates.contains(mappedBy)) {
            throw relation.mistake(
                    candidates.isEmpty()
                            ? "is mapped by `%s`, but `%s` has no %s relation that leads back to `%s`; declare it there"
                                    .formatted(
                                            mappedBy,
                                            target(),
                                            wanted.term(),
                                            relation.owner().getSimpleName())
                            : "is mapped by `%s`, which is no %s relation of `%s` that leads back; it has %s"
                                    .formatted(mappedBy, wanted.term(), target(), list(candidates.stream())));
        }
    }

    private void checkTable() {
        var near = columns("near", relation.owner());
        var far = columns("far", relation.target());
        var table = relation.text("table");
        if (!Collections.disjoint(near, far)) {
            throw relation.mistake("would have the column `" + near.get(0) + "` of `" + table
                    + "` for both sides; name them with `near` and `far`");
        }
        int nearSize = ForeignKey.key(relation.owner()).size();
        int farSize = ForeignKey.key(relation.target()).size();
        if (near.size() != nearSize || far.size() != farSize) {
            throw relation.mistake("needs %d columns in `near` and %d in `far`, one for each column of the key"
                    .formatted(nearSize, farSize));
        }
        var stored = new ArrayList<>(List.of(table));
        stored.addAll(near);
        stored.addAll(far);
        stored.stream().filter(name -> !Names.isColumn(name)).findFirst().ifPresent(name -> {
            throw relation.mistake(NameCheck.noColumn(name));
        });
    }

    private List<String> columns(String side, TypeElement record) {
        var given = relation.texts(side);
        return given.isEmpty()
                ? ForeignKey.key(record).stream()
                        .map(key -> Names.snakeCase(record.getSimpleName().toString()) + "_" + key.attribute())
                        .toList()
                : given;
    }

    private String target() {
        return relation.target().getSimpleName().toString();
    }

    private static String attributes(List<ColumnElement> columns) {
        return list(columns.stream().map(ColumnElement::attribute));
    }

    private static String list(Stream<String> names) {
        return names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
