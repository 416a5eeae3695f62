package kumiko.lookup;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import kumiko.algebra.Slice;
import kumiko.model.ScalarKind;

/**
 * Which pages may be asked for.
 *
 * @param largest how many rows may be asked for at once
 * @param size how many rows a page has if that is not said
 * @param offset how many rows there may be before those that are asked for
 * @param unsaid what is asked for where nothing is said of pages
 */
public record PageRules(int largest, int size, long offset, PageRequest unsaid) {

    /** For requests from anywhere: at most 1,000 rows, and the first page of 20 where nothing is said. */
    public static final PageRules DEFAULT = of(20, 1_000);

    /** For requests of a program's own: all rows where nothing is said. */
    public static final PageRules ANY = new PageRules(Integer.MAX_VALUE, 20, Long.MAX_VALUE, PageRequest.ALL);

    private static final List<String> WORDS = List.of("number", "size", "after", "before", "limit", "offset");

    public PageRules {
        if (largest < 1 || size < 1 || size > largest) {
            throw new IllegalArgumentException(
                    "pages have at least one row and no more than the largest, not %d of %d".formatted(size, largest));
        }
        if (offset < 0) {
            throw new IllegalArgumentException("no rows or more may be before a page, not " + offset);
        }
        Objects.requireNonNull(unsaid, "unsaid");
    }

    /** {@return pages of that size, the first where nothing is said, and none that is larger} */
    public static PageRules of(int size, int largest) {
        return new PageRules(largest, size, Long.MAX_VALUE, new PageRequest.Numbered(1, size));
    }

    /** {@return these pages, but none with more rows before it} */
    PageRules before(int most) {
        return new PageRules(largest, size, Math.min(offset, most), unsaid);
    }

    /** {@return these pages, as far as they are no larger than those of a schema} */
    PageRules within(PageSize schema, int mostBefore) {
        int most = Math.min(largest, schema.most());
        int usual = Math.min(schema.usual(), most);
        return new PageRules(most, usual, Math.min(offset, mostBefore), new PageRequest.Numbered(1, usual));
    }

    /**
     * {@return what somebody asks for who says so much} A problem has the word that it is about as its text.
     *
     * @param said some of {@code number}, {@code size}, {@code after}, {@code before}, {@code limit} and {@code offset}, as
     *     numbers or their text; an empty cursor stands for an end
     */
    public Validation<Seq<Problem>, PageRequest> read(Map<String, ?> said) {
        var problems = new ArrayList<Problem>();
        said.keySet().stream()
                .filter(word -> !WORDS.contains(word))
                .forEach(word ->
                        problems.add(new Problem.UnknownName(Span.of(word), "a page", Nearest.to(word, WORDS))));
        var ways = List.of(
                        ways(said, "number"), ways(said, "after"), ways(said, "before"), ways(said, "limit", "offset"))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        if (ways.size() > 1) {
            problems.add(new Problem.Unsupported(
                    Span.of(ways.get(1)),
                    "a page has a number, or is after a cursor or before one, or is a limit and an offset; `%s` is there already"
                            .formatted(ways.get(0))));
        }
        var size = whole(said, "size", 1, largest, problems);
        var number = whole(said, "number", 1, Long.MAX_VALUE / largest, problems);
        long rowsBefore = (number.orElse(1) - 1) * size.orElse(this.size);
        if (rowsBefore > offset) {
            problems.add(new Problem.LimitExceeded(Span.of("number"), "rows before a page", atMost(offset)));
        }
        var limit = whole(said, "limit", 0, largest == Integer.MAX_VALUE ? Long.MAX_VALUE : largest, problems);
        var before = whole(said, "offset", 0, Long.MAX_VALUE, problems);
        if (before.orElse(0) > offset) {
            problems.add(new Problem.LimitExceeded(Span.of("offset"), "rows before a page", atMost(offset)));
        }
        if (size.isPresent() && !ways.isEmpty() && (ways.contains("limit") || ways.contains("offset"))) {
            problems.add(new Problem.Unsupported(Span.of("size"), "how many rows there are is said by `limit`"));
        }
        return problems.isEmpty()
                ? Validation.valid(page(said, size, number, limit, before))
                : Validation.invalid(Vector.ofAll(problems));
    }

    private static int atMost(long rows) {
        return (int) Math.min(rows, Integer.MAX_VALUE);
    }

    private static Optional<String> ways(Map<String, ?> said, String... words) {
        return Vector.of(words).find(said::containsKey).toJavaOptional();
    }

    private PageRequest page(
            Map<String, ?> said, OptionalLong size, OptionalLong number, OptionalLong limit, OptionalLong offset) {
        int rows = (int) size.orElse(this.size);
        if (said.containsKey("after")) {
            return new PageRequest.After(cursor(said.get("after")), rows);
        }
        if (said.containsKey("before")) {
            return new PageRequest.Before(cursor(said.get("before")), rows);
        }
        if (limit.isPresent() || offset.isPresent()) {
            boolean isWhole = unsaid.equals(PageRequest.ALL);
            var most = limit.isPresent() || isWhole ? limit : OptionalLong.of(this.size);
            return new PageRequest.Sliced(new Slice(offset.orElse(0), most));
        }
        return number.isPresent() || size.isPresent() ? new PageRequest.Numbered(number.orElse(1), rows) : unsaid;
    }

    private static Optional<String> cursor(Object cursor) {
        return Optional.of(cursor.toString()).filter(text -> !text.isEmpty());
    }

    private static OptionalLong whole(Map<String, ?> said, String word, long least, long most, List<Problem> problems) {
        var raw = said.get(word);
        if (raw == null) {
            return OptionalLong.empty();
        }
        var number = Numbers.read(raw).flatMap(ScalarKind.BIG_INTEGER::number);
        if (number.isEmpty() || new BigDecimal(number.get().toString()).compareTo(BigDecimal.valueOf(least)) < 0) {
            var expected = least == 0 ? "a whole number that is not negative" : "a whole number from 1";
            problems.add(new Problem.UnreadableValue(Span.of(word), raw.toString(), expected));
            return OptionalLong.empty();
        }
        if (new BigDecimal(number.get().toString()).compareTo(BigDecimal.valueOf(most)) > 0) {
            problems.add(
                    most <= Integer.MAX_VALUE
                            ? new Problem.LimitExceeded(Span.of(word), "rows", (int) most)
                            : new Problem.UnreadableValue(Span.of(word), raw.toString(), "a number of rows"));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(number.get().toString()));
    }
}
