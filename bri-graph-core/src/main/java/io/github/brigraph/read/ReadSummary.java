package io.github.brigraph.read;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What became of the records of an input: {@code read = accepted + rejected}.
 *
 * @param accepted records that were read
 * @param rejected records that could not be read, or that their source merged into others, each with a problem
 * @param warnings problems in records that were read, or between records
 */
public record ReadSummary(long accepted, long rejected, long warnings) {

    /** Nothing read. */
    public static final ReadSummary NONE = new ReadSummary(0, 0, 0);

    public ReadSummary {
        checkArgument(
                accepted >= 0 && rejected >= 0 && warnings >= 0,
                "counts must not be negative, were %s accepted, %s rejected, %s warnings",
                accepted,
                rejected,
                warnings);
    }

    /** All records that the input holds. */
    public long read() {
        return Math.addExact(accepted, rejected);
    }

    /** The summary of two inputs together. */
    public ReadSummary plus(ReadSummary other) {
        return new ReadSummary(
                Math.addExact(accepted, other.accepted),
                Math.addExact(rejected, other.rejected),
                Math.addExact(warnings, other.warnings));
    }
}
