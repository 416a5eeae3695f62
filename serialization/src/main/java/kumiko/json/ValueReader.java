package kumiko.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kumiko.lookup.Nearest;
import kumiko.model.DataType;
import kumiko.model.Json;
import kumiko.model.ScalarKind;
import kumiko.model.StorableText;
import org.jspecify.annotations.Nullable;

/** Reads JSON as values of columns. What is null was reported. */
record ValueReader(JsonLimits limits, Findings findings) {

    private static final int UUID_LENGTH = 36;

    <T> @Nullable T read(DataType<T> type, JsonTree tree, Pointer at) {
        if (tree instanceof JsonTree.Given(var value, var form)
                && !(type instanceof DataType.ListOf<?>)
                && type.javaType().isInstance(value)) {
            return own(type, value, tree, at);
        }
        return switch (type) {
            case DataType.Scalar<T> scalar -> scalar(scalar, tree, at);
            case DataType.Enumerated<?>(var javaType) -> constant(javaType.getEnumConstants(), type, tree, at);
            case DataType.NativeEnum<?>(var javaType, var name) ->
                constant(javaType.getEnumConstants(), type, tree, at);
            case DataType.ListOf<?> list -> type.javaType().cast(list(list, tree, at));
            case DataType.Converted<T, ?> converted -> converted(converted, tree, at);
        };
    }

    private <T> @Nullable T own(DataType<T> type, Object value, JsonTree tree, Pointer at) {
        if (value instanceof BigDecimal number && isTooLong(number)) {
            findings.wrong(at, tree, tooLong());
            return null;
        }
        if (value instanceof Json document) {
            try {
                JsonText.require(document);
            } catch (IllegalArgumentException noDocument) {
                findings.refuse(at, () -> String.valueOf(noDocument.getMessage()));
                return null;
            }
        }
        return type.javaType().cast(value);
    }

    private <T, S> @Nullable T converted(DataType.Converted<T, S> type, JsonTree tree, Pointer at) {
        int before = findings.count();
        S stored = read(type.storage(), tree, at);
        if (stored == null || findings.count() > before) {
            return null;
        }
        try {
            return type.converter().read(stored);
        } catch (RuntimeException refused) {
            findings.wrong(at, tree, Shown.expected(type));
            return null;
        }
    }

    private <E> @Nullable List<E> list(DataType.ListOf<E> type, JsonTree tree, Pointer at) {
        if (!(tree.plain() instanceof JsonTree.Items list)) {
            findings.wrong(at, tree, type);
            return null;
        }
        var values = new ArrayList<E>();
        for (int i = 0; i < list.items().size(); i++) {
            var item = list.items().get(i);
            var place = at.item(i);
            if (item instanceof JsonTree.Null && !isJson(type.element())) {
                findings.wrong(place, item, type.element());
                continue;
            }
            E value = read(type.element(), item, place);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    static boolean isJson(DataType<?> type) {
        return type.stored().equals(DataType.JSON);
    }

    private <T> @Nullable T constant(Enum<?>[] constants, DataType<T> type, JsonTree tree, Pointer at) {
        if (tree.plain() instanceof JsonTree.Text(var text, var place)) {
            for (var constant : constants) {
                if (constant.name().equals(text)) {
                    return type.javaType().cast(constant);
                }
            }
            var names = Stream.of(constants).map(Enum::name).toList();
            findings.wrong(at, tree, Shown.expected(type), Nearest.to(text, names));
        } else {
            findings.wrong(at, tree, type);
        }
        return null;
    }

    private <T> @Nullable T scalar(DataType.Scalar<T> type, JsonTree tree, Pointer at) {
        var value = type.kind() == ScalarKind.JSON ? document(tree, at) : value(type.kind(), tree.plain(), at);
        if (value.isEmpty()) {
            findings.wrong(at, tree, isNumber(type, tree) ? number(type.kind()) : Shown.expected(type));
        }
        return value.map(type.javaType()::cast).orElse(null);
    }

    private static boolean isNumber(DataType.Scalar<?> type, JsonTree tree) {
        return type.kind().isNumeric() && tree.plain() instanceof JsonTree.Number;
    }

    /** {@return what a number is not, as it is one, but does not fit} */
    private String number(ScalarKind kind) {
        return switch (kind) {
            case FLOAT, DOUBLE -> "within the range of a " + kind.name().toLowerCase(Locale.ROOT);
            case DECIMAL -> tooLong();
            case BIG_INTEGER -> "a whole number of at most " + limits.digits() + " digits";
            default -> Shown.expected(new DataType.Scalar<>(kind, Object.class));
        };
    }

    private String tooLong() {
        return "a number of at most " + limits.digits() + " digits before and behind the point";
    }

    private Optional<Object> value(ScalarKind kind, JsonTree tree, Pointer at) {
        return switch (tree) {
            case JsonTree.Flag(var flag) when kind == ScalarKind.BOOLEAN -> Optional.of(flag);
            case JsonTree.Number(var text) when kind.isNumeric() -> number(kind, text);
            case JsonTree.Text(var text, var place) -> text(kind, text);
            default -> Optional.empty();
        };
    }

    private Optional<Object> number(ScalarKind kind, String text) {
        return switch (kind) {
            case FLOAT -> Optional.<Object>of(Float.parseFloat(text)).filter(value -> Float.isFinite((float) value));
            case DOUBLE ->
                Optional.<Object>of(Double.parseDouble(text)).filter(value -> Double.isFinite((double) value));
            default -> decimal(text).flatMap(kind::number);
        };
    }

    private Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(number -> !isTooLong(number));
        } catch (NumberFormatException hasHugeExponent) {
            return Optional.empty();
        }
    }

