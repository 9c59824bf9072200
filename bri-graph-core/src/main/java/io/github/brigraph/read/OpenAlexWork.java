package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** An OpenAlex work while its fields come in; fields that a record does not keep are skipped by structure. */
final class OpenAlexWork implements JsonRecord {

    private static final Pattern WORK = Pattern.compile("(?:https?://(?:api\\.)?openalex\\.org/(?:works/)?)?W[0-9]+");

    private final Origin origin;
    private final MergedIds merged;
    private final List<Author> authors = new ArrayList<>();
    private final OpenAlexAddresses addresses = new OpenAlexAddresses();
    private final Set<String> subfields = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> funders = new LinkedHashSet<>();
    private final Map<Scheme, String> identifiers = new EnumMap<>(Scheme.class);
    private String title = "";
    private String type = "";
    private String year = "";
    private boolean truncated;

    /** @param merged institutions that count for others */
    OpenAlexWork(Origin origin, MergedIds merged) {
        this.origin = origin;
        this.merged = merged;
    }

    /** Takes a field whose name was read and whose value the parser stands on. */
    @Override
    public void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "id" -> id(Json.text(json).orElse(""));
            case "doi" -> doi(Json.text(json).orElse(""));
            case "ids" -> Json.object(json, this::id);
            case "title", "display_name" -> title(Json.text(json).orElse(""));
            case "type" -> type(Json.text(json).orElse(""));
            case "publication_year" -> year(Json.text(json).orElse(""));
            case "authorships" -> Json.array(json, p -> add(OpenAlexAuthorship.parse(p, merged)));
            case "topics" -> Json.array(json, p -> Json.object(p, this::topic));
            case "keywords" -> Json.array(json, p -> Json.object(p, this::keyword));
            case "grants", "awards", "funders" -> Json.array(json, p -> Json.object(p, this::funder));
            case "is_authors_truncated" -> {
                truncated(json.currentToken() == JsonToken.VALUE_TRUE);
                json.skipChildren();
            }
            default -> json.skipChildren();
        }
    }

    private void id(String name, JsonParser json) throws IOException {
        Optional<String> text = Json.text(json);
        if (name.equals("pmid")) {
            text.ifPresent(this::pmid);
        }
    }

    private void funder(String name, JsonParser json) throws IOException {
        if (name.equals("funder_display_name") || name.equals("display_name")) {
            Json.text(json).ifPresent(this::funder);
        } else {
            json.skipChildren();
        }
    }

    private void topic(String name, JsonParser json) throws IOException {
        if (name.equals("subfield")) {
            Json.object(json, (n, p) -> {
                if (n.equals("display_name")) {
                    Json.text(p).ifPresent(this::subfield);
                } else {
                    p.skipChildren();
                }
            });
        } else {
            json.skipChildren();
        }
    }

    private void keyword(String name, JsonParser json) throws IOException {
        if (name.equals("display_name")) {
            Json.text(json).ifPresent(this::keyword);
        } else {
            json.skipChildren();
        }
    }

    void id(String text) {
        if (!text.isBlank()) {
            identifiers.put(Scheme.OPENALEX, text);
        }
    }

    void doi(String text) {
        Identifiers.canonicalDoi(text).ifPresent(d -> identifiers.put(Scheme.DOI, d));
    }

    void pmid(String text) {
        identifiers.put(Scheme.PMID, text.substring(text.lastIndexOf('/') + 1));
    }

    void title(String text) {
        title = title.isEmpty() ? text : title;
    }

    void type(String text) {
        type = text;
    }

    void year(String text) {
        year = text;
    }

    void subfield(String text) {
        subfields.add(text);
    }

    void keyword(String text) {
        keywords.add(text);
    }

    void funder(String text) {
        funders.add(text);
    }

    void truncated(boolean is) {
        truncated = is;
    }

    /** Adds the next author. */
    void add(OpenAlexAuthorship authorship) {
        addresses.add(authors.size(), authorship);
        authors.add(authorship.author());
    }

    /** Hands the finished work on. */
    @Override
    public void finish(RecordSink sink) {
        String id = identifiers.getOrDefault(Scheme.OPENALEX, "");
        if (!WORK.matcher(id).matches()) {
            String reason = id.isEmpty() ? "an object without an id is no work" : "an object with this id is no work";
            sink.reject(new Problem(origin.file(), origin.line(), id, "id", reason, title));
            return;
        }
        OptionalInt counted = Years.parse(year);
        if (counted.isEmpty() && !year.isEmpty()) {
            sink.warn(new Problem(origin.file(), origin.line(), id, "publication_year", "not a year", year));
        }
        if (truncated) {
            sink.warn(new Problem(
                    origin.file(),
                    origin.line(),
                    id,
                    "authorships",
                    "the list is cut off at " + authors.size() + " authors by the source",
                    ""));
        }
        addresses
                .unknownCountries()
                .forEach(code -> sink.warn(
                        new Problem(origin.file(), origin.line(), id, "countries", "not a country's code", code)));
        var core = new ResearchRecord.Core(
                id,
                origin,
                RecordFormat.OPENALEX_JSON.database(),
                title,
                counted,
                authors,
                addresses.addresses(),
                List.copyOf(subfields),
                List.copyOf(keywords),
                Identifiers.of(identifiers));
        sink.accept(new Publication(core, type, List.of(), List.copyOf(funders)));
    }
}
