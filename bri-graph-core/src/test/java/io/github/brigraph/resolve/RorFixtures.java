package io.github.brigraph.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Dumps in the format of ROR made from plainer descriptions of organisations. */
final class RorFixtures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RorFixtures() {}

    /** A dump of schema 2 of organisations by id, each with name, labels, aliases, acronyms, countries, city, relationships. */
    static Path dumpOf(JsonNode world, Path file) throws IOException {
        ArrayNode dump = JSON.createArrayNode();
        for (JsonNode one : world) {
            dump.add(organization(one));
        }
        JSON.writeValue(file.toFile(), dump);
        return file;
    }

    private static ObjectNode organization(JsonNode one) {
        ObjectNode o = JSON.createObjectNode();
        o.put("id", one.get("id").asText());
        ArrayNode names = o.putArray("names");
        name(names, one.get("name").asText(), "ror_display");
        one.path("labels").forEach(n -> name(names, n.asText(), "label"));
        one.path("aliases").forEach(n -> name(names, n.asText(), "alias"));
        one.path("acronyms").forEach(n -> name(names, n.asText(), "acronym"));
        ArrayNode locations = o.putArray("locations");
        int cities = Math.max(one.path("city").size(), one.path("countries").size());
        for (int i = 0; i < cities; i++) {
            ObjectNode details = locations.addObject().putObject("geonames_details");
            details.put("country_code", at(one.path("countries"), i));
            details.put("name", at(one.path("city"), i));
        }
        o.put("status", one.path("status").asText("active").replace("null", "active"));
        one.path("types").forEach(o.withArray("/types")::add);
        ArrayNode relationships = o.putArray("relationships");
        one.path("relationships").forEach(r -> {
            ObjectNode relationship = relationships.addObject();
            relationship.set("type", r.get("type"));
            relationship.set("id", r.get("id"));
            relationship.put("label", r.path("label").asText());
        });
        return o;
    }

    private static String at(JsonNode array, int index) {
        return array.isEmpty()
                ? ""
                : array.get(Math.min(index, array.size() - 1)).asText();
    }

    private static void name(ArrayNode names, String value, String type) {
        ObjectNode name = names.addObject();
        name.put("value", value);
        name.putArray("types").add(type);
    }
}
