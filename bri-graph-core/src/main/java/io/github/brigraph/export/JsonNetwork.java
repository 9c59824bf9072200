package io.github.brigraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the JSON of VOSviewer ({@code network}) and JSON Graph Format, versions 1 and 2 ({@code graph}). */
final class JsonNetwork {

    private final JsonParser json;
    private final NetworkCollector collector;
    private boolean found;

    private JsonNetwork(JsonParser json, NetworkCollector collector) {
        this.json = json;
        this.collector = collector;
    }

    static AttributedNetwork read(Reader in, NetworkCollector collector) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            new JsonNetwork(json, collector).all();
        } catch (JsonParseException e) {
            throw collector.error(e.getLocation().getLineNr(), "the text from here on must be JSON, was not");
        }
        return collector.network();
    }

    private void all() throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if ("network".equals(name) || "graph".equals(name)) {
                found = true;
                parts();
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            throw error("the object must have network (VOSviewer) or graph (JSON Graph Format)");
        }
        if (json.currentToken() == null) {
            throw new JsonEOFException(json, JsonToken.NOT_AVAILABLE, "an object must end");
        }
    }

    private void parts() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "items" -> each(this::item);
                case "links" -> each(this::link);
                case "edges" -> each(this::edge);
                case "nodes" -> {
                    if (value == JsonToken.START_ARRAY) {
                        each(this::item);
                    } else {
                        nodes();
                    }
                }
                case "directed" -> {
                    if (value == JsonToken.VALUE_TRUE) {
                        throw error("a network must be undirected, was directed");
                    }
                }
                default -> json.skipChildren();
            }
        }
    }

    /** Takes the object that starts here. */
    private interface Start {
        void take() throws IOException;
    }

    private void each(Start start) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw error("nodes and edges must be arrays");
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            start.take();
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw error("an array of nodes or edges must hold objects only");
        }
    }

    private void item() throws IOException {
        long line = line();
        Map<String, Value> fields = fields();
        String id = text(fields, "id", "");
        int node = collector.node(id, text(fields, "label", id), line);
        attributes(collector.ofNodes(), node, fields, Set.of("id", "label"));
    }

    private void nodes() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw error("nodes must be an object or an array");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            long line = line();
            String id = json.currentName();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw error("a node must be an object");
            }
            Map<String, Value> fields = fields();
            int node = collector.node(id, text(fields, "label", id), line);
            attributes(collector.ofNodes(), node, fields, Set.of("label"));
        }
    }

    private void link() throws IOException {
        long line = line();
        Map<String, Value> fields = fields();
        int edge = collector.edge(
                text(fields, "source_id", ""), text(fields, "target_id", ""), text(fields, "strength", "1"), line);
        attributes(collector.ofEdges(), edge, fields, Set.of("source_id", "target_id", "strength"));
    }

    private void edge() throws IOException {
        long line = line();
        Map<String, Value> fields = fields();
        if ("true".equals(text(fields, "directed", ""))) {
            throw error("a network must be undirected, was directed");
        }
        int edge = collector.edge(
                text(fields, "source", ""), text(fields, "target", ""), text(fields, "weight", "1"), line);
        attributes(collector.ofEdges(), edge, fields, Set.of("source", "target", "weight", "directed"));
    }

    /** A plain value. */
    private record Value(String text, boolean number) {}

    private static String text(Map<String, Value> fields, String name, String otherwise) {
        Value value = fields.get(name);
        return value == null ? otherwise : value.text();
    }

    private static void attributes(
            AttributeCollector attributes, int row, Map<String, Value> fields, Set<String> otherwise) {
        fields.forEach((name, value) -> {
            if (otherwise.contains(name)) {
                return;
            }
            if (value.number()) {
                attributes.add(row, name, value.text());
            } else {
                attributes.addText(row, name, value.text());
            }
        });
    }

    /**
     * The plain fields of the object that starts here, those of its metadata under their names, and VOSviewer's weights
     * and scores under the names that they have in its map files, such as {@code weight<Documents>}.
     */
    private Map<String, Value> fields() throws IOException {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                fields.put(name, new Value(json.getText(), value.isNumeric()));
            } else if (value == JsonToken.START_OBJECT) {
                switch (name) {
                    case "metadata" -> fields().forEach(fields::putIfAbsent);
                    case "weights" -> fields().forEach((n, v) -> fields.put("weight<" + n + ">", v));
                    case "scores" -> fields().forEach((n, v) -> fields.put("score<" + n + ">", v));
                    default -> json.skipChildren();
                }
            } else {
                json.skipChildren();
            }
        }
        return fields;
    }

    private long line() {
        return json.currentTokenLocation().getLineNr();
    }

    private NetworkFileException error(String sentence) {
        return collector.error(line(), sentence);
    }
}
