package kumiko.processor;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import kumiko.lookup.FilterSchema;
import kumiko.lookup.LookupException;
import kumiko.model.Column;
import kumiko.model.ColumnRole;
import kumiko.model.DataType;
import kumiko.model.Exposed;
import kumiko.model.Exposed.Use;
import kumiko.model.Model;
import kumiko.model.Names;
import kumiko.model.RowCodec;

/**
 * Refuses what {@code FilterSchema.annotated} refuses of a value, by asking it. The record has no other mistake. What is computed from
 * a value, or is of a type that no column has, is left to it.
 */
record ExposedSchema(RecordElement record) {

    private static final Map<Use, String> ANNOTATIONS =
            Map.of(Use.FILTER, "Filterable", Use.SORT, "Sortable", Use.SEARCH, "Searchable");

    /** Stands for the record. */
    private record Row() {}

    void check() {
        for (var component : record.components()) {
            if (!component.isOne() && !component.isMany() && !component.has("NativeEnum")) {
                var type = StoredType.of(component);
                check(component.element(), component.attribute(), type.value(), type.scalar());
            }
        }
        for (var method : ElementFilter.methodsIn(record.element().getEnclosedElements())) {
            if (Annotations.has(method, "Computed") && method.getParameters().isEmpty()) {
                check(method);
            }
        }
    }

    private void check(ExecutableElement method) {
        var name = Names.snakeCase(method.getSimpleName().toString());
        var arguments = ((DeclaredType) method.getReturnType()).getTypeArguments();
        if (arguments.size() == 1) {
            check(method, name, TypeName.BOOLEAN.box(), TypeName.BOOLEAN.box());
        } else {
            StoredType.scalar(arguments.get(1))
                    .filter(scalar ->
                            scalar.equals(TypeName.get(arguments.get(1)).withoutAnnotations()))
                    .ifPresent(scalar -> check(method, name, scalar, scalar));
        }
    }

    private void check(Element element, String name, TypeName value, TypeName scalar) {
        var uses = uses(element);
        if (uses.isEmpty()) {
            return;
        }
        var model = model(new Exposed(name, uses, lookups(element)), ElementType.of(value, scalar));
        try {
            FilterSchema.annotated(model);
        } catch (LookupException refused) {
            throw new Mistake(element, named(refused.problems().get(0).message(), value, scalar));
        }
    }

    private static Set<Use> uses(Element element) {
        var uses = EnumSet.noneOf(Use.class);
        ANNOTATIONS.forEach((use, annotation) -> {
            if (Annotations.has(element, annotation)) {
                uses.add(use);
            }
        });
        return uses;
    }

    private static List<String> lookups(Element element) {
        return Annotations.find(element, "Filterable")
                .map(filterable -> Annotations.texts(filterable, "value"))
                .orElse(List.of());
    }

    /** {@return rows of a key and that value} */
    private Model<Row> model(Exposed exposed, DataType<?> type) {
        return Model.builder(Row.class, "records")
                .named(record.element().getSimpleName().toString())
                .column(Column.of(exposed.name() + "_key", DataType.LONG).with(ColumnRole.ID))
                .column(Column.of(exposed.name(), type))
                .exposed(exposed)
                .build(RowCodec.of(row -> new Object[0], values -> new Row()));
    }

    /** A type that only the compiler knows stands there as {@code Object}. */
    private static String named(String message, TypeName value, TypeName scalar) {
        var element = value instanceof ParameterizedTypeName list
                ? list.typeArguments().get(0)
                : value;
        return element.equals(scalar)
                ? message
                : message.replace("Object,", ComponentElement.simpleName(element) + ",");
    }
}
