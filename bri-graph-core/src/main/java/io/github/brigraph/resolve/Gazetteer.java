package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.CountryNames;
import io.github.brigraph.unit.NameForm;
import io.github.brigraph.unit.Subdivisions;
import io.github.brigraph.unit.TerritoryPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of countries and subdivisions by their words, and what is known about names with several meanings. */
final class Gazetteer {

    /** Thousands of inhabitants for which a subdivision stands among cities. */
    private static final int SUBDIVISION_AS_CITY = 300;

    static final Gazetteer STANDARD = new Gazetteer();

    /** What a run of words names. */
    enum Kind {
        COUNTRY,
        /** A subdivision, wherever it is named. */
        STATE,
        /** A subdivision whose name counts only as a part of its own. */
        STATE_AS_PART,
        /** A phrase that holds a name and means something else. */
        NOTHING
    }

    /** A meaning; the country matters unless the kind is {@link Kind#NOTHING}. */
    record Meaning(Kind kind, Country country) {}

    /** A name found in a text: its first and last word, and what it means. */
    record Found(int first, int last, Meaning meaning) {

        Country country() {
            return meaning.country();
        }

        boolean isCountry() {
            return meaning.kind() == Kind.COUNTRY;
        }

        boolean isState() {
            return meaning.kind() == Kind.STATE || meaning.kind() == Kind.STATE_AS_PART;
        }
    }

    private final Step root = new Step();
    private final Map<String, Country> abbreviations = new HashMap<>();
    private final Map<String, Country> threeLetters = new HashMap<>();
    private final Map<Country, List<Nearby>> nearby = new HashMap<>();
    private final Map<Country, Set<Country>> within = new HashMap<>();
    private final Map<Country, Integer> research = new HashMap<>();
    private final Map<String, List<Cities.Bearer>> subdivisions = new HashMap<>();
    private final Map<String, Map<Country, Double>> hints = new HashMap<>();
    private final Map<String, Country> languages = new HashMap<>();
    private final TerritoryPolicy dependencies = TerritoryPolicy.named("dependencies-in-sovereign");
    private final TerritoryPolicy china = TerritoryPolicy.named("hk-mo-tw-in-cn");

    private Gazetteer() {
        CountryNames.standard().byForm().forEach((form, country) -> add(form, new Meaning(Kind.COUNTRY, country)));
        Country.all().stream().filter(c -> !c.dissolved()).forEach(c -> threeLetters.put(c.alpha3(), c));
        for (Country country : Country.all()) {
            for (String form : Subdivisions.standard().byForm(country).keySet()) {
                subdivisions
                        .computeIfAbsent(form, key -> new ArrayList<>())
                        .add(new Cities.Bearer(country, Optional.empty(), SUBDIVISION_AS_CITY));
            }
        }
        for (List<String> row : Table.rows("states.tsv")) {
            readState(row);
        }
        for (List<String> row : Table.rows("readings.tsv")) {
            readReading(Splitter.on(' ').splitToList(row.get(0)), Table.list(row.get(1)));
        }
    }

    private void readState(List<String> row) {
        Country country = Country.of(row.get(0).substring(0, 2));
        Kind kind = row.get(1).equals("any") ? Kind.STATE : Kind.STATE_AS_PART;
        for (String name : Table.list(row.get(2))) {
            addIfAbsent(NameForm.of(name), new Meaning(kind, country));
        }
        Table.list(row.get(3)).forEach(abbreviation -> abbreviations.put(abbreviation, country));
    }

    private void readReading(List<String> head, List<String> items) {
        switch (head.get(0)) {
            case "phrase" -> {
                Meaning meaning = head.size() == 1
                        ? new Meaning(Kind.NOTHING, Country.UNITED_STATES)
                        : new Meaning(Kind.STATE, Country.of(head.get(1).substring(1)));
                items.forEach(item -> add(NameForm.of(item), meaning));
            }
            case "nearby" -> {
                List<String> places = items.stream().map(NameForm::of).toList();
                nearby.computeIfAbsent(Country.of(head.get(1)), key -> new ArrayList<>())
                        .add(new Nearby(places, Country.of(head.get(2))));
            }
            case "research" -> items.forEach(code -> research.put(Country.of(code), Integer.parseInt(head.get(1))));
            case "language" ->
                items.forEach(word -> {
                    Country country = Country.of(head.get(1));
                    languages.put(NameForm.of(word), country);
                    hints.put(NameForm.of(word), Map.of(country, 1.0));
                });
            case "hint" -> {
                Map<Country, Double> countries = new HashMap<>();
                head.subList(1, head.size()).forEach(code -> countries.put(Country.of(code), 1.0));
                items.forEach(word -> hints.put(NameForm.of(word), Map.copyOf(countries)));
            }
            default ->
                items.forEach(pair -> within.computeIfAbsent(Country.of(pair.substring(0, 2)), key -> new HashSet<>())
                        .add(Country.of(pair.substring(3))));
        }
    }

