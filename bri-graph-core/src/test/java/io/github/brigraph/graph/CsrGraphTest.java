package io.github.brigraph.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrGraphTest {

    @Test
    void holdsEachEdgeAsTwoArcsWithTargetsAscending() {
        CsrGraph graph =
                CsrGraph.builder(4).edge(3, 1, 2).edge(0, 3, 0.5).edge(1, 0, 4).build();
        assertEquals(4, graph.nodeCount());
        assertEquals(3, graph.edgeCount());
        assertEquals(6.5, graph.totalWeight());
        assertEquals(2, graph.degree(3));
        assertEquals(0, graph.degree(2));
        assertEquals(2.5, graph.strength(3));
        assertEquals(0.0, graph.strength(2));
        assertEquals(0, graph.target(graph.rowStart(3)));
        assertEquals(1, graph.target(graph.rowEnd(3) - 1));
        assertEquals(2.0, graph.weight(graph.arc(1, 3)));
        assertEquals(-1, graph.arc(1, 2));
        assertEquals(0.5, graph.weightBetween(3, 0).orElseThrow());
        assertTrue(graph.weightBetween(2, 0).isEmpty());
    }

    @Test
    void isTheSameInWhateverOrderAndDirectionTheEdgesCome() {
        SplittableRandom random = new SplittableRandom(7);
        int n = 60;
        double[][] matrix = new double[n][n];
        CsrGraph.Builder forwards = CsrGraph.builder(n);
        CsrGraph.Builder backwards = CsrGraph.builder(n);
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                if (random.nextInt(4) == 0) {
                    matrix[u][v] = matrix[v][u] = random.nextDouble() + 0.01;
                    forwards.edge(u, v, matrix[u][v]);
                }
            }
        }
        for (int u = n - 1; u >= 0; u--) {
            for (int v = n - 1; v > u; v--) {
                if (matrix[u][v] > 0) {
                    backwards.edge(v, u, matrix[u][v]);
                }
            }
        }
        CsrGraph a = forwards.build();
        CsrGraph b = backwards.build();
        assertEquals(a.totalWeight(), b.totalWeight());
        for (int u = 0; u < n; u++) {
            assertEquals(a.strength(u), b.strength(u));
            for (int v = 0; v < n; v++) {
                assertEquals(matrix[u][v], a.weightBetween(u, v).orElse(0));
                assertEquals(a.arc(u, v), b.arc(u, v));
            }
            int beyond = a.firstArcBeyond(u);
            assertTrue(beyond == a.rowStart(u) || a.target(beyond - 1) < u);
            assertTrue(beyond == a.rowEnd(u) || a.target(beyond) > u);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, -1.0})
    void refusesAWeightThatIsNotFiniteAndPositive(double weight) {
        CsrGraph.Builder builder = CsrGraph.builder(9);
        assertEquals(
                "an edge's weight must be finite and positive, was " + weight + " on edge 3-7",
                assertThrows(IllegalArgumentException.class, () -> builder.edge(3, 7, weight))
                        .getMessage());
    }

    @Test
    void refusesSelfLoopsDuplicatesAndForeignNodes() {
        CsrGraph.Builder builder = CsrGraph.builder(3);
        assertEquals("an edge must join two different nodes, was 1-1", message(() -> builder.edge(1, 1, 1)));
        assertEquals("an edge's ends must be in [0, 3), was 0-3", message(() -> builder.edge(0, 3, 1)));
        assertEquals("an edge's ends must be in [0, 3), was -1-2", message(() -> builder.edge(-1, 2, 1)));
        builder.edge(0, 2, 1).edge(2, 0, 1);
        assertEquals("an edge must be given once, was given twice: 0-2", message(builder::build));
        assertThrows(IllegalArgumentException.class, () -> CsrGraph.builder(-1));
    }

    @Test
    void isLegalWithoutNodesAndWithoutEdges() {
        assertEquals(0, CsrGraph.builder(0).build().nodeCount());
        CsrGraph isolates = CsrGraph.builder(5).build();
        assertEquals(0, isolates.edgeCount());
        assertEquals(0.0, isolates.totalWeight());
        assertEquals(0.0, isolates.strength(4));
    }

    @Test
    void scoresRankTiesInNodeOrderAndLeaveUndefinedOnesOut() {
        NodeScores scores = NodeScores.of(1, 3, Double.NaN, 3, 2);
        assertEquals(
                "[1, 3, 4]", scores.top(3).stream().map(s -> s.node()).toList().toString());
        assertEquals(4, scores.top(99).size());
        double[] copy = scores.toArray();
        copy[0] = 9;
        assertEquals(1.0, scores.get(0));
    }

    @Test
    void partitionsNumberCommunitiesBySizeThenBySmallestMember() {
        Partition partition = Partition.of(9, -4, 9, 7, 7, 7, 5, -4);
        assertArrayEquals(new int[] {1, 2, 1, 0, 0, 0, 3, 2}, partition.toArray());
        assertArrayEquals(new int[] {3, 2, 2, 1}, partition.sizes());
        assertArrayEquals(new int[] {1, 7}, partition.members(2));
        assertEquals(partition, Partition.of(0, 1, 0, 2, 2, 2, 3, 1));
        assertEquals(0, Partition.of().communityCount());
    }

    private static String message(Runnable refused) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, refused::run).getMessage());
    }
}
