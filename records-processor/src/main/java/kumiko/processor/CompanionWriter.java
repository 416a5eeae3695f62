package kumiko.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;

/** Writes the companion of one record. */
final class CompanionWriter {

    static final String ALGEBRA = "kumiko.algebra";
    static final ClassName PATH = ClassName.get(ALGEBRA, "Path");
    static final ClassName ATTRIBUTE = ClassName.get(ALGEBRA, "Attribute");
    static final ClassName TO_ONE = ClassName.get(ALGEBRA, "ToOne");
    static final ClassName TO_MANY = ClassName.get(ALGEBRA, "ToMany");
    private static final ClassName COLUMN = ClassName.get("kumiko.model", "Column");
    private static final ClassName RELATION = ClassName.get("kumiko.model", "Relation");
    private static final ClassName MODEL = ClassName.get("kumiko.model", "Model");
    private static final ClassName RECORD_MODEL = ClassName.get("kumiko.records", "RecordModel");

    private final RecordElement record;
    private final ClassName name;
    private final ClassName companion;
    private final List<AttributeEntry> attributes;
    private final List<RelationEntry> relations;
    private final ProcessingEnvironment environment;

    CompanionWriter(RecordElement record, ProcessingEnvironment environment) {
        this.record = record;
        this.name = record.name();
        this.companion = record.companion();
        this.attributes = AttributeEntry.of(record, environment.getElementUtils());
        this.relations = RelationEntry.of(record, attributes);
        this.environment = environment;
    }

    JavaFile file() {
        var type = TypeSpec.classBuilder(companion)
                .addOriginatingElement(record.element())
                .addModifiers(Modifier.FINAL)
                .addAnnotation(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                        .addMember("value", "$S", CompanionProcessor.class.getName())
                        .build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unchecked")
                        .build())
                .addJavadoc("The model of {@link $T}, its attributes and relations, and ways to begin a query.", name);
        if (record.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addField(model());
        relations.forEach(relation -> type.addField(relation(relation)));
        attributes.forEach(attribute -> type.addField(attribute(attribute)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        relations.forEach(relation -> type.addMethod(path(relation)));
        new QueryMethods(name).all().forEach(type::addMethod);
        new BuilderMethod(record, environment.getElementUtils()).method().ifPresent(type::addMethod);
        if (environment.getElementUtils().getTypeElement(RepoMethods.REPO.canonicalName()) != null) {
            new RepoMethods(name).all().forEach(type::addMethod);
        }
        type.addType(new PathClassWriter(name, attributes, relations).type());
        return JavaFile.builder(companion.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private FieldSpec model() {
        return FieldSpec.builder(ParameterizedTypeName.get(MODEL, name), "MODEL")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("How {@link $T} is stored.", name)
                .initializer("$T.of($T.class)", RECORD_MODEL, name)
                .build();
    }

    private FieldSpec relation(RelationEntry relation) {
        var type = ParameterizedTypeName.get(RELATION, name, ClassName.get(relation.target()));
        return FieldSpec.builder(type, relation.constant())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("($T) MODEL.relation($S).orElseThrow()", type, relation.relation())
                .build();
    }

    private FieldSpec attribute(AttributeEntry attribute) {
        var type = attribute.kind().type(name, attribute.value());
        return FieldSpec.builder(type, attribute.constant())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", attribute.doc())
                .initializer(
                        "($T) $T.<$T, $T>of($T.here(), ($T) MODEL.requireColumn($S))",
                        type,
                        ATTRIBUTE,
                        name,
                        attribute.value(),
                        PATH,
                        ParameterizedTypeName.get(COLUMN, attribute.value()),
                        attribute.attribute())
                .build();
    }

    private MethodSpec path(RelationEntry relation) {
        return MethodSpec.methodBuilder(relation.method())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return the relation {@code $L}}", relation.relation())
                .returns(pathType(relation, name))
                .addStatement("return new $T<>($T.of($L))", pathClass(relation), PATH, relation.constant())
                .build();
    }

    /** {@return the type of a path over the relation, from {@code root}} */
    static TypeName pathType(RelationEntry relation, TypeName root) {
        return relation.toMany()
                ? ParameterizedTypeName.get(TO_MANY, root, ClassName.get(relation.target()))
                : ParameterizedTypeName.get(pathClass(relation), root);
    }

    static ClassName pathClass(RelationEntry relation) {
        return relation.toMany()
                ? TO_MANY
                : RecordElement.companion(relation.target()).nestedClass(PathClassWriter.NAME);
    }
}
