package io.github.brigraph.centrality;

import static io.github.brigraph.graph.EdgeLength.INVERSE_WEIGHT;
import static io.github.brigraph.graph.EdgeLength.UNIT;
import static io.github.brigraph.graph.Normalisation.NORMALISED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.NodeScores;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedFormTest {

    private static void assertScores(IntToDoubleFunction expected, NodeScores scores) {
        for (int i = 0; i < scores.size(); i++) {
            assertEquals(expected.applyAsDouble(i), scores.get(i), 1e-9, "node " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void onAPathBetweennessIsTheProductOfBothSides(EdgeLength length) {
        int n = 90;
        assertScores(
                i -> i * (n - 1.0 - i),
                Betweenness.of(length).run(Graphs.path(n)).scores());
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void onAnEvenCycleBetweennessIsTheSameEverywhere(EdgeLength length) {
        assertScores(
                i -> 62 * 62 / 8.0, Betweenness.of(length).run(Graphs.cycle(64)).scores());
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void onAStarTheCentreHasAllAndOnACliqueNobodyHasAny(EdgeLength length) {
        assertScores(
                i -> i == 0 ? 1 : 0,
                Betweenness.of(length)
                        .normalisation(NORMALISED)
                        .run(Graphs.star(200))
                        .scores());
        assertScores(i -> 0, Betweenness.of(length).run(Graphs.complete(20)).scores());
    }

    @Test
    void theBridgeOfTwoCliquesCarriesAllBetweenThem() {
        int k = 12;
        CsrGraph graph = Graphs.twoCliques(k);
        assertScores(
                i -> i == k - 1 || i == k ? (k - 1.0) * k : 0,
                Betweenness.of(UNIT).run(graph).scores());
        assertEquals(k * k, EdgeBetweenness.of(UNIT).run(graph).scores().get(graph.arc(k, k - 1)));
    }

    @Test
    void strongTiesAreShort() {
        CsrGraph graph = CsrGraph.builder(3)
                .edge(0, 1, 100)
                .edge(1, 2, 100)
                .edge(0, 2, 1)
                .build();
        assertEquals(1, Betweenness.of(INVERSE_WEIGHT).run(graph).scores().get(1));
        assertEquals(0, Betweenness.of(UNIT).run(graph).scores().get(1));
    }

    @Test
    void lengthsThatDifferByRoundingAloneAreTies() {
        // 1/10 + 1/15 = 1/6, but not as doubles.
        CsrGraph graph =
                CsrGraph.builder(3).edge(0, 1, 10).edge(1, 2, 15).edge(0, 2, 6).build();
        assertEquals(0.5, Betweenness.of(INVERSE_WEIGHT).run(graph).scores().get(1));
    }

    @Test
    void onAPathClosenessAndHarmonicSumBothSides() {
        int n = 150;
        CsrGraph graph = Graphs.path(n);
        assertScores(
                i -> (n - 1.0) / (i * (i + 1) / 2.0 + (n - 1.0 - i) * (n - i) / 2.0),
                Closeness.of(UNIT).run(graph).scores());
        assertScores(
                i -> harmonic(i) + harmonic(n - 1 - i),
                Harmonic.of(UNIT).run(graph).scores());
        assertScores(
                i -> harmonic(i) + harmonic(n - 1 - i),
                Harmonic.of(INVERSE_WEIGHT).run(graph).scores());
    }

    private static double harmonic(int k) {
        double sum = 0;
        for (int i = 1; i <= k; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    @Test
    void onAPathTheEigenvectorIsASineAlthoughPowerIterationWouldSwing() {
        int n = 400;
        Eigenvector.Result found =
                Eigenvector.standard().scaling(Eigenvector.Scaling.LENGTH_ONE).run(Graphs.path(n));
        double length = Math.sqrt(2.0 / (n + 1));
        assertScores(i -> length * Math.sin((i + 1) * Math.PI / (n + 1)), found.scores());
        assertEquals(2 * Math.cos(Math.PI / (n + 1)), found.eigenvalue(), 1e-12);
    }

    @Test
    void onAStarTheLeavesHaveOneOverTheRoot() {
        assertScores(
                i -> i == 0 ? 1 : 1 / Math.sqrt(99),
                Eigenvector.standard().run(Graphs.star(100)).scores());
    }

    @Test
    void anIterationThatDoesNotEndSaysSoAndKeepsWhatItHas() {
        NotConvergedException failure = assertThrows(
                NotConvergedException.class,
                () -> Eigenvector.standard().maxProducts(1).run(Graphs.path(5000)));
        assertEquals(5000, failure.partial().size());
        assertTrue(failure.error() > 1e-9);
        assertThrows(
                NotConvergedException.class,
                () -> PageRank.standard().maxIterations(3).run(Graphs.path(50)));
    }

    @Test
    void onAStarPageRankIsAsComputedByHand() {
        int n = 6;
        double centre = 0.15 / n * (1 + 0.85 * (n - 1)) / (1 - 0.85 * 0.85);
        assertScores(
                i -> i == 0 ? centre : (1 - centre) / (n - 1),
                PageRank.standard().run(Graphs.star(n)).scores());
        assertScores(
                i -> 1.0 / n, PageRank.standard().damping(0).run(Graphs.star(n)).scores());
    }

    @Test
    void katzOnACycleIsAGeometricSeries() {
        Katz.Result found = Katz.standard().run(Graphs.cycle(30));
        assertEquals(0.25, found.alpha(), 1e-12);
        assertScores(i -> 2, found.scores());
    }

    @Test
    void coresAndClusteringOfCliquesAndTrees() {
        assertScores(i -> 11, new CoreNumber().run(Graphs.twoCliques(12)).scores());
        assertScores(i -> 11, new StrengthCore().run(Graphs.twoCliques(12)).scores());
        assertScores(i -> 1, new CoreNumber().run(Graphs.star(30)).scores());
        for (LocalClustering.Weighting weighting : LocalClustering.Weighting.values()) {
            assertScores(
                    i -> 1,
                    LocalClustering.of(weighting).run(Graphs.complete(9)).scores());
            assertScores(
                    i -> 0, LocalClustering.of(weighting).run(Graphs.star(9)).scores());
        }
        assertEquals(1, Triangles.standard().run(Graphs.complete(9)).transitivity());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void everyMeasureAnswersWithoutEdges(int n) {
        CsrGraph graph = CsrGraph.builder(n).build();
        for (EdgeLength length : EdgeLength.values()) {
            assertScores(i -> 0, Betweenness.of(length).run(graph).scores());
            assertScores(i -> 0, Closeness.of(length).run(graph).scores());
            assertScores(i -> 0, Harmonic.of(length).run(graph).scores());
            assertEquals(0, EdgeBetweenness.of(length).run(graph).scores().size());
        }
        assertScores(i -> Double.NaN, Eigenvector.standard().run(graph).scores());
        assertScores(i -> 1.0 / n, PageRank.standard().run(graph).scores());
        assertScores(i -> 1, Katz.standard().run(graph).scores());
        assertScores(i -> 0, new CoreNumber().run(graph).scores());
        assertScores(i -> 0, new StrengthCore().run(graph).scores());
        assertScores(
                i -> 0,
                LocalClustering.of(LocalClustering.Weighting.ONNELA).run(graph).scores());
    }

    @Test
    void normalisersDoNotOverflowOnLargeGraphs() {
        int n = 100_000;
        Betweenness betweenness = Betweenness.of(UNIT).normalisation(NORMALISED);
        CsrGraph.Builder builder = CsrGraph.builder(n);
        for (int u = 1; u < 40; u++) {
            builder.edge(0, u, 1);
        }
        double pairs = 39 * 38 / 2.0;
        assertEquals(
                pairs / ((n - 1.0) * (n - 2.0) / 2),
                betweenness.run(builder.build()).scores().get(0),
                1e-18);
    }
}
