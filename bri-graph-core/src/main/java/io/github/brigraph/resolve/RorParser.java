package io.github.brigraph.resolve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.resolve.RorDraft.NameKind;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the organisations of a dump of ROR, of schema 1 or 2, one after the other.
 *
 * <p>Fields that either schema has are read by their name, so that a dump between the schemas is read too. What has no ROR
 * id or no name is counted and left out.
 */
final class RorParser {

    private final JsonParser json;
    private final Consumer<RorDraft> sink;
    private long incomplete;

    private RorParser(JsonParser json, Consumer<RorDraft> sink) {
        this.json = json;
        this.sink = sink;
    }

    /** Reads all and returns how many objects were left out because they had no id or no name. */
    static long read(InputStream in, Consumer<RorDraft> sink) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            RorParser parser = new RorParser(json, sink);
            parser.all();
            return parser.incomplete;
        }
    }

    private void all() throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            token = json.nextToken();
        }
        while (token == JsonToken.START_OBJECT) {
            organization();
            token = json.nextToken();
        }
        if (token != null && token != JsonToken.END_ARRAY) {
            throw new UnreadableDirectoryException("a dump of ROR is an array of organisations, but at byte "
                    + json.currentTokenLocation().getByteOffset() + " stands something else");
        }
    }

    private void organization() throws IOException {
        RorDraft draft = new RorDraft();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            field(draft, field);
        }
        if (draft.complete()) {
            sink.accept(draft);
        } else {
            incomplete++;
        }
    }

    private void field(RorDraft draft, String field) throws IOException {
        switch (field) {
            case "id" -> text().map(RorParser::id).ifPresent(id -> draft.id = id);
            case "name" -> text().ifPresent(name -> draft.name(name, NameKind.NAME));
            case "names" -> {
                draft.second = true;
                objects(() -> name(draft));
            }
            case "labels" -> objects(() -> member("label", value -> draft.name(value, NameKind.LABEL)));
            case "aliases" -> texts().forEach(value -> draft.name(value, NameKind.ALIAS));
            case "acronyms" -> texts().forEach(value -> draft.name(value, NameKind.ACRONYM));
            case "country" -> object(() -> member("country_code", code -> country(draft, code)));
            case "addresses" -> objects(() -> member("city", draft.cities::add));
            case "locations" -> objects(() -> location(draft));
            case "types" ->
                texts().forEach(type ->
                        draft.types.add(type.toLowerCase(Locale.ROOT).intern()));
            case "status" -> text().ifPresent(status -> draft.status = status.toLowerCase(Locale.ROOT));
            case "relationships" -> objects(() -> relationship(draft));
            default -> json.skipChildren();
        }
    }

    /** A name of schema 2, which has several types: the displayed one is its name, before it is a label or an alias. */
    private void name(RorDraft draft) throws IOException {
        String value = "";
        List<String> types = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("value")) {
                value = text().orElse("");
            } else if (field.equals("types")) {
                types = texts();
            } else {
                json.skipChildren();
            }
        }
        if (types.contains("ror_display")) {
            draft.name(value, NameKind.NAME);
        } else if (types.contains("label")) {
            draft.name(value, NameKind.LABEL);
        } else {
            draft.name(value, types.contains("acronym") ? NameKind.ACRONYM : NameKind.ALIAS);
        }
    }

    private void location(RorDraft draft) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("geonames_details")) {
                object(() -> {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String detail = json.currentName();
                        json.nextToken();
                        switch (detail) {
                            case "country_code" -> text().ifPresent(code -> country(draft, code));
                            case "name" -> text().ifPresent(draft.cities::add);
                            default -> json.skipChildren();
                        }
                    }
                });
            } else {
                json.skipChildren();
            }
        }
    }

    private void relationship(RorDraft draft) throws IOException {
        String type = "";
        String id = "";
        String label = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "type" -> type = text().orElse("").toLowerCase(Locale.ROOT);
                case "id" -> id = text().map(RorParser::id).orElse("");
                case "label" -> label = text().orElse("");
                default -> json.skipChildren();
            }
        }
        if (!id.isEmpty()) {
            switch (type) {
                case "parent" -> draft.parents.add(id);
                case "child" -> draft.children.add(id);
                case "successor" -> draft.successors.add(id);
                case "predecessor" -> draft.predecessors.put(id, label);
                default -> {
                    // Related organisations do not matter here.
                }
            }
        }
    }

    private static void country(RorDraft draft, String code) {
        Country.find(code.toUpperCase(Locale.ROOT)).ifPresent(draft.countries::add);
    }

    /** A ROR id with its prefix; empty where the text is none. */
    private static String id(String text) {
        String id = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean ror = id.length() == 9 && id.charAt(0) == '0' && id.chars().allMatch(Character::isLetterOrDigit);
        return ror && (text.length() == 9 || text.contains("ror.org/")) ? Institution.ROR_PREFIX + id : "";
    }

    /** Takes something from the object that the parser stands in. */
    private interface Step {
        void run() throws IOException;
    }

    private void objects(Step step) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            object(step);
        }
    }

    private void object(Step step) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            step.run();
        } else {
            json.skipChildren();
        }
    }

    private void member(String name, Consumer<String> taker) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals(name);
            json.nextToken();
            if (wanted) {
                text().filter(value -> !value.isBlank()).ifPresent(taker);
            } else {
                json.skipChildren();
            }
        }
    }

    private Optional<String> text() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(json.getText());
        }
        json.skipChildren();
        return Optional.empty();
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                text().ifPresent(texts::add);
            }
        } else {
            json.skipChildren();
        }
        return texts;
    }
}
