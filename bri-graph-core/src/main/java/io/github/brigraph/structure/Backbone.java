package io.github.brigraph.structure;

import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which ties of a graph to keep, so that what matters in it can be seen: all nodes stay, and the ties that are kept keep
 * their weights.
 *
 * <pre>{@code
 * CsrGraph bones = Backbone.disparity(0.05).or(Backbone.spanningForest()).of(graph);
 * }</pre>
 *
 * <p>A tie is kept where one of its two ends asks for it. Time O(m log m) or less, memory O(m).
 */
public sealed interface Backbone {

    /** The ties of at least a weight. */
    static Backbone threshold(double least) {
        return new Threshold(least);
    }

    /** The strongest ties of every node. */
    static Backbone strongest(int ties) {
        return new Strongest(ties);
    }

    /** The ties of the maximum spanning forest. */
    static Backbone spanningForest() {
        return new Forest();
    }

    /** The ties that the disparity filter finds significant. */
    static Backbone disparity(double level) {
        return new Disparity(level);
    }

    /** The ties that this backbone keeps, and those that another does: with the spanning forest, nothing falls apart. */
    default Backbone or(Backbone other) {
        return new Either(this, other);
    }

    /** Whether an arc is kept for the sake of the end that it starts from, by arcs. */
    IntPredicate keeps(CsrGraph graph);

    /** The graph of the same nodes and the ties that are kept. */
    default CsrGraph of(CsrGraph graph) {
        IntPredicate keeps = keeps(graph);
        CsrGraph.Builder builder = CsrGraph.builder(graph.nodeCount());
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (v > u && (keeps.test(arc) || keeps.test(graph.arc(v, u)))) {
                    builder.edge(u, v, graph.weight(arc));
                }
            }
        }
        return builder.build();
    }

    /**
     * The ties of at least a weight.
     *
     * @param least the least weight that is kept, not negative
     */
    record Threshold(double least) implements Backbone {

        public Threshold {
            if (!(least >= 0)) {
                throw new IllegalArgumentException("the least weight must be at least 0, was " + least);
            }
        }

        @Override
        public IntPredicate keeps(CsrGraph graph) {
            return arc -> graph.weight(arc) >= least;
        }
    }

    /**
     * The k strongest ties of every node; a tie stays if it is among those of either end. All that are as strong as the
     * k-th are kept, so that a node may keep more, and the order of the nodes does not matter.
     *
     * @param ties k, at least 1
     */
    record Strongest(int ties) implements Backbone {

        public Strongest {
            if (ties < 1) {
                throw new IllegalArgumentException("the number of ties a node must be at least 1, was " + ties);
            }
        }

        @Override
        public IntPredicate keeps(CsrGraph graph) {
            boolean[] kept = new boolean[graph.arcCount()];
            for (int u = 0; u < graph.nodeCount(); u++) {
                int start = graph.rowStart(u);
                int degree = graph.degree(u);
                double[] weights = new double[degree];
                Arrays.setAll(weights, i -> graph.weight(start + i));
                Arrays.sort(weights);
                double least = degree <= ties ? 0 : weights[degree - ties];
                for (int arc = start; arc < start + degree; arc++) {
                    kept[arc] = graph.weight(arc) >= least;
                }
            }
            return arc -> kept[arc];
        }
    }

    /** The ties of the {@link SpanningForest}: as many components as before, with no tie to spare. */
    record Forest() implements Backbone {

        @Override
        public IntPredicate keeps(CsrGraph graph) {
            SpanningForest forest = SpanningForest.maximum(graph);
            boolean[] kept = new boolean[graph.arcCount()];
            for (int u = 0; u < graph.nodeCount(); u++) {
                int node = u;
                forest.parent(u).ifPresent(parent -> kept[graph.arc(node, parent)] = true);
            }
            return arc -> kept[arc];
        }
    }

    /**
     * The ties whose α by the {@link DisparityFilter} is below a level at one end at least. A node of one tie has α = 1
     * there, so that the tie stays only for the other end's sake.
     *
     * @param level the level of significance, in (0, 1]
     */
    record Disparity(double level) implements Backbone {

        public Disparity {
            if (!(level > 0 && level <= 1)) {
                throw new IllegalArgumentException("the level of significance must be in (0, 1], was " + level);
            }
        }

        @Override
        public IntPredicate keeps(CsrGraph graph) {
            ArcScores alphas = DisparityFilter.alphas(graph);
            return arc -> alphas.get(arc) < level;
        }
    }

    /**
     * The ties of two backbones.
     *
     * @param first the one
     * @param second the other
     */
    record Either(Backbone first, Backbone second) implements Backbone {

        @Override
        public IntPredicate keeps(CsrGraph graph) {
            return first.keeps(graph).or(second.keeps(graph));
        }
    }
}
