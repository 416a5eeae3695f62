package kumiko.processor;

import java.util.HashMap;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import kumiko.model.Names;

/** What can be wrong with the names of a record, once its columns and relations are known to be right. */
final class NameCheck {

    private static final Set<String> COMPANION_METHODS =
            Set.of("all", "where", "filter", "sort", "F", "repo", "builder");
    private static final Set<String> PATH_METHODS = Set.of(
            "asPath",
            "isNull",
            "eager",
            "asEager",
            "isNotNull",
            "getClass",
            "hashCode",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    private final RecordElement record;

    private NameCheck(RecordElement record) {
        this.record = record;
    }

    static void check(RecordElement record) {
        var check = new NameCheck(record);
        check.checkTable();
        check.checkColumns();
        check.checkRelations();
    }

    static String noColumn(String name) {
        return "has the name `" + name + "` in the database; use 1 to 63 characters and no control characters";
    }

    private void checkTable() {
        var element = record.element();
        var table = Annotations.text(element, "Table", "value");
        if (!Names.isColumn(table)) {
            throw new Mistake(element, "`" + element.getSimpleName() + "` " + noColumn(table));
        }
        var companion = Annotations.text(element, "Table", "companion");
        if (!companion.isEmpty() && (!SourceVersion.isIdentifier(companion) || SourceVersion.isKeyword(companion))) {
            throw new Mistake(
                    element,
                    "`%s` names its companion `%s`, which no class can be called; use a simple name, as in `@Table(value = \"%s\", companion = \"%s\")`"
                            .formatted(
                                    element.getSimpleName(),
                                    companion,
                                    table,
                                    Plural.of(element.getSimpleName().toString())));
        }
    }

    private void checkColumns() {
        var columns = ColumnElement.of(record.element());
        for (var column : columns) {
            var mistake = mistake(column.attribute(), column.name());
            if (!mistake.isEmpty()) {
                throw column.component().mistake(mistake);
            }
            if (!Names.isColumn(column.column())) {
                throw column.component().mistake(noColumn(column.column()));
            }
        }
        requireDistinct(columns, ColumnElement::attribute, "is the attribute `%s`, as `%s` is; rename one of them");
        requireDistinct(columns, ColumnElement::name, "is `%s` in Java, as `%s` is; rename one of them");
        requireDistinct(
                columns,
                ColumnElement::column,
                "is stored in the column `%s`, as `%s` is; give one of them another with `@Column`");
    }

    private static void requireDistinct(
            Iterable<ColumnElement> columns, Function<ColumnElement, String> name, String message) {
        var owners = new HashMap<String, ComponentElement>();
        for (var column : columns) {
            var other = owners.putIfAbsent(name.apply(column), column.component());
            if (other != null) {
                throw column.component().mistake(message.formatted(name.apply(column), other));
            }
        }
    }

    private void checkRelations() {
        var names = new HashMap<String, String>();
        ColumnElement.of(record.element())
                .forEach(
                        column -> names.put(
                                column.attribute(),
                                "is both an attribute and a relation; call the component `%sKey` with `@Column(\"%s\")`, or the relation otherwise"));
        for (var relation : record.relations()) {
            var name = relation.name();
            var mistake = mistake(relation.attribute(), name);
            if (!mistake.isEmpty()) {
                throw relation.mistake(mistake);
            }
            if (COMPANION_METHODS.contains(name)) {
                throw relation.mistake(
                        "has the name of a method that every companion has; call the relation otherwise");
            }
            var other = names.put(relation.attribute(), "is the name of two relations; rename one of them");
            if (other != null) {
                throw relation.mistake(other.formatted(Names.camelCase(relation.attribute()), relation.attribute()));
            }
        }
    }

    /** {@return what is wrong with a name in the string language and the method it becomes, empty if nothing} */
    private static String mistake(String name, String method) {
        if (!Names.isIdentifier(name)) {
            return "cannot be the name of an attribute or a relation: use a letter, then letters, digits and single"
                    + " underscores, at most 63 characters in all";
        }
        if (SourceVersion.isKeyword(method)) {
            return "is `" + method + "` for its companion, which is a word of Java; call it otherwise";
        }
        return PATH_METHODS.contains(method) ? "has the name of a method that every path has; call it otherwise" : "";
    }
}
