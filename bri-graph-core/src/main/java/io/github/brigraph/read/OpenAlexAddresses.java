package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** An address while its authors come in. Lists are short, so what they hold is looked for from their beginning. */
    private static final class Draft {

        private final List<Integer> authors = new ArrayList<>(2);
        private final List<Country> countries = new ArrayList<>(1);
        private final List<Institution> institutions = new ArrayList<>(1);

        void author(int author) {
            if (author != NOBODY && (authors.isEmpty() || authors.get(authors.size() - 1) != author)) {
                authors.add(author);
            }
        }

        void country(Country country) {
            if (!countries.contains(country)) {
                countries.add(country);
            }
        }

        /** The first name of an institution holds. */
        void institution(Institution institution) {
            if (!institutions.contains(institution)) {
                institutions.add(institution);
            }
        }
    }

    /** Adds what a source says of a record as a whole, without saying which author it belongs to. */
    void addOfNobody(OpenAlexAuthorship authorship) {
        add(NOBODY, authorship);
    }

    /** Adds what a source says of an author; authors come in ascending order. */
    void add(int author, OpenAlexAuthorship authorship) {
        List<OpenAlexAuthorship.Profile> profiles = authorship.profiles();
        boolean[] tied = new boolean[profiles.size()];
        List<OpenAlexAuthorship.Affiliation> affiliations = authorship.affiliations();
        for (var affiliation : affiliations) {
            if (affiliation.text().isBlank() && affiliation.institutionIds().isEmpty()) {
                continue;
            }
            Draft draft = draft(affiliation.text(), author);
            for (String id : affiliation.institutionIds()) {
                // Of several profiles with one id the last holds.
                int profile = lastOf(profiles, id);
                if (profile >= 0) {
                    addProfile(draft, profiles.get(profile));
                }
                tie(profiles, id, tied);
            }
            if (affiliation.institutionIds().isEmpty() && affiliations.size() == 1) {
                addCountries(draft, authorship);
            }
        }
        boolean untied = false;
        for (boolean t : tied) {
            untied |= !t;
        }
        if (untied || (affiliations.isEmpty() && !authorship.countries().isEmpty())) {
            Draft draft = draft("", author);
            for (int p = 0; p < tied.length; p++) {
                if (!tied[p]) {
                    addProfile(
                            draft, profiles.get(lastOf(profiles, profiles.get(p).id())));
                }
            }
            if (!untied) {
                addCountries(draft, authorship);
            }
        }
    }

    private static int lastOf(List<OpenAlexAuthorship.Profile> profiles, String id) {
        for (int p = profiles.size() - 1; p >= 0; p--) {
            if (profiles.get(p).id().equals(id)) {
                return p;
            }
        }
        return -1;
    }

    private static void tie(List<OpenAlexAuthorship.Profile> profiles, String id, boolean[] tied) {
        for (int p = 0; p < tied.length; p++) {
            tied[p] |= profiles.get(p).id().equals(id);
        }
    }

    private Draft draft(String text, int author) {
        Draft draft = byText.computeIfAbsent(text.strip(), t -> new Draft());
        draft.author(author);
        return draft;
    }

    private void addProfile(Draft draft, OpenAlexAuthorship.Profile profile) {
        if (profile.country().isPresent()) {
            draft.country(profile.country().get());
        } else if (!profile.code().isEmpty()) {
            unknownCountries.add(profile.code());
        }
        profile.institution().ifPresent(draft::institution);
    }

    private void addCountries(Draft draft, OpenAlexAuthorship authorship) {
        for (String code : authorship.countries()) {
            Optional<Country> country = code.isEmpty() ? Optional.empty() : Country.find(code);
            country.ifPresent(draft::country);
            if (country.isEmpty() && !code.isEmpty()) {
                unknownCountries.add(code);
            }
        }
    }

    /** Codes that are no country's. */
    Set<String> unknownCountries() {
        return unknownCountries;
    }

    List<Address> addresses() {
        List<Address> addresses = new ArrayList<>(byText.size());
        byText.forEach((text, d) ->
                addresses.add(new Address(text, Address.Style.FREE, d.authors, d.countries, d.institutions)));
        return addresses;
    }
}
