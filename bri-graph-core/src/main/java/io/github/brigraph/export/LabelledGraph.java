package io.github.brigraph.export;

import io.github.brigraph.graph.CsrGraph;
import java.util.List;

/**
 * A graph whose nodes have ids and labels, and whose edges have an order.
 *
 * @param ids the id of every node, each different, in node order
 * @param labels the name to show of every node, in node order
 * @param graph the graph
 * @param edges its edges in the order and direction of the file that they came from
 */
public record LabelledGraph(List<String> ids, List<String> labels, CsrGraph graph, EdgeOrder edges) {

    public LabelledGraph {
        ids = List.copyOf(ids);
        labels = List.copyOf(labels);
        int n = graph.nodeCount();
        if (ids.size() != n || labels.size() != n || edges.size() != graph.edgeCount()) {
            throw new IllegalArgumentException("a graph of " + n + " nodes and " + graph.edgeCount()
                    + " edges must have as many ids, labels and edges, had " + ids.size() + ", " + labels.size()
                    + " and " + edges.size());
        }
    }

    /** A graph whose edges are in node order. */
    public static LabelledGraph of(List<String> ids, List<String> labels, CsrGraph graph) {
        return new LabelledGraph(ids, labels, graph, EdgeOrder.of(graph));
    }
}
