package io.github.brigraph.hub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.NodeScores;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HubScoreTest {

    @Test
    void theBestAndTheWorstRankDecideNothing() {
        Map<Measure, NodeScores> measures = new EnumMap<>(Measure.class);
        // Node 0 is first by three and last by one; node 1 second by four; node 2 the rest.
        measures.put(Measure.DEGREE, NodeScores.of(3, 2, 1));
        measures.put(Measure.STRENGTH, NodeScores.of(3, 2, 1));
        measures.put(Measure.PAGERANK, NodeScores.of(3, 2, 1));
        measures.put(Measure.EIGENVECTOR, NodeScores.of(1, 2, 3));
        measures.put(Measure.BETWEENNESS_WEIGHTED, NodeScores.of(0, 0, 0));
        double[] scores = HubScore.of(measures, new int[] {0, 1, 2});
        // Ranks of node 0: 1 1 1 3 2, the middle three 1 1 2; of node 1: 2 2 2 2 2; of node 2: 3 3 3 1 2, so 2 3 3.
        assertArrayEquals(new double[] {(3 - 4.0 / 3) / 2, 0.5, (3 - 8.0 / 3) / 2}, scores, 1e-12);
    }

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertArrayEquals(new double[] {1.5, 3, 1.5, 4}, HubScore.meanRanks(new double[] {5, 2, 5, Double.NaN}));
        double[] bestAndWorst = new double[8];
        Bootstrap.putRanks(new double[] {5, 2, 5, Double.NaN}, bestAndWorst, 0);
        assertArrayEquals(new double[] {1, 3, 1, 4, 2, 3, 2, 4}, bestAndWorst);
    }

    @Test
    void rankCorrelationsEqualTheirDefinitions() {
        double[] x = {1, 2, 3, 4, 5};
        assertEquals(1, RankCorrelation.spearman(x, new double[] {2, 4, 8, 16, 32}), 1e-12);
        assertEquals(-1, RankCorrelation.kendall(x, new double[] {5, 4, 3, 2, 1}), 1e-12);
        // 1 − 6 Σ d² / (n (n² − 1)) with d = 1, −1, 0, 1, −1.
        assertEquals(0.8, RankCorrelation.spearman(x, new double[] {2, 1, 3, 5, 4}), 1e-12);
        assertEquals(0.6, RankCorrelation.kendall(x, new double[] {2, 1, 3, 5, 4}), 1e-12);
        // With ties: 5 pairs agree, none disagrees, 1 is tied in y alone: 5 / √(6 · 5).
        assertEquals(
                5 / Math.sqrt(30),
                RankCorrelation.kendall(new double[] {1, 2, 3, 4}, new double[] {1, 2, 2, 3}),
                1e-12);
        assertTrue(Double.isNaN(RankCorrelation.spearman(x, new double[] {1, 1, 1, 1, 1})));
        assertTrue(Double.isNaN(RankCorrelation.kendall(new double[] {1}, new double[] {1})));
    }
}
