package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DegreeOrdering;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;

/**
 * The local clustering coefficient: how many of a node's neighbours know each other.
 *
 * <p>Sums run over ordered pairs (j, h) of neighbours of i that are linked:
 *
 * <pre>{@code UNWEIGHTED  c(i) = 1/(k_i (k_i − 1)) · Σ 1
 * BARRAT      c(i) = 1/(s_i (k_i − 1)) · Σ (w_ij + w_ih)/2
 * ONNELA      c(i) = 1/(k_i (k_i − 1)) · Σ (v_ij v_ih v_jh)^(1/3), v = w / largest weight of the graph}</pre>
 *
 * <p><b>Conventions.</b> 0 where a node has fewer than two neighbours, as networkx has it (igraph gives NaN by default).
 *
 * <p>Watts &amp; Strogatz 1998, <a href="https://doi.org/10.1038/30918">10.1038/30918</a>; Barrat et al. 2004,
 * <a href="https://doi.org/10.1073/pnas.0400087101">10.1073/pnas.0400087101</a>; Onnela et al. 2005,
 * <a href="https://doi.org/10.1103/PhysRevE.71.065103">10.1103/PhysRevE.71.065103</a>. Time O(m^1.5) at most, memory
 * O(n + m). The same bytes at any number of threads.
 *
 * @param weighting how weights count
 * @param threads the number of threads, at least 1
 */
public record LocalClustering(Weighting weighting, int threads) {

    public LocalClustering {
        ParallelBlocks.checkThreads(threads);
    }

    /** How weights count. */
    public enum Weighting {
        /** Not at all. */
        UNWEIGHTED,
        /** By the two edges of the node. */
        BARRAT,
        /** By all three edges of the triangle. */
        ONNELA
    }

    /** The coefficient of the given weighting on all processors. */
    public static LocalClustering of(Weighting weighting) {
        return new LocalClustering(weighting, ParallelBlocks.defaultThreads());
    }

    /** The same on a number of threads. */
    public LocalClustering threads(int threads) {
        return new LocalClustering(weighting, threads);
    }

    /** The coefficient of every node. */
    public Result run(CsrGraph graph) {
        double[] scores =
                switch (weighting) {
                    case UNWEIGHTED -> TriangleSums.count(graph, threads);
                    case BARRAT -> barrat(DegreeOrdering.of(graph));
                    case ONNELA -> onnela(DegreeOrdering.of(graph));
                };
        for (int i = 0; i < scores.length; i++) {
            double k = graph.degree(i);
            if (k < 2) {
                scores[i] = 0;
            } else if (weighting == Weighting.BARRAT) {
                scores[i] /= graph.strength(i) * (k - 1);
            } else {
                scores[i] *= 2 / (k * (k - 1));
            }
        }
        return new Result(NodeScores.of(scores));
    }

    private double[] barrat(DegreeOrdering ordering) {
        CsrGraph graph = ordering.graph();
        return TriangleSums.sum(ordering, threads, (sum, nodes, arcs) -> {
            double uv = graph.weight(arcs[0]);
            double uw = graph.weight(arcs[1]);
            double vw = graph.weight(arcs[2]);
            sum[nodes[0]] += uv + uw;
            sum[nodes[1]] += uv + vw;
            sum[nodes[2]] += uw + vw;
        });
    }

    private double[] onnela(DegreeOrdering ordering) {
        CsrGraph graph = ordering.graph();
        double largest = 0;
        for (int arc = 0; arc < graph.arcCount(); arc++) {
            largest = Math.max(largest, graph.weight(arc));
        }
        double[] roots = new double[graph.arcCount()];
        for (int arc = 0; arc < roots.length; arc++) {
            roots[arc] = StrictMath.cbrt(graph.weight(arc) / largest);
        }
        return TriangleSums.sum(ordering, threads, (sum, nodes, arcs) -> {
            double mean = roots[arcs[0]] * roots[arcs[1]] * roots[arcs[2]];
            sum[nodes[0]] += mean;
            sum[nodes[1]] += mean;
            sum[nodes[2]] += mean;
        });
    }

    /**
     * What {@link LocalClustering#run} returns.
     *
     * @param scores the coefficient of every node
     */
    public record Result(NodeScores scores) {

        /** The mean over all nodes, those of fewer than two neighbours counting as 0; not a number without nodes. */
        public double average() {
            double sum = 0;
            for (int i = 0; i < scores.size(); i++) {
                sum += scores.get(i);
            }
            return sum / scores.size();
        }
    }
}
