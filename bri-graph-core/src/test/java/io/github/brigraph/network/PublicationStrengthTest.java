package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.unit.Country;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationStrengthTest {

    private static final Country CN = Country.CHINA;
    private static final Country PK = Country.PAKISTAN;
    private static final Country SG = Country.SINGAPORE;

    /** CN 10 records, PK 5, SG 4, 3 of CN and PK, 4 of CN and SG, T = 14; 2 more without a country. */
    private static CollaborationTally tally() {
        CollaborationTally tally = CollaborationTally.empty();
        add(tally, 3, "CN");
        add(tally, 3, "CN", "PK");
        add(tally, 4, "CN", "SG");
        add(tally, 2, "PK");
        add(tally, 2, "FR");
        add(tally, 2, "?");
        return tally;
    }

    private static void add(CollaborationTally tally, int times, String... codes) {
        for (int i = 0; i < times; i++) {
            tally.add(Records.of(2020, codes));
        }
    }

    private static double of(PublicationStrength strength, Country from, Country to) {
        CollaborationNetwork<Country> network = tally().countries().network();
        ArcScores scores = strength.of(network);
        return scores.get(network.graph()
                .arc(network.node(from).orElseThrow(), network.node(to).orElseThrow()));
    }

    @Test
    void recordsAreThoseThatCarryAUnitKeptOrNot() {
        assertEquals(14, tally().countries().network().records());
        assertEquals(14, tally().countries().among(List.of(CN, PK)).network().records());
        assertEquals(10, tally().countries().carrying(CN).network().records());
        assertEquals(14, tally().institutions().network().records());
    }

    @Test
    void strengthsOverPublicationsAreThoseByHand() {
        assertEquals(3 / 50.0, of(PublicationStrength.ASSOCIATION_OVER_PUBLICATIONS, CN, PK), 1e-15);
        assertEquals(3 / Math.sqrt(50), of(PublicationStrength.SALTON, PK, CN), 1e-15);
        assertEquals(3 / 12.0, of(PublicationStrength.JACCARD, CN, PK), 1e-15);
        assertEquals(3 / 5.0, of(PublicationStrength.INCLUSION, CN, PK), 1e-15);
        assertEquals(1, of(PublicationStrength.INCLUSION, SG, CN), 1e-15);
        assertEquals(9 / 50.0, of(PublicationStrength.EQUIVALENCE, CN, PK), 1e-15);
        assertEquals(3 * 14 / 50.0, of(PublicationStrength.PAI_PUBLICATIONS, CN, PK), 1e-15);
    }

    @Test
    void relativeIntensityHasTwoSidesAndCanBeInfinite() {
        assertEquals(3 / 10.0 / (2 / 4.0), of(PublicationStrength.RIC, CN, PK), 1e-15);
        assertEquals(3 / 5.0 / (7 / 9.0), of(PublicationStrength.RIC, PK, CN), 1e-15);
        assertEquals(3 / 10.0 / (5 / 4.0), of(PublicationStrength.RIC_LUUKKONEN, CN, PK), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, of(PublicationStrength.RIC, CN, SG));
        assertEquals(4 / 10.0 / (4 / 4.0), of(PublicationStrength.RIC_LUUKKONEN, CN, SG), 1e-15);
    }

    @Test
    void theCountingOfWeightsDoesNotChangeThem() {
        CollaborationNetwork<Country> fractional =
                tally().countries().counting(Counting.FRACTIONAL_REFINED).network();
        assertEquals(PublicationStrength.RIC.of(tally().countries().network()), PublicationStrength.RIC.of(fractional));
    }

    @Test
    void theScoreIntervalIsThatOfKoopmansExample() {
        ProportionRatio ratio = new ProportionRatio(36, 40, 16, 80);
        double z = Normal.quantile(0.975);
        assertEquals(1.959963984540054, z, 1e-14);
        assertEquals(-z, Normal.quantile(0.025), 1e-14);
        assertEquals(-6.361340902404056, Normal.quantile(1e-10), 1e-12);
        assertEquals(2.94, ratio.low(z), 0.005);
        assertEquals(7.15, ratio.high(z), 0.005);
        assertEquals(z * z, ratio.score(ratio.low(z)), 1e-9);
        assertEquals(z * z, ratio.score(ratio.high(z)), 1e-9);
        assertEquals(0, ratio.score(0.9 / 0.2), 1e-20);
    }

    @Test
    void theScoreIsTheSmallestChiSquaredDeficitOverProportions() {
        // An oracle of the constrained maximum: no pair of proportions of this ratio is likelier than the one used.
        ProportionRatio ratio = new ProportionRatio(7, 30, 4, 50);
        double best = Double.NEGATIVE_INFINITY;
        double at = 0;
        for (double q = 0.0005; q < 0.5; q += 0.00001) {
            double p = 2 * q;
            double likelihood = 7 * Math.log(p) + 23 * Math.log(1 - p) + 4 * Math.log(q) + 46 * Math.log(1 - q);
            if (likelihood > best) {
                best = likelihood;
                at = q;
            }
        }
        double p = 2 * at;
        double score = Math.pow(7 - 30 * p, 2) / (30 * p * (1 - p)) + Math.pow(4 - 50 * at, 2) / (50 * at * (1 - at));
        assertEquals(score, ratio.score(2), 1e-4);
    }

    @Test
    void intervalsHoldTheValueAndStayDefinedAtZeroAndInfinity() {
        CollaborationNetwork<Country> network = tally().countries().network();
        RelativeIntensity ric = RelativeIntensity.ric(network, CN, PK, 0.95);
        assertEquals(0.6, ric.value(), 1e-15);
        assertTrue(ric.low() < 0.6 && 0.6 < ric.high());
        assertFalse(ric.differsFromChance());
        RelativeIntensity infinite = RelativeIntensity.ric(network, CN, SG, 0.95);
        assertEquals(Double.POSITIVE_INFINITY, infinite.value());
        assertEquals(Double.POSITIVE_INFINITY, infinite.high());
        assertTrue(infinite.low() > 0.3 && infinite.low() < 3, infinite.toString());
        RelativeIntensity none = RelativeIntensity.ric(network, SG, PK, 0.95);
        assertEquals(0, none.value());
        assertEquals(0, none.low());
        assertTrue(none.high() > 0.1 && none.high() < 10, none.toString());
        assertThrows(IllegalArgumentException.class, () -> RelativeIntensity.ric(network, CN, PK, 1));
        assertThrows(IllegalArgumentException.class, () -> RelativeIntensity.ric(network, CN, Country.of("JP"), 0.9));
    }

    @Test
    void theIntervalOfTheAffinityIndexIsThatByHand() {
        CollaborationNetwork<Country> network = tally().countries().network();
        RelativeIntensity pai = RelativeIntensity.pai(network, PK, CN, 0.95);
        double sd = Math.sqrt(1 / 3.0 - 1 / 10.0 - 1 / 5.0 + (2 * 0.84 - 1) / 14);
        assertEquals(0.84, pai.value(), 1e-15);
        assertEquals(0.84 * Math.exp(-1.959963984540054 * sd), pai.low(), 1e-12);
        assertEquals(0.84 * Math.exp(1.959963984540054 * sd), pai.high(), 1e-12);
        RelativeIntensity none = RelativeIntensity.pai(network, SG, PK, 0.95);
        assertEquals(0, none.low());
        assertEquals((1 - Math.pow(0.025, 1 / 14.0)) * 14 * 14 / 20, none.high(), 1e-12);
    }

    @Test
    void whereOneUnitIsOnEveryRecordItsIntensityIsUndefined() {
        CollaborationNetwork<Country> network = tally().countries().carrying(CN).network();
        assertTrue(Double.isNaN(RelativeIntensity.ric(network, CN, PK, 0.95).value()));
        assertEquals(Double.NaN, PublicationStrength.RIC.of(network).get(0));
    }
}
