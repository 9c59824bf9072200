package io.github.brigraph.display;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Doubles as decimal text that is the same on every JDK.
 *
 * <p>{@link Double#toString} gives other digits before JDK 19 than since; files that must have the same bytes cannot use
 * it.
 */
public final class Decimal {

    private static final double LARGEST_PLAIN = 1e15;
    private static final long WHOLE = 1L << 53;

    private Decimal() {}

    /**
     * The shortest decimal that reads back as the same double (Schubfach; Giulietti 2021): {@code 0.1}, {@code 3},
     * {@code 1.5E-9}. Infinite and undefined values become {@code Infinity}, {@code -Infinity}, {@code NaN}.
     */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        String shortest = NumberOutput.toString(value, true);
        int exponent = shortest.indexOf('E');
        if (exponent < 0) {
            return shortest;
        }
        if (Math.abs(value) >= 1 && Math.abs(value) < LARGEST_PLAIN) {
            return new BigDecimal(shortest).toPlainString();
        }
        return shortest.startsWith(".0", exponent - 2)
                ? shortest.substring(0, exponent - 2) + shortest.substring(exponent)
                : shortest;
    }

    /** The value rounded half up to so many digits after the point, with all of them: {@code 0.50}. */
    public static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
