package io.github.brigraph.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.golden.GoldenGraph;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Normalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds that samples come with hold, and are not had by taking every source. */
class SampledCentralityTest {

    private static final int SEEDS = 20;
    private static final double FAILURE = 0.1;

    @ParameterizedTest
    @ValueSource(strings = {"joi", "leiden2015"})
    void boundsOfBetweennessHoldOnRealNetworks(String name) {
        CsrGraph graph = GoldenGraph.read(name).graph();
        for (EdgeLength length : EdgeLength.values()) {
            betweennessHolds(graph, length, 0.25);
        }
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void boundsOfBetweennessHoldOnARing(EdgeLength length) {
        // Every node has a betweenness near 1/2: nothing is small by itself.
        betweennessHolds(Graphs.cycle(1500), length, 0.1);
    }

    private static void betweennessHolds(CsrGraph graph, EdgeLength length, double error) {
        NodeScores exact = Betweenness.of(length)
                .normalisation(Normalisation.NORMALISED)
                .run(graph)
                .scores();
        int failed = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            SampledBetweenness.Result found = SampledBetweenness.of(length)
                    .error(error)
                    .failure(FAILURE)
                    .seed(seed)
                    .run(graph);
            assertTrue(found.sources() < graph.nodeCount(), found.sources() + " sources");
            assertTrue(found.largestBound() <= error && found.largestBound() > 0, "bound " + found.largestBound());
            failed += holds(exact, found.scores(), found.bounds()) ? 0 : 1;
        }
        assertTrue(failed <= FAILURE * SEEDS, failed + " of " + SEEDS + " failed");
    }

    @Test
    void boundsOfHarmonicHold() {
        CsrGraph graph = Graphs.random(1200, 0.01, 3);
        NodeScores exact = Harmonic.of(EdgeLength.UNIT)
                .normalisation(Normalisation.NORMALISED)
                .run(graph)
                .scores();
        int failed = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            SampledHarmonic.Result found = SampledHarmonic.standard()
                    .error(0.06)
                    .failure(FAILURE)
                    .seed(seed)
                    .run(graph);
            assertTrue(found.sources() < 1200, found.sources() + " sources");
            failed += holds(exact, found.scores(), found.bounds()) ? 0 : 1;
        }
        assertTrue(failed <= FAILURE * SEEDS, failed + " of " + SEEDS + " failed");
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void boundsOfMeanDistancesHoldAndSmallComponentsAreExact(EdgeLength length) {
        CsrGraph graph = withASmallComponentAndAnIsolate();
        NodeScores exact = Closeness.of(length).run(graph).scores();
        int n = graph.nodeCount();
        int failed = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            SampledCloseness.Result found = SampledCloseness.of(length)
                    .error(0.06)
                    .failure(FAILURE)
                    .seed(seed)
                    .run(graph);
            assertTrue(found.sources() < 1000, found.sources() + " sources");
            boolean holds = true;
            for (int v = 0; v < n - 5; v++) {
                double mean = (n - 6.0) / (n - 1) / exact.get(v);
                holds &= Math.abs(mean - found.meanDistances().get(v))
                        <= found.bounds().get(v);
                assertEquals(
                        (n - 6.0) / (n - 1) / found.meanDistances().get(v),
                        found.scores().get(v),
                        1e-12);
            }
            for (int v = n - 5; v < n; v++) {
                assertEquals(exact.get(v), found.scores().get(v), 1e-15);
                assertEquals(0, found.bounds().get(v));
            }
            failed += holds ? 0 : 1;
        }
        assertTrue(failed <= FAILURE * SEEDS, failed + " of " + SEEDS + " failed");
    }

    private static CsrGraph withASmallComponentAndAnIsolate() {
        CsrGraph.Builder builder = CsrGraph.builder(1205);
        CsrGraph random = Graphs.random(1200, 0.02, 5);
        for (int u = 0; u < 1200; u++) {
            for (int arc = random.rowStart(u); arc < random.rowEnd(u); arc++) {
                if (random.target(arc) > u) {
                    builder.edge(u, random.target(arc), random.weight(arc));
                }
            }
        }
        return builder.edge(1200, 1201, 1)
                .edge(1201, 1202, 2)
                .edge(1202, 1203, 1)
                .build();
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void whereASampleSavesNothingTheScoresAreExact(EdgeLength length) {
        CsrGraph graph = Graphs.random(60, 0.1, 4);
        SampledBetweenness.Result found = SampledBetweenness.of(length).run(graph);
        assertEquals(60, found.sources());
        assertEquals(0, found.largestBound());
        NodeScores exact = Betweenness.of(length)
                .normalisation(Normalisation.NORMALISED)
                .run(graph)
                .scores();
        NodeScores harmonic = Harmonic.of(EdgeLength.UNIT)
                .normalisation(Normalisation.NORMALISED)
                .run(graph)
                .scores();
        NodeScores sampled = SampledHarmonic.standard().run(graph).scores();
        for (int v = 0; v < 60; v++) {
            assertEquals(exact.get(v), found.scores().get(v), 1e-12);
            assertEquals(harmonic.get(v), sampled.get(v), 1e-12);
        }
    }

    @Test
    void oneSeedGivesOneResultAtAnyNumberOfThreads() {
        CsrGraph graph = Graphs.random(1200, 0.01, 6);
        SampledBetweenness betweenness = SampledBetweenness.of(EdgeLength.UNIT).error(0.1);
        assertEquals(betweenness.threads(1).run(graph), betweenness.threads(5).run(graph));
        SampledHarmonic harmonic = SampledHarmonic.standard().error(0.1);
        assertEquals(harmonic.threads(1).run(graph), harmonic.threads(5).run(graph));
        SampledCloseness closeness =
                SampledCloseness.of(EdgeLength.INVERSE_WEIGHT).error(0.1);
        assertEquals(closeness.threads(1).run(graph), closeness.threads(5).run(graph));
    }

    @Test
    void whatIsTooSmallToHaveAScoreHasNone() {
        for (int n = 0; n < 3; n++) {
            SampledBetweenness.Result found =
                    SampledBetweenness.of(EdgeLength.UNIT).run(Graphs.path(n));
            assertEquals(n, found.scores().size());
            assertTrue(n == 0 || Double.isNaN(found.scores().get(0)));
        }
        assertEquals(
                0,
                SampledCloseness.of(EdgeLength.UNIT)
                        .run(Graphs.path(1))
                        .scores()
                        .get(0));
        assertTrue(Double.isNaN(
                SampledHarmonic.standard().run(Graphs.path(1)).scores().get(0)));
    }

    @Test
    void refusesErrorsAndProbabilitiesThatMeanNothing() {
        assertEquals(
                "error must be in (0, 1), was 0.0",
                assertThrows(IllegalArgumentException.class, () -> SampledHarmonic.standard()
                                .error(0))
                        .getMessage());
        assertEquals(
                "failure must be in (0, 1), was 1.0",
                assertThrows(IllegalArgumentException.class, () -> SampledBetweenness.of(EdgeLength.UNIT)
                                .failure(1))
                        .getMessage());
    }

    private static boolean holds(NodeScores exact, NodeScores found, NodeScores bounds) {
        boolean holds = true;
        for (int v = 0; v < exact.size(); v++) {
            holds &= Math.abs(exact.get(v) - found.get(v)) <= bounds.get(v) + 1e-12;
        }
        return holds;
    }
}
