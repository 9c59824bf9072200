package io.github.brigraph.network;

import io.github.brigraph.graph.EdgesInOrder;

/** Takes ties in order of their smaller and then their larger ends, into the arrays that the network will have. */
final class TiesInOrder implements Ties.Sink {

    private final EdgesInOrder edges;
    private final TieColumns columns;

    /**
     * @param nodes the number of nodes
     * @param ties how many ties will come; any other number will do, and takes more memory
     */
    TiesInOrder(int nodes, int ties) {
        edges = EdgesInOrder.of(nodes, ties);
        columns = new TieColumns((int) Math.min(ties, nodes * (nodes - 1L) / 2));
    }

    @Override
    public void add(int u, int v, double weight, TieSums sums) {
        edges.edge(Math.min(u, v), Math.max(u, v), weight);
        columns.add(sums);
    }

    @Override
    public Ties done() {
        columns.trim();
        return new Ties(edges.graph(), columns);
    }
}
