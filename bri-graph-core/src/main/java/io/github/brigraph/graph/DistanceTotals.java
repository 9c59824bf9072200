package io.github.brigraph.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For every node: how many others it reaches, how far they are in all, and how far the farthest.
 *
 * <p>These totals are what closeness, harmonic centrality, path length, diameter and efficiency are made of.
 *
 * <p><b>Unit lengths.</b> 64 sources search at once, one bit each (Then et al. 2014,
 * <a href="https://doi.org/10.14778/2735496.2735507">10.14778/2735496.2735507</a>), from the frontier outwards or from
 * the unseen nodes inwards, whichever touches fewer edges (Beamer et al. 2012,
 * <a href="https://doi.org/10.1109/SC.2012.50">10.1109/SC.2012.50</a>). Totals are summed distance by distance, so they
 * do not depend on the numbering of the nodes. <b>Inverse weights.</b> Dijkstra's algorithm from each node, on rows that
 * end early ({@link LandmarkArcs}).
 *
 * <p>Time O(n m / 64) at best and O(n m) at worst for unit lengths, O(n m log n) for inverse weights; memory O(n + m), and
 * O(n) more for each thread. The same bytes at any number of threads.
 */
public final class DistanceTotals {

    private final int[] reached;
    private final double[] sums;
    private final double[] inverseSums;
    private final double[] farthest;

    private DistanceTotals(int n) {
        reached = new int[n];
        sums = new double[n];
        inverseSums = new double[n];
        farthest = new double[n];
    }

    /**
     * The totals of a graph.
     *
     * @param graph the graph
     * @param length how long an edge is
     * @param threads the number of threads, at least 1
     */
    public static DistanceTotals of(CsrGraph graph, EdgeLength length, int threads) {
        DistanceTotals totals = new DistanceTotals(graph.nodeCount());
        int[] all = IntStream.range(0, graph.nodeCount()).toArray();
        totals.search(DegreeOrdering.of(graph), all, length, threads);
        return totals;
    }

    /**
     * The totals of some nodes of a graph; those of the others are not a number, and they reach 0 nodes.
     *
     * @param graph the graph
     * @param length how long an edge is
     * @param threads the number of threads, at least 1
     * @param sources the nodes, each once
     * @throws IllegalArgumentException if one is given twice or is no node of the graph
     */
    public static DistanceTotals ofSources(CsrGraph graph, EdgeLength length, int threads, int... sources) {
        graph.checkDistinct(sources);
        DistanceTotals totals = new DistanceTotals(graph.nodeCount());
        for (double[] values : new double[][] {totals.sums, totals.inverseSums, totals.farthest}) {
            Arrays.fill(values, Double.NaN);
            for (int source : sources) {
                values[source] = 0;
            }
        }
        DegreeOrdering ordering = DegreeOrdering.of(graph);
        totals.search(ordering, ordering.renumbered(sources), length, threads);
        return totals;
    }

    private void search(DegreeOrdering ordering, int[] sources, EdgeLength length, int threads) {
        int width = length == EdgeLength.UNIT ? Long.SIZE : 16;
        int blocks = (int) ((sources.length + width - 1L) / width);
        if (length == EdgeLength.UNIT) {
            ParallelBlocks.forEach(
                    blocks,
                    threads,
                    () -> new ManySourcesSearch(ordering.graph(), sources, new FoundBySource(ordering, sources))::run);
        } else {
            LandmarkArcs arcs = LandmarkArcs.of(ordering.graph(), length);
            ParallelBlocks.forEach(blocks, threads, () -> {
                DijkstraSearch search = new DijkstraSearch(ordering.graph(), arcs);
                return block -> {
                    for (int i = block * width; i < Math.min(sources.length, (block + 1) * width); i++) {
                        int source = ordering.original(sources[i]);
                        search.from(sources[i], (node, distance) -> add(source, distance, 1));
                    }
                };
            });
        }
    }

    /** How many nodes each source of a batch finds on a level. */
    private final class FoundBySource implements ManySourcesSearch.Arrivals {

        private final DegreeOrdering ordering;
        private final int[] sources;
        private final int[] found = new int[Long.SIZE];

        FoundBySource(DegreeOrdering ordering, int[] sources) {
            this.ordering = ordering;
            this.sources = sources;
        }

        @Override
        public void at(int node, int distance, long by) {
            for (long bits = by; bits != 0; bits &= bits - 1) {
                found[Long.numberOfTrailingZeros(bits)]++;
            }
        }

        @Override
        public void levelDone(int distance, int first) {
            for (int i = 0; i < found.length; i++) {
                if (found[i] > 0) {
                    add(ordering.original(sources[first + i]), distance, found[i]);
                    found[i] = 0;
                }
            }
        }
    }

    /** Adds what one source finds at one distance. */
    void add(int source, double distance, int nodes) {
        reached[source] += nodes;
        sums[source] += nodes * distance;
        inverseSums[source] += nodes / distance;
        farthest[source] = Math.max(farthest[source], distance);
    }

    /** The number of nodes. */
    public int nodeCount() {
        return reached.length;
    }

    /** The number of other nodes with a path to this one. */
    public int reached(int node) {
        return reached[node];
    }

    /** The sum of the distances to the nodes reached; 0 for an isolate. */
    public double sum(int node) {
        return sums[node];
    }

    /** The sum of the inverse distances to the nodes reached; 0 for an isolate. */
    public double inverseSum(int node) {
        return inverseSums[node];
    }

    /** The distance to the farthest node reached, the eccentricity within the component; 0 for an isolate. */
    public double farthest(int node) {
        return farthest[node];
    }
}
