package io.github.brigraph.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as decimal text that is the same on every JDK.
 *
 * <p>{@link Double#toString} gives other digits before JDK 19 than since; files that must have the same bytes cannot use
 * it.
 */
public final class Decimal {

    private static final MathContext[] PRECISIONS = {
        new MathContext(15, RoundingMode.HALF_EVEN),
        new MathContext(16, RoundingMode.HALF_EVEN),
        new MathContext(17, RoundingMode.HALF_EVEN)
    };
    private static final int LARGEST_PLAIN_EXPONENT = 15;
    private static final int SMALLEST_PLAIN_EXPONENT = -7;
    private static final long WHOLE = 1L << 53;

    private Decimal() {}

    /**
     * The shortest of the roundings to 15, 16 and 17 digits that reads back as the same double: {@code 0.1}, {@code 3},
     * {@code 1.5E-9}. Infinite and undefined values become {@code Infinity}, {@code -Infinity}, {@code NaN}.
     */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
            return Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (MathContext precision : PRECISIONS) {
            rounded = exact.round(precision);
            if (rounded.doubleValue() == value) {
                break;
            }
        }
        return written(rounded.stripTrailingZeros());
    }

    /** The value rounded half up to so many digits after the point, with all of them: {@code 0.50}. */
    public static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static String written(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return value.toPlainString();
        }
        String digits = value.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (value.signum() < 0 ? "-" : "") + mantissa + "E" + exponent;
    }
}
