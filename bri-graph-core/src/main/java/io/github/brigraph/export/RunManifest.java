package io.github.brigraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Period;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.InnovationIndex;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a manifest, {@code run.json}, says of a run that was: enough to read the same records in the same way again.
 *
 * @param inputs the inputs by their content
 * @param settings focal country, partners, years, counting, territories, limit on units
 * @param duplicates what was done about duplicates
 * @param tables what the tables rest on that the manifest only names
 */
public record RunManifest(List<Input> inputs, StudySettings settings, Duplicates duplicates, Beside tables) {

    public RunManifest {
        inputs = List.copyOf(inputs);
    }

    /**
     * What tables rest on, by digest or name; empty for none.
     *
     * @param fieldsDigest the digest of the fields
     * @param concordanceDigest the digest of the concordance
     * @param index the innovation index
     * @param advanced the advanced countries
     */
    public record Beside(String fieldsDigest, String concordanceDigest, String index, String advanced) {}

    /** An input: its name without folder, the label of its format, the SHA-256 of its bytes. */
    public record Input(String name, String format, String sha256) {}

    /**
     * Reads a manifest.
     *
     * @throws IOException if the file cannot be read or is no manifest of this program
     */
    public static RunManifest read(Path file) throws IOException {
        Map<String, Object> root;
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            json.nextToken();
            root = object(value(json));
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no manifest: it is no JSON", e);
        }
        if (!"bri-graph".equals(root.get("program"))) {
            throw new IOException(file + " is no manifest of bri-graph; name the run.json of a result");
        }
        try {
            return of(root);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is of another version: " + e.getMessage(), e);
        }
    }

    private static RunManifest of(Map<String, Object> root) {
        List<Input> inputs = new ArrayList<>();
        for (Object input : list(root.get("inputs"))) {
            Map<String, Object> o = object(input);
            inputs.add(new Input(text(o, "name"), text(o, "format"), text(o, "sha256")));
        }
        Map<String, Object> options = object(root.get("options"));
        StudySettings settings = StudySettings.DEFAULT
                .counting(Counting.of(text(options, "counting")))
                .territories(territories(options));
        if (!text(options, "years").equals(Period.ALL.toString())) {
            settings = settings.period(Period.parse(text(options, "years")));
        }
        if (options.get("focal") instanceof String focal) {
            settings = settings.focal(Country.of(focal));
        }
        if (options.get("max_units") instanceof Number most) {
            settings = settings.mostUnits(most.intValue());
        }
        Map<String, Object> partners = object(options.get("partners"));
        if (!partners.isEmpty()) {
            settings = settings.partners(UnitGroup.of(
                    text(partners, "name"),
                    list(partners.get("codes")).stream()
                            .map(c -> Country.of(String.valueOf(c)))
                            .toList()));
        }
        String index = text(options, "innovation_index");
        if (InnovationIndex.names().contains(index)) {
            settings = settings.innovationIndex(InnovationIndex.named(index));
        }
        if (options.get("retrieved") instanceof String day) {
            settings = settings.retrieved(LocalDate.parse(day));
        }
        String label = text(options, "duplicates");
        Duplicates duplicates = java.util.Arrays.stream(Duplicates.values())
                .filter(d -> d.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("duplicates are " + label));
        Beside beside = new Beside(
                text(options, "fields_sha256"),
                maybe(options, "concordance_sha256"),
                index,
                maybe(options, "advanced"));
        return new RunManifest(inputs, settings, duplicates, beside);
    }

    private static TerritoryPolicy territories(Map<String, Object> options) {
        Map<Country, Country> folds = new HashMap<>();
        object(options.get("territories_folded"))
                .forEach((from, to) -> folds.put(Country.of(from), Country.of(String.valueOf(to))));
        return TerritoryPolicy.of(text(options, "territories"), folds);
    }

    /**
     * Of files that were found, those that the run read, known by their bytes.
     *
     * @throws IOException if one that the run read is not among them, or has changed
     */
    public RecordFiles inputsAmong(RecordFiles found) throws IOException {
        Map<String, RecordFile> byDigest = new LinkedHashMap<>();
        for (RecordFile file : found.files()) {
            byDigest.put(InputDigest.of(file).sha256(), file);
        }
        List<RecordFile> same = new ArrayList<>();
        for (Input input : inputs) {
            Optional<RecordFile> file = Optional.ofNullable(byDigest.get(input.sha256));
            file.ifPresent(same::add);
            if (file.isEmpty() && !isBeside(input)) {
                boolean named = found.files().stream().anyMatch(f -> f.name().equals(input.name));
                throw new IOException(
                        named
                                ? input.name + " has changed since the run: its SHA-256 was "
                                        + input.sha256.substring(0, 12) + "…"
                                : "the run read " + input.name + " (SHA-256 " + input.sha256.substring(0, 12)
                                        + "…), which is not among the files named");
            }
        }
        return new RecordFiles(same, List.of(), List.of(), found.merged());
    }

    /** Whether an input holds no records: a directory of organisations, corrections, or merged ids. */
    private static boolean isBeside(Input input) {
        return RecordFormat.labelled(input.format).isEmpty();
    }

    /** The inputs that hold no records: a directory of organisations, corrections, merged ids. */
    public List<Input> beside() {
        return inputs.stream().filter(RunManifest::isBeside).toList();
    }

    private static String maybe(Map<String, Object> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    private static String text(Map<String, Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("it does not tell " + name);
    }

    @SuppressWarnings("unchecked") // the parser below makes no other maps
    private static Map<String, Object> object(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        return token == JsonToken.VALUE_NULL || token == null ? Optional.empty() : json.getText();
    }
}
