package io.github.brigraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/** Reads the JSON of VOSviewer ({@code network}) and JSON Graph Format, versions 1 and 2 ({@code graph}). */
final class JsonNetwork {

    private final JsonParser json;
    private final NetworkCollector collector;
    private boolean found;

    private JsonNetwork(JsonParser json, NetworkCollector collector) {
        this.json = json;
        this.collector = collector;
    }

    static LabelledGraph read(Reader in, String file) throws IOException {
        NetworkCollector collector = new NetworkCollector(file);
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
        Map<String, String> fields = fields();
        String id = fields.getOrDefault("id", "");
        collector.node(id, fields.getOrDefault("label", id), line);
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
            collector.node(id, fields().getOrDefault("label", id), line);
        }
    }

    private void link() throws IOException {
        long line = line();
        Map<String, String> fields = fields();
        collector.edge(
                fields.getOrDefault("source_id", ""),
                fields.getOrDefault("target_id", ""),
                fields.getOrDefault("strength", "1"),
                line);
    }

    private void edge() throws IOException {
        long line = line();
        Map<String, String> fields = fields();
        if ("true".equals(fields.get("directed"))) {
            throw error("a network must be undirected, was directed");
        }
        collector.edge(
                fields.getOrDefault("source", ""),
                fields.getOrDefault("target", ""),
                fields.getOrDefault("weight", fields.getOrDefault("metadata.weight", "1")),
                line);
    }

    /** The plain fields of the object that starts here, and those of its metadata. */
    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue()) {
                fields.put(name, json.getText());
            } else if ("metadata".equals(name) && value == JsonToken.START_OBJECT) {
                fields().forEach((key, text) -> fields.put("metadata." + key, text));
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
