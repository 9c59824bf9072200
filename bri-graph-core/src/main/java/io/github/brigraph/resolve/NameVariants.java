package io.github.brigraph.resolve;

import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.resolve.NameTrait.Kind;
import io.github.brigraph.resolve.NameTrait.Specificity;
import io.github.brigraph.resolve.NameWords.Role;
import io.github.brigraph.unit.CountryNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways in which a name of a directory is written in addresses: as it is; without the legal form of a company or the
 * country in parentheses behind it; with its university in front or behind ({@code University of Vienna}, {@code Vienna
 * University}); without its campus or city, which then must stand elsewhere in the address ({@code University of
 * Maryland, Dept Phys, College Park}); without {@code National} in front; without initials in front.
 */
final class NameVariants {

    /** Takes a way of writing a name. */
    interface Taker {
        /**
         * Takes one.
         *
         * @param key the hash of the words
         * @param need the hash of a place that must be named beside them; 0 for none
         * @param trait what kind of name it is
         */
        void take(long key, long need, NameTrait trait);
    }

    /** Common words in such a number are hardly said of two institutions of a country. */
    private static final int LONG_NAME = 4;

    /** What a part of an institution calls itself before its place: "Istituto Nazionale di Fisica Nucleare, Sezione di Pavia". */
    private static final Set<String> SECTIONS = Set.of("sezione", "section", "branch", "campus", "sede", "standort");

    private static final Set<Long> COUNTRIES = CountryNames.standard().byForm().keySet().stream()
            .map(RorIndex::hash)
            .collect(Collectors.toUnmodifiableSet());

    private final NameWords words;
    private final Taker taker;
    private final Set<Long> places;

    /**
     * Makes variants.
     *
     * @param places hashes of the cities of the organisation
     */
    NameVariants(NameWords words, Set<Long> places, Taker taker) {
        this.words = words;
        this.places = places;
        this.taker = taker;
    }

    /** Hands over all ways to write a name. */
    void of(AddressText text, Kind kind) {
        int end = behindName(text);
        List<String> tokens = tokens(text, 0, end);
        while (tokens.size() > 1 && words.is(Role.LEGAL, tokens.get(tokens.size() - 1))) {
            tokens.remove(tokens.size() - 1);
        }
        if (tokens.isEmpty() || isPlace(tokens)) {
            return;
        }
        whole(tokens, kind);
        withoutCampus(text, end);
        withoutCity(tokens);
        cityFirst(tokens);
        withoutCountry(tokens);
        withoutNamesake(text, tokens);
        withoutFoundation(tokens);
        withoutFederal(tokens);
        withoutLastWord(tokens);
        withoutLead(text, tokens);
        withoutNational(tokens);
        withoutHonour(tokens);
    }

    /** Hands over a name of a table: as it is, or without its city, which then must stand elsewhere. */
    void ofTable(AddressText text) {
        List<String> tokens = tokens(text, 0, text.words());
        if (!tokens.isEmpty()) {
            whole(tokens, Kind.ALIAS);
            withoutCity(tokens);
            withoutLead(text, tokens);
        }
    }

    /** The number of words without a last part in parentheses that is a country or letters: "IBM (United States)". */
    private static int behindName(AddressText text) {
        int last = text.words() - 1;
        if (last < 1) {
            return last + 1;
        }
        int start = text.firstWord(text.partOf(last));
        boolean aside = start > 0
                && text.gapBefore(start) == Gap.PAREN
                && (CountryNames.standard().find(text.written(start, last)).isPresent()
                        || (start == last && text.inCapitals(last)));
        return aside ? start : last + 1;
    }

