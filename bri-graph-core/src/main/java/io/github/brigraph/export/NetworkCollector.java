package io.github.brigraph.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Gathers the nodes and edges of a file, whatever comes first in it, and checks that they are a network. */
final class NetworkCollector {

    private record Edge(String source, String target, double weight, long line) {}

    private final String file;
    private final List<String> ids = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private final AttributeCollector ofNodes;
    private final AttributeCollector ofEdges;

    NetworkCollector(String file, AttributeCollector.Use attributes) {
        this.file = file;
        this.ofNodes = new AttributeCollector(attributes);
        this.ofEdges = new AttributeCollector(attributes);
    }

    /** The attributes of nodes, for the reader of a format to add to. */
    AttributeCollector ofNodes() {
        return ofNodes;
    }

    /** The attributes of edges, for the reader of a format to add to. */
    AttributeCollector ofEdges() {
        return ofEdges;
    }

    /** Adds a node; its number. */
    int node(String id, String label, long line) throws NetworkFileException {
        if (id.isBlank()) {
            throw error(line, "a node must have an id, was blank");
        }
        if (numbers.putIfAbsent(id, ids.size()) != null) {
            throw error(line, "a node must be given once, was given twice: " + id);
        }
        ids.add(id);
        labels.add(label);
        return ids.size() - 1;
    }

    /** Adds an edge; its place among the edges. */
    int edge(String source, String target, String weight, long line) throws NetworkFileException {
        try {
            edges.add(new Edge(source, target, EdgeWeight.parse(weight), line));
        } catch (IllegalArgumentException e) {
            throw error(line, String.valueOf(e.getMessage()));
        }
        return edges.size() - 1;
    }

    AttributedNetwork network() throws NetworkFileException {
        return new AttributedNetwork(graph(), ofNodes.attributes(), ofEdges.attributes());
    }

    private LabelledGraph graph() throws NetworkFileException {
        EdgeRows rows = new EdgeRows();
        for (Edge edge : edges) {
            int source = number(edge.source(), edge.line());
            int target = number(edge.target(), edge.line());
            if (source == target) {
                throw error(edge.line(), "an edge must join two different nodes, was " + name(edge));
            }
            rows.add(source, target, edge.weight());
        }
        EdgeOrder order = rows.order();
        OptionalInt twice = EdgeRows.givenTwice(order);
        if (twice.isPresent()) {
            Edge edge = edges.get(twice.getAsInt());
            throw error(edge.line(), "an edge must be given once, was given twice: " + name(edge));
        }
        return new LabelledGraph(ids, labels, rows.graph(order, ids.size()), order);
    }

    private int number(String id, long line) throws NetworkFileException {
        Integer number = numbers.get(id);
        if (number == null) {
            throw error(line, "an end of an edge must be one of the nodes, was \"" + id + "\"");
        }
        return number;
    }

    private static String name(Edge edge) {
        return edge.source() + " - " + edge.target();
    }

    NetworkFileException error(long line, String sentence) {
        return new NetworkFileException(file, line, sentence);
    }
}
