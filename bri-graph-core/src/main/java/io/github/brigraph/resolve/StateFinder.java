package io.github.brigraph.resolve;

import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Placement;
import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.resolve.Gazetteer.Found;
import io.github.brigraph.resolve.Gazetteer.Kind;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the countries of addresses that name a subdivision and no country. */
final class StateFinder {

    private final ParsedAddress address;
    private final AddressText text;
    private final Gazetteer gazetteer;

    StateFinder(ParsedAddress address, Gazetteer gazetteer) {
        this.address = address;
        this.text = address.text;
        this.gazetteer = gazetteer;
    }

    /** The countries of all addresses in the text that end in a subdivision and hold none of the names given. */
    Placement find(List<Found> named) {
        List<Country> countries = new ArrayList<>(1);
        int start = 0;
        for (int part = 0; part < text.parts(); part++) {
            if (part + 1 == text.parts() || text.gapAfter(text.lastWord(part)).compareTo(Gap.STOP) >= 0) {
                if (!isPlaced(start, part, named)) {
                    atEnd(start, part, named.isEmpty()).ifPresent(countries::add);
                }
                start = part + 1;
            } else if (startsWithAnd(part + 1)) {
                if (!isPlaced(start, part, named)) {
                    atEnd(start, part, false).ifPresent(countries::add);
                }
                start = part + 1;
            } else if (part > start) {
                beforeAnd(part).ifPresent(countries::add);
            }
        }
        return Placement.of(countries, Evidence.STATE);
    }

    /** An address that ends in a subdivision and has another glued to it: "…, Atlanta, GA and Center for …". */
    private Optional<Country> beforeAnd(int part) {
        int word = text.firstWord(part);
        while (word + 1 < text.lastWord(part) && text.hasDigit(word + 1)) {
            word++;
        }
        boolean glued =
                word + 1 < text.lastWord(part) && address.isAnd(word + 1) && address.kindOf(part) != Wordings.Kind.NONE;
        return glued ? address.stateAbbreviation(text.firstWord(part)) : Optional.empty();
    }

    /** Another address behind a comma: "…, Boston, MA 02115, and Karolinska Institutet, …". */
    private boolean startsWithAnd(int part) {
        int word = text.firstWord(part);
        return word < text.lastWord(part)
                && address.isAnd(word)
                && address.kindOf(part).compareTo(Wordings.Kind.COLLEGE) >= 0
                && text.hasDigit(word - 1);
    }

    private boolean isPlaced(int first, int last, List<Found> named) {
        return named.stream().anyMatch(f -> text.partOf(f.last()) >= first && text.partOf(f.first()) <= last);
    }

    private Optional<Country> atEnd(int first, int last, boolean alone) {
        int part = lastTelling(first, last);
        // A lone code behind an address that names its country is none: "Israel. e-mail: …, IL".
        if (isFirst(part, first) && !(alone && text.firstWord(part) < address.lastTellingWord(part))) {
            return Optional.empty();
        }
        int word = address.lastTellingWord(part);
        if (word < text.firstWord(part)) {
            return Optional.empty();
        }
        return byName(word).or(() -> byAbbreviation(part, word));
    }

    private boolean isFirst(int part, int first) {
        for (int before = first; before < part; before++) {
            if (!address.isSilent(before)) {
                return false;
            }
        }
        return true;
    }

    private int lastTelling(int first, int last) {
        int part = last;
        while (part > first && address.isSilent(part)) {
            part--;
        }
        return part;
    }

    private Optional<Country> byName(int word) {
        return address.found.stream()
                .filter(f -> f.last() == word)
                .filter(f -> f.isState() || address.isGeorgia(f))
                .filter(f -> f.meaning().kind() != Kind.STATE_AS_PART || address.startsPart(f))
                .map(f -> f.isState() ? seatOf(f).orElse(f.country()) : Country.UNITED_STATES)
                .findFirst();
    }

    private Optional<Country> byAbbreviation(int part, int word) {
        Optional<Country> country = address.stateAbbreviation(word);
        if (country.isEmpty()) {
            return inSmallLetters() ? gazetteer.abbreviation(text.form(word).toUpperCase(Locale.ROOT)) : country;
        }
        boolean alone = word == text.firstWord(part);
        boolean withCode = word < text.lastWord(part) && text.hasDigit(word + 1);
        if (text.form(word).equals("wa") && withCode && text.isNumber(word + 1, 4)) {
            return Optional.of(Country.of("AU"));
        }
        if (alone && country.get().equals(Country.UNITED_STATES)) {
            Optional<Country> byCity = subdivisionBefore(part).isPresent()
                    ? Optional.empty()
                    : new StateCodes(address).byCityBefore(part, word);
            if (byCity.isPresent() || withCode) {
                return byCity.or(() -> country);
            }
            return bareCode(part, word);
        }
        boolean behindPlace = !alone
                && text.startsWithCapital(word - 1)
                && text.inCapitals(word)
                && !text.inCapitals(word - 1)
                && text.form(word).length() >= 2;
        return alone || withCode || behindPlace ? country : Optional.empty();
    }

