package kumiko.lookup;

import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How much a request may ask for. A value: a limit's name with a number returns a budget with that limit.
 *
 * {@snippet :
 * Budget budget = Budget.DEFAULT.joins(3).many(2).scans(6);
 * }
 *
 * <p>What is over a limit is a {@link Problem.LimitExceeded} with its place; all of it is counted while names are read, before there is
 * any SQL.
 *
 * <p>A {@link SmartQuery} has one budget for all of its parts; a text, a list of sort keys or one of paths that is read by itself has
 * one of its own.
 *
 * @param keyLength the most characters of a key
 * @param relations the most relations in a path
 * @param transforms the most transforms in a row
 * @param nodes the most conditions, connectives included
 * @param depth the deepest nesting
 * @param listSize the most values in a list
 * @param valueLength the most characters of a value
 * @param orders the most sort keys
 * @param joins the most relations to one row that are gone over, each path once
 * @param many the most times that a path goes over a relation to many rows
 * @param scans the most texts in which something is looked for that no index finds, each word of a search and each text counted
 * @param loads the most relations that are loaded
 * @param offset the most rows that a page leaves out before it
 */
@Value.Builder
@Value.Style(with = "*", visibility = ImplementationVisibility.PACKAGE, builderVisibility = BuilderVisibility.PACKAGE)
public record Budget(
        int keyLength,
        int relations,
        int transforms,
        int nodes,
        int depth,
        int listSize,
        int valueLength,
        int orders,
        int joins,
        int many,
        int scans,
        int loads,
        int offset)
        implements WithBudget {

    /** For text from anywhere. */
    public static final Budget DEFAULT = new BudgetBuilder()
            .keyLength(256)
            .relations(4)
            .transforms(3)
            .nodes(256)
            .depth(32)
            .listSize(1_000)
            .valueLength(8_192)
            .orders(8)
            .joins(8)
            .many(8)
            .scans(32)
            .loads(8)
            .offset(10_000)
            .build();

    /** For text in a program, which its author answers for: only what would exhaust the stack is refused. */
    static final Budget PROGRAM = DEFAULT.keyLength(4_096)
            .relations(64)
            .transforms(16)
            .nodes(1_000_000)
            .depth(256)
            .listSize(Integer.MAX_VALUE)
            .valueLength(Integer.MAX_VALUE)
            .orders(1_000)
            .joins(Integer.MAX_VALUE)
            .many(Integer.MAX_VALUE)
            .scans(Integer.MAX_VALUE)
            .loads(Integer.MAX_VALUE)
            .offset(Integer.MAX_VALUE);

    /** @throws IllegalArgumentException if something is less than nothing */
    public Budget {
        IntStream.of(
                        keyLength,
                        relations,
                        transforms,
                        nodes,
                        depth,
                        listSize,
                        valueLength,
                        orders,
                        joins,
                        many,
                        scans,
                        loads,
                        offset)
                .filter(limit -> limit < 0)
                .findFirst()
                .ifPresent(limit -> {
                    throw new IllegalArgumentException("a budget has no negative limits: " + limit);
                });
    }
}
