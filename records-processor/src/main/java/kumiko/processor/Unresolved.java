package kumiko.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds names of types that do not exist, at least not yet. */
final class Unresolved {

    private Unresolved() {}

    /** {@return whether all components of a type have types that exist} */
    static boolean isNone(TypeElement type) {
        return type.getRecordComponents().stream()
                .map(RecordComponentElement.class::cast)
                .allMatch(component -> exists(component.asType()));
    }

    /** {@return whether that holds of a view, and of the views in it} */
    static boolean isNone(ViewElement view) {
        return isNone(view, new HashSet<>());
    }

    private static boolean isNone(ViewElement view, Set<ViewElement> seen) {
        return !seen.add(view)
                || isNone(view.element())
                        && view.components().stream()
                                .flatMap(component -> component.record().stream())
                                .filter(nested -> !nested.isTable())
                                .allMatch(nested -> isNone(nested, seen));
    }

    private static boolean exists(TypeMirror type) {
        return type.getKind() != TypeKind.ERROR
                && switch (type) {
                    case ArrayType array -> exists(array.getComponentType());
                    case DeclaredType declared ->
                        declared.getTypeArguments().stream().allMatch(Unresolved::exists);
                    default -> true;
                };
    }
}