    /**
     * Two letters alone are a state of the United States, unless what stands before speaks for the country of the same
     * code: "Toronto, Ontario, CA", "Bengaluru, Karnataka, IN", or a postal code with the city, "80539 Munich, DE".
     */
    private Optional<Country> bareCode(int part, int word) {
        Optional<Country> ofCode = Country.find(text.form(word).toUpperCase(Locale.ROOT));
        if (ofCode.isEmpty()) {
            return Optional.of(Country.UNITED_STATES);
        }
        Optional<Country> elsewhere = subdivisionBefore(part);
        if (elsewhere.isPresent()) {
            return elsewhere.equals(ofCode) ? ofCode : Optional.empty();
        }
        return part > 0 && hasPostalCode(part - 1) ? Optional.empty() : Optional.of(Country.UNITED_STATES);
    }

    /** The country of a part before that is a subdivision of another country than the United States. */
    private Optional<Country> subdivisionBefore(int part) {
        Optional<Country> named = address.found.stream()
                .filter(f -> f.isState() && address.isWhole(f) && text.partOf(f.last()) < part)
                .map(Found::country)
                .filter(c -> !c.equals(Country.UNITED_STATES))
                .findFirst();
        return named.or(() -> java.util.stream.IntStream.range(0, part)
                .filter(p -> text.firstWord(p) == text.lastWord(p))
                .mapToObj(p -> address.stateAbbreviation(text.firstWord(p)))
                .flatMap(Optional::stream)
                .filter(c -> !c.equals(Country.UNITED_STATES))
                .findFirst());
    }

    /** Whether a part has a number of four digits or more beside a name. */
    private boolean hasPostalCode(int part) {
        if (text.firstWord(part) == text.lastWord(part)) {
            return false;
        }
        for (int word = text.firstWord(part); word <= text.lastWord(part); word++) {
            if (text.form(word).length() >= 4
                    && text.isNumber(word, text.form(word).length())) {
                return true;
            }
        }
        return false;
    }

    private boolean inSmallLetters() {
        for (int word = 0; word < text.words(); word++) {
            if (text.startsWithCapital(word) || !text.written(word, word).equals(text.form(word))) {
                return false;
            }
        }
        return true;
    }

    /** The country of a subdivision named anywhere, as in "University of Tennessee, Memphis". */
    Placement inside() {
        Optional<Found> whole = address.found.stream()
                .filter(f -> f.isState() && address.isWhole(f))
                .reduce((first, second) -> second);
        Optional<Country> any = address.found.stream()
                .filter(f -> f.meaning().kind() == Kind.STATE)
                .filter(f -> whole.isEmpty() || !f.equals(whole.get()))
                .map(Found::country)
                .reduce((first, second) -> second);
        return whole.map(f -> seatOf(f).orElse(f.country()))
                .or(() -> any)
                .or(this::stateUniversity)
                .map(country -> Placement.of(List.of(country), Evidence.STATE))
                .orElse(Placement.NOWHERE);
    }

    /** Moscow in "University of Idaho, Moscow", Kent in "Kent State University, Kent": a town where the university is. */
    private Optional<Country> seatOf(Found state) {
        int before = text.partOf(state.first()) - 1;
        if (before < 0 || address.kindOf(before) != Wordings.Kind.UNIVERSITY) {
            return Optional.empty();
        }
        Optional<Country> named = address.found.stream()
                .filter(f -> f.meaning().kind() == Kind.STATE && text.partOf(f.last()) == before)
                .map(Found::country)
                .findFirst();
        return named.or(() -> KnownInstitutions.STANDARD.find(text, before))
                .filter(country -> Cities.standard().bearers(text.forms(state.first(), state.last())).stream()
                        .anyMatch(b -> b.country() == country));
    }

    /** "CO State U", "Northern AZ U". */
    private Optional<Country> stateUniversity() {
        for (int word = 0; word + 1 < text.words(); word++) {
            Optional<Country> country =
                    text.form(word).length() == 2 ? address.stateAbbreviation(word) : Optional.empty();
            boolean named = text.form(word + 1).equals("state")
                    || (word > 0
                            && text.form(word - 1).endsWith("ern")
                            && text.form(word + 1).startsWith("u"));
            if (country.isPresent() && named) {
                return country;
            }
        }
        return Optional.empty();
    }
}
