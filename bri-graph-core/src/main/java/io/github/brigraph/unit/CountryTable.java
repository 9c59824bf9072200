package io.github.brigraph.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The countries as read once from the resource {@code countries.tsv}. */
final class CountryTable {

    static final CountryTable INSTANCE = read();

    private final List<Country> all;
    private final Map<String, Country> byCode;

    private CountryTable(List<Country> all) {
        this.all = List.copyOf(all);
        this.byCode = new HashMap<>(2 * all.size());
        all.forEach(country -> byCode.put(country.code(), country));
    }

    List<Country> all() {
        return all;
    }

    Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static CountryTable read() {
        List<List<String>> rows = ResourceTable.rows("countries.tsv");
        List<Country> countries = new ArrayList<>(rows.size());
        for (List<String> row : rows.subList(1, rows.size())) {
            Country.Facts facts = new Country.Facts(
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4).equals("yes"),
                    row.get(5),
                    new Position(Double.parseDouble(row.get(6)), Double.parseDouble(row.get(7))));
            countries.add(new Country(row.get(0), facts, countries.size()));
        }
        return new CountryTable(countries);
    }
}
