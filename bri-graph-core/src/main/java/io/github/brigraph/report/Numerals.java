package io.github.brigraph.report;

import io.github.brigraph.display.Decimal;

/** Numbers as a reader of the page sees them. */
final class Numerals {

    private static final String UNDEFINED = "–";

    private Numerals() {}

    /** {@code 235,651}. */
    static String whole(long value) {
        return grouped(Long.toString(value));
    }

    /** So many digits after the point, thousands grouped; a dash where the value is undefined. */
    static String fixed(double value, int digits) {
        return Double.isFinite(value) ? grouped(Decimal.fixed(value, digits)) : UNDEFINED;
    }

    /** A weight: whole where it is, one digit after the point otherwise. */
    static String weight(double value) {
        return value == Math.rint(value) ? fixed(value, 0) : fixed(value, 1);
    }

    /** A share in percent, {@code 12.3%}; a dash where the whole is nothing. */
    static String percent(long part, long whole) {
        return whole == 0 ? UNDEFINED : fixed(100.0 * part / whole, 1) + "%";
    }

    /** A coordinate of a drawing, to a tenth. */
    static String at(double value) {
        String text = Decimal.fixed(value, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String grouped(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = (point < 0 ? digits.length() : point) - 3; i > start; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
