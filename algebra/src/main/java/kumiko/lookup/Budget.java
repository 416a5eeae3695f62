package kumiko.lookup;

/**
 * How much a request may ask for. What is over a limit is a {@link Problem.LimitExceeded} with its place; all of it is counted
 * while names are read, before there is any SQL.
 *
 * {@snippet :
 * Budget budget = Budget.DEFAULT.joins(3).many(2).scans(6);
 * }
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
        int offset) {

    /** For text from anywhere. */
    public static final Budget DEFAULT = new Budget(256, 4, 3, 256, 32, 1_000, 8_192, 8, 8, 8, 32, 8, 10_000);

    /** For text in a program, which its author answers for: only what would exhaust the stack is refused. */
    static final Budget PROGRAM = new Budget(
            4_096,
            64,
            16,
            1_000_000,
            256,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            1_000,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    /** @throws IllegalArgumentException if something is less than nothing */
    public Budget {
        for (int limit : new int[] {
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
            offset
        }) {
            if (limit < 0) {
                throw new IllegalArgumentException("a budget has no negative limits: " + limit);
            }
        }
    }

    /** {@return this budget with another limit: the most characters of a key} */
    public Budget keyLength(int most) {
        return new Budget(
                most,
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
                offset);
    }

    /** {@return this budget with another limit: the most relations in a path} */
    public Budget relations(int most) {
        return new Budget(
                keyLength,
                most,
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
                offset);
    }

    /** {@return this budget with another limit: the most transforms in a row} */
    public Budget transforms(int most) {
        return new Budget(
                keyLength,
                relations,
                most,
                nodes,
                depth,
                listSize,
                valueLength,
                orders,
                joins,
                many,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most conditions, connectives included} */
    public Budget nodes(int most) {
        return new Budget(
                keyLength,
                relations,
                transforms,
                most,
                depth,
                listSize,
                valueLength,
                orders,
                joins,
                many,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the deepest nesting} */
    public Budget depth(int most) {
        return new Budget(
                keyLength,
                relations,
                transforms,
                nodes,
                most,
                listSize,
                valueLength,
                orders,
                joins,
                many,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most values in a list} */
    public Budget listSize(int most) {
        return new Budget(
                keyLength,
                relations,
                transforms,
                nodes,
                depth,
                most,
                valueLength,
                orders,
                joins,
                many,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most characters of a value} */
    public Budget valueLength(int most) {
        return new Budget(
                keyLength,
                relations,
                transforms,
                nodes,
                depth,
                listSize,
                most,
                orders,
                joins,
                many,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most sort keys} */
    public Budget orders(int most) {
        return new Budget(
                keyLength,
                relations,
                transforms,
                nodes,
                depth,
                listSize,
                valueLength,
                most,
                joins,
                many,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most relations to one row that are gone over, each path once} */
    public Budget joins(int most) {
        return new Budget(
                keyLength,
                relations,
                transforms,
                nodes,
                depth,
                listSize,
                valueLength,
                orders,
                most,
                many,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most times that a path goes over a relation to many rows} */
    public Budget many(int most) {
        return new Budget(
                keyLength,
                relations,
                transforms,
                nodes,
                depth,
                listSize,
                valueLength,
                orders,
                joins,
                most,
                scans,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most texts in which something is looked for that no index finds, each word of a search and each text counted} */
    public Budget scans(int most) {
        return new Budget(
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
                most,
                loads,
                offset);
    }

    /** {@return this budget with another limit: the most relations that are loaded} */
    public Budget loads(int most) {
        return new Budget(
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
                most,
                offset);
    }

    /** {@return this budget with another limit: the most rows that a page leaves out before it} */
    public Budget offset(int most) {
        return new Budget(
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
                most);
    }
}
