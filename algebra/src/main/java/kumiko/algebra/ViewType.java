package kumiko.algebra;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kumiko.model.DataType;

/**
 * The type of a component of a view, by its name.
 *
 * @param name the canonical name, with type arguments and without annotations: {@code java.util.List<java.lang.String>}
 */
public record ViewType(String name) {

    private static final Pattern QUALIFIED = Pattern.compile("(?:\\w+[.$])+(\\w+)");
    /** What only a running program knows. */
    private static final String UNKNOWN = "?";

    private static final String OPTIONAL = "java.util.Optional";
    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Collection");
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double",
            "char", "java.lang.Character");
    private static final String BIG_INTEGER = "java.math.BigInteger";
    private static final String DECIMAL = "java.math.BigDecimal";

    /** The numbers that hold every number of a type. */
    private static final Map<String, List<String>> WIDER = Map.of(
            "java.lang.Byte",
            List.of(
                    "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Float",
                    "java.lang.Double",
                    BIG_INTEGER,
                    DECIMAL),
            "java.lang.Short",
            List.of("java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", BIG_INTEGER, DECIMAL),
            "java.lang.Integer",
            List.of("java.lang.Long", "java.lang.Double", BIG_INTEGER, DECIMAL),
            "java.lang.Long",
            List.of(BIG_INTEGER, DECIMAL),
            "java.lang.Float",
            List.of("java.lang.Double"),
            BIG_INTEGER,
            List.of(DECIMAL));

    public boolean isPrimitive() {
        return BOXES.containsKey(name);
    }

    public boolean isOptional() {
        return erased().equals(OPTIONAL);
    }

    /** {@return whether it holds any number of rows} */
    public boolean isCollection() {
        return COLLECTIONS.contains(erased()) && !argument().isEmpty();
    }

    /** {@return what an {@code Optional} or a collection has in it, else the type itself} */
    public ViewType element() {
        return (isOptional() || isCollection()) && !argument().isEmpty() ? new ViewType(argument()) : this;
    }

    /** {@return what an {@code Optional} has in it, else the type itself} */
    ViewType present() {
        return isOptional() ? element() : this;
    }

    private String argument() {
        int start = name.indexOf('<');
        return start < 0 ? "" : name.substring(start + 1, name.length() - 1);
    }

    /** {@return the name without type arguments} */
    String erased() {
        int start = name.indexOf('<');
        return start < 0 ? name : name.substring(0, start);
    }

    ViewType withoutArguments() {
        return new ViewType(erased());
    }

    ViewType boxed() {
        return new ViewType(BOXES.getOrDefault(name, name));
    }

    /** {@return the primitive type of a box, else the type itself} */
    ViewType unboxed() {
        return BOXES.entrySet().stream()
                .filter(box -> box.getValue().equals(name))
                .map(box -> new ViewType(box.getKey()))
                .findFirst()
                .orElse(this);
    }

    /** {@return the type that values have in Java} */
    static ViewType of(DataType<?> type, Function<DataType<?>, String> names) {
        return new ViewType(
                type instanceof DataType.ListOf<?>(var element)
                        ? "java.util.List<" + of(element, names).name + ">"
                        : names.apply(type));
    }

    /** {@return whether every value of a data type is one of these, or a number of these} */
    boolean takes(DataType<?> type, Function<DataType<?>, String> names) {
        var given = of(type, names).name;
        if (given.equals(UNKNOWN)) {
            return true;
        }
        var taken = boxed().name;
        if (type instanceof DataType.ListOf<?>(var element) && taken.endsWith("[]")) {
            var elements = new ViewType(taken.substring(0, taken.length() - 2)).boxed();
            return elements.equals(of(element, names));
        }
        boolean isOwn = type instanceof DataType.Converted<?, ?>;
        return (isOwn ? erased() : taken).equals(given)
                || WIDER.getOrDefault(given, List.of()).contains(taken);
    }

    /** {@return the name without packages} */
    @Override
    public String toString() {
        return QUALIFIED.matcher(name).replaceAll("$1");
    }
}
