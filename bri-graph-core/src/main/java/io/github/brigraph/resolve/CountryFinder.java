package io.github.brigraph.resolve;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Placement;
import io.github.brigraph.resolve.Gazetteer.Found;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the countries of an address by its grammar.
 *
 * <p>A name counts where a country stands in an address: as a part of its own, or as the last words of an address. Names
 * inside the name of an institution ({@code University of Malta}) count only where the address says nothing else.
 */
final class CountryFinder {

    private final ParsedAddress address;
    private final AddressText text;
    private final Gazetteer gazetteer;
    private final NameReader reader;

    CountryFinder(ParsedAddress address, Gazetteer gazetteer) {
        this.address = address;
        this.text = address.text;
        this.gazetteer = gazetteer;
        this.reader = new NameReader(address, gazetteer);
    }

    /** The countries, at most one for a style that writes one address a text. */
    Placement find(Address.Style style) {
        int last = address.lastPart();
        if (last < 0) {
            return Placement.NOWHERE;
        }
        if (style != Address.Style.FREE) {
            Optional<Placement> atEnd = atEnd(last);
            if (atEnd.isPresent()) {
                return atEnd.get();
            }
        }
        List<Found> named = settle(places());
        Placement states = new StateFinder(address, gazetteer).find(named);
        List<Country> countries =
                new ArrayList<>(named.stream().map(reader::meant).toList());
        CityFinder cities = new CityFinder(address, gazetteer);
        Evidence evidence =
                countries.containsAll(states.countries()) && !countries.isEmpty() ? Evidence.NAMED : states.evidence();
        countries.addAll(states.countries());
        Placement postal = named.isEmpty() ? cities.byPostalCodes() : Placement.NOWHERE;
        if (!countries.isEmpty() && countries.containsAll(postal.countries())) {
            List<Country> besides = cities.besides(this::saysWhere);
            countries.addAll(besides);
            return Placement.of(countries, besides.isEmpty() ? evidence : Evidence.CITY);
        }
        if (!postal.countries().isEmpty()) {
            return postal;
        }
        return withOthers(
                cities,
                Stream.<Supplier<Placement>>of(
                                cities::byParts,
                                this::lessCertain,
                                cities::byPhrases,
                                new StateFinder(address, gazetteer)::inside,
                                cities::byInstitutions,
                                this::byLanguage)
                        .map(Supplier::get)
                        .filter(placement -> !placement.countries().isEmpty())
                        .findFirst()
                        .orElse(Placement.NOWHERE));
    }

    /** What each of the addresses between semicolons says in its own way: "Univ Sydney; MIT". */
    private Placement withOthers(CityFinder cities, Placement found) {
        List<Country> each = cities.besides((first, last) -> false);
        if (found.countries().containsAll(each)) {
            return found;
        }
        List<Country> countries = new ArrayList<>(found.countries());
        countries.addAll(each);
        return Placement.of(countries, found.countries().isEmpty() ? Evidence.CITY : found.evidence());
    }

    /** Whether a run of parts names a country, or a subdivision in a part of its own. */
    private boolean saysWhere(int first, int last) {
        for (int part = first; part <= last; part++) {
            if (!address.isSilent(part) && address.isStatePart(part)) {
                return true;
            }
        }
        return address.found.stream()
                .anyMatch(f -> f.isCountry() && text.partOf(f.last()) >= first && text.partOf(f.first()) <= last);
    }