    private List<String> tokens(AddressText text, int start, int end) {
        List<String> tokens = new ArrayList<>();
        for (int word = start; word < end; word++) {
            String token = words.of(text, word);
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private boolean isPlace(List<String> tokens) {
        long hash = hash(tokens);
        return places.contains(hash) || COUNTRIES.contains(hash);
    }

    private void whole(List<String> tokens, Kind kind) {
        taker.take(hash(tokens), 0, new NameTrait(kind, specificity(tokens)));
        swapped(tokens, 0);
    }

    /** "University of Vienna" for "Vienna University" and the other way round. */
    private void swapped(List<String> tokens, long need) {
        int last = tokens.size() - 1;
        if (last < 1 || tokens.size() > 4) {
            return;
        }
        List<String> other = new ArrayList<>(tokens);
        if (tokens.get(0).equals("univ") && !tokens.get(last).equals("univ")) {
            other.remove(0);
            other.add("univ");
        } else if (tokens.get(last).equals("univ")) {
            other.remove(last);
            other.add(0, "univ");
        } else {
            return;
        }
        taker.take(hash(other), need, new NameTrait(Kind.VARIANT, specificity(other)));
    }

    /** Without what stands behind the last comma, dash, "at" or "in": the campus. */
    private void withoutCampus(AddressText text, int end) {
        for (int word = end - 1; word > 1; word--) {
            boolean parted = text.gapBefore(word) == Gap.COMMA || isDash(text, word) || isAt(text, word - 1);
            if (parted) {
                List<String> front = tokens(text, 0, word);
                List<String> campus = tokens(text, word, end);
                if (campus.size() > 1 && SECTIONS.contains(campus.get(0))) {
                    campus.remove(0);
                }
                // "Max-Planck-Institut": the hyphen parts no campus.
                boolean place = !campus.isEmpty() && campus.size() <= 4 && !words.is(Role.HEAD, campus.get(0));
                if (front.size() > 1 && place) {
                    needing(front, campus);
                }
                return;
            }
        }
    }

    private static boolean isDash(AddressText text, int word) {
        return "-\u2013\u2014".indexOf(text.behind(word - 1)) >= 0;
    }

    private static boolean isAt(AddressText text, int word) {
        return text.form(word).equals("at") || text.form(word).equals("in");
    }

    private void withoutCity(List<String> tokens) {
        for (int split = tokens.size() - 1; split > 1 && split >= tokens.size() - 4; split--) {
            List<String> city = tokens.subList(split, tokens.size());
            if (places.contains(hash(city)) || (split == tokens.size() - 1 && isCampusOfState(tokens))) {
                needing(tokens.subList(0, split), city);
            }
        }
    }

    /** "Concordia University Wisconsin". */
    private boolean isCampusOfState(List<String> tokens) {
        String last = tokens.get(tokens.size() - 1);
        return words.is(Role.PLACE, last)
                && !words.is(Role.GENERIC, last)
                && tokens.subList(0, tokens.size() - 1).contains("univ");
    }

    /**
     * "University of Science, Ho Chi Minh City" for "Ho Chi Minh City University of Science": common words with the city
     * behind them; of a people's hospital also with the city elsewhere.
     */
    private void cityFirst(List<String> tokens) {
        for (int split = 1; split <= Math.min(LONG_NAME, tokens.size() - 2); split++) {
            List<String> city = tokens.subList(0, split);
            List<String> rest = tokens.subList(split, tokens.size());
            boolean common = rest.stream().allMatch(t -> words.is(Role.GENERIC, t))
                    && rest.stream().anyMatch(t -> words.is(Role.HEAD, t));
            if (common && places.contains(hash(city))) {
                if (rest.contains("hosp") && rest.contains("peoples")) {
                    taker.take(hash(rest), hash(city), new NameTrait(Kind.VARIANT, Specificity.PROPER_IN_COUNTRY));
                }
                List<String> turned = new ArrayList<>(rest);
                turned.addAll(city);
                taker.take(hash(turned), 0, new NameTrait(Kind.VARIANT, Specificity.PROPER));
            }
        }
    }

    /** "CABI, Nairobi, Kenya" for "CABI Kenya": a name of its own before the country, which stands elsewhere. */
    private void withoutCountry(List<String> tokens) {
        for (int split = tokens.size() - 1; split >= Math.max(1, tokens.size() - LONG_NAME); split--) {
            List<String> front = tokens.subList(0, split);
            List<String> country = tokens.subList(split, tokens.size());
            if (COUNTRIES.contains(hash(country)) && !words.is(Role.BEARING, front.get(split - 1))) {
                if (front.get(0).equals("minist")) {
                    taker.take(hash(front), 0, new NameTrait(Kind.VARIANT, specificity(front)));
                } else if (front.stream().anyMatch(this::isOwn) && !isPlace(front)) {
                    taker.take(hash(front), hash(country), new NameTrait(Kind.VARIANT, specificity(front)));
                }
            }
        }
    }

    private boolean isOwn(String token) {
        return !words.is(Role.GENERIC, token) && !words.is(Role.BEARING, token) && !words.is(Role.PLACE, token);
    }

    /** "Ryazan State Medical University", for one that is "named after Academician I.P. Pavlov". */
    private void withoutNamesake(AddressText text, List<String> tokens) {
        for (int word = 2; word + 1 < text.words(); word++) {
            boolean namesake = text.form(word).equals("imeni")
                    || (text.form(word).equals("named")
                            && (text.form(word + 1).equals("after")
                                    || text.form(word + 1).equals("for")));
            if (namesake) {
                List<String> front = tokens(text, 0, word);
                if (front.size() < tokens.size()) {
                    proper(front);
                }
                return;
            }
        }
    }

    /** "Royal Marsden NHS Trust" for "… NHS Foundation Trust". */
    private void withoutFoundation(List<String> tokens) {
        int at = tokens.indexOf("nhs");
        if (at > 0 && tokens.size() == at + 3 && tokens.get(at + 1).equals("fdn")) {
            List<String> rest = new ArrayList<>(tokens);
            rest.remove(at + 1);
            proper(rest);
        }
    }

    /** "University of Agriculture, Abeokuta" for the "Federal University of Agriculture" there. */
    private void withoutFederal(List<String> tokens) {
        if (tokens.size() > 2 && tokens.get(0).equals("fed") && tokens.get(1).equals("univ")) {
            List<String> rest = tokens.subList(1, tokens.size());
            taker.take(hash(rest), 0, new NameTrait(Kind.VARIANT, specificity(rest)));
        }
    }

    private void needing(List<String> front, List<String> campus) {
        long need = hash(campus);
        taker.take(hash(front), need, new NameTrait(Kind.VARIANT, specificity(front)));
        swapped(front, need);
    }

    /** "Indian Institute of Technology", where the last word of its name stands elsewhere. */
    private void withoutLastWord(List<String> tokens) {
        int last = tokens.size() - 1;
        if (last < 3
                || COUNTRIES.contains(hash(tokens.subList(last, last + 1)))
                || words.is(Role.GENERIC, tokens.get(last))) {
            return;
        }
        List<String> front = tokens.subList(0, last);
        if (front.stream().skip(1).allMatch(t -> words.is(Role.GENERIC, t))) {
            needing(front, tokens.subList(last, last + 1));
        }
    }

    /** Without initials in front: "Khlopin Radium Institute". */
    private void withoutLead(AddressText text, List<String> tokens) {
        boolean initials = text.form(0).length() <= 3 && text.written(0, 0).indexOf('.') > 0;
        if (initials) {
            proper(tokens.subList(1, tokens.size()));
        }
    }

    /** Without its "National": "Lawrence Berkeley Laboratory". */
    private void withoutNational(List<String> tokens) {
        int at = tokens.indexOf("natl");
        if (at >= 0) {
            List<String> rest = new ArrayList<>(tokens);
            rest.remove(at);
            proper(rest);
        }
    }

    private void proper(List<String> tokens) {
        if (tokens.size() > 1 && specificity(tokens) == Specificity.PROPER && !isPlace(tokens)) {
            taker.take(hash(tokens), 0, new NameTrait(Kind.VARIANT, Specificity.PROPER));
            swapped(tokens, 0);
        }
    }

    /** "University of Bremen", for one that is named after a person as well and says nothing of its field. */
    private void withoutHonour(List<String> tokens) {
        if (!tokens.contains("univ") || tokens.size() < 3) {
            return;
        }
        for (int start = 0; start < tokens.size(); start++) {
            for (int end = start + 1; end <= tokens.size(); end++) {
                List<String> city = tokens.subList(start, end);
                if (places.contains(hash(city)) && isHonoured(tokens, city)) {
                    List<String> plain = new ArrayList<>(List.of("univ"));
                    plain.addAll(city);
                    taker.take(hash(plain), 0, new NameTrait(Kind.VARIANT, Specificity.PROPER));
                    swapped(plain, 0);
                    return;
                }
            }
        }
    }

    private boolean isHonoured(List<String> tokens, List<String> city) {
        List<String> rest = new ArrayList<>(tokens);
        city.forEach(rest::remove);
        rest.remove("univ");
        return !rest.isEmpty() && rest.stream().noneMatch(t -> words.is(Role.GENERIC, t) || words.is(Role.BEARING, t));
    }

    private Specificity specificity(List<String> tokens) {
        boolean generic = tokens.stream().allMatch(t -> words.is(Role.GENERIC, t));
        if (generic) {
            boolean one = tokens.contains("minist")
                    || (tokens.size() > 2 && (tokens.contains("natl") || tokens.contains("fed")));
            if (tokens.size() > LONG_NAME) {
                return Specificity.PROPER_IN_COUNTRY;
            }
            boolean detailed = tokens.size() == LONG_NAME;
            return one || detailed ? Specificity.GENERIC_IN_COUNTRY : Specificity.GENERIC;
        }
        return tokens.size() == 1 ? Specificity.SINGLE : Specificity.PROPER;
    }

    static long hash(List<String> tokens) {
        long hash = NameHash.START;
        for (String token : tokens) {
            hash = NameHash.add(hash, token);
        }
        return hash;
    }
}
