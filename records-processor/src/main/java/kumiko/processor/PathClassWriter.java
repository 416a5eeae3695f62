package kumiko.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of paths that lead to a record: {@code Users.Of<Post>} is the user of a post. */
record PathClassWriter(ClassName record, List<AttributeEntry> attributes, List<RelationEntry> relations) {

    static final String NAME = "Of";
    private static final TypeVariableName ROOT = TypeVariableName.get("R");

    TypeSpec type() {
        var type = TypeSpec.classBuilder(NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(ROOT)
                .superclass(ParameterizedTypeName.get(CompanionWriter.TO_ONE, ROOT, record))
                .addJavadoc("The {@link $T} that a path leads to.\n\n@param <R> where the path starts", record)
                .addMethod(constructor());
        attributes.forEach(attribute -> type.addMethod(attribute(attribute)));
        relations.forEach(relation -> type.addMethod(relation(relation)));
        return type.build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ParameterizedTypeName.get(CompanionWriter.PATH, ROOT, record), "path")
                .addStatement("super(path)")
                .build();
    }

    private MethodSpec attribute(AttributeEntry attribute) {
        var type = attribute.kind().type(ROOT, attribute.value());
        return MethodSpec.methodBuilder(attribute.method())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", attribute.doc())
                .returns(type)
                .addStatement("return ($T) attribute($L.column())", type, attribute.constant())
                .build();
    }

    private MethodSpec relation(RelationEntry relation) {
        return MethodSpec.methodBuilder(relation.method())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the relation {@code $L}}", relation.relation())
                .returns(CompanionWriter.pathType(relation, ROOT))
                .addStatement("return new $T<>(then($L))", CompanionWriter.pathClass(relation), relation.constant())
                .build();
    }
}
