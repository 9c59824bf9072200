package io.github.brigraph.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is planted in a synthetic corpus, as {@code truth.json}: what an analysis must find.
 *
 * @param papers the papers
 * @param patents the patents
 */
public record SyntheticTruth(SyntheticCorpus papers, SyntheticPatents patents) {

    private static final Map<Field, String> IDS = Map.of(
            Field.ENVIRONMENT, "environment-and-ecology",
            Field.FOOD, "food-security",
            Field.HEALTH, "health",
            Field.GREEN, "green-technology");

    private static final Map<Field, String> LEADING = Map.of(
            Field.ENVIRONMENT, "PK KR IT SG SA",
            Field.FOOD, "PK KR SG EG NZ",
            Field.HEALTH, "KR SG IT PK SA",
            Field.GREEN, "PK SG KR SA IT");

    /** The hubs, the one with the largest weight first. */
    public static List<String> hubs() {
        return Places.INSTANCE.hubs().stream().map(Place::code).toList();
    }

    /** The partner countries of each hub's bloc, the hub among them. */
    public static SortedMap<String, List<String>> communities() {
        SortedMap<String, List<String>> blocs = new TreeMap<>();
        Places.INSTANCE.partners().forEach(p -> blocs.computeIfAbsent(p.bloc(), b -> new ArrayList<>())
                .add(p.code()));
        return blocs;
    }

    /** Partner countries that are planted alike: of one bloc and with the same weights, so that only chance tells them apart. */
    public static List<List<String>> alike() {
        SortedMap<String, List<String>> alike = new TreeMap<>();
        for (Place place : Places.INSTANCE.partners()) {
            String kind = (place.isHub() ? "hub " : "member ") + place.bloc() + place.weights();
            alike.computeIfAbsent(kind, k -> new ArrayList<>()).add(place.code());
        }
        return List.copyOf(alike.values());
    }

    /** How many papers are in each field, by the field's id among the standard fields. */
    public SortedMap<String, Long> papersByField() {
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        for (long number = 1; number <= papers.records(); number++) {
            counts.merge(Field.at(papers.sampling().at(Spread.FIELD, number, papers.seed())), 1L, Long::sum);
        }
        SortedMap<String, Long> byId = new TreeMap<>();
        IDS.forEach((field, id) -> byId.put(id, counts.getOrDefault(field, 0L)));
        return byId;
    }

    /** Writes the manifest; the writer stays open. */
    public void write(Writer out) throws IOException {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(pretty);
            json.writeStartObject();
            json.writeBooleanField("synthetic", true);
            json.writeNumberField("seed", papers.seed());
            json.writeStringField("focal", Places.INSTANCE.focal().code());
            json.writeStringField("partners", "belt-and-road");
            json.writeNumberField("publications", papers.records());
            json.writeNumberField("patents", patents.records());
            json.writeNumberField("joint_activities", SyntheticActivities.size());
            json.writeObjectFieldStart("publications_by_year");
            for (var year : papers.recordsByYear().entrySet()) {
                json.writeNumberField(String.valueOf(year.getKey()), year.getValue());
            }
            json.writeEndObject();
            fields(json);
            list(json, "hubs", hubs());
            json.writeObjectFieldStart("communities");
            for (var bloc : communities().entrySet()) {
                list(json, bloc.getKey(), bloc.getValue());
            }
            json.writeEndObject();
            list(json, "leading_patent_partners", SyntheticPatents.leadingPartners());
            json.writeObjectFieldStart("patents_by_industry");
            for (var industry : patents.patentsByClass().entrySet()) {
                json.writeNumberField(industry.getKey(), industry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void fields(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("publications_by_field");
        for (var field : papersByField().entrySet()) {
            json.writeNumberField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("leading_partners_by_field");
        for (Field field : Field.values()) {
            if (IDS.containsKey(field)) {
                list(
                        json,
                        IDS.get(field),
                        List.of(LEADING.getOrDefault(field, "").split(" ", -1)));
            }
        }
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<String> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (String item : items) {
            json.writeString(item);
        }
        json.writeEndArray();
    }
}
