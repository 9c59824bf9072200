package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A work of Crossref. Affiliations are those of its authors; the publisher's place counts for nothing. */
final class CrossrefWork implements JsonRecord {

    private static final List<String> DATES =
            List.of("issued", "published", "published-print", "published-online", "posted", "created");

    private final Draft draft;
    private final AddressDrafts addresses = new AddressDrafts();
    private final Map<String, String> years = new HashMap<>();
    private final List<String> titles = new ArrayList<>();

    CrossrefWork(Origin origin) {
        draft = new Draft(origin, RecordFormat.CROSSREF_JSON.database());
    }

    /** An affiliation while its fields come in. */
    private static final class Affiliation {
        private String name = "";
        private String ror = "";
        private String country = "";
        private final List<String> places = new ArrayList<>();
        private final List<String> departments = new ArrayList<>();

        String text() {
            List<String> parts = new ArrayList<>(departments);
            parts.add(name);
            places.stream().filter(p -> !name.contains(p)).forEach(parts::add);
            return String.join(", ", parts.stream().filter(p -> !p.isBlank()).toList());
        }
    }

    @Override
    public void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "DOI" -> Json.text(json).ifPresent(t -> draft.identifier(Scheme.DOI, t));
            case "title" -> texts(json, titles);
            case "type" -> Json.text(json).ifPresent(draft::type);
            case "author" -> Json.array(json, this::author);
            case "subject" -> {
                List<String> subjects = new ArrayList<>();
                texts(json, subjects);
                draft.categories(subjects);
            }
            case "funder" -> Json.array(json, p -> Json.object(p, this::funder));
            case "issued", "published", "published-print", "published-online", "posted", "created" ->
                Json.object(json, (n, p) -> date(name, n, p));
            default -> json.skipChildren();
        }
    }

    /** A list of texts, or a text alone. */
    private static void texts(JsonParser json, List<String> taker) throws IOException {
        if (json.isExpectedStartArrayToken()) {
            Json.array(json, p -> Json.text(p).ifPresent(taker::add));
        } else {
            Json.text(json).ifPresent(taker::add);
        }
    }

    private void funder(String name, JsonParser json) throws IOException {
        if (name.equals("name")) {
            Json.text(json).ifPresent(t -> draft.funders(List.of(t)));
        } else {
            json.skipChildren();
        }
    }

    /** {@code "date-parts": [[2016, 4]]}: the first number of the first list. */
    private void date(String date, String name, JsonParser json) throws IOException {
        if (!name.equals("date-parts")) {
            json.skipChildren();
            return;
        }
        Json.array(json, list -> Json.array(list, part -> Json.text(part).ifPresent(t -> years.putIfAbsent(date, t))));
    }

    private void author(JsonParser json) throws IOException {
        Map<String, String> parts = new HashMap<>();
        List<Affiliation> affiliations = new ArrayList<>();
        Json.object(json, (name, p) -> {
            switch (name) {
                case "given", "family", "name", "ORCID" -> Json.text(p).ifPresent(t -> parts.put(name, t));
                case "affiliation" -> Json.array(p, e -> affiliations.add(affiliation(e)));
                default -> p.skipChildren();
            }
        });
        String family = parts.getOrDefault("family", parts.getOrDefault("name", ""));
        String given = parts.getOrDefault("given", "");
        int position = draft.authors().size();
        draft.author(given.isEmpty() ? family : family + ", " + given, parts.getOrDefault("ORCID", ""));
        for (Affiliation a : affiliations) {
            Optional<Country> country = CountryCell.find(a.country);
            Optional<Institution> institution = AddressDrafts.institution(a.ror, a.name, country);
            addresses.add(position, a.text(), country, institution);
        }
    }

    private static Affiliation affiliation(JsonParser json) throws IOException {
        Affiliation a = new Affiliation();
        Json.object(json, (name, p) -> {
            switch (name) {
                case "name" -> a.name = Json.text(p).orElse("");
                case "place" -> texts(p, a.places);
                case "department" -> texts(p, a.departments);
                case "country" -> a.country = Json.text(p).orElse("");
                case "id" -> Json.array(p, e -> id(e, a));
                default -> p.skipChildren();
            }
        });
        return a;
    }

    private static void id(JsonParser json, Affiliation a) throws IOException {
        String[] id = {"", ""};
        Json.object(json, (name, p) -> {
            switch (name) {
                case "id" -> id[0] = Json.text(p).orElse("");
                case "id-type" -> id[1] = Json.text(p).orElse("");
                default -> p.skipChildren();
            }
        });
        if (id[1].equals("ROR")) {
            a.ror = id[0];
        }
    }

    @Override
    public void finish(RecordSink sink) {
        titles.stream().filter(t -> !t.isBlank()).findFirst().ifPresent(draft::title);
        DATES.stream().filter(years::containsKey).findFirst().ifPresent(d -> draft.year(years.getOrDefault(d, ""), d));
        draft.addresses(addresses.addresses()).finish(sink);
    }
}
