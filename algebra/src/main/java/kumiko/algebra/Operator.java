package kumiko.algebra;

/** How two values are compared. A null on either side satisfies none of these. */
public enum Operator {
    EQUAL("exact", "="),
    NOT_EQUAL("ne", "!="),
    LESS("lt", "<"),
    AT_MOST("lte", "<="),
    GREATER("gt", ">"),
    AT_LEAST("gte", ">=");

    private final String lookup;
    private final String symbol;

    Operator(String lookup, String symbol) {
        this.lookup = lookup;
        this.symbol = symbol;
    }

    /** {@return its name in the string language} */
    public String lookup() {
        return lookup;
    }

    public String symbol() {
        return symbol;
    }

    /** {@return the operator that holds for two present values exactly where this one does not} */
    public Operator negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case GREATER -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }

    /** {@return whether the outcome of a comparison, as {@link java.util.Comparator} gives it, satisfies this} */
    public boolean accepts(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case GREATER -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }
}
