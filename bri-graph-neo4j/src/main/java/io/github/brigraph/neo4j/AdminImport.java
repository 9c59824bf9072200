package io.github.brigraph.neo4j;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.neo4j.NetworkContent.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** CSV files for {@code neo4j-admin database import}, and its command line. */
final class AdminImport {

    private final OutputFolder folder;
    private final Schema schema;
    private final List<String> nodeFiles = new ArrayList<>();
    private final List<String> relationFiles = new ArrayList<>();

    AdminImport(OutputFolder folder, Schema schema) {
        this.folder = folder;
        this.schema = schema;
    }

    /** A row: the cells in front, and the properties. */
    private record Row(List<String> front, Map<String, Object> properties) {}

    /** Makes the rows, one after the other, as often as it is asked. */
    private interface Rows {
        void forEach(Consumer<Row> each);
    }

    void write(List<NetworkContent<?>> contents) throws IOException {
        try {
            file(
                    nodeFiles,
                    "networks.nodes.csv",
                    List.of(":ID", ":LABEL"),
                    each -> contents.forEach(c -> {
                        Map<String, Object> row = c.header();
                        row.put("status", StoredNetwork.Status.COMPLETE.name());
                        each.accept(new Row(List.of(c.key().id(), schema.network()), row));
                    }));
            for (NetworkContent<?> content : contents) {
                write(content);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        try (Writer out = folder.text("neo4j-admin-import.txt")) {
            out.write(
                    "neo4j-admin database import full NEW_DATABASE --array-delimiter=\";\" --multiline-fields=true \\\n");
            for (String file : nodeFiles) {
                out.write("  --nodes=" + file + " \\\n");
            }
            out.write(relationFiles.stream()
                    .map(file -> "  --relationships=" + file)
                    .collect(Collectors.joining(" \\\n", "", "\n")));
        }
    }

    private void write(NetworkContent<?> content) {
        String id = content.key().id();
        String name = content.key().kind() + "-" + id;
        file(nodeFiles, name + ".nodes.csv", List.of(":ID", ":LABEL"), each -> {
            for (int node = 0; node < content.units(); node++) {
                String labels = schema.actor()
                        + Schema.text(content.labels(node, schema)).replace(':', ';');
                each.accept(new Row(
                        List.of(id + "/" + content.id(node), labels), Neo4jFiles.with(content.unit(node), content)));
            }
        });
        file(nodeFiles, name + ".fields.csv", List.of(":ID", ":LABEL"), each -> content.fields()
                .forEach(f -> each.accept(
                        new Row(List.of(id + "#" + f.get("fieldId"), schema.field()), Neo4jFiles.with(f, content)))));
        List<String> ends = List.of(":START_ID", ":END_ID", ":TYPE");
        file(relationFiles, name + ".ties.csv", ends, each -> content.tieRows()
                .forEach(tie -> each.accept(new Row(
                        List.of(
                                id + "/" + content.id(tie.source()),
                                id + "/" + content.id(tie.target()),
                                schema.collaboratesWith()),
                        Neo4jFiles.with(tie.properties(), content)))));
        file(relationFiles, name + ".links.csv", ends, each -> {
            for (Link link : content.links()) {
                boolean located = link.kind() == Link.Kind.LOCATED_IN;
                each.accept(new Row(
                        List.of(
                                id + "/" + link.from(),
                                link.of() + (located ? "/" : "#") + link.to(),
                                schema.type(link.kind())),
                        Neo4jFiles.with(link.properties(), content)));
            }
        });
        file(relationFiles, name + ".members.csv", ends, each -> {
            Stream<String> members = Stream.concat(
                    java.util.stream.IntStream.range(0, content.units()).mapToObj(n -> id + "/" + content.id(n)),
                    content.fields().stream().map(f -> id + "#" + f.get("fieldId")));
            members.forEach(m -> each.accept(new Row(List.of(m, id, schema.inNetwork()), Map.of())));
        });
    }

    /** Writes a file of rows, unless there are none: first their columns are found, then they are written. */
    private void file(List<String> files, String name, List<String> front, Rows rows) {
        Map<String, String> types = new LinkedHashMap<>();
        boolean[] any = {false};
        rows.forEach(row -> {
            any[0] = true;
            row.properties.forEach((key, value) -> types.merge(key, type(value), AdminImport::wider));
        });
        if (!any[0]) {
            return;
        }
        files.add(name);
        try (Writer out = folder.text(name)) {
            out.write(Stream.concat(front.stream(), types.entrySet().stream().map(t -> t.getKey() + ":" + t.getValue()))
                    .collect(Collectors.joining(",", "", "\n")));
            rows.forEach(row -> line(out, row, types));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Writer out, Row row, Map<String, String> types) {
        String cells = Stream.concat(
                        row.front.stream().map(AdminImport::quoted),
                        types.keySet().stream()
                                .map(key -> row.properties.containsKey(key) ? cell(row.properties.get(key)) : ""))
                .collect(Collectors.joining(",", "", "\n"));
        try {
            out.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty list has the type of the full ones. */
    private static String wider(String a, String b) {
        return a.equals("string[]") ? b : a;
    }

    private static String type(Object value) {
        if (value instanceof List<?> list) {
            return (list.isEmpty() ? "string" : type(list.get(0))) + "[]";
        }
        return value instanceof Double
                ? "double"
                : value instanceof Long ? "long" : value instanceof Boolean ? "boolean" : "string";
    }

    private static String cell(Object value) {
        if (value instanceof List<?> list) {
            return quoted(StreamSupport.stream(list.spliterator(), false)
                    .map(AdminImport::plain)
                    .collect(Collectors.joining(";")));
        }
        return value instanceof String text ? quoted(text) : plain(value);
    }

    private static String plain(Object value) {
        return value instanceof Double real ? Decimal.text(real) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
