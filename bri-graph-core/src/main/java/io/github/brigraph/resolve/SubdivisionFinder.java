package io.github.brigraph.resolve;

import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the first-level subdivisions that an address names, its countries being known.
 *
 * <p>A name counts as a part of its own ({@code Nanjing 210093, Jiangsu}), an abbreviation also behind a city ({@code
 * Stanford, CA 94305}, {@code Campinas SP}); not inside the name of an institution ({@code Jiangsu Univ}). Of several in
 * one address and country the last counts: {@code Washington, DC} is the District of Columbia.
 */
final class SubdivisionFinder {

    private final ParsedAddress address;
    private final AddressText text;
    private final SubdivisionNames names = SubdivisionNames.STANDARD;

    SubdivisionFinder(ParsedAddress address) {
        this.address = address;
        this.text = address.text;
    }

    /** The subdivisions, each once, in order of appearance. */
    List<Subdivision> find(List<Country> countries) {
        List<Subdivision> found = new ArrayList<>(1);
        int start = 0;
        for (int part = 0; part < text.parts(); part++) {
            if (part + 1 == text.parts() || text.gapAfter(text.lastWord(part)) == Gap.SEMICOLON) {
                for (Country country : countries) {
                    if (names.has(country)) {
                        last(country, start, part)
                                .filter(s -> !found.contains(s))
                                .ifPresent(found::add);
                    }
                }
                start = part + 1;
            }
        }
        return found;
    }

    private Optional<Subdivision> last(Country country, int first, int last) {
        for (int part = last; part >= first; part--) {
            Optional<Subdivision> here = isInstitution(part) ? Optional.empty() : inPart(country, part);
            if (here.isPresent()) {
                return isWashington(here.get()) ? before(country, first, part).or(() -> here) : here;
            }
        }
        return Optional.empty();
    }

    private boolean isInstitution(int part) {
        return address.kindOf(part).compareTo(Wordings.Kind.INSTITUTE) > 0;
    }

    /** Washington is as often the city in the District of Columbia, which then is written somewhere. */
    private static boolean isWashington(Subdivision subdivision) {
        return subdivision.id().equals("US-WA");
    }

    private Optional<Subdivision> before(Country country, int first, int part) {
        for (int p = part - 1; p >= first; p--) {
            Optional<Subdivision> here = inPart(country, p).filter(s -> !isWashington(s));
            if (here.isPresent()) {
                return here;
            }
        }
        return Optional.empty();
    }

    private Optional<Subdivision> inPart(Country country, int part) {
        int from = text.firstWord(part);
        int to = text.lastWord(part);
        while (from <= to && isNoise(from)) {
            from++;
        }
        while (to >= from && isNoise(to)) {
            to--;
        }
        if (from > to) {
            return Optional.empty();
        }
        String name = text.forms(from, to);
        if (names.isCountry(country, name)) {
            return Optional.empty(); // The State of México is not meant by the country's name.
        }
        Optional<Subdivision> whole = names.find(country, name);
        if (whole.isPresent()) {
            return whole;
        }
        return inEnd(country, from, withoutCountry(from, to));
    }

    private Optional<Subdivision> inEnd(Country country, int from, int end) {
        if (end < from) {
            return Optional.empty();
        }
        return names.find(country, text.forms(from, end))
                .or(() -> abbreviated(country, end))
                .or(() -> behindCity(country, from, end));
    }

    /** The last word before the name of the country with which a part ends. */
    private int withoutCountry(int from, int to) {
        for (Gazetteer.Found f : address.found) {
            if (f.isCountry() && f.last() == to && f.first() >= from) {
                int end = f.first() - 1;
                while (end >= from && isNoise(end)) {
                    end--;
                }
                return end;
            }
        }
        return to;
    }

    private Optional<Subdivision> abbreviated(Country country, int end) {
        boolean code = text.inCapitals(end) || text.form(end).length() > 2;
        return code ? names.abbreviation(country, text.written(end, end)) : Optional.empty();
    }

    /** "Nanjing Jiangsu": the last words of a part that names no institution. */
    private Optional<Subdivision> behindCity(Country country, int from, int end) {
        if (end <= from || address.kindOf(text.partOf(from)) != Wordings.Kind.NONE) {
            return Optional.empty();
        }
        for (int word = Math.max(from + 1, end - 2); word <= end; word++) {
            Optional<Subdivision> named = names.find(country, text.forms(word, end));
            if (named.isPresent() && !address.isThoroughfare(word - 1) && !address.isOf(word - 1)) {
                return named;
            }
        }
        return Optional.empty();
    }

    private boolean isNoise(int word) {
        return text.hasDigit(word) || address.isLabel(word);
    }
}
