package io.github.brigraph.resolve;

import io.github.brigraph.resolve.Cities.Bearer;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivisions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads two letters that are a state of the United States and something else as well, by the city before them: {@code
 * Bogota, CO} is Colombia, {@code Denver, CO} is not; {@code Perth, WA} is in Western Australia, {@code Belém, PA} in Pará.
 */
final class StateCodes {

    private static final Country AUSTRALIA = Country.of("AU");

    /** Countries whose addresses are written with the codes of their subdivisions: "Belém, PA". */
    private static final Set<String> WRITTEN_WITH_CODES = Set.of("BR", "IN", "IT");

    /** The code of a capital's district: "Washington, DC", "Bogotá, D.C.". */
    private static final String CAPITAL_DISTRICT = "DC";

    private static final double NEARLY_ALL = 0.9;

    private final ParsedAddress address;
    private final AddressText text;

    StateCodes(ParsedAddress address) {
        this.address = address;
        this.text = address.text;
    }

    /** The country, where the city before the code lies in only one of those that the code stands for. */
    Optional<Country> byCityBefore(int part, int word) {
        String code = text.form(word).toUpperCase(Locale.ROOT);
        if (part == 0) {
            return Optional.empty();
        }
        boolean australian = code.equals("WA") || code.equals("SA") || code.equals("NT");
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
        Optional<Country> country = Country.find(code);
        return country.filter(c -> bearers.stream().anyMatch(b -> b.country() == c))
                .or(() -> bySubdivision(code, bearers))
                .or(() -> country.filter(this::isNamed));
    }

    /** A country of which the code is a subdivision's and in which nearly all who bear the name of the city live. */
    private Optional<Country> bySubdivision(String code, List<Bearer> bearers) {
        int all = bearers.stream().mapToInt(Bearer::thousands).sum();
        return bearers.stream()
                .filter(b -> b.thousands() >= NEARLY_ALL * all)
                .map(Bearer::country)
                .filter(c -> c != Country.UNITED_STATES)
                .filter(c -> code.equals(CAPITAL_DISTRICT)
                        || (WRITTEN_WITH_CODES.contains(c.code())
                                && Subdivisions.standard()
                                        .find(c.code() + "-" + code)
                                        .isPresent()))
                .findFirst();
    }

    private boolean isNamed(Country country) {
        return address.found.stream().anyMatch(f -> f.isCountry() && f.country() == country);
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