    /** The country in the last part, of an address that stands alone in its text. */
    private Optional<Placement> atEnd(int last) {
        for (int i = address.found.size() - 1; i >= 0; i--) {
            Found name = address.found.get(i);
            if (name.isCountry() && text.partOf(name.last()) == last && address.endsPart(name)) {
                boolean stands = address.isWhole(name)
                        ? text.partOf(name.first()) > 0 || last == 0
                        : address.isBehindPlace(name);
                return stands && !reader.isState(name)
                        ? Optional.of(Placement.of(List.of(reader.alone(name)), Evidence.NAMED))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The names that stand where a country stands. */
    private List<Found> places() {
        List<Found> places = new ArrayList<>(2);
        int first = address.firstPart();
        int last = address.lastPart();
        for (Found name : address.found) {
            if (!name.isCountry() || reader.isState(name) || reader.isTown(name)) {
                continue;
            }
            int part = text.partOf(name.first());
            boolean leads = part == first && text.partOf(name.last()) < last;
            boolean stands = address.isWhole(name) || isListed(name) || (part > first && isPrefix(name));
            if ((stands && !leads) || isUnspaced(name)) {
                places.add(name);
            } else if (address.endsPart(name)
                    && address.endsAddress(text.partOf(name.last()))
                    && address.isBehindPlace(name)) {
                places.add(name);
            }
        }
        return places;
    }

    /** A country before its places and institutions, as in Chinese and Japanese. */
    private boolean isUnspaced(Found name) {
        return address.startsPart(name)
                && UnspacedNames.isUnspaced(
                        text.written(name.first(), name.first()).codePointAt(0));
    }

    /** Countries in a row: "UK and Sweden". */
    private boolean isListed(Found name) {
        int part = text.partOf(name.first());
        int word = text.firstWord(part);
        while (word <= address.lastTellingWord(part)) {
            int at = word;
            Optional<Found> here = address.found.stream()
                    .filter(f -> f.isCountry() && f.first() == at)
                    .findFirst();
            if (here.isPresent()) {
                word = here.get().last() + 1;
            } else if (address.isAnd(word)) {
                word++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** A country with which a part starts and an address ends, another being glued to it. */
    private boolean isPrefix(Found name) {
        int part = text.partOf(name.last());
        int next = name.last() + 1;
        if (!address.startsPart(name) || next > text.lastWord(part)) {
            return false;
        }
        // "France 2 Univ B": the number is the mark of a footnote.
        boolean footnote =
                next < text.lastWord(part) && text.hasDigit(next) && address.kindOf(part) != Wordings.Kind.NONE;
        return footnote
                || address.isAnd(next)
                || (address.kindOfWord(next) == Wordings.Kind.DEPARTMENT && !address.isGeorgia(name));
    }

    /** Leaves one of two names that place one address: "Atlanta, Georgia, USA", "Kowloon, Hong Kong, PR China". */
    private List<Found> settle(List<Found> places) {
        List<Found> settled = new ArrayList<>(places.size());
        for (Found name : places) {
            Optional<Found> previous =
                    settled.isEmpty() ? Optional.empty() : Optional.of(settled.get(settled.size() - 1));
            if (previous.isPresent() && isOneAddress(previous.get(), name)) {
                Country a = previous.get().country();
                Country b = name.country();
                if (a == b || gazetteer.belongsTo(a, b)) {
                    continue;
                }
                boolean nextDoor = isNextDoor(previous.get(), name);
                if (gazetteer.liesWithin(a, b)
                        || (nextDoor && (gazetteer.belongsTo(b, a) || stateBetween(previous.get(), name)))) {
                    settled.remove(settled.size() - 1);
                }
            }
            settled.add(name);
        }
        return settled;
    }

    private boolean isOneAddress(Found a, Found b) {
        for (int word = a.last() + 1; word <= b.first(); word++) {
            if (text.gapBefore(word).compareTo(AddressText.Gap.STOP) >= 0
                    || (word < b.first() && startsAnother(word))) {
                return false;
            }
        }
        return true;
    }

    private boolean startsAnother(int word) {
        return address.isAnd(word) || address.kindOfWord(word) != Wordings.Kind.NONE;
    }

    private boolean isNextDoor(Found a, Found b) {
        for (int part = text.partOf(a.last()) + 1; part < text.partOf(b.first()); part++) {
            if (!address.isSilent(part) && !address.isStatePart(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean stateBetween(Found a, Found b) {
        if (b.country() != Country.UNITED_STATES || address.hasStateBefore(b)) {
            return b.country() == Country.UNITED_STATES;
        }
        for (int part = text.partOf(a.last()) + 1; part < text.partOf(b.first()); part++) {
            if (!address.isSilent(part) && address.isStatePart(part)) {
                return true;
            }
        }
        return false;
    }

    /** Where nothing stands in the place of a country: a leading country, or the one that an institution is named after. */
    private Placement lessCertain() {
        List<Found> names = address.found.stream()
                .filter(Found::isCountry)
                .filter(f -> !reader.isState(f) && !reader.isTown(f))
                .toList();
        Optional<Found> inLastPart = names.stream()
                .filter(f -> text.partOf(f.last()) == address.lastPart())
                .filter(f -> address.endsPart(f) && address.isInstitutional(f))
                .reduce((first, second) -> second);
        Optional<Found> leading = names.stream()
                .filter(f -> text.partOf(f.first()) == address.firstPart() && address.isWhole(f))
                .findFirst();
        Optional<Country> named =
                inLastPart.or(() -> leading).map(reader::meant).or(this::byThreeLetters);
        if (named.isPresent()) {
            return Placement.of(List.of(named.get()), Evidence.NAMED);
        }
        return names.stream()
                .filter(this::namesInstitution)
                .findFirst()
                .map(f -> Placement.of(List.of(reader.meant(f)), Evidence.INSTITUTION))
                .orElse(Placement.NOWHERE);
    }

    /** A three-letter code as the last of at least three parts: "Fudan University, Shanghai, CHN". */
    private Optional<Country> byThreeLetters() {
        int part = address.lastPart();
        int word = text.firstWord(part);
        boolean code = part - address.firstPart() >= 2
                && address.lastTellingWord(part) == word
                && text.form(word).length() == 3
                && text.inCapitals(word);
        return code ? gazetteer.byThreeLetters(text.written(word, word)) : Optional.empty();
    }

    /** "Universitas Nasional": a word of the language of one country. */
    private Placement byLanguage() {
        for (int word = 0; word < text.words(); word++) {
            Optional<Country> country = gazetteer.languageOf(text.form(word));
            if (country.isPresent()) {
                return Placement.of(List.of(country.get()), Evidence.INSTITUTION);
            }
        }
        return Placement.NOWHERE;
    }

    /** "University of Malta, Msida", "Sudan University of Science", "University of Southampton Malaysia, …". */
    private boolean namesInstitution(Found name) {
        if (address.isGeorgia(name)) {
            return false;
        }
        int next = name.last() + 1;
        boolean leads = address.startsPart(name)
                && text.gapBefore(next) == AddressText.Gap.SPACE
                && address.kindOfWord(next).compareTo(Wordings.Kind.COLLEGE) >= 0;
        boolean abroad = !address.startsPart(name) && address.endsPart(name) && address.isBehindPlace(name);
        return leads
                || ((abroad || address.isInstitutional(name))
                        && address.kindOf(text.partOf(name.first())) == Wordings.Kind.UNIVERSITY);
    }
}
