package io.github.brigraph.resolve;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.NameForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Institutions whose name alone tells the country although it names none, from the table {@code known-institutions.tsv}:
 * large ones that bear no place ({@code Duke University}) and those whose city shares its name with another ({@code
 * University of Oxford}). A directory of all organisations is ROR's, which a study may bring.
 */
final class KnownInstitutions {

    static final KnownInstitutions STANDARD = new KnownInstitutions();

    private static final int LONGEST = 9;

    private final Map<String, Country> byKey = new HashMap<>();

    private KnownInstitutions() {
        List<List<String>> rows = Table.rows("known-institutions.tsv");
        for (List<String> row : rows) {
            Table.list(row.get(1))
                    .forEach(name -> byKey.put(Contractions.STANDARD.key(NameForm.of(name)), Country.of(row.get(0))));
        }
        // "Oxford University" is the University of Oxford, but York University is not the University of York.
        for (Map.Entry<String, Country> known : List.copyOf(byKey.entrySet())) {
            if (known.getKey().startsWith("univ ")) {
                byKey.putIfAbsent(known.getKey().substring(5) + " univ", known.getValue());
            }
        }
    }

    /** The country of an institution named in a part of an address. A single word counts only where it is all of the part. */
    Optional<Country> find(AddressText text, int part) {
        int last = text.lastWord(part);
        for (int first = text.firstWord(part); first <= last; first++) {
            StringBuilder key = new StringBuilder();
            Optional<Country> longest = Optional.empty();
            for (int word = first; word <= Math.min(last, first + LONGEST); word++) {
                Optional<String> contracted = Contractions.STANDARD.of(text.form(word));
                if (contracted.isPresent()) {
                    key.append(key.isEmpty() ? "" : " ").append(contracted.get());
                    boolean alone = word == first && text.firstWord(part) < last;
                    Country country = alone ? null : byKey.get(key.toString());
                    longest = country == null ? longest : Optional.of(country);
                }
            }
            if (longest.isPresent()) {
                return longest;
            }
        }
        return Optional.empty();
    }
}
