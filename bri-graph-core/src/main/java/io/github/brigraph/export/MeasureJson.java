package io.github.brigraph.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.structure.Biconnectivity;
import io.github.brigraph.structure.RichClub;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Writes measures as one JSON object. */
final class MeasureJson {

    /** The JDK's own text of a double is not the same before JDK 19 and since. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final Set<String> COUNTS =
            Set.of("degree", "components", "core_number", "triangles", "component_count", "reachable_pairs");

    private final LabelledGraph network;
    private final CsrGraph graph;
    private final MeasureOptions options;
    private final Measures measures;

    MeasureJson(LabelledGraph network, MeasureOptions options, Measures measures) {
        this.network = network;
        this.graph = network.graph();
        this.options = options;
        this.measures = measures;
    }

    void write(OutputStream out, Leiden.Result communities) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("name", options.name());
            json.writeNumberField("n", graph.nodeCount());
            json.writeNumberField("m", graph.edgeCount());
            json.writeNumberField("total_weight", graph.totalWeight());
            for (Map.Entry<String, NodeScores> measure : measures.nodes().entrySet()) {
                writeNodes(json, measure.getKey(), measure.getValue());
            }
            for (Map.Entry<String, Double> measure : measures.numbers().entrySet()) {
                json.writeFieldName(measure.getKey());
                writeNumber(json, measure.getKey(), measure.getValue());
            }
            writeShape(json);
            writeEdges(json);
            writeCommunities(json, communities);
            if (measures.sampled().isPresent()) {
                writeSampling(json, measures.sampled().get());
            }
            if (!measures.notConverged().isEmpty()) {
                json.writeFieldName("not_converged");
                writeStrings(json, measures.notConverged());
            }
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void writeNodes(JsonGenerator json, String key, NodeScores scores) throws IOException {
        json.writeObjectFieldStart(key);
        for (int node = 0; node < graph.nodeCount(); node++) {
            json.writeFieldName(network.ids().get(node));
            writeNumber(json, key, scores.get(node));
        }
        json.writeEndObject();
    }

    private static void writeNumber(JsonGenerator json, String key, double value) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.writeNull();
        } else if (COUNTS.contains(key)) {
            json.writeNumber((long) value);
        } else {
            // Some sums come out as −0, which is no other number.
            json.writeNumber(value == 0 ? 0.0 : value);
        }
    }

    private void writeSampling(JsonGenerator json, SampledMeasures sampled) throws IOException {
        json.writeObjectFieldStart("sampling");
        json.writeNumberField("error", sampled.error());
        json.writeNumberField("probability", 1 - SampledMeasures.FAILURE);
        json.writeNumberField("seed", options.seed());
        for (Map.Entry<String, SampledMeasures.Sample> sample :
                sampled.samples().entrySet()) {
            json.writeObjectFieldStart(sample.getKey());
            json.writeNumberField("sources", sample.getValue().sources());
            json.writeNumberField("largest_bound", sample.getValue().largestBound());
            json.writeEndObject();
        }
        json.writeFieldName("left_out");
        writeStrings(json, SampledMeasures.LEFT_OUT);
        json.writeEndObject();
    }

    private void writeShape(JsonGenerator json) throws IOException {
        Components components = Components.of(graph);
        json.writeArrayFieldStart("component_sizes");
        for (int c = 0; c < components.count(); c++) {
            json.writeNumber(components.size(c));
        }
        json.writeEndArray();
        Biconnectivity cuts = Biconnectivity.of(graph);
        json.writeFieldName("articulation_points");
        writeStrings(json, named(cuts.articulationPoints()));
        writeLists(json, "bridges", cuts.bridges());
        writeLists(json, "biconnected_components", cuts.components());
        json.writeObjectFieldStart("rich_club");
        List<Double> coefficients = RichClub.of(graph).coefficients();
        for (int k = 0; k < coefficients.size(); k++) {
            json.writeNumberField(String.valueOf(k), coefficients.get(k));
        }
        json.writeEndObject();
        writeCpmResolutions(json);
    }

    private void writeCpmResolutions(JsonGenerator json) throws IOException {
        double n = graph.nodeCount();
        double mean = n < 2 ? 0 : graph.totalWeight() / (n * (n - 1) / 2);
        json.writeArrayFieldStart("cpm_resolutions");
        for (double factor : new double[] {0.5, 1, 2}) {
            json.writeNumber(factor * mean);
        }
        json.writeEndArray();
    }

    private List<String> named(List<Integer> nodes) {
        return nodes.stream().map(network.ids()::get).toList();
    }

    private static void writeStrings(JsonGenerator json, List<String> strings) throws IOException {
        json.writeStartArray();
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    private void writeLists(JsonGenerator json, String key, List<List<Integer>> lists) throws IOException {
        json.writeArrayFieldStart(key);
        for (List<Integer> list : lists) {
            writeStrings(json, named(list));
        }
        json.writeEndArray();
    }

    private void writeEdges(JsonGenerator json) throws IOException {
        EdgeOrder order = network.edges();
        json.writeObjectFieldStart("edges");
        json.writeArrayFieldStart("source");
        for (int edge = 0; edge < order.size(); edge++) {
            json.writeString(network.ids().get(order.source(edge)));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("target");
        for (int edge = 0; edge < order.size(); edge++) {
            json.writeString(network.ids().get(order.target(edge)));
        }
        json.writeEndArray();
        writeColumn(json, "weight", edge -> graph.weight(forth(edge)));
        for (Map.Entry<String, ArcScores> measure : measures.ties().entrySet()) {
            ArcScores scores = measure.getValue();
            if (measure.getKey().equals("disparity_alpha")) {
                writeColumn(json, "disparity_alpha_source", edge -> scores.get(forth(edge)));
                writeColumn(json, "disparity_alpha_target", edge -> scores.get(back(edge)));
            } else {
                writeColumn(json, measure.getKey(), edge -> scores.get(forth(edge)));
            }
        }
        json.writeEndObject();
    }

    private int forth(int edge) {
        return graph.arc(network.edges().source(edge), network.edges().target(edge));
    }

    private int back(int edge) {
        return graph.arc(network.edges().target(edge), network.edges().source(edge));
    }

    private void writeColumn(JsonGenerator json, String key, IntToDoubleFunction value) throws IOException {
        json.writeArrayFieldStart(key);
        for (int edge = 0; edge < network.edges().size(); edge++) {
            writeNumber(json, key, value.applyAsDouble(edge));
        }
        json.writeEndArray();
    }

    private void writeCommunities(JsonGenerator json, Leiden.Result communities) throws IOException {
        json.writeObjectFieldStart("leiden_found");
        json.writeFieldName("quality");
        writeNumber(json, "quality", communities.quality());
        json.writeNumberField("number", communities.partition().communityCount());
        json.writeObjectFieldStart("membership");
        for (int node = 0; node < graph.nodeCount(); node++) {
            json.writeNumberField(
                    network.ids().get(node), communities.partition().communityOf(node));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
