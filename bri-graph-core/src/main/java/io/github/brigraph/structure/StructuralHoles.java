package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.graph.Weighting;
import java.util.Arrays;

/**
 * Burt's measures of structural holes: constraint and effective size.
 *
 * <pre>{@code constraint(i)      = Σ_j (p_ij + Σ_q p_iq p_qj)²
 * effective size(i)  = Σ over neighbours j of (1 − Σ over neighbours q of p_iq m_jq)
 * p_ij = w_ij / s_i,  m_jq = w_jq / the largest weight of j}</pre>
 *
 * <p><b>Conventions.</b> Constraint sums over the neighbours of i, as networkx and igraph do, or over all other nodes, as
 * the manual of igraph has it: then a j two steps away adds (Σ_q p_iq p_qj)². Unweighted, effective size is the form of
 * Borgatti, k − 2t/k with t edges among the neighbours. Both are not a number for an isolate.
 *
 * <p>Burt 1992, Structural Holes, Harvard University Press; Borgatti 1997, Connections 20(1). Time O(Σ k²), memory O(n) for
 * each thread. The same bytes at any number of threads.
 *
 * @param weighting whether weights count
 * @param contacts whom constraint sums over
 * @param threads the number of threads, at least 1
 */
public record StructuralHoles(Weighting weighting, Contacts contacts, int threads) {

    private static final int BLOCKS = 256;

    public StructuralHoles {
        ParallelBlocks.checkThreads(threads);
    }

    /** Whom constraint sums over. */
    public enum Contacts {
        /** The neighbours. */
        NEIGHBOURS,
        /** All other nodes. */
        ALL
    }

    /** Over the neighbours on all processors. */
    public static StructuralHoles of(Weighting weighting) {
        return new StructuralHoles(weighting, Contacts.NEIGHBOURS, ParallelBlocks.defaultThreads());
    }

    /** The same over other contacts. */
    public StructuralHoles contacts(Contacts contacts) {
        return new StructuralHoles(weighting, contacts, threads);
    }

    /** The same on a number of threads. */
    public StructuralHoles threads(int threads) {
        return new StructuralHoles(weighting, contacts, threads);
    }

    /** Constraint and effective size of every node. */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        double[] shares = new double[graph.arcCount()];
        double[] relative = new double[graph.arcCount()];
        for (int u = 0; u < n; u++) {
            investments(graph, u, shares, relative);
        }
        double[] constraints = new double[n];
        double[] sizes = new double[n];
        ParallelBlocks.forEach(BLOCKS, threads, () -> {
            Workspace workspace = new Workspace(graph, shares, relative);
            return block -> {
                int end = ParallelBlocks.start(block + 1, BLOCKS, n);
                for (int u = ParallelBlocks.start(block, BLOCKS, n); u < end; u++) {
                    workspace.visit(u);
                    constraints[u] = workspace.constraint;
                    sizes[u] = workspace.effectiveSize;
                }
            };
        });
        return new Result(NodeScores.of(constraints), NodeScores.of(sizes));
    }

    /** What a node invests in each neighbour: as a share of all, and in relation to the largest. */
    private void investments(CsrGraph graph, int u, double[] shares, double[] relative) {
        double sum = weighting.sum(graph, u);
        double largest = 0;
        for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
            largest = Math.max(largest, weighting.of(graph.weight(arc)));
        }
        for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
            double weight = weighting.of(graph.weight(arc));
            shares[arc] = weight / sum;
            relative[arc] = weight / largest;
        }
    }

    private final class Workspace {

        private final CsrGraph graph;
        private final double[] shares;
        private final double[] relative;
        private final double[] direct;
        private final double[] indirect;
        private final int[] touched;
        private double constraint;
        private double effectiveSize;

        Workspace(CsrGraph graph, double[] shares, double[] relative) {
            this.graph = graph;
            this.shares = shares;
            this.relative = relative;
            direct = new double[graph.nodeCount()];
            indirect = new double[graph.nodeCount()];
            touched = new int[graph.nodeCount()];
        }

        void visit(int i) {
            if (graph.degree(i) == 0) {
                constraint = Double.NaN;
                effectiveSize = Double.NaN;
                return;
            }
            for (int arc = graph.rowStart(i), end = graph.rowEnd(i); arc < end; arc++) {
                direct[graph.target(arc)] = shares[arc];
            }
            int count = spread(i);
            Arrays.sort(touched, 0, count);
            constraint = 0;
            for (int k = 0; k < count; k++) {
                int j = touched[k];
                double share = direct[j] + indirect[j];
                constraint += direct[j] > 0 || contacts == Contacts.ALL ? share * share : 0;
                indirect[j] = 0;
            }
            for (int arc = graph.rowStart(i), end = graph.rowEnd(i); arc < end; arc++) {
                direct[graph.target(arc)] = 0;
            }
        }

        /** Goes two steps out; the nodes met, without i itself, stand in {@link #touched}. */
        private int spread(int i) {
            int count = 0;
            double redundancy = 0;
            for (int arc = graph.rowStart(i), end = graph.rowEnd(i); arc < end; arc++) {
                int q = graph.target(arc);
                double share = direct[q];
                if (indirect[q] == 0) {
                    touched[count++] = q;
                    // Marks the node as met; too small to show in any sum.
                    indirect[q] = Double.MIN_VALUE;
                }
                for (int second = graph.rowStart(q), last = graph.rowEnd(q); second < last; second++) {
                    int j = graph.target(second);
                    if (j == i) {
                        continue;
                    }
                    if (indirect[j] == 0) {
                        touched[count++] = j;
                        indirect[j] = Double.MIN_VALUE;
                    }
                    indirect[j] += share * shares[second];
                    redundancy += direct[j] * relative[second];
                }
            }
            effectiveSize = graph.degree(i) - redundancy;
            return count;
        }
    }

    /**
     * What {@link StructuralHoles#run} returns.
     *
     * @param constraint the constraint of every node
     * @param effectiveSize the effective size of every node's neighbourhood
     */
    public record Result(NodeScores constraint, NodeScores effectiveSize) {}
}
