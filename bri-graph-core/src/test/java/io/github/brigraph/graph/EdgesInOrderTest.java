package io.github.brigraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgesInOrderTest {

    private static void assertEqual(CsrGraph expected, CsrGraph graph) {
        assertEquals(expected.nodeCount(), graph.nodeCount());
        assertEquals(expected.arcCount(), graph.arcCount());
        assertEquals(expected.totalWeight(), graph.totalWeight());
        for (int u = 0; u < expected.nodeCount(); u++) {
            assertEquals(expected.rowStart(u), graph.rowStart(u));
            assertEquals(expected.rowEnd(u), graph.rowEnd(u));
            assertEquals(expected.strength(u), graph.strength(u));
        }
        for (int arc = 0; arc < expected.arcCount(); arc++) {
            assertEquals(expected.target(arc), graph.target(arc));
            assertEquals(expected.weight(arc), graph.weight(arc));
        }
    }

    /** None told, fewer than come, as many as come, more than come. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100, -1, Integer.MAX_VALUE})
    void giveTheGraphThatABuilderGives(int told) {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(60);
            int sparse = 1 + random.nextInt(8);
            CsrGraph.Builder builder = CsrGraph.builder(n);
            for (int u = 0; u < n; u++) {
                for (int v = u + 1; v < n; v++) {
                    if (random.nextInt(sparse) == 0) {
                        builder.edge(v, u, 0.01 + random.nextDouble());
                    }
                }
            }
            CsrGraph expected = builder.build();
            EdgesInOrder edges = EdgesInOrder.of(n, told < 0 ? (int) expected.edgeCount() : told);
            for (int u = 0; u < n; u++) {
                for (int arc = expected.firstArcBeyond(u); arc < expected.rowEnd(u); arc++) {
                    edges.edge(u, expected.target(arc), expected.weight(arc));
                }
            }
            assertEqual(expected, edges.graph());
        }
    }

    private static String refusal(EdgesInOrder edges, int low, int high, double weight) {
        return assertThrows(IllegalArgumentException.class, () -> edges.edge(low, high, weight))
                .getMessage();
    }

    @Test
    void refuseWhatDoesNotComeInOrder() {
        EdgesInOrder edges = EdgesInOrder.of(5, 9).edge(1, 3, 1);
        String order = "edges must come in order of their smaller and then their larger ends, ";
        assertEquals(order + "1-2 came after 1-3", refusal(edges, 1, 2, 1));
        assertEquals(order + "0-4 came after 1-3", refusal(edges, 0, 4, 1));
        assertEquals(order + "4-2 came after 1-3", refusal(edges, 4, 2, 1));
        assertEquals("an edge must be given once, was given twice: 1-3", refusal(edges, 1, 3, 2));
        assertEquals("an edge must join two different nodes, was 2-2", refusal(edges, 2, 2, 1));
        assertEquals("an edge's ends must be in [0, 5), was 2-5", refusal(edges, 2, 5, 1));
        assertEquals(
                "an edge's weight must be finite and positive, was NaN on edge 2-4", refusal(edges, 2, 4, Double.NaN));
        assertEquals(1, edges.edge(1, 4, 1).graph().degree(3), "what was refused is not there");
    }

    @Test
    void refuseWeightsWithoutAFiniteSum() {
        EdgesInOrder edges = EdgesInOrder.of(3, 2).edge(0, 1, Double.MAX_VALUE).edge(0, 2, Double.MAX_VALUE);
        assertEquals(
                "the weights of a graph must have a finite sum, was infinite",
                assertThrows(IllegalArgumentException.class, edges::graph).getMessage());
    }

    @Test
    void areUsedOnce() {
        EdgesInOrder edges = EdgesInOrder.of(2, 1);
        edges.graph();
        assertThrows(IllegalStateException.class, edges::graph);
        assertThrows(IllegalStateException.class, () -> edges.edge(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> EdgesInOrder.of(2, -1));
        assertThrows(IllegalArgumentException.class, () -> EdgesInOrder.of(-1, 0));
    }
}
