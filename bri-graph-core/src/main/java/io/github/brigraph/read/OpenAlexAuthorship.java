package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import io.github.brigraph.record.Author;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One author of a work with what OpenAlex says of the affiliation. */
final class OpenAlexAuthorship {

    private final List<Profile> profiles = new ArrayList<>(2);
    private final List<String> countries = new ArrayList<>(2);
    private final List<String> rawStrings = new ArrayList<>(2);
    private final List<Affiliation> affiliations = new ArrayList<>(2);
    private String name = "";
    private String rawName = "";
    private String orcid = "";

    /**
     * OpenAlex's profile of an institution; fields that it leaves open are empty.
     *
     * @param id its id at OpenAlex
     * @param code the code of its country as written
     * @param country its country, where the code is one's
     * @param institution the institution, where the profile has a name and an id
     */
    record Profile(String id, String code, Optional<Country> country, Optional<Institution> institution) {

        static Profile of(String id, String name, String ror, String code, MergedIds merged) {
            Optional<Country> country = code.isEmpty() ? Optional.empty() : Country.find(code);
            String key = ror.isEmpty() ? id : ror;
            return new Profile(
                    id,
                    code,
                    country,
                    key.isBlank() || name.isBlank()
                            ? Optional.empty()
                            : Optional.of(merged.standsFor(id, new Institution(key, name, country))));
        }
    }

    /** An affiliation as written, with the ids of the institutions that OpenAlex found in it. */
    record Affiliation(String text, List<String> institutionIds) {}

    OpenAlexAuthorship() {}

    static OpenAlexAuthorship parse(JsonParser json, MergedIds merged) throws IOException {
        OpenAlexAuthorship a = new OpenAlexAuthorship();
        Json.object(json, (field, p) -> a.field(field, p, merged));
        return a;
    }

    private void field(String field, JsonParser json, MergedIds merged) throws IOException {
        switch (field) {
            case "author" -> Json.object(json, this::authorField);
            case "raw_author_name" -> rawName(Json.text(json).orElse(""));
            case "institutions" -> Json.array(json, p -> add(profile(p, merged)));
            case "countries" -> Json.array(json, p -> Json.text(p).ifPresent(this::addCountry));
            case "raw_affiliation_strings" -> Json.array(json, p -> Json.text(p).ifPresent(this::addRawString));
            case "affiliations" -> Json.array(json, p -> add(affiliation(p)));
            default -> json.skipChildren();
        }
    }

    private void authorField(String field, JsonParser json) throws IOException {
        switch (field) {
            case "display_name" -> name(Json.text(json).orElse(""));
            case "orcid" -> orcid(Json.text(json).orElse(""));
            default -> json.skipChildren();
        }
    }

    static Profile profile(JsonParser json, MergedIds merged) throws IOException {
        String[] f = {"", "", "", ""};
        Json.object(json, (field, p) -> {
            switch (field) {
                case "id" -> f[0] = Json.text(p).orElse("");
                case "display_name" -> f[1] = Json.text(p).orElse("");
                case "ror" -> f[2] = Json.text(p).orElse("");
                case "country_code" -> f[3] = Json.text(p).orElse("");
                default -> p.skipChildren();
            }
        });
        return Profile.of(f[0], f[1], f[2], f[3], merged);
    }

    private static Affiliation affiliation(JsonParser json) throws IOException {
        String[] text = {""};
        List<String> ids = new ArrayList<>();
        Json.object(json, (field, p) -> {
            switch (field) {
                case "raw_affiliation_string" -> text[0] = Json.text(p).orElse("");
                case "institution_ids" -> Json.array(p, e -> Json.text(e).ifPresent(ids::add));
                default -> p.skipChildren();
            }
        });
        return new Affiliation(text[0], List.copyOf(ids));
    }

    void name(String value) {
        name = value;
    }

    void rawName(String value) {
        rawName = value;
    }

    void orcid(String value) {
        orcid = value;
    }

    void add(Profile profile) {
        profiles.add(profile);
    }

    void addCountry(String code) {
        countries.add(code);
    }

    void addRawString(String text) {
        rawStrings.add(text);
    }

    void add(Affiliation affiliation) {
        affiliations.add(affiliation);
    }

    Author author() {
        return new Author(
                name.isEmpty() ? rawName : name,
                orcid.isEmpty() ? Optional.empty() : Optional.of(orcid.substring(orcid.lastIndexOf('/') + 1)));
    }

    List<Profile> profiles() {
        return profiles;
    }

    List<String> countries() {
        return countries;
    }

    /**
     * The affiliations as written. Works of before 2024 tie institutions to the author only; their first string then
     * carries all of them.
     */
    List<Affiliation> affiliations() {
        if (!affiliations.isEmpty()) {
            return affiliations;
        }
        List<Affiliation> fallback = new ArrayList<>();
        for (String raw : rawStrings) {
            fallback.add(new Affiliation(
                    raw, fallback.isEmpty() ? profiles.stream().map(Profile::id).toList() : List.of()));
        }
        return fallback;
    }
}
