package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scholarly work of Lens. The country of its source is the publisher's and places nobody. */
final class LensWork implements JsonRecord {

    private final Draft draft;
    private final AddressDrafts addresses = new AddressDrafts();

    LensWork(Origin origin) {
        draft = new Draft(origin, RecordFormat.LENS_SCHOLAR_JSON.database());
    }

    /** An author or affiliation while its fields come in. */
    private static final class Named {
        private String name = "";
        private String original = "";
        private String first = "";
        private String last = "";
        private String country = "";
        private String orcid = "";
        private String ror = "";
        private final List<Named> affiliations = new ArrayList<>();
    }

    @Override
    public void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "lens_id" -> Json.text(json).ifPresent(t -> draft.ownId(Scheme.LENS, t));
            case "title" -> Json.text(json).ifPresent(draft::title);
            case "publication_type" -> Json.text(json).ifPresent(draft::type);
            case "year_published", "date_published" -> Json.text(json).ifPresent(t -> draft.year(t, name));
            case "external_ids" -> Json.array(json, this::externalId);
            case "authors" -> Json.array(json, this::author);
            case "fields_of_study" -> Json.array(json, p -> Json.text(p).ifPresent(t -> draft.categories(List.of(t))));
            case "keywords" -> Json.array(json, p -> Json.text(p).ifPresent(t -> draft.keywords(List.of(t))));
            case "funding" -> Json.array(json, p -> Json.object(p, this::funder));
            default -> json.skipChildren();
        }
    }

    private void externalId(JsonParser json) throws IOException {
        String[] id = typedValue(json);
        switch (id[0]) {
            case "doi" -> draft.identifier(Scheme.DOI, id[1]);
            case "pmid" -> draft.identifier(Scheme.PMID, id[1]);
            default -> {}
        }
    }

    /** The type and the value of an object that has both. */
    private static String[] typedValue(JsonParser json) throws IOException {
        String[] id = {"", ""};
        Json.object(json, (name, p) -> {
            switch (name) {
                case "type" -> id[0] = Json.text(p).orElse("");
                case "value" -> id[1] = Json.text(p).orElse("");
                default -> p.skipChildren();
            }
        });
        return id;
    }

    private void funder(String name, JsonParser json) throws IOException {
        if (name.equals("org")) {
            Json.text(json).ifPresent(t -> draft.funders(List.of(t)));
        } else {
            json.skipChildren();
        }
    }

    private void author(JsonParser json) throws IOException {
        Named author = named(json);
        String name = author.last.isEmpty()
                ? (author.name.isEmpty() ? author.first : author.name)
                : (author.first.isEmpty() ? author.last : author.last + ", " + author.first);
        if (name.isEmpty()) {
            return;
        }
        int position = draft.authors().size();
        draft.author(name, author.orcid);
        for (Named affiliation : author.affiliations) {
            Optional<Country> country = CountryCell.find(affiliation.country);
            if (country.isEmpty() && !affiliation.country.isEmpty()) {
                draft.warn("country_code", "not a country's code", affiliation.country);
            }
            String text = affiliation.original.isEmpty() ? affiliation.name : affiliation.original;
            addresses.add(
                    position, text, country, AddressDrafts.institution(affiliation.ror, affiliation.name, country));
        }
    }

    private static Named named(JsonParser json) throws IOException {
        Named n = new Named();
        Json.object(json, (name, p) -> {
            switch (name) {
                case "name", "display_name", "collective_name" ->
                    n.name = Json.text(p).orElse("");
                case "name_original" -> n.original = Json.text(p).orElse("");
                case "first_name" -> n.first = Json.text(p).orElse("");
                case "last_name" -> n.last = Json.text(p).orElse("");
                case "country_code" -> n.country = Json.text(p).orElse("");
                case "ror_id" -> n.ror = Json.text(p).orElse(n.ror);
                case "ids" -> Json.array(p, e -> id(typedValue(e), n));
                case "affiliations" -> Json.array(p, e -> n.affiliations.add(named(e)));
                default -> p.skipChildren();
            }
        });
        return n;
    }

    private static void id(String[] typed, Named n) {
        switch (typed[0]) {
            case "orcid" -> n.orcid = typed[1];
            case "ror" -> n.ror = typed[1];
            default -> {}
        }
    }

    @Override
    public void finish(RecordSink sink) {
        draft.addresses(addresses.addresses()).finish(sink);
    }
}
