package io.github.brigraph.export;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationEdge;
import io.github.brigraph.network.EdgeWeights;
import io.github.brigraph.network.NetworkHistory;
import io.github.brigraph.unit.Unit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.csv.CSVExporter;
import org.jgrapht.nio.csv.CSVFormat;
import org.jgrapht.nio.dot.DOTExporter;

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
            case GRAPHML -> GraphmlFile.write(measured, lines);
            case GEXF -> GexfFile.write(measured, Optional.empty(), lines);
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

    /**
     * Writes a network as {@link NetworkFormat#GEXF} with its years: units and ties are there in the years of their records,
     * {@code papers_in_year} and {@code weight_in_year} change with the timeline; the weight of a tie stays that of all
     * years, because Gephi cannot add years up. The writer stays open.
     *
     * @throws IllegalArgumentException if the history is that of another network
     */
    public static <U extends Unit> void writeGexf(MeasuredNetwork<U> measured, NetworkHistory<U> history, Writer out)
            throws IOException {
        checkArgument(
                history.network() == measured.network(),
                "the history must be that of the network, was of %s",
                history.network());
        Writer lines = new BufferedWriter(new LineFeeds(out), 1 << 16);
        GexfFile.write(measured, Optional.of(history), lines);
        lines.flush();
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
