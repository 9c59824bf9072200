package io.github.brigraph.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.LandmarkArcs;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that end early leave neither a path nor a distance out. */
class EarlyEndTest {

    /** Lengths of whole thirtieths, short at the hubs, so that there are weak ties and many paths of equal length. */
    private static CsrGraph heavyTailed(long seed, int nodes, int percent) {
        Random random = new Random(seed);
        CsrGraph.Builder graph = CsrGraph.builder(2 * nodes + 1);
        for (int u = 0; u < nodes; u++) {
            for (int v = u + 1; v < nodes; v++) {
                if (random.nextInt(100) < percent) {
                    graph.edge(u, v, 30.0 / (1 + random.nextInt(2 + 3 * u)));
                }
                // Another component, where the landmark says nothing, and an isolate.
                if (random.nextInt(100) < percent / 2) {
                    graph.edge(nodes + u, nodes + v, 30.0 / (1 + random.nextInt(3)));
                }
            }
        }
        return graph.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void betweennessAndDistancesAreThoseOfEveryPath(long seed) {
        CsrGraph graph = heavyTailed(seed, 50, 8 + 12 * (int) seed);
        PathOracle oracle = new PathOracle(graph, EdgeLength.INVERSE_WEIGHT);
        var found = Betweenness.of(EdgeLength.INVERSE_WEIGHT).run(graph).scores();
        var harmonic = Harmonic.of(EdgeLength.INVERSE_WEIGHT).run(graph).scores();
        for (int node = 0; node < graph.nodeCount(); node++) {
            String what = "node " + node + ", seed " + seed;
            assertEquals(oracle.betweenness(node), found.get(node), 1e-9 * (1 + found.get(node)), what);
            assertEquals(oracle.harmonic(node), harmonic.get(node), 1e-9 * (1 + harmonic.get(node)), what);
        }
    }

    @Test
    void mostOfADenseRowIsOfNoUseOnceTheLandmarkIsKnown() {
        CsrGraph graph = heavyTailed(9, 120, 60);
        LandmarkArcs arcs = LandmarkArcs.of(graph, EdgeLength.INVERSE_WEIGHT);
        int of = 0;
        for (int u = 0; u < 120; u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                assertTrue(arc == graph.rowStart(u) || arcs.slack(arc) <= arcs.slack(arc - 1), "arc " + arc);
                of += arcs.slack(arc) < arcs.leastSlack(0.3, 0.2) ? 1 : 0;
            }
        }
        assertTrue(of > 0.7 * 120 * 119 * 0.6, of + " of no use");
    }

    @Test
    void anArcAsLongAsTheWayOverTheLandmarkIsOfUse() {
        // 1/2 + 1/2 = 1/1, and node 1 is the landmark.
        CsrGraph tie =
                CsrGraph.builder(3).edge(0, 1, 2).edge(1, 2, 2).edge(0, 2, 1).build();
        LandmarkArcs arcs = LandmarkArcs.of(tie, EdgeLength.INVERSE_WEIGHT);
        assertEquals(1, arcs.landmark());
        double least = arcs.leastSlack(0, 0.5);
        for (int arc = tie.rowStart(0); arc < tie.rowEnd(0); arc++) {
            assertTrue(arcs.slack(arc) >= least);
        }
        assertEquals(
                0.5, Betweenness.of(EdgeLength.INVERSE_WEIGHT).run(tie).scores().get(1));
    }

    @Test
    void noEdgeNoNode() {
        LandmarkArcs empty = LandmarkArcs.of(CsrGraph.builder(0).build(), EdgeLength.INVERSE_WEIGHT);
        assertEquals(-1, empty.landmark());
    }
}
