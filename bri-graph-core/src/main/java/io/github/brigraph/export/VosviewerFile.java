package io.github.brigraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.CharMatcher;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.display.PrintableText;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.layout.Layout;
import io.github.brigraph.layout.VosMapping;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the files of VOSviewer: one of JSON, or a map and a network as tab-separated text. Items are numbered from 1. */
final class VosviewerFile<U extends Unit> {

    /** What VOSviewer has names of its own for, or what is not a number. */
    private static final Set<String> OTHERWISE = Set.of("papers", "degree", "strength", "role", "community");

    /** VOSviewer takes clusters from 1 to 1000; ours are numbered by size, so the smallest go without. */
    private static final int MOST_CLUSTERS = 1000;

    private final MeasuredNetwork<U> measured;
    private final CsrGraph graph;
    private final List<NodeColumn> columns;

    private VosviewerFile(MeasuredNetwork<U> measured) {
        this.measured = measured;
        this.graph = measured.network().graph();
        this.columns = NodeColumn.of(measured).stream()
                .filter(c -> !OTHERWISE.contains(c.name()))
                .toList();
    }

    static <U extends Unit> void writeJson(MeasuredNetwork<U> measured, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new VosviewerFile<>(measured).json(json);
        }
        out.write('\n');
    }

    static <U extends Unit> void writeMap(MeasuredNetwork<U> measured, Writer out) throws IOException {
        new VosviewerFile<>(measured).map(out);
    }

    static <U extends Unit> void writeNetwork(MeasuredNetwork<U> measured, Writer out) throws IOException {
        CsrGraph graph = measured.network().graph();
        EdgeOrder order = EdgeOrder.of(graph);
        for (int edge = 0; edge < order.size(); edge++) {
            int source = order.source(edge);
            int target = order.target(edge);
            String weight = Decimal.text(graph.weight(graph.arc(source, target)));
            out.write((source + 1) + "\t" + (target + 1) + "\t" + weight + "\n");
        }
    }

    private void json(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("network");
        json.writeArrayFieldStart("items");
        Optional<Layout> layout = graph.nodeCount() <= VosMapping.LARGEST_RESTARTED
                ? Optional.of(VosMapping.standard().run(graph).layout())
                : Optional.empty();
        for (int node = 0; node < graph.nodeCount(); node++) {
            item(json, node, layout);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        EdgeOrder order = EdgeOrder.of(graph);
        for (int edge = 0; edge < order.size(); edge++) {
            int source = order.source(edge);
            int target = order.target(edge);
            json.writeStartObject();
            json.writeNumberField("source_id", source + 1);
            json.writeNumberField("target_id", target + 1);
            number(json, "strength", graph.weight(graph.arc(source, target)));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void item(JsonGenerator json, int node, Optional<Layout> layout) throws IOException {
        U unit = measured.network().unit(node);
        json.writeStartObject();
        json.writeNumberField("id", node + 1);
        json.writeStringField("label", PrintableText.of(unit.name()));
        if (layout.isPresent()) {
            number(json, "x", layout.get().x(node));
            number(json, "y", layout.get().y(node));
        }
        if (cluster(node) <= MOST_CLUSTERS) {
            json.writeNumberField("cluster", cluster(node));
        }
        json.writeObjectFieldStart("weights");
        json.writeNumberField("Links", graph.degree(node));
        number(json, "Total link strength", measured.network().strength(node));
        json.writeNumberField("Documents", measured.network().output(node).papers());
        json.writeEndObject();
        json.writeObjectFieldStart("scores");
        for (NodeColumn column : columns) {
            String text = column.text().apply(node);
            if (!text.isEmpty()) {
                json.writeFieldName(column.name());
                json.writeNumber(text);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Decimal.text(value));
    }

    private int cluster(int node) {
        return measured.communities().partition().communityOf(node) + 1;
    }

    private void map(Writer out) throws IOException {
        out.write("id\tlabel\tcluster\tweight<Links>\tweight<Total link strength>\tweight<Documents>\n");
        for (int node = 0; node < graph.nodeCount(); node++) {
            String label = CharMatcher.anyOf("\r\n\t")
                    .replaceFrom(PrintableText.of(measured.network().unit(node).name()), ' ')
                    .replace('"', '\'');
            out.write(String.join(
                    "\t",
                    Integer.toString(node + 1),
                    label,
                    cluster(node) <= MOST_CLUSTERS ? Integer.toString(cluster(node)) : "",
                    Integer.toString(graph.degree(node)),
                    Decimal.text(measured.network().strength(node)),
                    Long.toString(measured.network().output(node).papers())));
            out.write('\n');
        }
    }
}
