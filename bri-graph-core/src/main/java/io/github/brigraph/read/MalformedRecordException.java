package io.github.brigraph.read;

/** A record could not be read, and the caller asked for strict reading. */
public final class MalformedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    MalformedRecordException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public Problem problem() {
        return problem;
    }
}
