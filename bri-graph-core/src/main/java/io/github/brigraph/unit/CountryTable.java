package io.github.brigraph.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The countries as read once from the resource {@code countries.tsv}. */
final class CountryTable {

    static final CountryTable INSTANCE = new CountryTable(List.of(), Map.of());

    private final List<Country> all;
    private final Map<String, Country> byCode;

    private CountryTable(List<Country> all, Map<String, Country> byCode) {
        this.all = all;
        this.byCode = byCode;
    }

    List<Country> all() {
        return all;
    }

    Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
