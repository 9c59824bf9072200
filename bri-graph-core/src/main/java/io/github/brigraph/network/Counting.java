package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.math.RoundingMode;

/**
 * How much a record adds to the tie of two of its units. n is always the number of distinct units (countries, or
 * institutions) on the record, never of authors.
 *
 * <p>Credit is summed in whole numbers of 1/{@value #SCALE}, which is 1/lcm(1…24). So a sum does not depend on its order,
 * and is exact for records of up to 24 units; above that a term is off by less than 1e-10. There is room for 1.7e9
 * records.
 */
public enum Counting {
    /**
     * 1 for each pair: Σ<sub>k</sub> a<sub>ik</sub> a<sub>jk</sub>. Not additive: totals exceed the corpus (Gauffriau
     * &amp; Larsen 2005, doi 10.1007/s11192-005-0239-6).
     */
    FULL("full", "papers, full counting"),
    /**
     * 1/(n − 1) for each pair (Newman 2001, doi 10.1103/PhysRevE.64.016132): a unit's strength is the number of its
     * collaborative records. Records of one unit give nothing.
     */
    FRACTIONAL("fractional", "papers, fractional counting (Newman)"),
    /** 2/(n(n − 1)) for each pair: every collaborative record adds exactly 1 to the whole network. */
    FRACTIONAL_REFINED("fractional-refined", "papers, refined fractional counting");

    /** The unit of credit is 1 divided by this: lcm(1…24). */
    public static final long SCALE = 5_354_228_880L;

    private final String label;
    private final String unitOfWeight;

    Counting(String label, String unitOfWeight) {
        this.label = label;
        this.unitOfWeight = unitOfWeight;
    }

    /** The name that files and options carry, such as {@code fractional}. */
    public String label() {
        return label;
    }

    /** What a weight counts, for the label of a column or an axis. */
    public String unitOfWeight() {
        return unitOfWeight;
    }

    /** The counting of a label. */
    public static Counting of(String label) {
        for (Counting c : values()) {
            if (c.label.equals(label)) {
                return c;
            }
        }
        throw new IllegalArgumentException(
                "counting must be full, fractional or fractional-refined, was \"" + label + "\"");
    }

    /**
     * The credit of each pair of a record, in units of 1/{@link #SCALE}.
     *
     * @param units the number n of distinct units on the record, at least 2
     */
    public long pairCredit(int units) {
        checkArgument(units >= 2, "a record of a pair has at least 2 units, was %s", units);
        long n = units;
        return switch (this) {
            case FULL -> SCALE;
            case FRACTIONAL -> LongMath.divide(SCALE, n - 1, RoundingMode.HALF_UP);
            case FRACTIONAL_REFINED -> LongMath.divide(SCALE, n * (n - 1) / 2, RoundingMode.HALF_UP);
        };
    }

    /** The share of a record that falls to each of its n units, 1/n, in units of 1/{@link #SCALE}. */
    public static long unitCredit(int units) {
        return LongMath.divide(SCALE, units, RoundingMode.HALF_UP);
    }

    /** Credit as a number of records. */
    public static double records(long credit) {
        return (double) credit / SCALE;
    }
}
