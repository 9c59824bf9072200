package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The addresses of a work: each text once, with all its authors and what OpenAlex's profiles say. */
final class OpenAlexAddresses {

    private static final int NOBODY = -1;

    private final Map<String, Draft> byText = new LinkedHashMap<>();
    private final Set<String> unknownCountries = new TreeSet<>();

    private static final class Draft {
        final Set<Integer> authors = new TreeSet<>();
        final Set<Country> countries = new LinkedHashSet<>();
        final Map<String, Institution> institutions = new LinkedHashMap<>();
    }

    /** Adds what a source says of a record as a whole, without saying which author it belongs to. */
    void addOfNobody(OpenAlexAuthorship authorship) {
        add(NOBODY, authorship);
    }

    void add(int author, OpenAlexAuthorship authorship) {
        Map<String, OpenAlexAuthorship.Profile> profiles = new LinkedHashMap<>();
        authorship.profiles().forEach(p -> profiles.put(p.id(), p));
        Set<String> tied = new LinkedHashSet<>();
        List<OpenAlexAuthorship.Affiliation> affiliations = authorship.affiliations();
        for (var affiliation : affiliations) {
            if (affiliation.text().isBlank() && affiliation.institutionIds().isEmpty()) {
                continue;
            }
            Draft draft = draft(affiliation.text(), author);
            for (String id : affiliation.institutionIds()) {
                Optional.ofNullable(profiles.get(id)).ifPresent(p -> addProfile(draft, p));
                tied.add(id);
            }
            if (affiliation.institutionIds().isEmpty() && affiliations.size() == 1) {
                authorship.countries().forEach(c -> country(c).ifPresent(draft.countries::add));
            }
        }
        List<OpenAlexAuthorship.Profile> untied =
                profiles.values().stream().filter(p -> !tied.contains(p.id())).toList();
        if (!untied.isEmpty()
                || (affiliations.isEmpty() && !authorship.countries().isEmpty())) {
            Draft draft = draft("", author);
            untied.forEach(p -> addProfile(draft, p));
            if (untied.isEmpty()) {
                authorship.countries().forEach(c -> country(c).ifPresent(draft.countries::add));
            }
        }
    }

    private Draft draft(String text, int author) {
        Draft draft = byText.computeIfAbsent(text.strip(), t -> new Draft());
        if (author != NOBODY) {
            draft.authors.add(author);
        }
        return draft;
    }

    private void addProfile(Draft draft, OpenAlexAuthorship.Profile profile) {
        Optional<Country> country = country(profile.country());
        country.ifPresent(draft.countries::add);
        String id = profile.ror().isEmpty() ? profile.id() : profile.ror();
        if (!id.isBlank() && !profile.name().isBlank()) {
            draft.institutions.putIfAbsent(id, new Institution(id, profile.name(), country));
        }
    }

    private Optional<Country> country(String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Country> country = Country.find(code);
        if (country.isEmpty()) {
            unknownCountries.add(code);
        }
        return country;
    }

    /** Codes that are no country's. */
    Set<String> unknownCountries() {
        return unknownCountries;
    }

    List<Address> addresses() {
        List<Address> addresses = new ArrayList<>(byText.size());
        byText.forEach((text, d) -> addresses.add(new Address(
                text,
                Address.Style.FREE,
                List.copyOf(d.authors),
                List.copyOf(d.countries),
                List.copyOf(d.institutions.values()))));
        return addresses;
    }
}
