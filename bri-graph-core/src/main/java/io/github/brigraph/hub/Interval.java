package io.github.brigraph.hub;

/**
 * An interval of a number, both ends included.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("an interval must not end before it starts, was " + low + " to " + high);
        }
    }

    /** Whether a number is in it. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
