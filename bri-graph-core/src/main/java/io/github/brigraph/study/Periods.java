package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.network.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How the years of a study are cut into periods that are compared, all from one tally.
 *
 * @param kind how
 * @param width the years of a period, at least 1; of cumulative ones, the years that each adds
 */
public record Periods(Kind kind, int width) {

    public Periods {
        checkArgument(width >= 1, "a period must have at least 1 year, was %s", width);
    }

    /** The kinds of cut. */
    public enum Kind {
        /** One after the other; the first is shorter where the years do not divide evenly, so that the last is whole. */
        FIXED("fixed"),
        /** Each a year later than the one before. */
        SLIDING("sliding"),
        /** From the first year on, each longer than the one before. */
        CUMULATIVE("cumulative");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name that options carry. */
        public String label() {
            return label;
        }
    }

    /** Periods of so many years, one after the other. */
    public static Periods fixed(int width) {
        return new Periods(Kind.FIXED, width);
    }

    /** Periods of so many years, each a year later. */
    public static Periods sliding(int width) {
        return new Periods(Kind.SLIDING, width);
    }

    /** Periods from the first year on, each so many years longer. */
    public static Periods cumulative(int width) {
        return new Periods(Kind.CUMULATIVE, width);
    }

    /** Periods as options write them: {@code 4}, {@code sliding:3}, {@code cumulative:1}. */
    public static Periods parse(String text) {
        String[] parts = text.split(":", -1);
        try {
            String kind = parts.length == 1 ? Kind.FIXED.label : parts[0].strip();
            int width = Integer.parseInt(parts[parts.length - 1].strip());
            for (Kind k : Kind.values()) {
                if (k.label.equals(kind) && parts.length <= 2) {
                    return new Periods(k, width);
                }
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
        throw new IllegalArgumentException(wrong(text));
    }

    private static String wrong(String text) {
        return "periods must be like 4, sliding:3 or cumulative:1, was \"" + text + "\"";
    }

    /** The periods of some years, the earliest first; none where there is no year. */
    public List<Period> of(int first, int last) {
        List<Period> periods = new ArrayList<>();
        switch (kind) {
            case FIXED -> {
                for (int end = last; end >= first; end -= width) {
                    periods.add(0, new Period(Math.max(first, end - width + 1), end));
                }
            }
            case SLIDING -> {
                for (int start = first; start + width - 1 <= last; start++) {
                    periods.add(new Period(start, start + width - 1));
                }
                if (periods.isEmpty() && first <= last) {
                    periods.add(new Period(first, last));
                }
            }
            case CUMULATIVE -> {
                for (int end = last; end >= first; end -= width) {
                    periods.add(0, new Period(first, end));
                }
            }
        }
        return periods;
    }

    @Override
    public String toString() {
        return kind == Kind.FIXED ? String.valueOf(width) : kind.label + ":" + width;
    }
}
