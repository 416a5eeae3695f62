package kumiko.lookup;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kumiko.algebra.Expression;
import kumiko.algebra.Expression.Arithmetic;
import kumiko.algebra.Expression.Sign;
import kumiko.algebra.Filter;
import kumiko.algebra.Function;

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

    private static final int LEVELS_OF_A_CONDITION = 3;

    private final Scope scope;
    private final KeyCursor cursor;
    private final Spent spent;

    private ExpressionReader(Scope scope, KeyCursor cursor, Spent spent) {
        this.scope = scope;
        this.cursor = cursor;
        this.spent = spent;
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
        var reader = new ExpressionReader(scope, new KeyCursor(key), spent);
        var part = reader.sum();
        reader.cursor.skipSpace();
        if (!reader.cursor.isAtEnd()) {
            throw reader.cursor.malformed("an operator or the end is expected here");
        }
        return switch (part) {
            case Operand.Known(var target) -> target;
            case Operand.Raw raw -> reader.value(raw.constant(Optional.empty()), raw.span());
        };
    }

    private Target.Value value(Expression<Object, ?> expression, Span span) {
        return new Target.Value(
                Vector.empty(), expression, Comparison.EXACT, KeyReader.operators(scope, expression), span);
    }

    private Operand sum() {
        return chain(this::product, "+-");
    }

    private Operand product() {
        return chain(this::part, "*/%");
    }

    private Operand chain(Supplier<Operand> operand, String signs) {
        int start = cursor.at();
        var left = operand.get();
        while (true) {
            cursor.skipSpace();
            char next = cursor.next();
            if (signs.indexOf(next) < 0) {
                return left;
            }
            cursor.take(next);
            var sign = sign(next);
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

    private Operand arithmetic(Sign sign, Operand left, Operand right, int start) {
        var operands = Operand.typed(List.of(left, right), Optional.empty());
        return known(start, () -> new Arithmetic<>(sign, operands.get(0), operands.get(1)));
    }

    /** What the constructors of expressions refuse is a problem of the text between here and there. */
    private Operand known(int start, Supplier<Expression<Object, ?>> expression) {
        var span = cursor.since(start);
        try {
            return new Operand.Known(value(expression.get(), span));
        } catch (IllegalArgumentException refused) {
            throw new Refusal(new Problem.Unsupported(span, String.valueOf(refused.getMessage())));
        }
    }

    private Operand part() {
        cursor.skipSpace();
        spent.count(cursor.here(), "parts of an expression");
        if (cursor.isAt('\'') || cursor.isAt('"')) {
            return quoted();
        }
        if (cursor.isAtNumber()) {
            return cursor.number();
        }
        int start = cursor.at();
        if (cursor.take('-')) {
            var negated = Operand.typed(part());
            return known(start, () -> call(Function.NEGATED, negated));
        }
        var names = cursor.names();
        if (cursor.isAt('(')) {
            return behind(group(names), start);
        }
        if (names.isEmpty()) {
            throw cursor.malformed("a name or a value is expected here");
        }
        var span = cursor.since(start);
        boolean isTruth = (names.equals("true") || names.equals("false")) && !scope.isKnown(names);
        return isTruth ? new Operand.Raw(Boolean.valueOf(names), span) : new Operand.Known(named(span));
    }

    private Operand quoted() {
        var raw = cursor.quoted(spent.budget());
        if (!scope.isWhole()) {
            PlainValue.problem(raw.span(), raw.value(), spent.budget()).ifPresent(problem -> {
                throw new Refusal(problem);
            });
        }
        return raw;
    }

    private static Expression<Object, ?> call(Function function, Expression<Object, ?> argument) {
        return new Expression.Call<Object, Object>(function, argument);
    }

    private Target.Value named(Span names) {
        var target = KeyReader.names(scope, names, spent);
        return target instanceof Target.Value value && value.hops().isEmpty()
                ? value
                : value(target.expression(names, scope), names);
    }

    /** What is in parentheses, and the relations to many rows before it. */
    private record Group(Vector<Hop> hops, Scope scope, Operand part) {}

    private Group group(String names) {
        int start = cursor.at() - names.length();
        var word = Words.lastOf(names);
        if (word.length() == names.length()) {
            return new Group(Vector.empty(), scope, parenthesized(word));
        }
        if (Aggregations.isNamed(word)) {
            return aggregated(start);
        }
        int separator = names.endsWith("___" + word) ? 3 : 2;
        var prefix = cursor.between(start, cursor.at() - word.length() - separator);
        if (!(KeyReader.names(scope, prefix, spent) instanceof Target.Rows rows)) {
            throw new Refusal(new Problem.Malformed(prefix, "only a relation can stand before this parenthesis"));
        }
        boolean many = rows.path().isToMany();
        var hops = many ? rows.hops().append(new Hop(rows.path(), Hop.Quantifier.SHARED)) : rows.hops();
        var part = new ExpressionReader(rows.scope(), cursor, spent).parenthesized(word);
        if (many) {
            return new Group(hops, rows.scope(), part);
        }
        var expression = rows.path().expression(Operand.typed(part));
        return new Group(hops, rows.scope(), new Operand.Known(value(expression, cursor.since(start))));
    }

    /** Reads a condition behind an aggregate of related rows. */
    private Group aggregated(int start) {
        var names = cursor.since(start);
        if (!(KeyReader.names(scope, names, spent) instanceof Target.Value target)
                || !(target.expression() instanceof Expression.Aggregate<Object, ?, ?> all)) {
            throw new Refusal(new Problem.Malformed(names, "only an aggregate of related rows takes a condition"));
        }
        var condition = cursor.bracketed();
        spent.enter(condition, "parentheses within parentheses");
        var owner = target.hops().foldLeft(scope, (there, hop) -> AggregateReader.behind(there, hop.path(), names));
        var rows = AggregateReader.behind(owner, all.path(), names);
        var some = nested(condition, () -> AggregateReader.read(rows, all, condition, spent));
        spent.leave();
        return new Group(target.hops(), owner, new Operand.Known(value(some, cursor.since(start))));
    }

    /** Reads what is in the parentheses that are next, behind a word, which may be empty. */
    private Operand parenthesized(String word) {
        int start = cursor.at() - word.length();
        var name = cursor.since(start);
        spent.enter(cursor.here(), "parentheses within parentheses");
        cursor.take('(');
        var part = inside(name, start);
        spent.leave();
        return part;
    }

    private Operand inside(Span word, int start) {
        if (word.part().isEmpty()) {
            var part = sum();
            cursor.close("`)`");
            return part;
        }
        if (word.part().equals(Words.CASE)) {
            return choice(start);
        }
        var call = new WrittenCall(word, arguments());
        return known(start, () -> call.expression(spent));
    }

    private List<Operand> arguments() {
        var arguments = new ArrayList<Operand>();
        if (cursor.take(')')) {
            return arguments;
        }
        do {
            arguments.add(sum());
            int most = spent.budget().listSize();
            if (arguments.size() > most) {
                throw new Refusal(new Problem.LimitExceeded(cursor.here(), "arguments", most));
            }
        } while (cursor.take(','));
        cursor.close("`,` or `)`");
        return arguments;
    }

    private Operand choice(int start) {
        var conditions = new ArrayList<Filter<Object>>();
        var values = new ArrayList<Operand>();
        do {
            cursor.skipSpace();
            if (cursor.takeWord("else")) {
                values.add(sum());
                break;
            }
            var condition = cursor.before(" then ")
                    .orElseThrow(() -> cursor.malformed(
                            "a condition and ` then ` are expected here, as in `case(age__lt=18 then 'young')`"));
            conditions.add(nested(condition, () -> LookupResolver.within(scope, condition, spent)));
            values.add(sum());
        } while (cursor.take(','));
        cursor.close("`,` or `)`");
        var typed = Operand.typed(values, Optional.empty());
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

    /** Reads the names behind a group: transforms, an aggregate of the rows of a relation, a lookup. */
    private Operand behind(Group group, int start) {
        var expression = Operand.typed(group.part());
        var span = cursor.since(start);
        if (!cursor.takeSeparator()) {
            if (!group.hops().isEmpty()) {
                throw new Refusal(new Problem.Unsupported(
                        span,
                        "`" + Excerpt.shown(span.part()) + "` is not one value of a row; take its `min` or `max`"));
            }
            return group.part();
        }
        int names = cursor.at();
        cursor.names();
        return new Operand.Known(
                KeyReader.behind(group.scope(), group.hops(), expression, span, cursor.since(names), spent));
    }
}
