package kumiko.lookup;

import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kumiko.algebra.Expression;
import kumiko.algebra.Expression.Arithmetic;
import kumiko.algebra.Expression.Sign;
import kumiko.algebra.Filter;
import kumiko.algebra.Function;
import kumiko.algebra.Later;
import kumiko.algebra.Operation;
import kumiko.algebra.Path;
import kumiko.model.DataType;

/**
 * Reads a key that is more than names.
 *
 * <pre>{@code
 * sum      = product { ("+" | "-") product }
 * product  = part { ("*" | "/" | "%") part }
 * part     = "-" part | value | names | [ names "__" ] group { "__" name }
 * group    = "(" sum ")" | function "(" [ sum { "," sum } ] ")" | case | aggregate "(" filter ")"
 * case     = "case(" filter "then" sum { "," filter "then" sum } [ "," "else" sum ] ")"
 * }</pre>
 *
 * A lookup may be the last name of a key that is one group.
 */
final class ExpressionReader {

    /** What is written between operators and commas: an expression, or a value that has no type yet. */
    private sealed interface Part {
        record Known(Target.Value target) implements Part {}

        record Raw(Object value, Span span) implements Part {}
    }

    private static final int LEVELS_OF_A_CONDITION = 3;

    private final Scope scope;
    private final Path<Object, Object> path;
    private final String text;
    private final int end;
    private final Spent spent;
    private int at;

    private ExpressionReader(Scope scope, Path<Object, Object> path, Span key, Spent spent) {
        this.scope = scope;
        this.path = path;
        this.spent = spent;
        this.text = key.text();
        this.at = key.start();
        this.end = key.end();
    }

    /** {@return whether the key is more than names} */
    static boolean isNeeded(Span key) {
        for (int at = key.start(); at < key.end(); at++) {
            if ("(+*/%".indexOf(key.text().charAt(at)) >= 0) {
                return true;
            }
        }
        return key.part().contains(" - ");
    }

    /**
     * {@return where the key leads}
     *
     * @throws Refusal if it leads nowhere
     */
    static Target read(Scope scope, Span key, Spent spent) {
        if (!scope.allowsExpressions()) {
            throw new Refusal(new Problem.NotAllowed(key, "an expression", List.of()));
        }
        var reader = new ExpressionReader(scope, Path.here(), key, spent);
        var part = reader.sum();
        reader.skipSpace();
        if (reader.at < reader.end) {
            throw reader.malformed("an operator or the end is expected here");
        }
        return switch (part) {
            case Part.Known(var target) -> target;
            case Part.Raw raw -> reader.value(constant(raw, Optional.empty()), raw.span());
        };
    }

    private Target.Value value(Expression<Object, ?> expression, Span span) {
        return new Target.Value(
                Vector.empty(), expression, Comparison.EXACT, KeyReader.operators(scope, expression), span);
    }

    private Part sum() {
        return chain(this::product, "+-");
    }

    private Part product() {
        return chain(this::part, "*/%");
    }

    private Part chain(Supplier<Part> operand, String signs) {
        int start = at;
        var left = operand.get();
        while (true) {
            skipSpace();
            if (at >= end || signs.indexOf(text.charAt(at)) < 0) {
                return left;
            }
            var sign = sign(text.charAt(at++));
            left = arithmetic(sign, left, operand.get(), start);
        }
    }

    private static Sign sign(char symbol) {
        for (var sign : Sign.values()) {
            if (sign.symbol().charAt(0) == symbol) {
                return sign;
            }
        }
        throw new IllegalArgumentException("no sign: " + symbol);
    }

    private Part arithmetic(Sign sign, Part left, Part right, int start) {
        var operands = typed(List.of(left, right), Optional.empty());
        return known(start, () -> new Arithmetic<>(sign, operands.get(0), operands.get(1)));
    }

