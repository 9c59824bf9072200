package io.github.brigraph.resolve;

import io.github.brigraph.resolve.Cities.Bearer;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads two letters that are a state of the United States and something else as well, by the city before them: {@code
 * Bogota, CO} is Colombia, {@code Denver, CO} is not; {@code Perth, WA} is in Western Australia.
 */
final class StateCodes {

    private static final Country AUSTRALIA = Country.of("AU");

    private final ParsedAddress address;
    private final AddressText text;

    StateCodes(ParsedAddress address) {
        this.address = address;
        this.text = address.text;
    }

    /** The country, where the city before the code lies in only one of those that the code stands for. */
    Optional<Country> byCityBefore(int part, int word) {
        String code = text.form(word).toUpperCase(Locale.ROOT);
        Optional<Country> country = Country.find(code);
        boolean australian = code.equals("WA") || code.equals("SA") || code.equals("NT");
        if (part == 0 || (country.isEmpty() && !australian)) {
            return Optional.empty();
        }
        if (australian && namesWesternAustralia()) {
            return Optional.of(AUSTRALIA);
        }
        List<Bearer> bearers = cityOf(part - 1);
        if (bearers.stream().anyMatch(b -> b.state().filter(code::equals).isPresent())) {
            return Optional.of(Country.UNITED_STATES);
        }
        if (australian && bearers.stream().anyMatch(b -> b.country() == AUSTRALIA)) {
            return Optional.of(AUSTRALIA);
        }
        return country.filter(c -> bearers.stream().anyMatch(b -> b.country() == c));
    }

    private List<Bearer> cityOf(int part) {
        int from = text.firstWord(part);
        int to = text.lastWord(part);
        while (from < to && text.hasDigit(from)) {
            from++;
        }
        while (to > from && text.hasDigit(to)) {
            to--;
        }
        return to - from >= Cities.LONGEST ? List.of() : Cities.standard().bearers(text.forms(from, to));
    }

    private boolean namesWesternAustralia() {
        return address.found.stream().anyMatch(f -> f.isState() && f.country() == AUSTRALIA);
    }
}
