package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The core of a graph, all of whose nodes are tied to each other, and the periphery, none of whose are.
 *
 * <p>The discrete model of Borgatti &amp; Everett 2000, <a
 * href="https://doi.org/10.1016/S0378-8733(99)00019-2">10.1016/S0378-8733(99)00019-2</a>, with ties between core and
 * periphery left out of account. What departs from it are pairs of the core without a tie and ties of the periphery:
 *
 * <pre>{@code departures(core) = k(k − 1)/2 + m − Σ over the core of degree}</pre>
 *
 * <p>for a core of k nodes. So the best core of a size are the nodes of the highest degree, and the best of all is found
 * exactly (Lip 2011, <a href="https://arxiv.org/abs/1102.5511">arXiv 1102.5511</a>), where others search.
 *
 * <p><b>Conventions.</b> Ties count, whatever their weights; isolates are in the periphery. Of several best cores it is the
 * largest, so that a clique is all core; of nodes of the same degree at its border, those that come first. Without edges the
 * core is empty. Time O(n log n + m), memory O(n).
 *
 * @param core the nodes of the core, ascending
 * @param departures the pairs of nodes that are not as the model has them
 * @param fit the correlation of ties and model over the pairs within core and within periphery, 1 for a perfect one; not a
 *     number where either is the same for all pairs
 */
public record CorePeriphery(List<Integer> core, long departures, double fit) {

    public CorePeriphery {
        core = List.copyOf(core);
    }

    /** The core and periphery of a graph. */
    public static CorePeriphery of(CsrGraph graph) {
        List<Integer> byDegree = IntStream.range(0, graph.nodeCount())
                .boxed()
                .sorted(Comparator.comparingInt((Integer u) -> graph.degree(u)).reversed())
                .toList();
        int size = 0;
        long departures = graph.edgeCount();
        while (size < byDegree.size()) {
            int degree = graph.degree(byDegree.get(size));
            if (degree == 0 || degree < size) {
                break;
            }
            departures += size - degree;
            size++;
        }
        List<Integer> core = byDegree.subList(0, size).stream().sorted().toList();
        return new CorePeriphery(core, departures, fit(graph, core));
    }

    private static double fit(CsrGraph graph, List<Integer> core) {
        boolean[] inCore = new boolean[graph.nodeCount()];
        core.forEach(u -> inCore[u] = true);
        double inside = 0;
        double outside = 0;
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (v > u && inCore[u] == inCore[v]) {
                    inside += inCore[u] ? 1 : 0;
                    outside += inCore[u] ? 0 : 1;
                }
            }
        }
        double k = core.size();
        double rest = graph.nodeCount() - k;
        double corePairs = k * (k - 1) / 2;
        double otherPairs = rest * (rest - 1) / 2;
        double tied = inside + outside;
        double apart = corePairs + otherPairs - tied;
        return (inside * (otherPairs - outside) - (corePairs - inside) * outside)
                / Math.sqrt(corePairs * otherPairs * tied * apart);
    }
}
