package io.github.brigraph.resolve;

import io.github.brigraph.resolve.Cities.Bearer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the names of cities where they stand in an address: as a part of their own, or in the name of an institution. */
final class CityNames {

    private static final Set<String> SAINTS =
            Set.of("st", "ste", "saint", "sainte", "san", "santa", "santo", "sao", "sankt", "sta", "sto");

    /** What may stand between the name of a city and the word for a university: "Wrocław Medical University". */
    private static final Set<String> MIDDLE = Set.of(
            "medical",
            "med",
            "technical",
            "tech",
            "state",
            "agricultural",
            "agr",
            "national",
            "natl",
            "normal",
            "federal",
            "pedagogical",
            "polytechnic",
            "metropolitan",
            "city",
            "catholic",
            "womens",
            "foreign",
            "studies",
            "forestry",
            "international",
            "int",
            "economics",
            "prefectural");

    private final ParsedAddress address;
    private final AddressText text;
    private final Gazetteer gazetteer;
    private final Cities cities = Cities.standard();

    CityNames(ParsedAddress address, Gazetteer gazetteer) {
        this.address = address;
        this.gazetteer = gazetteer;
        this.text = address.text;
    }

    /** The bearers of the name that a part consists of, postal codes and the like left out; empty if it is none. */
    List<Bearer> whole(int part) {
        int from = text.firstWord(part);
        int to = text.lastWord(part);
        // "Tel" introduces a number, but not in Tel Aviv.
        while (from <= to
                && !(address.isLabel(from) && cities.isKnown(name(from, to)))
                && (isNoise(from) || isSign(from, to) || text.form(from).equals("the"))) {
            from++;
        }
        while (to >= from && isNoise(to)) {
            to--;
        }
        if (from > to || !startsLikeName(from) || isInstitutional(from, to) || isNoPlace(from, to)) {
            return List.of();
        }
        List<Bearer> bearers = bearers(from, to);
        if (bearers.isEmpty()) {
            bearers = gazetteer.subdivisions(name(isRegion(from) && from < to ? from + 1 : from, to));
        }
        return bearers.isEmpty() && to > from && isSettlement(to) ? bearers(from, to - 1) : bearers;
    }

    /** Whether a name that a place bears too means something else: "Google". */
    private boolean isNoPlace(int from, int to) {
        return address.found.stream()
                .anyMatch(f -> f.meaning().kind() == Gazetteer.Kind.NOTHING && f.first() <= from && f.last() >= to);
    }

    private List<Bearer> bearers(int from, int to) {
        return to - from >= Cities.LONGEST ? List.of() : cities.bearers(name(from, to));
    }

    /** The bearers of each name of a city that stands in the name of an institution. */
    List<List<Bearer>> phrases(int part) {
        List<List<Bearer>> found = new ArrayList<>(1);
        int first = text.firstWord(part);
        int last = text.lastWord(part);
        while (last >= first && isNoise(last)) {
            last--;
        }
        int word = first;
        while (word <= last) {
            int end = isPossible(word, first) ? longest(word, last) : word - 1;
            end = isInLongerName(word, end) ? word - 1 : end;
            if (end >= word && (word > first || end < last) && standsInName(word, end, first, last)) {
                found.add(cities.bearers(name(word, end)));
            }
            word = Math.max(word, end) + 1;
        }
        return found;
    }

    /** Natal in "KwaZulu-Natal" is no city. */
    private boolean isInLongerName(int word, int end) {
        return address.found.stream()
                .anyMatch(f -> f.first() <= word && f.last() >= end && f.last() - f.first() > end - word);
    }

    private boolean isPossible(int word, int first) {
        return startsLikeName(word)
                && !text.hasDigit(word)
                && address.kindOfWord(word) == Wordings.Kind.NONE
                && (word == first || !address.isThoroughfare(word - 1));
    }

    private int longest(int word, int last) {
        for (int end = Math.min(last, word + Cities.LONGEST - 1); end >= word; end--) {
            if (cities.isKnown(name(word, end))) {
                return end;
            }
        }
        return word - 1;
    }

    /**
     * Whether a name stands behind a university's word ({@code University of Toronto}), before an institution's ({@code
     * Kyoto University}, {@code Graz University of Technology}) or at the end of an institution's name ({@code Onkološki
     * inštitut Ljubljana}). Saints give their names to more than cities: they count behind and before a university alone.
     */
    private boolean standsInName(int word, int end, int first, int last) {
        int before = word - 1;
        while (before >= first && address.isOf(before)) {
            before--;
        }
        boolean saint = SAINTS.contains(text.form(word));
        if (before >= first && is(before, saint || before == word - 1)) {
            return true;
        }
        int next = end + 1;
        while (next < last && text.gapBefore(next) == AddressText.Gap.SPACE && MIDDLE.contains(text.form(next))) {
            next++;
        }
        if (end < last && is(next, saint || next > end + 1) && isLedIn(word, first)) {
            return true;
        }
        return !saint
                && end == last
                && before >= first
                && address.kindOf(text.partOf(word)).compareTo(Wordings.Kind.COLLEGE) >= 0;
    }

    private boolean is(int word, boolean universityOnly) {
        Wordings.Kind kind = address.kindOfWord(word);
        return universityOnly ? kind == Wordings.Kind.UNIVERSITY : kind.compareTo(Wordings.Kind.COLLEGE) >= 0;
    }

    /** Whether a name starts a part, or follows what may stand before it: "National Kaohsiung University". */
    private boolean isLedIn(int word, int first) {
        for (int before = first; before < word; before++) {
            switch (text.form(before)) {
                case "the",
                        "national",
                        "natl",
                        "royal",
                        "state",
                        "federal",
                        "technical",
                        "new",
                        "catholic",
                        "medical" -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isInstitutional(int from, int to) {
        for (int word = from; word <= to; word++) {
            if (address.kindOfWord(word) != Wordings.Kind.NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoise(int word) {
        return text.hasDigit(word) || text.form(word).equals("cedex") || address.isLabel(word);
    }

    /** Whether a word is the sign of a country before a postal code: "P-1200 Lisbon". */
    private boolean isSign(int word, int last) {
        return word < last && text.form(word).length() <= 2 && text.hasDigit(word + 1);
    }

    /** Whether a word introduces the name of a subdivision: "Edo. Carabobo", "Prov. Hubei". */
    private boolean isRegion(int word) {
        return switch (text.form(word)) {
            case "edo", "estado", "provincia", "prov", "province", "state", "region", "departamento", "oblast" -> true;
            default -> false;
        };
    }

    private boolean isSettlement(int word) {
        return switch (text.form(word)) {
            case "city", "town", "municipality", "shi", "county" -> true;
            default -> false;
        };
    }

    /** Names are written with a capital, or in a script that has none. */
    private boolean startsLikeName(int word) {
        return !Character.isLowerCase(text.written(word, word).charAt(0));
    }

    private String name(int first, int last) {
        return first == last ? text.form(first) : text.forms(first, last);
    }
}
