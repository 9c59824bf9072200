package io.github.brigraph.resolve;

import io.github.brigraph.resolve.NameTrait.Kind;
import io.github.brigraph.resolve.NameTrait.Specificity;
import io.github.brigraph.resolve.NameWords.Role;
import io.github.brigraph.resolve.RorDraft.Name;
import io.github.brigraph.resolve.RorDraft.NameKind;
import io.github.brigraph.unit.CountryNames;
import io.github.brigraph.unit.NameForm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of a directory, by which the runs of words of an address are looked up. */
final class RorIndex {

    /** What parts the name of a city from that of its river: "Frankfurt am Main". */
    private static final Pattern RIVER = Pattern.compile(" (?:am|an|upon|sur|bei|on) ");

    private static final int LONGEST_ACRONYM = 10;

    final NameTable names = new NameTable();
    final NameTable acronyms = new NameTable();
    final WordIndex words = new WordIndex();

    RorIndex() {
        CountryNames.standard().byForm().keySet().forEach(this::addPlaceWords);
    }

    private void addPlaceWords(String place) {
        AddressText text = AddressText.of(place);
        for (int word = 0; word < text.words(); word++) {
            placeWords.add(NameWords.STANDARD.of(text, word));
        }
    }

    /** Hashes of the cities of all organisations. */
    private final Set<Long> cities = new HashSet<>();

    /** Words of the names of cities and countries. */
    private final Set<String> placeWords = new HashSet<>();

    /** Adds the names of an organisation under its number. */
    void add(int organization, RorDraft draft) {
        for (String city : draft.cities) {
            cities.add(hash(city));
            addPlaceWords(city);
        }
        NameVariants variants = variants(organization, draft.cities);
        for (Name name : draft.names) {
            if (name.kind() == NameKind.ACRONYM || isAcronym(name.value())) {
                addAcronym(organization, name.value());
            } else {
                AddressText text = AddressText.of(name.value());
                variants.of(text, kind(name.kind()));
                words.add(organization, text);
            }
        }
    }

    /** Adds the name of an organisation that this one took the place of. */
    void addFormer(int organization, String name, Collection<String> in) {
        if (!name.isBlank()) {
            AddressText text = AddressText.of(name);
            variants(organization, in).of(text, Kind.ALIAS);
            words.add(organization, text);
        }
    }

    /** Adds a name that papers give to an organisation; what is written somewhat otherwise does not mean it. */
    void addOther(int organization, String name, Collection<String> in) {
        if (isAcronym(name)) {
            addAcronym(organization, name);
        } else {
            variants(organization, in).ofTable(AddressText.of(name));
        }
    }

    private void addAcronym(int organization, String acronym) {
        acronyms.add(acronym(acronym), 0, organization, new NameTrait(Kind.ACRONYM, Specificity.SINGLE));
    }

    private NameVariants variants(int organization, Collection<String> in) {
        Set<Long> places = new HashSet<>();
        for (String city : in) {
            places.add(hash(city));
            // "Indian Institute of Technology Delhi" lies in New Delhi.
            places.add(hash(city.substring(city.lastIndexOf(' ') + 1)));
            places.add(hash(RIVER.split(city, 2)[0]));
        }
        return new NameVariants(
                NameWords.STANDARD, places, (key, need, trait) -> names.add(key, need, organization, trait));
    }

    /** Takes an organisation that bears a name, and how it does. */
    interface Bearer {
        void take(int organization, NameTrait trait);
    }

    /** Hands over the organisations that bear a name or an acronym as it stands, also while names are still added. */
    void bearers(String name, Bearer bearer) {
        NameTable table = isAcronym(name) ? acronyms : names;
        long key = isAcronym(name) ? acronym(name) : hash(name);
        for (int entry = table.firstAdded(key); entry >= 0; entry = table.next(entry)) {
            if (table.need(entry) == 0 && table.trait(entry).kind() != Kind.VARIANT) {
                bearer.take(table.organization(entry), table.trait(entry));
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

    /** Whether a word stands in the name of a city, a region or a country. */
    boolean isPlace(String word) {
        return placeWords.contains(word) || NameWords.STANDARD.is(Role.PLACE, word);
    }

    /** The hash of a place or a name as an address would write it. */
    static long hash(String name) {
        return NameHash.of(AddressText.of(name), NameWords.STANDARD);
    }

    /** Whether a word is an acronym of an organisation. */
    boolean isAcronymOf(String word, int organization) {
        int entry = word.length() > 2 ? acronyms.first(NameHash.add(NameHash.START, word)) : -1;
        for (; entry >= 0; entry = acronyms.next(entry)) {
            if (acronyms.organization(entry) == organization) {
                return true;
            }
        }
        return false;
    }

    /** The hash of an acronym, which is no word of a language. */
    static long acronym(String written) {
        return NameHash.add(NameHash.START, NameForm.of(written).replace(" ", ""));
    }

    void build() {
        names.build();
        acronyms.build();
        words.build();
    }
}
