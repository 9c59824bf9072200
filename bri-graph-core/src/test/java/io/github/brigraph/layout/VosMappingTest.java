package io.github.brigraph.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.graph.CsrGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VosMappingTest {

    private static final VosMapping MAPPING = VosMapping.standard();

    private static Layout layout(CsrGraph graph) {
        return MAPPING.run(graph).layout();
    }

    /** Two cliques of k nodes each, joined by an edge of their first nodes; nodes renumbered. */
    private static CsrGraph barbell(int k, int[] numbers) {
        CsrGraph.Builder builder = CsrGraph.builder(2 * k);
        for (int side = 0; side < 2 * k; side += k) {
            for (int i = 0; i < k; i++) {
                for (int j = i + 1; j < k; j++) {
                    builder.edge(numbers[side + i], numbers[side + j], 1);
                }
            }
        }
        return builder.edge(numbers[0], numbers[k], 1).build();
    }

    private static int[] inOrder(int n) {
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    private static CsrGraph random(int nodes, int edges, long seed) {
        Random random = new Random(seed);
        boolean[][] there = new boolean[nodes][nodes];
        CsrGraph.Builder builder = CsrGraph.builder(nodes);
        for (int e = 0; e < edges; e++) {
            int u = random.nextInt(nodes);
            int v = random.nextInt(nodes);
            if (u != v && !there[u][v]) {
                there[u][v] = true;
                there[v][u] = true;
                builder.edge(u, v, 1 + random.nextInt(100));
            }
        }
        return builder.build();
    }

    @Test
    void keepsTwoCliquesApart() {
        Layout layout = layout(barbell(8, inOrder(16)));
        double within = 0;
        double between = Double.POSITIVE_INFINITY;
        for (int u = 0; u < 16; u++) {
            for (int v = 0; v < u; v++) {
                if (u / 8 == v / 8) {
                    within = Math.max(within, layout.distance(u, v));
                } else if (u % 8 + v % 8 > 0) {
                    between = Math.min(between, layout.distance(u, v));
                }
            }
        }
        assertTrue(between > within, between + " should exceed " + within);
    }

    @Test
    void laysThePrincipalAxisFlat() {
        Layout layout = layout(barbell(8, inOrder(16)));
        double xs = 0;
        double ys = 0;
        double mean = 0;
        for (int u = 0; u < 16; u++) {
            xs += layout.x(u) * layout.x(u);
            ys += layout.y(u) * layout.y(u);
            mean += layout.x(u);
        }
        assertTrue(xs > ys);
        assertEquals(0, mean, 1e-9);
        assertEquals(16 * 16 / 4.0, xs + ys, 1e-9, "root mean square distance √n / 2");
    }

    @Test
    void givesATriangleEqualSides() {
        Layout layout = layout(
                CsrGraph.builder(3).edge(0, 1, 5).edge(1, 2, 5).edge(0, 2, 5).build());
        assertEquals(layout.distance(0, 1), layout.distance(1, 2), 0.02);
        assertEquals(layout.distance(0, 1), layout.distance(0, 2), 0.02);
    }

    @Test
    void putsTwoNodesSideBySide() {
        Layout layout = layout(CsrGraph.builder(2).edge(0, 1, 3).build());
        assertEquals(Math.sqrt(2), layout.distance(0, 1), 1e-12);
        assertEquals(0, layout.y(0), 1e-9);
    }

    @Test
    void givesTheSamePlacesOnEveryRunAndMachine() {
        CsrGraph graph = random(40, 200, 7);
        Layout layout = layout(graph);
        assertEquals(layout, layout(graph));
        assertEquals("-1.9294883159593639", Decimal.text(layout.x(0)));
        assertEquals("-1.2158795120221009", Decimal.text(layout.y(39)));
    }

    @Test
    void reachesAsGoodAPictureWhateverTheNumbering() {
        int[] mirrored = inOrder(16);
        for (int i = 0; i < 16; i++) {
            mirrored[i] = (i * 5 + 3) % 16;
        }
        double plain = MAPPING.run(barbell(8, inOrder(16))).objective();
        double permuted = MAPPING.run(barbell(8, mirrored)).objective();
        assertEquals(plain, permuted, 1e-3 * Math.abs(plain));
    }

    @Test
    void doesNotMindTheUnitOfWeights() {
        CsrGraph once =
                CsrGraph.builder(4).edge(0, 1, 1).edge(1, 2, 2).edge(2, 3, 3).build();
        CsrGraph thousandfold = CsrGraph.builder(4)
                .edge(0, 1, 1024)
                .edge(1, 2, 2048)
                .edge(2, 3, 3072)
                .build();
        assertEquals(layout(once), layout(thousandfold));
    }

    /** A ring of cliques, one tie between neighbours. */
    private static CsrGraph ringOfCliques(int cliques, int k) {
        CsrGraph.Builder builder = CsrGraph.builder(cliques * k);
        for (int c = 0; c < cliques; c++) {
            for (int i = 0; i < k; i++) {
                for (int j = i + 1; j < k; j++) {
                    builder.edge(c * k + i, c * k + j, 5);
                }
            }
            builder.edge(c * k, (c + 1) % cliques * k + 1, 1);
        }
        return builder.build();
    }

    @Test
    void aLargePictureIsAsGoodAsItsParts() {
        // So many nodes that distant ones push as one; a clique must still lie closer together than to the next but
        // one.
        int k = 8;
        int cliques = 250;
        Layout layout = layout(ringOfCliques(cliques, k));
        assertTrue(cliques * k > VosMapping.LARGEST_EXACT);
        int apart = 0;
        for (int c = 0; c < cliques; c++) {
            double within = 0;
            for (int i = 1; i < k; i++) {
                within = Math.max(within, layout.distance(c * k, c * k + i));
            }
            apart += layout.distance(c * k, (c + 2) % cliques * k) > within ? 1 : 0;
        }
        assertTrue(apart > 0.95 * cliques, apart + " of " + cliques);
        assertEquals(layout, layout(ringOfCliques(cliques, k)));
    }

    @Test
    void distantCellsPushAlmostAsTheirNodesWould() {
        Random random = new Random(4);
        int n = 3000;
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = random.nextGaussian();
            // Some in one place.
            ys[i] = i % 100 == 0 ? 0 : random.nextGaussian() * 3;
        }
        double[] pullX = new double[n];
        double[] pullY = new double[n];
        double sum = new DistantCells(n).repel(xs, ys, pullX, pullY);
        double exact = 0;
        double missed = 0;
        for (int i = 0; i < n; i++) {
            double px = 0;
            double py = 0;
            for (int j = 0; j < n; j++) {
                double dx = xs[i] - xs[j];
                double dy = ys[i] - ys[j];
                double d = Math.sqrt(dx * dx + dy * dy);
                exact += d / 2;
                px += d > 0 ? dx / d / 2 : 0;
                py += d > 0 ? dy / d / 2 : 0;
            }
            missed = Math.max(missed, Math.hypot(px - pullX[i], py - pullY[i]) / (n / 2.0));
        }
        assertEquals(exact, sum, 0.002 * exact);
        assertTrue(missed < 0.01, "a push off by " + missed);
    }

    @Test
    void moreStartsAreNeverWorse() {
        CsrGraph graph = random(60, 400, 3);
        assertTrue(
                MAPPING.run(graph).objective() <= MAPPING.starts(1).run(graph).objective());
    }

    @Test
    void drawsComponentsSideBySideAndIsolatesToo() {
        CsrGraph.Builder builder = CsrGraph.builder(14);
        for (int i = 1; i < 5; i++) {
            builder.edge(0, i, 1);
        }
        CsrGraph graph =
                builder.edge(5, 6, 1).edge(6, 7, 2).edge(5, 7, 1).edge(8, 9, 9).build();
        Layout layout = layout(graph);
        int[][] components = {{0, 1, 2, 3, 4}, {5, 6, 7}, {8, 9}, {10}, {11}, {12}, {13}};
        List<double[]> boxes = new ArrayList<>();
        for (int[] members : components) {
            double[] box = box(layout, members);
            for (double[] other : boxes) {
                boolean apart = box[0] > other[1] || other[0] > box[1] || box[2] > other[3] || other[2] > box[3];
                assertTrue(apart, "components must not overlap");
            }
            boxes.add(box);
        }
    }

    private static double[] box(Layout layout, int[] members) {
        double[] box = {1e9, -1e9, 1e9, -1e9};
        for (int node : members) {
            box[0] = Math.min(box[0], layout.x(node));
            box[1] = Math.max(box[1], layout.x(node));
            box[2] = Math.min(box[2], layout.y(node));
            box[3] = Math.max(box[3], layout.y(node));
        }
        return box;
    }

    @Test
    void answersOnNoNodeAndOnOne() {
        assertEquals(0, layout(CsrGraph.builder(0).build()).size());
        Layout one = layout(CsrGraph.builder(1).build());
        assertEquals(0, one.x(0));
        assertEquals(0, one.y(0));
    }

    @Test
    void standsHugeAndTinyWeights() {
        Layout layout = layout(CsrGraph.builder(4)
                .edge(0, 1, 1e-300)
                .edge(1, 2, 1e-300)
                .edge(0, 2, 1e150)
                .edge(2, 3, 1e-9)
                .build());
        for (int u = 0; u < 4; u++) {
            assertTrue(Double.isFinite(layout.x(u)) && Double.isFinite(layout.y(u)), "node " + u);
        }
    }

    @Test
    void refusesToStartNowhere() {
        String message = assertThrows(IllegalArgumentException.class, () -> MAPPING.starts(0))
                .getMessage();
        assertEquals("the number of starts must be at least 1, was 0", message);
    }
}
