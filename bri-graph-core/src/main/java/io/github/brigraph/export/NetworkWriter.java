package io.github.brigraph.export;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.display.PrintableText;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationEdge;
import io.github.brigraph.network.EdgeWeights;
import io.github.brigraph.unit.Unit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.csv.CSVExporter;
import org.jgrapht.nio.csv.CSVFormat;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/**
 * Writes a network for other tools. Weights are strengths. The same network gives the same bytes: nodes and ties in node
 * order, LF line ends. What a format cannot hold is said at {@link NetworkFormat}. Ties are written one by one; memory
 * beside the network is O(n), and 8 bytes a tie where ties go by number.
 */
public final class NetworkWriter {

    private NetworkWriter() {}

    /** Writes a network; the writer stays open. */
    public static <U extends Unit> void write(MeasuredNetwork<U> measured, NetworkFormat format, Writer out)
            throws IOException {
        Graph<U, CollaborationEdge<U>> graph = measured.network().asGraph(EdgeWeights.STRENGTH);
        // Exporters write by the letter.
        Writer lines = new BufferedWriter(new LineFeeds(out), 1 << 16);
        switch (format) {
            case GRAPHML -> graphml(measured).exportGraph(graph, lines);
            case GEXF -> GexfFile.write(measured, lines);
            case PAJEK -> PajekFile.write(measured.network(), lines);
            case VOSVIEWER_JSON -> VosviewerFile.writeJson(measured, lines);
            case VOSVIEWER_MAP -> VosviewerFile.writeMap(measured, lines);
            case VOSVIEWER_NETWORK -> VosviewerFile.writeNetwork(measured, lines);
            case JSON_GRAPH -> JsonGraphFile.write(measured, lines);
            case DOT -> dot(measured).exportGraph(graph, lines);
            case CSV -> NetworkWriter.<U>csv().exportGraph(graph, lines);
        }
        lines.flush();
    }

    private static <U extends Unit> GraphMLExporter<U, CollaborationEdge<U>> graphml(MeasuredNetwork<U> measured) {
        List<NodeColumn> columns = NodeColumn.of(measured);
        GraphMLExporter<U, CollaborationEdge<U>> exporter = new GraphMLExporter<>(unit -> PrintableText.of(unit.id()));
        // The exporter's own weight would be the JDK's text of a double; ours is the same on every JDK.
        exporter.setEdgeWeightAttributeName("unused");
        exporter.registerAttribute("name", AttributeCategory.NODE, AttributeType.STRING);
        columns.forEach(c -> exporter.registerAttribute(c.name(), AttributeCategory.NODE, type(c)));
        // The exporter knows one attribute of a name, be it of nodes or of edges.
        exporter.registerAttribute("joint_papers", AttributeCategory.EDGE, AttributeType.LONG);
        exporter.registerAttribute("weight", AttributeCategory.EDGE, AttributeType.DOUBLE);
        exporter.setVertexAttributeProvider(unit -> nodeAttributes(measured, columns, unit));
        exporter.setEdgeAttributeProvider(edge -> edgeAttributes(measured, edge));
        return exporter;
    }

    private static AttributeType type(NodeColumn column) {
        return switch (column.kind()) {
            case WHOLE -> AttributeType.LONG;
            case REAL -> AttributeType.DOUBLE;
            case TEXT -> AttributeType.STRING;
        };
    }

    private static <U extends Unit> Map<String, Attribute> nodeAttributes(
            MeasuredNetwork<U> measured, List<NodeColumn> columns, U unit) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("name", DefaultAttribute.createAttribute(PrintableText.of(unit.name())));
        int node = measured.network().node(unit).orElseThrow();
        for (NodeColumn column : columns) {
            String text = column.text().apply(node);
            if (!text.isEmpty()) {
                attributes.put(column.name(), new DefaultAttribute<>(text, type(column)));
            }
        }
        return attributes;
    }

    private static <U extends Unit> Map<String, Attribute> edgeAttributes(
            MeasuredNetwork<U> measured, CollaborationEdge<U> edge) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put(
                "joint_papers",
                DefaultAttribute.createAttribute(measured.network().papers(edge.source(), edge.target())));
        attributes.put("weight", number(measured.network().weight(edge.source(), edge.target())));
        return attributes;
    }

    /** A number as text of our own, because a double's text differs between JDKs. */
    private static Attribute number(double value) {
        return new DefaultAttribute<>(Decimal.text(value), AttributeType.DOUBLE);
    }

    private static <U extends Unit> DOTExporter<U, CollaborationEdge<U>> dot(MeasuredNetwork<U> measured) {
        DOTExporter<U, CollaborationEdge<U>> exporter = new DOTExporter<>(unit -> '"' + escaped(unit.id()) + '"');
        exporter.setVertexAttributeProvider(
                unit -> Map.of("label", DefaultAttribute.createAttribute(escaped(unit.name()))));
        exporter.setEdgeAttributeProvider(
                edge -> Map.of("weight", number(measured.network().weight(edge.source(), edge.target()))));
        return exporter;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static <U extends Unit> CSVExporter<U, CollaborationEdge<U>> csv() {
        CSVExporter<U, CollaborationEdge<U>> exporter = new CSVExporter<>(Unit::id, CSVFormat.EDGE_LIST, ',');
        exporter.setParameter(CSVFormat.Parameter.EDGE_WEIGHTS, true);
        return exporter;
    }
}
