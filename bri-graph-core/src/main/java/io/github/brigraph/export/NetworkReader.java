package io.github.brigraph.export;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a network from a GEXF, GraphML, Pajek, VOSviewer JSON or JSON Graph file, or from a CSV file of edges and, where
 * there is one, a CSV file of nodes. The format is told by the content; gzip or plain.
 *
 * <p><b>CSV.</b> Edges have the columns {@code source}, {@code target} and {@code weight}, which may be left out and is 1 then; nodes
 * have {@code id} and {@code label}, which may be left out and is the id then. Columns come in any order, others are
 * passed over. RFC 4180, UTF-8 with or without a byte order mark, any line ends.
 *
 * <p><b>Other formats.</b> Ids, labels and weights are read, a weight left out is 1; other attributes are passed over.
 * Weights are {@code weight} in GEXF (the attribute of an edge), GraphML and JSON Graph (also in {@code metadata}),
 * {@code strength} in VOSviewer's JSON. Pajek's ids are the numbers of its vertices. Directed networks, Pajek's arcs and
 * matrices, and XML with a document type are refused. VOSviewer's map and network files of text are not read.
 *
 * <pre>{@code
 * LabelledGraph network = NetworkReader.edges(Path.of("edges.csv")).nodes(Path.of("nodes.csv")).read();
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
        Optional<LabelledGraph> whole = NetworkContent.read(edges);
        if (whole.isPresent() && nodes.isPresent()) {
            throw new NetworkFileException(
                    String.valueOf(edges.getFileName()),
                    1,
                    "this is a network with its nodes; a file of nodes goes with a CSV of edges only");
        }
        if (whole.isPresent()) {
            return whole.get();
        }
        Nodes known = new Nodes();
        if (nodes.isPresent()) {
            known.readAll(nodes.get());
        }
        EdgeRows rows = new EdgeRows();
        try (CsvTable table = CsvTable.open(edges)) {
            int source = table.column("source");
            int target = table.column("target");
            Optional<Integer> weight = table.optionalColumn("weight");
            for (Optional<CsvRecord> row = table.next(); row.isPresent(); row = table.next()) {
                int u = known.number(table, table.field(row.get(), source), nodes);
                int v = known.number(table, table.field(row.get(), target), nodes);
                if (u == v) {
                    throw table.error("an edge must join two different nodes, was " + known.edge(u, v));
                }
                rows.add(u, v, weight.isPresent() ? weight(table, table.field(row.get(), weight.get())) : 1);
                rows.at(table.line());
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
        return new LabelledGraph(known.ids, known.labels, rows.graph(order, known.ids.size()), order);
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

        void readAll(Path file) throws IOException {
            try (CsvTable table = CsvTable.open(file)) {
                int id = table.column("id");
                Optional<Integer> label = table.optionalColumn("label");
                for (Optional<CsvRecord> row = table.next(); row.isPresent(); row = table.next()) {
                    String name = table.field(row.get(), id);
                    if (numbers.containsKey(name)) {
                        throw table.error("a node must be given once, was given twice: " + name);
                    }
                    add(table, name, label.isPresent() ? table.field(row.get(), label.get()) : name);
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
