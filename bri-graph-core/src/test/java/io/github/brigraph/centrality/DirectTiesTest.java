package io.github.brigraph.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out edges that no shortest path takes changes neither betweenness nor the order of what is left. */
class DirectTiesTest {

    /** Whole weights, most of them small, so that there are hubs, weak ties and many paths of equal length. */
    private static CsrGraph heavyTailed(long seed, int nodes) {
        Random random = new Random(seed);
        CsrGraph.Builder graph = CsrGraph.builder(nodes);
        for (int u = 0; u < nodes; u++) {
            for (int v = u + 1; v < nodes; v++) {
                if (random.nextInt(100) < 60) {
                    int weight = 1 + (int) (60.0 / (1 + u) * random.nextInt(5)) + random.nextInt(2);
                    graph.edge(u, v, weight);
                }
            }
        }
        return graph.build();
    }

    private static double[] withAllEdges(CsrGraph graph) {
        double[] lengths = ShortestPaths.lengths(graph, EdgeLength.INVERSE_WEIGHT);
        double[] sums = SourceBlocks.sum(graph, graph.nodeCount(), 1, () -> {
            ShortestPaths paths = new DijkstraPaths(graph, lengths);
            return (sum, source) -> paths.run(source).addNodeDependencies(sum);
        });
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= 2;
        }
        return sums;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void betweennessIsThatOfAllEdges(long seed) {
        CsrGraph graph = heavyTailed(seed, 70);
        double[] expected = withAllEdges(graph);
        var found = Betweenness.of(EdgeLength.INVERSE_WEIGHT).run(graph).scores();
        for (int node = 0; node < expected.length; node++) {
            assertEquals(expected[node], found.get(node), 1e-9 * (1 + expected[node]), "seed " + seed);
        }
    }

    @Test
    void mostEdgesOfADenseNetworkGo() {
        CsrGraph graph = heavyTailed(9, 120);
        CsrGraph direct = DirectTies.of(graph, ShortestPaths.lengths(graph, EdgeLength.INVERSE_WEIGHT));
        assertTrue(direct.edgeCount() < graph.edgeCount() / 2, direct + " of " + graph);
        assertEquals(graph.nodeCount(), direct.nodeCount());
    }

    @Test
    void anEdgeAsLongAsTheWayRoundStays() {
        // 1/2 + 1/2 = 1/1
        CsrGraph tie =
                CsrGraph.builder(3).edge(0, 1, 2).edge(1, 2, 2).edge(0, 2, 1).build();
        assertEquals(
                3,
                DirectTies.of(tie, ShortestPaths.lengths(tie, EdgeLength.INVERSE_WEIGHT))
                        .edgeCount());
        CsrGraph longer = CsrGraph.builder(3)
                .edge(0, 1, 2.1)
                .edge(1, 2, 2.1)
                .edge(0, 2, 1)
                .build();
        assertEquals(
                2,
                DirectTies.of(longer, ShortestPaths.lengths(longer, EdgeLength.INVERSE_WEIGHT))
                        .edgeCount());
    }

    @Test
    void noEdgeNoNode() {
        CsrGraph empty = CsrGraph.builder(0).build();
        assertEquals(0, DirectTies.of(empty, new double[0]).nodeCount());
    }
}
