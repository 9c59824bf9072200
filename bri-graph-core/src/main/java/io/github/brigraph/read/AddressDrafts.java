package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Addresses of a record as they come in author by author: each once, with all its authors and what profiles say. */
final class AddressDrafts {

    private final Map<Profiled, TreeSet<Integer>> authorsByAddress = new LinkedHashMap<>();

    /** What makes two addresses one. */
    private record Profiled(String text, Optional<Country> country, Optional<Institution> institution) {}

    void add(int author, String text, Optional<Country> country, Optional<Institution> institution) {
        if (!text.isBlank() || country.isPresent() || institution.isPresent()) {
            authorsByAddress
                    .computeIfAbsent(new Profiled(Cells.oneLine(text), country, institution), p -> new TreeSet<>())
                    .add(author);
        }
    }

    List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        authorsByAddress.forEach((p, authors) -> addresses.add(new Address(
                p.text,
                Address.Style.FREE,
                List.copyOf(authors),
                p.country.stream().toList(),
                p.institution.stream().toList())));
        return addresses;
    }

    /** An institution by its ROR id, bare or as a link, if there is one. */
    static Optional<Institution> institution(String ror, String name, Optional<Country> country) {
        if (ror.isBlank() || name.isBlank()) {
            return Optional.empty();
        }
        String id = ror.substring(ror.lastIndexOf('/') + 1).strip();
        return Optional.of(new Institution(Institution.ROR_PREFIX + id, name.strip(), country));
    }
}
