package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DegreeOrdering;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.LandmarkArcs;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Normalisation;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.stream.IntStream;

/**
 * Betweenness centrality: how many shortest paths between other nodes lead through a node.
 *
 * <pre>{@code b(i) = Σ over pairs {s,t}, s ≠ i ≠ t, of σ_st(i) / σ_st}</pre>
 *
 * <p>where σ_st is the number of shortest paths between s and t and σ_st(i) the number of those that pass through i.
 *
 * <p><b>Conventions.</b> Each unordered pair counts once, end points do not count, pairs without a path add nothing, an
 * isolate gets 0. Normalised scores are divided by (n − 1)(n − 2)/2 and are not a number below 3 nodes. On inverse
 * weights two path lengths are equal if they differ by at most 10<sup>−10</sup> relative to the longer one, because
 * 1/10 + 1/15 and 1/6 are the same length and not the same double.
 *
 * <p><b>Algorithm.</b> Brandes 2001, <a href="https://doi.org/10.1080/0022250X.2001.9990249">
 * 10.1080/0022250X.2001.9990249</a>; unit lengths by a breadth-first search that turns round where that touches fewer
 * edges (Beamer et al. 2012, <a href="https://doi.org/10.1109/SC.2012.50">10.1109/SC.2012.50</a>), inverse weights by
 * Dijkstra's on rows that end early ({@link LandmarkArcs}). Numbers of paths are doubles, exact to 2<sup>53</sup>. Time O(n m) for unit lengths and O(n m log n) for inverse weights; memory O(n + m),
 * for each thread O(n), on inverse weights O(n + m). The same bytes at any number of threads.
 *
 * @param length how long an edge is
 * @param normalisation whether to divide by the number of pairs
 * @param threads the number of threads, at least 1
 */
public record Betweenness(EdgeLength length, Normalisation normalisation, int threads) {

    public Betweenness {
        ParallelBlocks.checkThreads(threads);
    }

    /** Raw betweenness by the given lengths on all processors. */
    public static Betweenness of(EdgeLength length) {
        return new Betweenness(length, Normalisation.RAW, ParallelBlocks.defaultThreads());
    }

    /** The same, normalised or raw. */
    public Betweenness normalisation(Normalisation normalisation) {
        return new Betweenness(length, normalisation, threads);
    }

    /** The same on a number of threads. */
    public Betweenness threads(int threads) {
        return new Betweenness(length, normalisation, threads);
    }

    /** Betweenness of every node. */
    public Result run(CsrGraph graph) {
        return part(graph, IntStream.range(0, graph.nodeCount()).toArray());
    }

    /**
     * The part that some sources have in the betweenness of every node: half of what the shortest paths from them to all
     * nodes give, so that the parts of all nodes add up to the whole. Time as for the whole, times the share of the sources.
     *
     * @param graph the graph
     * @param sources nodes, each once
     * @throws IllegalArgumentException if one is given twice or is no node of the graph
     */
    public Result part(CsrGraph graph, int... sources) {
        graph.checkDistinct(sources);
        DegreeOrdering ordering = DegreeOrdering.of(graph);
        double[] dependencies = dependencies(ordering.graph(), ordering.renumbered(sources));
        return new Result(NodeScores.of(ordering.toOriginal(scaled(dependencies, graph.nodeCount()))));
    }

    private double[] dependencies(CsrGraph ordered, int[] sources) {
        int n = ordered.nodeCount();
        if (length == EdgeLength.UNIT) {
            return SourceBlocks.sum(sources, n, threads, () -> new UnitBetweenness(ordered));
        }
        LandmarkArcs arcs = LandmarkArcs.of(ordered, length);
        return SourceBlocks.sum(sources, n, threads, () -> {
            ShortestPaths paths = new DijkstraPaths(ordered, arcs);
            return (sum, source) -> paths.run(source).addNodeDependencies(sum);
        });
    }

    private double[] scaled(double[] dependencies, int n) {
        // Every pair was met from both of its ends.
        double factor = normalisation == Normalisation.RAW ? 0.5 : 1.0 / ((n - 1.0) * (n - 2.0));
        for (int i = 0; i < dependencies.length; i++) {
            dependencies[i] =
                    normalisation == Normalisation.NORMALISED && n < 3 ? Double.NaN : dependencies[i] * factor;
        }
        return dependencies;
    }

    /**
     * What {@link Betweenness#run} returns.
     *
     * @param scores the betweenness of every node
     */
    public record Result(NodeScores scores) {}
}
