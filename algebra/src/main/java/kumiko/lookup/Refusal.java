package kumiko.lookup;

/** Ends the reading of one lookup; caught where the problems of all are collected, and never seen outside. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    @Override
    public String getMessage() {
        return problem.message();
    }

    Problem problem() {
        return problem;
    }
}
