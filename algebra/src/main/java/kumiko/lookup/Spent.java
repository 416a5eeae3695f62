package kumiko.lookup;

/** How much of the limits has been used up so far; what stands within something else goes on counting there. */
final class Spent {

    private int depth;
    private int nodes;

    /** Goes one level deeper, for which there must be a way back: {@link #leave}. */
    void enter(Span place, String what, Limits limits) {
        if (++depth > limits.depth()) {
            throw new Refusal(new Problem.LimitExceeded(place, what, limits.depth()));
        }
    }

    void leave() {
        depth--;
    }

    void count(Span place, String what, Limits limits) {
        if (++nodes > limits.nodes()) {
            throw new Refusal(new Problem.LimitExceeded(place, what, limits.nodes()));
        }
    }
}
