package io.github.brigraph.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up dumps of ROR in either schema, the same bytes for the same size: organisations with two to six names, a city, a
 * country, and some with parents, in the proportions of the real registry.
 */
final class SyntheticRorDump {

    private static final long SEED = 7;
    private static final int CITIES = 12_000;
    private static final List<String> NAMES = List.of(
            "University of %s",
            "%s University of Technology",
            "%s Medical University",
            "%s Hospital",
            "%s Institute of Physics",
            "%s National Laboratory",
            "%s Foundation",
            "%s Research Center",
            "%s College",
            "%s (Germany)");
    private static final List<String> LABELS =
            List.of("Universidad de %s", "Université de %s", "Universität %s", "Instituto Nacional de %s");

    private final JsonGenerator json;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> cities = new ArrayList<>();

    /** The two formats that ROR has published. */
    enum Schema {
        V1,
        V2
    }

    private SyntheticRorDump(JsonGenerator json) {
        this.json = json;
        for (int i = 0; i < CITIES; i++) {
            cities.add(word());
        }
    }

    /** Writes a dump of so many organisations. */
    static void write(Path file, int organizations, Schema schema) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            SyntheticRorDump dump = new SyntheticRorDump(json);
            json.writeStartArray();
            for (int i = 0; i < organizations; i++) {
                dump.organization(i, schema);
            }
            json.writeEndArray();
        }
    }

    private record Draft(String id, List<String> names, String acronym, String city, Country country) {}

    private void organization(int number, Schema schema) throws IOException {
        Country country = Country.all().get(random.nextInt(Country.all().size()));
        String city = cities.get(random.nextInt(CITIES));
        String own = random.nextInt(3) == 0 ? city : word() + " " + city;
        List<String> names = new ArrayList<>();
        names.add(one(NAMES).replace("%s", own));
        for (int i = random.nextInt(4); i > 0; i--) {
            names.add(one(LABELS).replace("%s", own));
        }
        String acronym = own.substring(0, 3).toUpperCase(java.util.Locale.ROOT) + (char) ('A' + number % 26);
        Draft draft = new Draft(id(number), names, acronym, city, country);
        json.writeStartObject();
        json.writeStringField("id", draft.id);
        if (schema == Schema.V1) {
            first(draft);
        } else {
            second(draft);
        }
        relationships(number);
        json.writeStringField("status", "active");
        json.writeEndObject();
    }

    private void first(Draft draft) throws IOException {
        json.writeStringField("name", draft.names.get(0));
        json.writeArrayFieldStart("labels");
        for (String name : draft.names.subList(1, draft.names.size())) {
            json.writeStartObject();
            json.writeStringField("label", name);
            json.writeStringField("iso639", "en");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("acronyms");
        json.writeString(draft.acronym);
        json.writeEndArray();
        json.writeObjectFieldStart("country");
        json.writeStringField("country_code", draft.country.code());
        json.writeEndObject();
        json.writeArrayFieldStart("addresses");
        json.writeStartObject();
        json.writeStringField("city", draft.city);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void second(Draft draft) throws IOException {
        json.writeArrayFieldStart("names");
        for (int i = 0; i < draft.names.size(); i++) {
            name(draft.names.get(i), i == 0 ? "ror_display" : "label");
        }
        name(draft.acronym, "acronym");
        json.writeEndArray();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("geonames_details");
        json.writeStringField("country_code", draft.country.code());
        json.writeStringField("name", draft.city);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void name(String value, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", value);
        json.writeArrayFieldStart("types");
        json.writeString(type);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void relationships(int number) throws IOException {
        json.writeArrayFieldStart("relationships");
        if (number > 0 && random.nextInt(5) == 0) {
            json.writeStartObject();
            json.writeStringField("type", "parent");
            json.writeStringField("label", "whole");
            json.writeStringField("id", id(random.nextInt(number)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String id(int number) {
        return "https://ror.org/0" + Integer.toString(36 * 36 * 36 * 36 * 36 + number, 36) + "00";
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
