package io.github.brigraph.export;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a network from a GEXF, GraphML, Pajek, VOSviewer or JSON Graph file, or from a CSV file of edges and, where
 * there is one, a CSV file of nodes. The format is told by the content; gzip or plain.
 *
 * <p><b>CSV.</b> Edges have the columns {@code source}, {@code target} and {@code weight}, which may be left out and is 1 then; nodes
 * have {@code id} and {@code label} or {@code name}, which may be left out and is the id then. Columns come in any order,
 * others are attributes. RFC 4180, or separated by tabs or semicolons; UTF-8 with or without a byte order mark, any line ends.
 *
 * <p><b>VOSviewer.</b> Its JSON, or its two files of text: the network, which has no header, as edges and the map as nodes.
 *
 * <p><b>Other formats.</b> Ids, labels and weights are read, a weight left out is 1.
 * Weights are {@code weight} in GEXF (the attribute of an edge), GraphML and JSON Graph (also in {@code metadata}),
 * {@code strength} in VOSviewer's JSON. Pajek's ids are the numbers of its vertices. Directed networks, Pajek's arcs and
 * matrices, and XML with a document type are refused.
 *
 * <p><b>Attributes.</b> {@link #read} passes all else over; {@link #readWithAttributes} keeps what nodes and edges have
 * beside: the data of GraphML, the values of GEXF (one of a time under its name and time, such as
 * {@code weight_in_year 2014}), plain fields and metadata of JSON Graph, columns of CSV. Weights and scores of VOSviewer
 * have the names of its map file, such as {@code weight<Documents>}. Spells and pictures (colours, sizes, places in GEXF)
 * are passed over.
 *
 * <pre>{@code
 * LabelledGraph network = NetworkReader.edges(Path.of("edges.csv")).nodes(Path.of("nodes.csv")).read();
 * AttributedNetwork more = NetworkReader.edges(Path.of("countries.graphml")).readWithAttributes();
 * more.nodes().number(0, "papers");
 * }</pre>
 *
 * <p><b>Conventions.</b> Nodes are numbered in the order of the file, in CSV in that of the nodes file, which may list isolates and must list every
 * end of an edge; without it, in order of first appearance. An edge is undirected and stands in the file once.
 *
 * @param edges the file of edges
 * @param nodes the file of nodes, where there is one
 */
public record NetworkReader(Path edges, Optional<Path> nodes) {

    /** A reader of a file of edges. */
    public static NetworkReader edges(Path edges) {
        return new NetworkReader(edges, Optional.empty());
    }

    /** The same with a file of nodes. */
    public NetworkReader nodes(Path nodes) {
        return new NetworkReader(edges, Optional.of(nodes));
    }

    /**
     * Reads the network.
     *
     * @throws NetworkFileException if a file lacks a column, a row lacks a field, a node is unknown or given twice, an edge
     *     is a self-loop or given twice, or a weight is not a finite positive number; the message names file and line
     * @throws IOException if a file cannot be read
     */
    public LabelledGraph read() throws IOException {
        return read(AttributeCollector.Use.PASSED_OVER).network();
    }

    /**
     * Reads the network and its attributes; they take some 50 bytes a value.
     *
     * @throws NetworkFileException as {@link #read} does
     * @throws IOException if a file cannot be read
     */
    public AttributedNetwork readWithAttributes() throws IOException {
        return read(AttributeCollector.Use.KEPT);
    }

    private AttributedNetwork read(AttributeCollector.Use attributes) throws IOException {
        Optional<AttributedNetwork> whole = NetworkContent.read(edges, attributes);
        if (whole.isPresent() && nodes.isPresent()) {
            throw new NetworkFileException(
                    String.valueOf(edges.getFileName()),
                    1,
                    "this is a network with its nodes; a file of nodes goes with a CSV of edges only");
        }
        return whole.isPresent() ? whole.get() : tables(attributes);
    }

    private AttributedNetwork tables(AttributeCollector.Use use) throws IOException {
        Nodes known = new Nodes(new AttributeCollector(use));
        if (nodes.isPresent()) {
            known.readAll(nodes.get());
        }
        AttributeCollector attributes = new AttributeCollector(use);
        EdgeRows rows = new EdgeRows();
        try (CsvTable table = CsvTable.open(edges)) {
            int source = table.column("source");
            int target = table.column("target");
            Optional<Integer> weight = table.optionalColumn("weight");
            Set<Integer> taken = new HashSet<>(List.of(source, target));
            weight.ifPresent(taken::add);
            int number = 0;
            for (Optional<CsvRecord> row = table.next(); row.isPresent(); row = table.next()) {
                int u = known.number(table, table.field(row.get(), source), nodes);
                int v = known.number(table, table.field(row.get(), target), nodes);
                if (u == v) {
                    throw table.error("an edge must join two different nodes, was " + known.edge(u, v));
                }
                rows.add(u, v, weight.isPresent() ? weight(table, table.field(row.get(), weight.get())) : 1);
                rows.at(table.line());
                table.attributes(row.get(), number++, taken, attributes);
            }
        }
        EdgeOrder order = rows.order();
        OptionalInt twice = EdgeRows.givenTwice(order);
        if (twice.isPresent()) {
            int row = twice.getAsInt();
            throw new NetworkFileException(
                    String.valueOf(edges.getFileName()),
                    rows.line(row),
                    "an edge must be given once, was given twice: " + known.edge(order.source(row), order.target(row)));
        }
        return new AttributedNetwork(
                new LabelledGraph(known.ids, known.labels, rows.graph(order, known.ids.size()), order),
                known.attributes.attributes(),
                attributes.attributes());
    }

    private static double weight(CsvTable table, String text) throws IOException {
        try {
            return EdgeWeight.parse(text);
        } catch (IllegalArgumentException e) {
            throw table.error(String.valueOf(e.getMessage()));
        }
    }

    private static final class Nodes {

        private final List<String> ids = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final AttributeCollector attributes;

        Nodes(AttributeCollector attributes) {
            this.attributes = attributes;
        }

        void readAll(Path file) throws IOException {
            try (CsvTable table = CsvTable.open(file)) {
                int id = table.column("id");
                Optional<Integer> label = table.optionalColumn("label").or(() -> table.optionalColumn("name"));
                Set<Integer> taken = new HashSet<>(List.of(id));
                label.ifPresent(taken::add);
                for (Optional<CsvRecord> row = table.next(); row.isPresent(); row = table.next()) {
                    String name = table.field(row.get(), id);
                    if (numbers.containsKey(name)) {
                        throw table.error("a node must be given once, was given twice: " + name);
                    }
                    int number = add(table, name, label.isPresent() ? table.field(row.get(), label.get()) : name);
                    table.attributes(row.get(), number, taken, attributes);
                }
            }
        }

        int number(CsvTable table, String id, Optional<Path> file) throws IOException {
            Integer number = numbers.get(id);
            if (number != null) {
                return number;
            }
            if (file.isPresent()) {
                throw table.error("a node must be in " + file.get().getFileName() + ", was \"" + id + "\"");
            }
            return add(table, id, id);
        }

        private int add(CsvTable table, String id, String label) throws IOException {
            if (id.isBlank()) {
                throw table.error("a node must have an id, was blank");
            }
            numbers.put(id, ids.size());
            ids.add(id);
            labels.add(label);
            return ids.size() - 1;
        }

        String edge(int u, int v) {
            return ids.get(u) + " - " + ids.get(v);
        }
    }
}
