package io.github.brigraph.read;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.CountryNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Countries that a source states by their codes or names. */
final class CountryCell {

    private CountryCell() {}

    /** A country by its ISO code of two or three letters, or by one of its names. */
    static Optional<Country> find(String text) {
        String name = text.strip();
        return name.isEmpty()
                ? Optional.empty()
                : Country.find(name).or(() -> CountryNames.standard().find(name));
    }

    /** The countries of a list, each once; what is none goes to the listener. */
    static List<Country> all(List<String> items, Consumer<String> unknown) {
        List<Country> countries = new ArrayList<>();
        for (String item : items) {
            Optional<Country> country = find(item);
            if (country.isEmpty() && !item.isBlank()) {
                unknown.accept(item);
            }
            country.filter(c -> !countries.contains(c)).ifPresent(countries::add);
        }
        return countries;
    }
}