    private boolean isTooLong(BigDecimal number) {
        return (long) number.precision() - number.scale() > limits.digits() || number.scale() > limits.digits();
    }

    private static Optional<Object> text(ScalarKind kind, String text) {
        return switch (kind) {
            case TEXT -> Optional.of(text);
            case CHARACTER -> text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty();
            case UUID -> text.length() == UUID_LENGTH ? parsed(UUID::fromString, text) : Optional.empty();
            case DATE -> parsed(LocalDate::parse, text);
            case TIME -> parsed(LocalTime::parse, text);
            case DATE_TIME -> parsed(LocalDateTime::parse, text);
            case OFFSET_DATE_TIME -> parsed(OffsetDateTime::parse, text);
            case INSTANT -> parsed(Instant::parse, text);
            case BYTES -> parsed(Base64.getDecoder()::decode, text);
            case FLOAT -> isEndless(text) ? Optional.of(Float.parseFloat(text)) : Optional.empty();
            case DOUBLE -> isEndless(text) ? Optional.of(Double.parseDouble(text)) : Optional.empty();
            case BOOLEAN, BYTE, SHORT, INTEGER, LONG, DECIMAL, BIG_INTEGER, JSON -> Optional.empty();
        };
    }

    private static boolean isEndless(String text) {
        return text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity");
    }

    private static <T> Optional<Object> parsed(Function<String, T> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Any JSON is a document, with the text it has here. */
    private Optional<Object> document(JsonTree tree, Pointer at) {
        int before = findings.count();
        requireStorable(tree.plain(), at);
        if (findings.count() > before || tree instanceof JsonTree.Broken) {
            return Optional.of(new Json("null"));
        }
        return Optional.of(new Json(
                switch (tree) {
                    case JsonTree.Members(var members, var place) when place != null -> place.text();
                    case JsonTree.Items(var items, var place) when place != null -> place.text();
                    case JsonTree.Text(var text, var place) when place != null -> place.text();
                    default -> JsonText.of(tree);
                }));
    }

    private void requireStorable(JsonTree tree, Pointer at) {
        switch (tree) {
            case JsonTree.Members(var members, var place) ->
                members.forEach((name, value) -> {
                    requireStorable(name, at.member(name));
                    requireStorable(value.plain(), at.member(name));
                });
            case JsonTree.Items(var items, var place) -> {
                for (int i = 0; i < items.size(); i++) {
                    requireStorable(items.get(i).plain(), at.item(i));
                }
            }
            case JsonTree.Text(var text, var place) -> requireStorable(text, at);
            case JsonTree.Given given -> {
                if (!(given.value() instanceof Json)) {
                    findings.wrong(at, given, "a value of JSON");
                }
            }
            case JsonTree.Number number -> {}
            case JsonTree.Flag flag -> {}
            case JsonTree.Null none -> {}
            case JsonTree.Broken broken -> {}
        }
    }

    private void requireStorable(String text, Pointer at) {
        if (!StorableText.isStorable(text)) {
            findings.refuse(at, () -> "U+0000 and halves of surrogate pairs cannot be stored");
        }
    }
}
