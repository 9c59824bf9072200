package io.github.brigraph.resolve;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.resolve.Gazetteer.Found;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    CountryFinder(ParsedAddress address, Gazetteer gazetteer) {
        this.address = address;
        this.text = address.text;
        this.gazetteer = gazetteer;
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
                new ArrayList<>(named.stream().map(this::meant).toList());
        if (!countries.isEmpty()) {
            Evidence evidence = countries.containsAll(states.countries()) ? Evidence.NAMED : states.evidence();
            countries.addAll(states.countries());
            return Placement.of(countries, evidence);
        }
        return states.evidence() == Evidence.STATE ? states : lessCertain();
    }

    /** The country in the last part, of an address that stands alone in its text. */
    private Optional<Placement> atEnd(int last) {
        Optional<Found> name = address.found.stream()
                .filter(f -> f.isCountry() && text.partOf(f.last()) == last && address.endsPart(f))
                .reduce((first, second) -> second)
                .filter(f -> address.isWhole(f) ? text.partOf(f.first()) > 0 || last == 0 : isSuffix(f))
                .filter(f -> !isState(f));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Country country = meant(name.get());
        // Hong Kong, Macao and Taiwan, Puerto Rico and the like keep their code where the sovereign's name follows.
        Optional<Country> territory = address.found.stream()
                .filter(f ->
                        f.isCountry() && f.last() < name.get().first() && gazetteer.belongsTo(f.country(), country))
                .filter(f -> endsOwnPart(f, name.get()))
                .map(Found::country)
                .reduce((first, second) -> second)
                .or(() -> territoryByCode(name.get()));
        return Optional.of(Placement.of(List.of(territory.orElse(country)), Evidence.NAMED));
    }

    private boolean endsOwnPart(Found territory, Found country) {
        int part = text.partOf(territory.last());
        return (part > 0 && address.isWhole(territory))
                || (address.endsPart(territory)
                        && part < text.partOf(country.first())
                        && (part + 1 == text.partOf(country.first()) || address.isWhole(territory)));
    }

    /** Puerto Rico and its like as databases write them: "San Juan, PR 00936 USA". */
    private Optional<Country> territoryByCode(Found name) {
        if (name.country() != Country.UNITED_STATES) {
            return Optional.empty();
        }
        int from = text.firstWord(Math.max(0, text.partOf(name.first()) - 1));
        for (int word = Math.max(1, from); word < name.first(); word++) {
            if (address.stateAbbreviation(word).isPresent()) {
                return Optional.empty();
            }
            Optional<Country> territory = text.form(word).length() == 2 && text.inCapitals(word)
                    ? Country.find(text.written(word, word))
                    : Optional.empty();
            if (territory.isPresent() && gazetteer.belongsTo(territory.get(), Country.UNITED_STATES)) {
                return territory;
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
            if (!name.isCountry() || isState(name)) {
                continue;
            }
            int part = text.partOf(name.first());
            boolean leads = part == first && text.partOf(name.last()) < last;
            if (!leads && (address.isWhole(name) || isListed(name) || (part > first && isPrefix(name)))) {
                places.add(name);
            } else if (address.endsPart(name) && address.endsAddress(text.partOf(name.last())) && isSuffix(name)) {
                places.add(name);
            }
        }
        return places;
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

    /** The last words of an address: "Turku Finland"; not "Univ Malta", not "New Mexico", not "Rue de Chine". */
    private boolean isSuffix(Found name) {
        int before = name.first() - 1;
        if (before < 0 || text.gapBefore(name.first()) != AddressText.Gap.SPACE) {
            return before >= 0;
        }
        return !address.isThoroughfare(before) && !isInstitutional(name);
    }

    /** Whether a name belongs to that of an institution: "University of Malta", "Univ Malta". */
    private boolean isInstitutional(Found name) {
        int before = name.first() - 1;
        return before >= text.firstWord(text.partOf(name.first()))
                && (address.isOf(before) || address.kindOfWord(before) != Wordings.Kind.NONE || address.isAnd(before));
    }

    /** A country with which a part starts and an address ends, another being glued to it. */
    private boolean isPrefix(Found name) {
        int part = text.partOf(name.last());
        int next = name.last() + 1;
        if (!address.startsPart(name) || next > text.lastWord(part)) {
            return false;
        }
        if (address.isAnd(next)) {
            return address.kindOf(part) != Wordings.Kind.NONE;
        }
        return address.kindOfWord(next) == Wordings.Kind.DEPARTMENT
                && !name.country().code().equals("GE");
    }

    /** Whether the name of a country is here that of a state: Georgia with a ZIP code or near Atlanta. */
    private boolean isState(Found name) {
        int next = text.partOf(name.last()) + 1;
        return name.country().code().equals("GE")
                && (address.hasFiveDigits(text.partOf(name.last()))
                        || (next < text.parts() && address.isSilent(next) && address.hasFiveDigits(next))
                        || gazetteer.read(name.country(), text) == Country.UNITED_STATES);
    }

    private Country meant(Found name) {
        return gazetteer.read(name.country(), text);
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
                if (nextDoor
                        && (gazetteer.belongsTo(b, a)
                                || gazetteer.liesWithin(a, b)
                                || stateBetween(previous.get(), name))) {
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
                    || (word < b.first() && address.isAnd(word))) {
                return false;
            }
        }
        for (int part = text.partOf(a.last()) + 1; part < text.partOf(b.first()); part++) {
            if (address.kindOf(part) != Wordings.Kind.NONE) {
                return false;
            }
        }
        return true;
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
        if (address.hasStateBefore(b)) {
            return true;
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
                .filter(f -> !isState(f))
                .toList();
        Optional<Found> inLastPart = names.stream()
                .filter(f -> text.partOf(f.last()) == address.lastPart() && address.endsPart(f) && isInstitutional(f))
                .reduce((first, second) -> second);
        Optional<Found> leading = names.stream()
                .filter(f -> text.partOf(f.first()) == address.firstPart() && address.isWhole(f))
                .findFirst();
        if (inLastPart.isPresent() || leading.isPresent()) {
            return Placement.of(List.of(meant(inLastPart.or(() -> leading).orElseThrow())), Evidence.NAMED);
        }
        return names.stream()
                .filter(this::namesInstitution)
                .findFirst()
                .map(f -> Placement.of(List.of(meant(f)), Evidence.INSTITUTION))
                .orElseGet(() -> new StateFinder(address, gazetteer).inside());
    }

    /** "University of Malta, Msida", "Sudan University of Science". */
    private boolean namesInstitution(Found name) {
        if (name.country().code().equals("GE")) {
            return false;
        }
        int next = name.last() + 1;
        boolean leads = address.startsPart(name)
                && text.gapBefore(next) == AddressText.Gap.SPACE
                && address.kindOfWord(next).compareTo(Wordings.Kind.COLLEGE) >= 0;
        return leads
                || (isInstitutional(name) && address.kindOf(text.partOf(name.first())) == Wordings.Kind.UNIVERSITY);
    }
}
