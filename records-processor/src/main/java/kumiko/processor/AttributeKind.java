package kumiko.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Which of the cases of {@code kumiko.algebra.Attribute} a type's column is; the same choice as {@code Attribute.of}. */
enum AttributeKind {
    TEXT("Text"),
    WHOLE("Whole"),
    DECIMAL("Decimal"),
    SINGLE("Single"),
    TEMPORAL("Temporal"),
    LIST("ListAttribute"),
    JSON("JsonAttribute"),
    PLAIN("Plain");

    private static final Set<TypeName> WHOLE_NUMBERS = Set.of(
            ClassName.get(Byte.class),
            ClassName.get(Short.class),
            ClassName.get(Integer.class),
            ClassName.get(Long.class));
    private static final Set<TypeName> NUMBERS =
            Set.of(ClassName.get(Double.class), ClassName.get(BigDecimal.class), ClassName.get(BigInteger.class));
    private static final Set<TypeName> MOMENTS = Set.of(
            ClassName.get(LocalDate.class),
            ClassName.get(LocalTime.class),
            ClassName.get(LocalDateTime.class),
            ClassName.get(OffsetDateTime.class),
            ClassName.get(Instant.class));

    private final String simpleName;

    AttributeKind(String simpleName) {
        this.simpleName = simpleName;
    }

    static AttributeKind of(TypeName value) {
        if (value.equals(ClassName.get(String.class))) {
            return TEXT;
        }
        if (value.equals(ClassName.get("kumiko.model", "Json"))) {
            return JSON;
        }
        if (value instanceof ParameterizedTypeName list && list.rawType().equals(ClassName.get(List.class))) {
            return LIST;
        }
        if (value.equals(ClassName.get(Float.class))) {
            return SINGLE;
        }
        if (WHOLE_NUMBERS.contains(value)) {
            return WHOLE;
        }
        return NUMBERS.contains(value) ? DECIMAL : MOMENTS.contains(value) ? TEMPORAL : PLAIN;
    }

    /** {@return the type of such an attribute, computed from {@code root}} */
    TypeName type(TypeName root, TypeName value) {
        var nested = ClassName.get("kumiko.algebra", "Attribute", simpleName);
        var own = ClassName.get("kumiko.algebra", simpleName);
        return switch (this) {
            case TEXT, SINGLE -> ParameterizedTypeName.get(nested, root);
            case WHOLE, DECIMAL, TEMPORAL, PLAIN -> ParameterizedTypeName.get(nested, root, value);
            case LIST ->
                ParameterizedTypeName.get(
                        own,
                        root,
                        ((ParameterizedTypeName) value).typeArguments().get(0));
            case JSON -> ParameterizedTypeName.get(own, root);
        };
    }
}