    /** What the constructors of expressions refuse is a problem of the text between here and there. */
    private Part known(int start, Supplier<Expression<Object, ?>> expression) {
        var span = new Span(text, start, at);
        try {
            return new Part.Known(value(expression.get(), span));
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(span, String.valueOf(refused.getMessage())));
        }
    }

    private Part part() {
        skipSpace();
        spent.count(here(), "parts of an expression");
        int start = at;
        char next = at < end ? text.charAt(at) : ')';
        if (next == '\'' || next == '"') {
            return quotedPart(next, start);
        }
        if (Character.isDigit(next) || next == '-' && at + 1 < end && Character.isDigit(text.charAt(at + 1))) {
            return number();
        }
        if (next == '-') {
            at++;
            var negated = typed(List.of(part()), Optional.empty()).get(0);
            return known(start, () -> call(Function.NEGATED, negated));
        }
        var run = run();
        if (at < end && text.charAt(at) == '(') {
            return behind(group(run), start);
        }
        if (run.isEmpty()) {
            throw malformed("a name or a value is expected here");
        }
        var names = new Span(text, start, at);
        boolean isTruth = (run.equals("true") || run.equals("false")) && !scope.isKnown(run);
        return isTruth ? new Part.Raw(Boolean.valueOf(run), names) : new Part.Known(named(names));
    }

    private static Expression<Object, ?> call(Function function, Expression<Object, ?> argument) {
        return new Expression.Call<Object, Object>(function, argument);
    }

    private Target.Value named(Span names) {
        var target = KeyReader.read(scope, path, names, spent);
        return target instanceof Target.Value value && value.hops().isEmpty()
                ? value
                : value(ExpressionNames.expression(target, names, scope), names);
    }

    private String run() {
        int start = at;
        while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    private Part number() {
        int start = at;
        at++;
        while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.' || isExponentSign())) {
            at++;
        }
        var span = new Span(text, start, at);
        return Numbers.read(span.part())
                .<Part>map(number -> new Part.Raw(number, span))
                .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(span, span.part(), "a number")));
    }

    private boolean isExponentSign() {
        char c = text.charAt(at);
        return (c == '-' || c == '+') && "eE".indexOf(text.charAt(at - 1)) >= 0;
    }

    private Part quotedPart(char quote, int start) {
        var value = quoted(quote);
        var span = new Span(text, start, at);
        if (!scope.isWhole()) {
            PlainValue.problem(span, value, spent.budget()).ifPresent(problem -> {
                throw new Refusal(problem);
            });
        }
        return new Part.Raw(value, span);
    }

    private String quoted(char quote) {
        int start = at++;
        var value = new StringBuilder();
        while (at < end) {
            char c = text.charAt(at++);
            if (c != quote) {
                value.append(c);
            } else if (at < end && text.charAt(at) == quote) {
                value.append(quote);
                at++;
            } else {
                return value.toString();
            }
            requireLength(value.length(), start);
        }
        throw new Refusal(new Problem.Malformed(new Span(text, start, start + 1), "this quote is not closed"));
    }

    private void requireLength(int characters, int start) {
        int most = spent.budget().valueLength();
        if (characters > most) {
            throw new Refusal(new Problem.LimitExceeded(new Span(text, start, at), "characters of a value", most));
        }
    }

    /** What is in parentheses, and the relations to many rows before it. */
    private record Group(Vector<Hop> hops, Scope scope, Part part) {}

    private Group group(String run) {
        int start = at - run.length();
        var word = Words.lastOf(run);
        if (word.length() == run.length()) {
            return new Group(Vector.empty(), scope, parenthesized(this, word, start));
        }
        if (Aggregations.isNamed(word)) {
            return aggregated(start);
        }
        var prefix = new Span(text, start, at - word.length() - (run.endsWith("___" + word) ? 3 : 2));
        if (!(KeyReader.read(scope, path, prefix, spent) instanceof Target.Rows rows)) {
            throw new Refusal(new Problem.Malformed(prefix, "only a relation can stand before this parenthesis"));
        }
        boolean many = rows.path().isToMany();
        var hops = many ? rows.hops().append(new Hop(rows.path(), Hop.Quantifier.SHARED)) : rows.hops();
        var there = new ExpressionReader(rows.scope(), Path.here(), new Span(text, at, end), spent);
        var part = parenthesized(there, word, at - word.length());
        at = there.at;
        if (many) {
            return new Group(hops, rows.scope(), part);
        }
        var expression =
                rows.path().expression(typed(List.of(part), Optional.empty()).get(0));
        return new Group(hops, rows.scope(), new Part.Known(value(expression, new Span(text, start, at))));
    }

    /** Reads a condition behind an aggregate of related rows. */
    private Group aggregated(int start) {
        var names = new Span(text, start, at);
        if (!(KeyReader.read(scope, path, names, spent) instanceof Target.Value target)
                || !(target.expression() instanceof Expression.Aggregate<Object, ?, ?> all)) {
            throw new Refusal(new Problem.Malformed(names, "only an aggregate of related rows takes a condition"));
        }
        int end = Brackets.end(text, at, this.end);
        if (end < 0) {
            throw new Refusal(new Problem.Malformed(here(), "this parenthesis is not closed"));
        }
        var condition = new Span(text, at + 1, end - 1);
        spent.enter(condition, "parentheses within parentheses");
        var owner = target.hops().foldLeft(scope, (there, hop) -> AggregateReader.behind(there, hop.path(), names));
        var rows = AggregateReader.behind(owner, all.path(), names);
        var some = nested(condition, () -> AggregateReader.read(rows, all, condition, spent));
        spent.leave();
        at = end;
        return new Group(target.hops(), owner, new Part.Known(value(some, new Span(text, start, at))));
    }

    private static Part parenthesized(ExpressionReader reader, String word, int start) {
        reader.spent.enter(reader.here(), "parentheses within parentheses");
        reader.at++;
        var part = reader.inside(word, start);
        reader.spent.leave();
        return part;
    }

    private Part inside(String word, int start) {
        if (word.isEmpty()) {
            var part = sum();
            close("`)`");
            return part;
        }
        if (word.equals(Words.CASE)) {
            return choice(start);
        }
        var name = new Span(text, start, start + word.length());
        var arguments = arguments();
        return known(start, () -> applied(word, name, arguments));
    }

    private List<Part> arguments() {
        var arguments = new ArrayList<Part>();
        skipSpace();
        if (take(')')) {
            return arguments;
        }
        do {
            arguments.add(sum());
            int most = spent.budget().listSize();
            if (arguments.size() > most) {
                throw new Refusal(new Problem.LimitExceeded(here(), "arguments", most));
            }
        } while (take(','));
        close("`,` or `)`");
        return arguments;
    }

    private Expression<Object, ?> applied(String word, Span name, List<Part> arguments) {
        if (word.equals(Words.NOW)) {
            if (!arguments.isEmpty()) {
                throw new Refusal(new Problem.Unsupported(name, "`now` takes no values"));
            }
            return Expression.now();
        }
        if (word.equals(Words.LATER)) {
            return later(name, arguments);
        }
        boolean isValue = arguments.size() == 1 && arguments.get(0) instanceof Part.Raw;
        var type = Words.typeNamed(word);
        var function = Function.named(word).filter(any -> !isValue || type.isEmpty());
        if (function.isPresent()) {
            countScan(name, arguments);
            return called(function.get(), name, arguments);
        }
        if (type.isPresent()) {
            return constant(type.get(), name, arguments);
        }
        if (word.equals(Words.LEFT)) {
            return left(name, arguments);
        }
        var operation = Operation.named(word)
                .orElseThrow(() -> new Refusal(new Problem.UnknownFunction(name, Nearest.to(word, Words.all()))));
        countScan(name, arguments);
        if (operation == Operation.REPLACE && !spent.isOfProgram()) {
            requireNoGrowth(name, arguments);
        }
        return new Expression.Apply<Object, Object>(operation, operands(operation, arguments));
    }

    /** What is taken of texts is taken of all of them. */
    private void countScan(Span name, List<Part> arguments) {
        boolean ofText = arguments.stream()
                .anyMatch(part -> part instanceof Part.Known(var target)
                        && target.expression().type().equals(DataType.TEXT));
        if (ofText) {
            spent.scan(name, 1);
        }
    }

    /** Texts within texts within texts grow without limit. */
    private static void requireNoGrowth(Span name, List<Part> arguments) {
        if (arguments.size() != 3
                || !(arguments.get(1) instanceof Part.Raw(String replaced, var place)
                        && arguments.get(2) instanceof Part.Raw(String replacement, var other)
                        && replacement.length() <= replaced.length())) {
            throw new Refusal(
                    new Problem.Unsupported(
                            name,
                            "`replace` takes a value here, and another in its place that is no longer: `replace(name, '-', ' ')`"));
        }
    }

    /** {@code length(name)} is {@code name__length}. */
    private static Expression<Object, ?> called(Function function, Span name, List<Part> arguments) {
        if (arguments.size() != 1) {
            throw new Refusal(new Problem.Unsupported(
                    name, "`%s` takes one value; there are %d".formatted(name.part(), arguments.size())));
        }
        return KeyReader.call(function, typed(arguments, Optional.empty()).get(0), name);
    }

    private Expression<Object, ?> left(Span name, List<Part> arguments) {
        if (arguments.size() != 2) {
            throw new Refusal(new Problem.Unsupported(
                    name, "`left` takes a text and a length; there are %d".formatted(arguments.size())));
        }
        var first = new Part.Known(value(new Expression.Constant<>(DataType.INTEGER, 1), name));
        return new Expression.Apply<Object, Object>(
                Operation.SUBSTRING, operands(Operation.SUBSTRING, List.of(arguments.get(0), first, arguments.get(1))));
    }

    private static Vector<Expression<Object, ?>> operands(Operation operation, List<Part> arguments) {
        return switch (operation) {
            case COALESCE, NULLIF, GREATEST, LEAST -> typed(arguments, Optional.empty());
            case CONCAT, REPLACE, POSITION -> typed(arguments, Optional.of(DataType.TEXT));
            case SUBSTRING, RIGHT ->
                typed(arguments.subList(0, Math.min(1, arguments.size())), Optional.of(DataType.TEXT))
                        .appendAll(typed(
                                arguments.subList(Math.min(1, arguments.size()), arguments.size()),
                                Optional.of(DataType.INTEGER)));
        };
    }

    /** {@return the parts as expressions} A value is of the type that is given, or of what it stands beside. */
    private static Vector<Expression<Object, ?>> typed(List<Part> parts, Optional<DataType<?>> given) {
        var beside = given.or(() -> Constants.anchor(Vector.ofAll(parts)
                .filter(Part.Known.class::isInstance)
                .map(part -> ((Part.Known) part).target().expression())));
        return Vector.ofAll(parts).map(part -> switch (part) {
            case Part.Known(var target) -> {
                if (target.comparison() != Comparison.EXACT) {
                    throw new Refusal(new Problem.Malformed(
                            target.place(), "`" + target.comparison().lookup() + "` compares, and is no value here"));
                }
                yield target.expression();
            }
            case Part.Raw raw -> constant(raw, beside);
        });
    }

    private static Expression<Object, ?> constant(Part.Raw raw, Optional<DataType<?>> beside) {
        return Constants.of(raw.value(), beside)
                .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(
                        raw.span(), raw.value().toString(), ValueComparison.expected(beside.orElse(DataType.TEXT)))));
    }

    private static Expression<Object, ?> constant(DataType<?> type, Span name, List<Part> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Part.Raw(var raw, var span)) {
            return Constants.read(type, raw)
                    .orElseThrow(() -> new Refusal(new Problem.UnreadableValue(span, raw.toString(), type.toString())));
        }
        throw new Refusal(new Problem.Unsupported(
                name,
                "`" + name.part() + "` takes one value, as `" + name.part() + "(…)`; it does not convert others"));
    }

    private static Expression<Object, ?> later(Span name, List<Part> arguments) {
        if (arguments.size() == 2 && arguments.get(1) instanceof Part.Raw(String amount, var span)) {
            var time = typed(arguments.subList(0, 1), Optional.empty()).get(0);
            return new Later<>(time, amount(amount, span));
        }
        throw new Refusal(new Problem.Unsupported(name, "`later` takes a time and how much, as `later(born, 'P1M')`"));
    }

    private static TemporalAmount amount(String text, Span span) {
        try {
            return text.contains("T") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(new Problem.UnreadableValue(span, text, "a period like P1M2D or a duration like PT36H"));
        }
    }

    private Part choice(int start) {
        var conditions = new ArrayList<Filter<Object>>();
        var values = new ArrayList<Part>();
        do {
            skipSpace();
            if (takeWord("else")) {
                values.add(sum());
                break;
            }
            int then = Brackets.find(text, " then ", at, end);
            if (then < 0) {
                throw malformed("a condition and ` then ` are expected here, as in `case(age__lt=18 then 'young')`");
            }
            var condition = new Span(text, at, then);
            conditions.add(nested(condition, () -> LookupResolver.within(scope, path, condition, spent)));
            at = then + " then ".length();
            values.add(sum());
        } while (take(','));
        close("`,` or `)`");
        var typed = typed(values, Optional.empty());
        return known(
                start,
                () -> new Expression.Choice<Object, Object>(
                        Vector.ofAll(conditions).zipWith(typed, Expression.When::new), typed.drop(conditions.size())));
    }

    /** A condition takes more of the stack than parentheses do, and so more of what may be nested. */
    private <T> T nested(Span condition, Supplier<T> reader) {
        for (int i = 0; i < LEVELS_OF_A_CONDITION; i++) {
            spent.enter(condition, "levels, of which a condition is four,");
        }
        var read = reader.get();
        for (int i = 0; i < LEVELS_OF_A_CONDITION; i++) {
            spent.leave();
        }
        return read;
    }

    private boolean takeWord(String word) {
        boolean found = text.startsWith(word + " ", at);
        if (found) {
            at += word.length();
        }
        return found;
    }

    /** Reads the names behind a group: transforms, an aggregate of the rows of a relation, a lookup. */
    private Part behind(Group group, int start) {
        var expression = typed(List.of(group.part()), Optional.empty()).get(0);
        var span = new Span(text, start, at);
        if (!text.startsWith("__", at)) {
            if (!group.hops().isEmpty()) {
                throw new Refusal(new Problem.Unsupported(
                        span,
                        "`" + Excerpt.shown(span.part()) + "` is not one value of a row; take its `min` or `max`"));
            }
            return group.part();
        }
        at += text.startsWith("___", at) ? 3 : 2;
        int names = at;
        run();
        return new Part.Known(
                KeyReader.behind(group.scope(), group.hops(), expression, span, new Span(text, names, at), spent));
    }

    private void close(String expected) {
        if (!take(')')) {
            throw malformed(expected + " is expected here");
        }
    }

    private boolean take(char c) {
        skipSpace();
        boolean found = at < end && text.charAt(at) == c;
        if (found) {
            at++;
        }
        return found;
    }

    private void skipSpace() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Span here() {
        return new Span(text, Math.min(at, text.length()), Math.min(text.length(), at + 1));
    }

    private Refusal malformed(String message) {
        return new Refusal(new Problem.Malformed(here(), message));
    }
}
