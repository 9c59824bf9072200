package io.github.brigraph.graph;

import java.util.Arrays;

/** Breadth-first search from up to 64 sources at once, bit i of a word for source i of the batch. */
final class ManySourcesSearch {

    private final CsrGraph graph;
    private final int[] sources;
    private final Arrivals arrivals;
    private final long[] seen;
    private long[] frontier;
    private long[] next;
    private int[] active;
    private int[] nextActive;
    private int activeCount;
    private long activeArcs;
    private int distance;

    /** Hears of what the searches find. */
    interface Arrivals {
        /**
         * A node is found by some searches.
         *
         * @param node the node of the graph
         * @param distance how far it is
         * @param by the searches that find it here, a bit for each
         */
        void at(int node, int distance, long by);

        /**
         * A level is done.
         *
         * @param distance how far it is
         * @param first the place of the batch's first source among all sources
         */
        void levelDone(int distance, int first);
    }

    /**
     * Prepares searches.
     *
     * @param graph the graph, best with its hubs first
     * @param sources nodes, ascending, so that the sources of a batch are alike; a node may come several times
     * @param arrivals hears of what they find
     */
    ManySourcesSearch(CsrGraph graph, int[] sources, Arrivals arrivals) {
        this.graph = graph;
        this.sources = sources;
        this.arrivals = arrivals;
        int n = graph.nodeCount();
        seen = new long[n];
        frontier = new long[n];
        next = new long[n];
        active = new int[n];
        nextActive = new int[n];
    }

    void run(int batch) {
        int first = batch * Long.SIZE;
        int width = Math.min(Long.SIZE, sources.length - first);
        long all = width == Long.SIZE ? -1L : (1L << width) - 1;
        Arrays.fill(seen, 0);
        activeCount = 0;
        activeArcs = 0;
        for (int i = 0; i < width; i++) {
            int source = sources[first + i];
            if (frontier[source] == 0) {
                activate(source, active);
            }
            seen[source] |= 1L << i;
            frontier[source] |= 1L << i;
        }
        for (distance = 1; activeCount > 0; distance++) {
            // Inwards, a node stops at its first few hubs, so it pays long before the frontier is the larger side.
            if (activeArcs > graph.arcCount() / 16) {
                searchInwards(all);
            } else {
                searchOutwards();
            }
            swap();
            arrivals.levelDone(distance, first);
        }
    }

    private void searchOutwards() {
        int touched = 0;
        for (int i = 0; i < activeCount; i++) {
            int u = active[i];
            long word = frontier[u];
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int v = graph.target(arc);
                long fresh = word & ~seen[v];
                if (fresh != 0) {
                    if (next[v] == 0) {
                        nextActive[touched++] = v;
                    }
                    next[v] |= fresh;
                }
            }
        }
        clearFrontier();
        for (int i = 0; i < touched; i++) {
            int v = nextActive[i];
            arrive(v, next[v]);
        }
        activeCount = touched;
    }

    private void searchInwards(long all) {
        int n = graph.nodeCount();
        int count = 0;
        for (int v = 0; v < n; v++) {
            long missing = all & ~seen[v];
            if (missing == 0) {
                continue;
            }
            long word = 0;
            int end = graph.rowEnd(v);
            for (int arc = graph.rowStart(v); arc < end; arc++) {
                word |= frontier[graph.target(arc)];
                if ((missing & ~word) == 0) {
                    break;
                }
            }
            word &= missing;
            if (word != 0) {
                next[v] = word;
                nextActive[count++] = v;
            }
        }
        clearFrontier();
        for (int i = 0; i < count; i++) {
            int v = nextActive[i];
            arrive(v, next[v]);
        }
        activeCount = count;
    }

    private void clearFrontier() {
        for (int i = 0; i < activeCount; i++) {
            frontier[active[i]] = 0;
        }
        activeArcs = 0;
    }

    private void arrive(int v, long fresh) {
        seen[v] |= fresh;
        activeArcs += graph.degree(v);
        arrivals.at(v, distance, fresh);
    }

    private void activate(int v, int[] list) {
        list[activeCount++] = v;
        activeArcs += graph.degree(v);
    }

    private void swap() {
        long[] words = frontier;
        frontier = next;
        next = words;
        int[] list = active;
        active = nextActive;
        nextActive = list;
    }
}
