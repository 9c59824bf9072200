package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import java.util.Arrays;

/**
 * Distances and numbers of shortest paths in whole numbers, by Floyd and Warshall and by counting last steps: slow, without
 * rounding, and without anything that the library's own algorithms do.
 *
 * <p>Takes weights of the form 30/a with whole a, so that a/30 · 30 = a is a whole length.
 */
final class PathOracle {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final int n;
    private final double scale;
    private final long[][] distance;
    private final double[][] paths;

    PathOracle(CsrGraph graph, EdgeLength length) {
        n = graph.nodeCount();
        scale = length == EdgeLength.UNIT ? 1 : 30;
        long[][] step = new long[n][n];
        distance = new long[n][n];
        paths = new double[n][n];
        for (int u = 0; u < n; u++) {
            Arrays.fill(step[u], FAR);
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                step[u][graph.target(arc)] = Math.round(length.of(graph.weight(arc)) * scale);
            }
            distance[u] = step[u].clone();
            distance[u][u] = 0;
        }
        for (int k = 0; k < n; k++) {
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    distance[u][v] = Math.min(distance[u][v], distance[u][k] + distance[k][v]);
                }
            }
        }
        for (int u = 0; u < n; u++) {
            count(u, step);
        }
    }

    private void count(int u, long[][] step) {
        Integer[] byDistance = new Integer[n];
        Arrays.setAll(byDistance, v -> v);
        Arrays.sort(byDistance, (a, b) -> Long.compare(distance[u][a], distance[u][b]));
        paths[u][u] = 1;
        for (int v : byDistance) {
            for (int last = 0; last < n; last++) {
                if (v != u && step[last][v] < FAR && distance[u][last] + step[last][v] == distance[u][v]) {
                    paths[u][v] += paths[u][last];
                }
            }
        }
    }

    double betweenness(int i) {
        double sum = 0;
        for (int s = 0; s < n; s++) {
            for (int t = s + 1; t < n; t++) {
                boolean through = s != i && t != i && distance[s][i] < FAR && distance[i][t] < FAR;
                if (through && distance[s][i] + distance[i][t] == distance[s][t]) {
                    sum += paths[s][i] * paths[i][t] / paths[s][t];
                }
            }
        }
        return sum;
    }

    double harmonic(int i) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += j != i && distance[i][j] < FAR ? scale / distance[i][j] : 0;
        }
        return sum;
    }

    double diameter() {
        double largest = Double.NaN;
        for (long[] row : distance) {
            for (long d : row) {
                if (d > 0 && d < FAR && !(d / scale <= largest)) {
                    largest = d / scale;
                }
            }
        }
        return largest;
    }

    double sumOfDistances() {
        double sum = 0;
        for (long[] row : distance) {
            for (long d : row) {
                sum += d < FAR ? d / scale : 0;
            }
        }
        return sum;
    }
}
