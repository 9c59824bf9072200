package io.github.brigraph.export;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.NodeScores.NodeScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the main measures as text in columns. */
final class MeasureTable {

    private final LabelledGraph network;
    private final MeasureOptions options;
    private final Measures measures;

    MeasureTable(LabelledGraph network, MeasureOptions options, Measures measures) {
        this.network = network;
        this.options = options;
        this.measures = measures;
    }

    private Map<String, String> columns() {
        String estimated = measures.sampled().isPresent() ? "_estimated" : "";
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("degree", "degree");
        columns.put("strength", "strength");
        columns.put("betweenness", "betweenness_unweighted_normalised" + estimated);
        columns.put("betw. 1/w", "betweenness_weighted_normalised" + estimated);
        columns.put("closeness", "closeness_unweighted_wf" + estimated);
        columns.put("harmonic", "harmonic_unweighted_normalised" + estimated);
        columns.put("eigenvector", "eigenvector_max1");
        columns.put("pagerank", "pagerank");
        columns.put("core", "core_number");
        columns.put("clustering", "clustering_unweighted");
        columns.put("constraint", "constraint_weighted_neighbours");
        return columns;
    }

    void write(Appendable out, Leiden.Result communities) throws IOException {
        Map<String, String> columns = columns();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("node"));
        header.addAll(columns.keySet());
        header.add("community");
        rows.add(header);
        for (NodeScore ranked : measures.of("strength").top(network.graph().nodeCount())) {
            List<String> row = new ArrayList<>(List.of(title(ranked.node())));
            for (String key : columns.values()) {
                row.add(text(measures.of(key).get(ranked.node())));
            }
            row.add(String.valueOf(communities.partition().communityOf(ranked.node())));
            rows.add(row);
        }
        out.append(options.name())
                .append(": ")
                .append(String.valueOf(network.graph().nodeCount()))
                .append(" nodes, ")
                .append(String.valueOf(network.graph().edgeCount()))
                .append(" edges, total weight ")
                .append(text(network.graph().totalWeight()))
                .append("\n\n");
        writeAligned(out, rows);
        out.append('\n');
        writeAligned(out, summary(communities));
        if (measures.sampled().isPresent()) {
            tellBounds(out, measures.sampled().get());
        }
        for (String key : measures.notConverged()) {
            out.append("did not converge: ").append(key).append('\n');
        }
    }

    private static void tellBounds(Appendable out, SampledMeasures sampled) throws IOException {
        out.append(
                        "\nBetweenness, closeness and harmonic are estimated from sources drawn at random. With probability ")
                .append(String.valueOf(1 - SampledMeasures.FAILURE))
                .append(" each,\nall nodes are within\n");
        for (Map.Entry<String, SampledMeasures.Sample> sample :
                sampled.samples().entrySet()) {
            out.append("  ")
                    .append(text(sample.getValue().largestBound()))
                    .append(" of the exact ")
                    .append(sample.getKey().replace('_', ' '))
                    .append(" (")
                    .append(String.valueOf(sample.getValue().sources()))
                    .append(" sources)\n");
        }
        out.append(
                "Left out, since they need every source: path lengths, diameter, efficiency, harmonic on weights,\nbetweenness of edges.\n");
    }

    private String title(int node) {
        String id = network.ids().get(node);
        String label = network.labels().get(node);
        return label.equals(id) || label.isBlank() ? id : label + " [" + id + "]";
    }

    private List<List<String>> summary(Leiden.Result communities) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("measure of the graph", "value"));
        measures.numbers().forEach((key, value) -> rows.add(List.of(key.replace('_', ' '), text(value))));
        rows.add(List.of(
                "communities (Leiden, modularity, resolution " + text(options.resolution()) + ", seed " + options.seed()
                        + ")",
                String.valueOf(communities.partition().communityCount())));
        rows.add(List.of("their modularity", text(communities.quality())));
        return rows;
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.valueOf((long) value);
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < 1e-4 ? "%.3e" : size < 10 ? "%.5f" : "%.2f", value);
    }

    private static void writeAligned(Appendable out, List<List<String>> rows) throws IOException {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
