package io.github.brigraph.report;

import io.github.brigraph.graph.CsrGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The part of a network that a picture can show: the strongest units, and of the ties among them the strongest of all
 * and the strongest of each.
 *
 * @param nodes nodes of the network, the strongest first; isolates are left out
 * @param ties the ties to draw, the weakest first
 * @param more the next ties, for who asks for more of them, the weakest first
 * @param graph all ties among the nodes; node i is {@code nodes.get(i)}
 */
record NetworkSelection(List<Integer> nodes, List<Line> ties, List<Line> more, CsrGraph graph) {

    static final int MOST_NODES = 60;
    private static final int MOST_TIES = 170;
    private static final int MOST_MORE = 400;
    private static final int TIES_OF_EACH = 2;

    /**
     * A tie of two nodes of the selection.
     *
     * @param a one end, the stronger node
     * @param b the other
     * @param weight the weight
     */
    record Line(int a, int b, double weight) {

        private static final Comparator<Line> STRONGEST_FIRST = Comparator.comparingDouble((Line l) -> -l.weight)
                .thenComparingInt(Line::a)
                .thenComparingInt(Line::b);
    }

    static NetworkSelection of(CsrGraph whole) {
        List<Integer> nodes = IntStream.range(0, whole.nodeCount())
                .filter(u -> whole.degree(u) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> -whole.strength(u)))
                .limit(MOST_NODES)
                .toList();
        CsrGraph.Builder builder = CsrGraph.builder(nodes.size());
        List<Line> lines = new ArrayList<>();
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                double weight = whole.weightBetween(nodes.get(a), nodes.get(b)).orElse(0);
                if (weight > 0) {
                    builder.edge(a, b, weight);
                    lines.add(new Line(a, b, weight));
                }
            }
        }
        lines.sort(Line.STRONGEST_FIRST);
        List<Line> drawn = strongest(lines, nodes.size());
        Set<Line> seen = new HashSet<>(drawn);
        List<Line> more =
                lines.stream().filter(l -> !seen.contains(l)).limit(MOST_MORE).toList();
        return new NetworkSelection(nodes, weakestFirst(drawn), weakestFirst(more), builder.build());
    }

    private static List<Line> strongest(List<Line> sorted, int nodes) {
        List<Line> kept = new ArrayList<>();
        int[] ofEach = new int[nodes];
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            if (i < MOST_TIES || ofEach[line.a] < TIES_OF_EACH || ofEach[line.b] < TIES_OF_EACH) {
                kept.add(line);
                ofEach[line.a]++;
                ofEach[line.b]++;
            }
        }
        return kept;
    }

    private static List<Line> weakestFirst(List<Line> lines) {
        return lines.stream().sorted(Line.STRONGEST_FIRST.reversed()).toList();
    }
}
