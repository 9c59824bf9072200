package io.github.brigraph.centrality;

import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.LandmarkArcs;
import io.github.brigraph.graph.Normalisation;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.function.Supplier;

/**
 * Edge betweenness: how many shortest paths lead over an edge.
 *
 * <pre>{@code b(e) = Σ over pairs {s,t} of σ_st(e) / σ_st}</pre>
 *
 * <p><b>Conventions.</b> Each unordered pair counts once, and the pair that the edge joins counts too. Normalised scores
 * are divided by n(n − 1)/2. Ties of lengths as in {@link Betweenness}.
 *
 * <p><b>Algorithm.</b> Girvan &amp; Newman 2002,
 * <a href="https://doi.org/10.1073/pnas.122653799">10.1073/pnas.122653799</a>, in the form of Brandes 2001. Time as
 * {@link Betweenness}; memory O(m) for each thread. The same bytes at any number of threads.
 *
 * @param length how long an edge is
 * @param normalisation whether to divide by the number of pairs
 * @param threads the number of threads, at least 1
 */
public record EdgeBetweenness(EdgeLength length, Normalisation normalisation, int threads) {

    public EdgeBetweenness {
        ParallelBlocks.checkThreads(threads);
    }

    /** Raw edge betweenness by the given lengths on all processors. */
    public static EdgeBetweenness of(EdgeLength length) {
        return new EdgeBetweenness(length, Normalisation.RAW, ParallelBlocks.defaultThreads());
    }

    /** The same, normalised or raw. */
    public EdgeBetweenness normalisation(Normalisation normalisation) {
        return new EdgeBetweenness(length, normalisation, threads);
    }

    /** The same on a number of threads. */
    public EdgeBetweenness threads(int threads) {
        return new EdgeBetweenness(length, normalisation, threads);
    }

    /** Betweenness of every edge, the same on both of its arcs. */
    public Result run(CsrGraph graph) {
        double[] dependencies = dependencies(graph);
        double n = graph.nodeCount();
        double factor = normalisation == Normalisation.RAW ? 0.5 : 1.0 / (n * (n - 1));
        double[] scores = new double[dependencies.length];
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int v = graph.target(arc);
                if (v > u) {
                    int back = graph.arc(v, u);
                    scores[arc] = (dependencies[arc] + dependencies[back]) * factor;
                    scores[back] = scores[arc];
                }
            }
        }
        return new Result(ArcScores.of(scores));
    }

    private double[] dependencies(CsrGraph graph) {
        Supplier<ShortestPaths> search;
        if (length == EdgeLength.UNIT) {
            search = () -> new BreadthFirstPaths(graph);
        } else {
            LandmarkArcs arcs = LandmarkArcs.of(graph, length);
            search = () -> new DijkstraPaths(graph, arcs);
        }
        return SourceBlocks.sum(graph, graph.arcCount(), threads, () -> {
            ShortestPaths paths = search.get();
            return (sum, source) -> paths.run(source).addArcDependencies(sum);
        });
    }

    /**
     * What {@link EdgeBetweenness#run} returns.
     *
     * @param scores the betweenness of every edge, on both of its arcs
     */
    public record Result(ArcScores scores) {}
}
