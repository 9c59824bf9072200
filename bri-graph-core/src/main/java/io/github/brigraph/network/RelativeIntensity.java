package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.unit.Unit;

/**
 * How intensely two units work together for what they publish, with how far chance could have moved it.
 *
 * <p>The records are taken as a sample of what the units do, each record drawn by itself.
 *
 * <pre>{@code
 * RelativeIntensity.ric(network, Country.CHINA, Country.PAKISTAN, 0.95);   // 2.31 [2.05, 2.61]
 * }</pre>
 *
 * @param value the index, as {@link PublicationStrength#RIC} or {@link PublicationStrength#PAI_PUBLICATIONS} has it
 * @param low the lower end of the interval
 * @param high the upper end; infinite where the records would allow any value
 * @param level the level of confidence, in (0, 1)
 */
public record RelativeIntensity(double value, double low, double high, double level) {

    public RelativeIntensity {
        checkLevel(level);
    }

    /**
     * RIC(x, y) with its score interval.
     *
     * <p>RIC is a ratio of two proportions, C_xy of the C_x records of x and C_y − C_xy of the T − C_x others. The interval
     * holds every ratio that a score test at this level would not reject (Koopman 1984,
     * <a href="https://doi.org/10.2307/2531551">10.2307/2531551</a>). It agrees with the log-normal one that Fuchs,
     * Smolinsky &amp; Rousseau 2022, <a href="https://doi.org/10.2478/jdis-2022-0021">10.2478/jdis-2022-0021</a>, take where
     * counts are large, and needs no correction where one is 0: without a joint record it starts at 0, and where y has no
     * record without x, so that RIC is infinite, it still has a lower end.
     *
     * <p>Not a number throughout where x is on every record, or neither unit has a record that would tell.
     *
     * @throws IllegalArgumentException if a unit is not in the network, both are the same, or the level is not in (0, 1)
     */
    public static <U extends Unit> RelativeIntensity ric(CollaborationNetwork<U> network, U x, U y, double level) {
        PublicationStrength.Counts c = counts(network, x, y);
        if (c.total() == c.first() || c.first() == 0 || c.second() == 0) {
            return new RelativeIntensity(Double.NaN, Double.NaN, Double.NaN, level);
        }
        ProportionRatio ratio =
                new ProportionRatio(c.joint(), c.first(), c.second() - c.joint(), c.total() - c.first());
        double z = Normal.quantile((1 + checkLevel(level)) / 2);
        return new RelativeIntensity(PublicationStrength.RIC.of(c), ratio.low(z), ratio.high(z), level);
    }

    /**
     * The probabilistic affinity index of two units with its log-normal interval.
     *
     * <p>Over the four kinds of records, of both, of either, of neither, drawn T times, the delta method gives
     *
     * <pre>{@code var(ln PAI) = 1/C_ij − 1/C_i − 1/C_j + (2 PAI − 1)/T}</pre>
     *
     * <p>and the interval is PAI · exp(±z sd). Without a joint record PAI is 0, and so is the lower end; the upper end is
     * then exact for T draws: at the rate p of joint records where (1 − p)^T is half of what is left of the level, it is
     * p T² / (C_i C_j).
     *
     * <p>Not a number where a unit has no record.
     *
     * @throws IllegalArgumentException if a unit is not in the network, both are the same, or the level is not in (0, 1)
     */
    public static <U extends Unit> RelativeIntensity pai(CollaborationNetwork<U> network, U i, U j, double level) {
        PublicationStrength.Counts c = counts(network, i, j);
        checkLevel(level);
        if (c.first() == 0 || c.second() == 0) {
            return new RelativeIntensity(Double.NaN, Double.NaN, Double.NaN, level);
        }
        double pai = PublicationStrength.PAI_PUBLICATIONS.of(c);
        if (c.joint() == 0) {
            return new RelativeIntensity(0, 0, highWithoutJoint(c, level), level);
        }
        double variance = 1.0 / c.joint() - 1.0 / c.first() - 1.0 / c.second() + (2 * pai - 1) / c.total();
        double spread = StrictMath.exp(Normal.quantile((1 + level) / 2) * Math.sqrt(Math.max(0, variance)));
        return new RelativeIntensity(pai, pai / spread, pai * spread, level);
    }

    /** With no joint record in T draws at the rate p, (1 − p)^T is half of what is left of the level at the upper end. */
    private static double highWithoutJoint(PublicationStrength.Counts c, double level) {
        double rate = -StrictMath.expm1(StrictMath.log((1 - level) / 2) / c.total());
        return rate * c.total() / c.first() * ((double) c.total() / c.second());
    }

    private static <U extends Unit> PublicationStrength.Counts counts(CollaborationNetwork<U> network, U x, U y) {
        int u = network.nodeOf(x);
        int v = network.nodeOf(y);
        checkArgument(u >= 0, "a unit must be in the network, %s is not", x);
        checkArgument(v >= 0, "a unit must be in the network, %s is not", y);
        checkArgument(u != v, "an intensity is one of two units, both were %s", x);
        return PublicationStrength.counts(network, u, v);
    }

    private static double checkLevel(double level) {
        checkArgument(level > 0 && level < 1, "the level of confidence must be in (0, 1), was %s", level);
        return level;
    }

    /** Whether the interval leaves out 1, so that the units meet more or less often than by chance. */
    public boolean differsFromChance() {
        return low > 1 || high < 1;
    }
}
