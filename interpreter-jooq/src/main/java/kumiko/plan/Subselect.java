package kumiko.plan;

/** The rows of another source that a condition selects; the condition may name the statement around it. */
public record Subselect(Source source, Condition where) {}