    private void add(String form, Meaning meaning) {
        step(form).meaning = Optional.of(meaning);
    }

    private void addIfAbsent(String form, Meaning meaning) {
        Step step = step(form);
        step.meaning = Optional.of(step.meaning.orElse(meaning));
    }

    private Step step(String form) {
        Step step = root;
        for (String word : Splitter.on(' ').split(form)) {
            step = step.next.computeIfAbsent(word, key -> new Step());
        }
        return step;
    }

    /** All names in a text, the longest at each place, none overlapping. */
    List<Found> find(AddressText text) {
        List<Found> found = new ArrayList<>(4);
        int at = 0;
        while (at < text.words()) {
            Optional<Found> name = longest(text, at);
            name.ifPresent(found::add);
            at = name.map(Found::last).orElse(at) + 1;
        }
        return found;
    }

    private Optional<Found> longest(AddressText text, int first) {
        // A name that starts a part may go on behind a comma or a bracket: "Korea, Republic of".
        AddressText.Gap crossed =
                text.gapBefore(first) == AddressText.Gap.SPACE ? AddressText.Gap.SPACE : AddressText.Gap.PAREN;
        Step step = root;
        Optional<Found> longest = Optional.empty();
        for (int i = first; i < text.words() && (i == first || text.gapBefore(i).compareTo(crossed) <= 0); i++) {
            Step next = step.next.get(text.form(i));
            if (next == null) {
                break;
            }
            step = next;
            if (step.meaning.isPresent() && isWrittenAsName(text, first, i)) {
                longest = Optional.of(new Found(first, i, step.meaning.get()));
            }
        }
        return longest;
    }

    /** Names of two or three letters are words as well ("us"): they must be in capitals where the text has any. */
    private static boolean isWrittenAsName(AddressText text, int first, int last) {
        String form = text.form(first);
        return first < last
                || form.length() > 3
                || form.equals("usa")
                || text.inCapitals(first)
                || form.charAt(0) > 'z';
    }

    /** Whether a form is the name of a country or of a subdivision and nothing more. */
    boolean isPlace(String form) {
        Step step = root;
        for (String word : Splitter.on(' ').split(form)) {
            Step next = step.next.get(word);
            if (next == null) {
                return false;
            }
            step = next;
        }
        return step.meaning.filter(m -> m.kind() != Kind.NOTHING).isPresent();
    }

    /** The country of the abbreviation of a subdivision, as it is written, dots left out. */
    Optional<Country> abbreviation(String written) {
        return Optional.ofNullable(abbreviations.get(written));
    }

    /** The country of a three-letter code. */
    Optional<Country> byThreeLetters(String code) {
        return Optional.ofNullable(threeLetters.get(code));
    }

    /** How much research is done in a country for its inhabitants, of the order of magnitude: 1, 4 or 16. */
    int research(Country country) {
        return research.getOrDefault(country, 1);
    }

    /** Subdivisions that bear a name, one a country, as if each were a city of medium size. */
    List<Cities.Bearer> subdivisions(String form) {
        return subdivisions.getOrDefault(form, List.of());
    }

    /** The countries in which a word is written, if it tells: a language's word for a university, an organisation. */
    Optional<Map<Country, Double>> hint(String form) {
        return Optional.ofNullable(hints.get(form));
    }

    /** The country of which alone a word's language is. */
    Optional<Country> languageOf(String form) {
        return Optional.ofNullable(languages.get(form));
    }

    /** Whether a territory keeps its own code where the name of a country follows: Hong Kong, China. */
    boolean belongsTo(Country territory, Country country) {
        return territory != country
                && (dependencies.fold(territory) == country
                        || china.fold(territory) == country
                        || (territory.code().equals("XK") && country.code().equals("RS"))
                        || (territory.code().equals("PS") && country.code().equals("IL")));
    }

    /** Whether a name of the first country is as well that of a place in the second: Georgia, USA. */
    boolean liesWithin(Country first, Country second) {
        return second.dissolved() || within.getOrDefault(first, Set.of()).contains(second);
    }

    /** What a country's name means by the places that a run of words names. */
    Country read(Country country, AddressText text, int from, int to) {
        for (Nearby candidate : nearby.getOrDefault(country, List.of())) {
            for (int i = from; i < to; i++) {
                if (candidate.stands(text, i)) {
                    return candidate.meant;
                }
            }
        }
        return country;
    }

    private record Nearby(List<String> places, Country meant) {

        boolean stands(AddressText text, int at) {
            String form = text.form(at);
            for (String place : places) {
                if (place.startsWith(form)
                        && (place.length() == form.length()
                                || (place.charAt(form.length()) == ' ' && goesOn(text, at, place)))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean goesOn(AddressText text, int at, String place) {
            int words = (int) place.chars().filter(c -> c == ' ').count() + 1;
            return at + words <= text.words() && text.forms(at, at + words - 1).equals(place);
        }
    }

    private static final class Step {
        private final Map<String, Step> next = new HashMap<>(2);
        private Optional<Meaning> meaning = Optional.empty();
    }
}
