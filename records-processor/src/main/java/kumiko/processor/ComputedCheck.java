package kumiko.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import kumiko.model.Names;

/** Refuses a {@code @Computed} method that computes nothing of a row, and a name that is taken. */
record ComputedCheck(RecordElement record) {

    private static final Set<String> EXPRESSIONS = Set.of("kumiko.algebra.Expression", "kumiko.algebra.Attribute");
    private static final String FILTER = "kumiko.algebra.Filter";

    void check() {
        var taken = new HashSet<String>();
        ColumnElement.of(record.element()).forEach(column -> taken.add(column.attribute()));
        record.relations().forEach(relation -> taken.add(relation.attribute()));
        var computed = new HashSet<String>();
        for (var method : ElementFilter.methodsIn(record.element().getEnclosedElements())) {
            if (Annotations.has(method, "Computed")) {
                check(method);
                requireFree(method, taken, computed);
            }
        }
    }

    private void requireFree(ExecutableElement method, Set<String> taken, Set<String> computed) {
        var owner = record.element().getSimpleName();
        var name = Names.snakeCase(method.getSimpleName().toString());
        if (taken.contains(name)) {
            throw new Mistake(
                    method,
                    "%s computes `%s`, but has an attribute or a relation of that name; rename one of them"
                            .formatted(owner, name));
        }
        if (!computed.add(name)) {
            throw new Mistake(method, "%s has the name `%s` twice".formatted(owner, name));
        }
    }

    private void check(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            throw mistake(method, "is computed for no one row; make it static");
        }
        if (!isFilter(method) && !isExpression(method)) {
            throw mistake(
                    method,
                    "gives `%1$s`; make it a `Filter<%2$s>` or an `Expression<%2$s, ..>`"
                            .formatted(method.getReturnType(), record.element().getSimpleName()));
        }
        if (method.getParameters().size() > 1) {
            throw mistake(method, "has several parameters; a lookup has one value");
        }
        if (method.getParameters().size() == 1 && !isFilter(method)) {
            throw mistake(
                    method,
                    "has a parameter, so it gives a `Filter<%s>`"
                            .formatted(record.element().getSimpleName()));
        }
    }

    private boolean isFilter(ExecutableElement method) {
        return isOfRow(method, Set.of(FILTER));
    }

    private boolean isExpression(ExecutableElement method) {
        return isOfRow(method, EXPRESSIONS);
    }

    private boolean isOfRow(ExecutableElement method, Set<String> types) {
        return method.getReturnType() instanceof DeclaredType type
                && types.contains(
                        ((TypeElement) type.asElement()).getQualifiedName().toString())
                && !type.getTypeArguments().isEmpty()
                && type.getTypeArguments().get(0) instanceof DeclaredType row
                && row.asElement().equals(record.element());
    }

    private Mistake mistake(ExecutableElement method, String text) {
        return new Mistake(
                method, "`%s.%s` %s".formatted(record.element().getSimpleName(), method.getSimpleName(), text));
    }
}
