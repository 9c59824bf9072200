package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Years from first to last, both included.
 *
 * @param first the first year
 * @param last the last year
 */
public record Period(int first, int last) {

    /** All years, and records without a year. */
    public static final Period ALL = new Period(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public Period {
        checkArgument(first <= last, "a period must not end before it starts, was %s-%s", first, last);
    }

    /** A period as options write it: {@code 2014-2021}, or one year. */
    public static Period parse(String text) {
        String[] parts = text.split("-", -1);
        try {
            int first = Integer.parseInt(parts[0].strip());
            int last = parts.length == 1 ? first : Integer.parseInt(parts[1].strip());
            checkArgument(parts.length <= 2 && first >= 1, "years must be like 2014-2021 or 2014, was \"%s\"", text);
            return new Period(first, last);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("years must be like 2014-2021 or 2014, was \"" + text + "\"", e);
        }
    }

    boolean contains(int year) {
        return equals(ALL) || (year != Signature.NO_YEAR && year >= first && year <= last);
    }

    @Override
    public String toString() {
        return equals(ALL) ? "all" : first == last ? String.valueOf(first) : first + "-" + last;
    }
}
