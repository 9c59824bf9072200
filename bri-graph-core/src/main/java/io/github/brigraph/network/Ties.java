package io.github.brigraph.network;

import io.github.brigraph.graph.CsrGraph;

/**
 * The ties of a network: their graph, and what they carry besides, in order of their smaller and then their larger ends.
 *
 * @param graph the graph
 * @param columns as many rows as the graph has edges
 */
record Ties(CsrGraph graph, TieColumns columns) {

    /** Ties on their way into a network. */
    sealed interface Sink permits TiesInOrder, TiesInAnyOrder {

        /** Takes a tie of two nodes, in either direction. */
        void add(int u, int v, double weight, TieSums sums);

        /**
         * All of them, once.
         *
         * @throws IllegalArgumentException if one was added twice
         */
        Ties done();
    }
}
