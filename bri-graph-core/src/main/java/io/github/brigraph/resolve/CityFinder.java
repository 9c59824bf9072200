package io.github.brigraph.resolve;

import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Placement;
import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.resolve.Cities.Bearer;
import io.github.brigraph.resolve.Likelihood.Bond;
import io.github.brigraph.resolve.Likelihood.Share;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds the countries of addresses that name a city and no country, a postal code whose form tells it, or an institution
 * that is known.
 *
 * <p>A city counts as a part of its own ({@code …, 14476 Potsdam}) or where an institution is named after it ({@code
 * University of Toronto}, {@code Kyoto University}, {@code ETH Zürich}). The name of a city is often borne by several: a
 * place weighs by its inhabitants times how much research its country does; words of a language, institutions and all
 * cities of an address are weighed together (see {@link Likelihood}), and a country is taken only if it has nearly all of
 * the weight. Below the threshold the address stays unresolved.
 */
final class CityFinder {

    /** The share of the weight that decides for a city as a part of its own. */
    private static final double SHARE_OF_PART = 0.88;

    /** The share of the weight that decides for a city inside the name of an institution. */
    private static final double SHARE_OF_PHRASE = 0.92;

    /** The share that countries keep in which no place of a name is known. */
    private static final double OTHER_CITIES = 0.003;

    /** The share that countries keep whose language or organisation a word is not. */
    private static final double OTHER_WORDS = 0.03;

    /** The weight of places of a name that the table does not know, in thousands of inhabitants times research. */
    private static final double UNKNOWN_PLACES = 30;

    /** Thousands of inhabitants from which a city may give its name to an institution. */
    private static final int SMALLEST_IN_PHRASE = 20;

    private final ParsedAddress address;
    private final AddressText text;
    private final Gazetteer gazetteer;
    private final CityNames names;

    CityFinder(ParsedAddress address, Gazetteer gazetteer) {
        this.address = address;
        this.text = address.text;
        this.gazetteer = gazetteer;
        this.names = new CityNames(address, gazetteer);
    }

    /** The countries of all addresses in the text that have a postal code whose form tells. */
    Placement byPostalCodes() {
        return find(this::postal, Evidence.CITY);
    }

    /** The countries of all addresses in the text that a city as a part of its own places. */
    Placement byParts() {
        return find(this::byParts, Evidence.CITY);
    }

    /** The countries of all addresses in the text that a city in the name of an institution places. */
    Placement byPhrases() {
        return find(this::byPhrases, Evidence.CITY);
    }

    /** The countries of all addresses in the text whose institution is known. */
    Placement byInstitutions() {
        return find(this::byInstitution, Evidence.INSTITUTION);
    }

    /**
     * The countries of addresses that stand beside others between semicolons and are not placed yet.
     *
     * @param placed whether a run of parts, from the first to the last, is placed
     */
    List<Country> besides(BiPredicate<Integer, Integer> placed) {
        if (!text.hasSemicolons()) {
            return List.of();
        }
        List<Country> countries = new ArrayList<>();
        boolean alike = true;
        int start = 0;
        for (int part = 0; part < text.parts(); part++) {
            if (part + 1 == text.parts() || text.gapAfter(text.lastWord(part)) == Gap.SEMICOLON) {
                // Semicolons may stand for commas: then the country has no institution beside it.
                alike &= namesInstitution(start, part);
                if (!placed.test(start, part)) {
                    int first = start;
                    int last = part;
                    byParts(first, last)
                            .or(() -> byPhrases(first, last))
                            .or(() -> byInstitution(first, last))
                            .map(Share::country)
                            .or(() -> byState(first, last))
                            .ifPresent(countries::add);
                }
                start = part + 1;
            }
        }
        return alike ? countries : List.of();
    }

    /** The country of a state in the name of an institution: "Univ of Michigan, Ann Arbor". */
    private Optional<Country> byState(int first, int last) {
        return address.found.stream()
                .filter(f -> f.meaning().kind() == Gazetteer.Kind.STATE)
                .filter(f -> text.partOf(f.first()) >= first && text.partOf(f.last()) <= last)
                .map(Gazetteer.Found::country)
                .findFirst();
    }

    private boolean namesInstitution(int first, int last) {
        for (int part = first; part <= last; part++) {
            if (address.kindOf(part).compareTo(Wordings.Kind.COLLEGE) >= 0) {
                return true;
            }
        }
        return false;
    }

    private interface Finder {
        Optional<Share> find(int firstPart, int lastPart);
    }

