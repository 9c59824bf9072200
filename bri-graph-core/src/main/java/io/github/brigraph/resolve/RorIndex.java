package io.github.brigraph.resolve;

import io.github.brigraph.resolve.NameTrait.Kind;
import io.github.brigraph.resolve.NameTrait.Specificity;
import io.github.brigraph.resolve.RorDraft.Name;
import io.github.brigraph.resolve.RorDraft.NameKind;
import io.github.brigraph.unit.CountryNames;
import io.github.brigraph.unit.NameForm;
import java.util.HashSet;
import java.util.Set;

/** The names of a directory, by which the runs of words of an address are looked up. */
final class RorIndex {

    private static final int LONGEST_ACRONYM = 10;

    final NameTable names = new NameTable();
    final NameTable acronyms = new NameTable();
    final WordIndex words = new WordIndex();

    /** Hashes of the cities of all organisations. */
    private final Set<Long> cities = new HashSet<>();

    /** Adds the names of an organisation under its number. */
    void add(int organization, RorDraft draft) {
        Set<Long> places = new HashSet<>();
        for (String city : draft.cities) {
            places.add(hash(city));
            cities.add(hash(city));
            // "Indian Institute of Technology Delhi" lies in New Delhi.
            places.add(hash(city.substring(city.lastIndexOf(' ') + 1)));
        }
        NameVariants variants = new NameVariants(
                NameWords.STANDARD, places, (key, need, trait) -> names.add(key, need, organization, trait));
        for (Name name : draft.names) {
            boolean written = isAcronym(name.value());
            if (name.kind() == NameKind.ACRONYM || written) {
                acronyms.add(acronym(name.value()), 0, organization, new NameTrait(Kind.ACRONYM, Specificity.SINGLE));
            }
            if (name.kind() != NameKind.ACRONYM && !written) {
                variants.of(name.value(), kind(name.kind()));
                words.add(organization, name.value());
            }
        }
    }

    /** Whether a name is written as an acronym, whatever the directory calls it. */
    private static boolean isAcronym(String name) {
        return name.length() <= LONGEST_ACRONYM
                && name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '&' || c == '-');
    }

    private static Kind kind(NameKind kind) {
        return switch (kind) {
            case NAME -> Kind.NAME;
            case LABEL -> Kind.LABEL;
            case ALIAS -> Kind.ALIAS;
            case ACRONYM -> Kind.ACRONYM;
        };
    }

    /** Whether a city of an organisation is named so. */
    boolean isCity(long hash) {
        return cities.contains(hash);
    }

    /** Whether a word alone is the name of a city or a country. */
    boolean isPlace(String word) {
        return isCity(NameHash.add(NameHash.START, word))
                || CountryNames.standard().find(word).isPresent();
    }

    /** The hash of a place or a name as an address would write it. */
    static long hash(String name) {
        return NameHash.of(AddressText.of(name), NameWords.STANDARD);
    }

    /** The hash of an acronym, which is no word of a language. */
    static long acronym(String written) {
        return NameHash.add(NameHash.START, NameForm.of(written).replace(" ", ""));
    }

    void trim() {
        names.trim();
        acronyms.trim();
        words.build();
    }
}
