package kumiko.processor;

import static kumiko.processor.CompanionWriter.ALGEBRA;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The methods of a companion that begin a query, as they are on a query. */
record QueryMethods(ClassName record) {

    private static final int MOST_PAIRS = 4;
    private static final ClassName QUERY = ClassName.get(ALGEBRA, "Query");
    private static final ClassName FILTER = ClassName.get(ALGEBRA, "Filter");
    private static final ClassName ORDER = ClassName.get(ALGEBRA, "Order");
    private static final ClassName EXPRESSION = ClassName.get(ALGEBRA, "Expression");
    private static final ClassName CHANGE = ClassName.get(ALGEBRA, "Change");
    private static final ClassName LANGUAGE = ClassName.get(ALGEBRA, "QueryLanguage");
    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    List<MethodSpec> all() {
        var methods = new ArrayList<MethodSpec>();
        methods.add(method("all", query(), "{@return the query for all records}")
                .addStatement("return $T.all(MODEL)", QUERY)
                .build());
        methods.add(method("where", query(), "{@return the query for the records that satisfy the filter}")
                .addParameter(ParameterizedTypeName.get(FILTER, record), "filter")
                .addStatement("return all().where(filter)")
                .build());
        for (var parameters : conditions()) {
            methods.add(where(parameters));
            methods.add(filter(parameters));
        }
        methods.add(method("sort", query(), "{@return the query for all records in that order}")
                .addParameter(ArrayTypeName.of(String.class), "keys")
                .varargs()
                .addStatement("return all().sort(keys)")
                .build());
        methods.add(method("sort", query(), "{@return the query for all records in that order}")
                .addAnnotation(SafeVarargs.class)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "varargs")
                        .build())
                .addParameter(ArrayTypeName.of(ParameterizedTypeName.get(ORDER, record)), "keys")
                .varargs()
                .addStatement("return all().sort(keys)")
                .build());
        methods.add(method(
                        "diff",
                        ParameterizedTypeName.get(CHANGE, record),
                        "{@return what has to change to make one record the other}")
                .addParameter(record, "before")
                .addParameter(record, "after")
                .addStatement("return $T.diff(MODEL, before, after)", CHANGE)
                .build());
        methods.add(method(
                        "change",
                        ParameterizedTypeName.get(CHANGE, record),
                        "{@return what has to change to give the record these values}")
                .addParameter(record, "row")
                .addParameter(conditions().get(1).get(0).type(), "values")
                .addStatement("return $T.of(MODEL, row, values)", CHANGE)
                .build());
        methods.add(method("F", expression(), "{@return the attribute of that name, to stand where a value would}")
                .addParameter(String.class, "name")
                .addStatement("return $T.current().expression(MODEL, name)", LANGUAGE)
                .build());
        return methods;
    }

    private MethodSpec where(List<ParameterSpec> parameters) {
        return method("where", query(), "{@return the query for the records that satisfy the condition}")
                .addParameters(parameters)
                .addStatement("return all().where($L)", names(parameters))
                .build();
    }

    private MethodSpec filter(List<ParameterSpec> parameters) {
        return method("filter", ParameterizedTypeName.get(FILTER, record), "{@return the condition as a value}")
                .addParameters(parameters)
                .addStatement("return where($L).filter()", names(parameters))
                .build();
    }

    /** A text, a map, or one to four pairs. */
    private static List<List<ParameterSpec>> conditions() {
        var conditions = new ArrayList<List<ParameterSpec>>();
        conditions.add(List.of(ParameterSpec.builder(String.class, "text").build()));
        var values = WildcardTypeName.subtypeOf(ClassName.get(Object.class).annotated(NULLABLE));
        conditions.add(List.of(ParameterSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), values),
                        "lookups")
                .build()));
        var pairs = new ArrayList<ParameterSpec>();
        for (int i = 1; i <= MOST_PAIRS; i++) {
            var suffix = i == 1 ? "" : Integer.toString(i);
            pairs.add(ParameterSpec.builder(String.class, "lookup" + suffix).build());
            pairs.add(ParameterSpec.builder(ClassName.get(Object.class).annotated(NULLABLE), "value" + suffix)
                    .build());
            conditions.add(List.copyOf(pairs));
        }
        return conditions;
    }

    private static CodeBlock names(List<ParameterSpec> parameters) {
        return parameters.stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(", "));
    }

    private TypeName query() {
        return ParameterizedTypeName.get(QUERY, record);
    }

    private TypeName expression() {
        return ParameterizedTypeName.get(EXPRESSION, record, WildcardTypeName.subtypeOf(Object.class));
    }

    static MethodSpec.Builder method(String name, TypeName type, String doc) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(doc)
                .returns(type);
    }
}