    private Placement find(Finder finder, Evidence evidence) {
        List<Country> countries = new ArrayList<>(1);
        double confidence = evidence.confidence();
        int start = 0;
        for (int part = 0; part < text.parts(); part++) {
            if (part + 1 == text.parts() || text.gapAfter(text.lastWord(part)) == Gap.SEMICOLON) {
                Optional<Share> found = finder.find(start, part);
                if (found.isPresent()) {
                    countries.add(found.get().country());
                    confidence = Math.min(confidence, found.get().of());
                }
                start = part + 1;
            }
        }
        return Placement.of(countries, evidence, confidence);
    }

    private Optional<Share> postal(int first, int last) {
        for (int part = last; part >= first; part--) {
            Optional<Country> country = PostalCodes.STANDARD.find(text, part);
            if (country.isPresent()) {
                return country.map(c -> new Share(c, Evidence.CITY.confidence()));
            }
        }
        return Optional.empty();
    }

    private Optional<Share> byParts(int first, int last) {
        Likelihood wholes = new Likelihood();
        Set<List<Bearer>> named = new LinkedHashSet<>();
        List<List<Bearer>> inPhrases = new ArrayList<>();
        for (int part = first; part <= last; part++) {
            List<Bearer> whole = names.whole(part);
            if (whole.isEmpty()) {
                inPhrases.addAll(names.phrases(part));
            } else if (named.add(whole)) {
                add(wholes, whole, Bond.BINDING);
            }
        }
        // A city that is named twice speaks once: "University of Lincoln, Lincoln".
        Likelihood phrases = new Likelihood();
        inPhrases.stream().filter(named::add).forEach(bearers -> add(phrases, bearers, Bond.LEANING));
        if (wholes.isEmpty()) {
            return Optional.empty();
        }
        Likelihood hints = hints(first, last);
        Likelihood all = new Likelihood();
        all.addAll(wholes);
        all.addAll(hints);
        Likelihood withPhrases = new Likelihood();
        withPhrases.addAll(all);
        withPhrases.addAll(phrases);
        return withPhrases.decide(SHARE_OF_PART).or(() -> all.decide(SHARE_OF_PART));
    }

    private Optional<Share> byPhrases(int first, int last) {
        Likelihood all = new Likelihood();
        for (int part = first; part <= last; part++) {
            names.phrases(part).stream()
                    .filter(b -> b.stream().mapToInt(Bearer::thousands).sum() >= SMALLEST_IN_PHRASE)
                    .forEach(bearers -> add(all, bearers, Bond.BINDING));
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        all.addAll(hints(first, last));
        return all.decide(SHARE_OF_PHRASE);
    }

    private Optional<Share> byInstitution(int first, int last) {
        for (int part = first; part <= last; part++) {
            Optional<Country> known = KnownInstitutions.STANDARD.find(text, part);
            if (known.isPresent()) {
                return known.map(c -> new Share(c, Evidence.INSTITUTION.confidence()));
            }
        }
        return Optional.empty();
    }

    /** What words of a language, known institutions and countries in the names of institutions say besides. */
    private Likelihood hints(int first, int last) {
        Likelihood hints = new Likelihood();
        for (int word = text.firstWord(first); word <= text.lastWord(last); word++) {
            gazetteer.hint(text.form(word)).ifPresent(countries -> hints.lean(countries, OTHER_WORDS));
        }
        for (int part = first; part <= last; part++) {
            KnownInstitutions.STANDARD.find(text, part).ifPresent(c -> hints.lean(Map.of(c, 1.0), OTHER_WORDS));
        }
        address.found.stream()
                .filter(f -> text.partOf(f.first()) >= first && text.partOf(f.last()) <= last)
                .filter(f -> f.isCountry() || f.isState())
                .forEach(f -> hints.lean(Map.of(f.country(), 1.0), OTHER_WORDS));
        return hints;
    }

    private void add(Likelihood likelihood, List<Bearer> bearers, Bond bond) {
        double others = bond == Bond.BINDING ? OTHER_CITIES : OTHER_WORDS;
        Map<Country, Double> weights = new HashMap<>();
        double sum = 0;
        for (Bearer bearer : bearers) {
            double weight = (double) bearer.thousands() * gazetteer.research(bearer.country());
            weights.merge(bearer.country(), weight, Double::sum);
            sum += weight;
        }
        likelihood.add(weights, others + UNKNOWN_PLACES / (sum + UNKNOWN_PLACES), bond);
    }
}
