package io.github.brigraph.resolve;

import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.resolve.Gazetteer.Found;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Optional;

/** An address as words and parts, with the names found in it; answers questions of grammar, decides nothing. */
final class ParsedAddress {

    final AddressText text;
    final List<Found> found;

    private final Gazetteer gazetteer;
    private final Wordings wordings;

    ParsedAddress(AddressText text, Gazetteer gazetteer, Wordings wordings) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.wordings = wordings;
        this.found = gazetteer.find(text);
    }

    /** The last part that says something, or -1. */
    int lastPart() {
        int part = text.parts() - 1;
        while (part >= 0 && isSilent(part)) {
            part--;
        }
        return part;
    }

    /** The first part that says something. */
    int firstPart() {
        int part = 0;
        while (part < text.parts() - 1 && isSilent(part)) {
            part++;
        }
        return part;
    }

    /** Whether a part is nothing but numbers, postal codes and the labels of e-mail addresses and telephones. */
    boolean isSilent(int part) {
        return lastTellingWord(part) < text.firstWord(part);
    }

    /** The last word of a part, postal codes and labels behind it left out; before the first if nothing is left. */
    int lastTellingWord(int part) {
        int word = text.lastWord(part);
        while (word >= text.firstWord(part) && isNoise(word)) {
            word--;
        }
        return word;
    }

    private boolean isNoise(int word) {
        return text.hasDigit(word)
                || wordings.isLabel(text.form(word))
                || text.form(word).equals("cedex");
    }

    /** Whether a name is all that its part says, apart from a postal code and a subdivision before it. */
    boolean isWhole(Found name) {
        return startsPart(name) && endsPart(name);
    }

    /** Whether nothing but postal codes and subdivisions stands before a name in its part. */
    boolean startsPart(Found name) {
        int word = text.firstWord(text.partOf(name.first()));
        if (word < name.first() && isArticle(word)) {
            word++;
        }
        while (word < name.first()) {
            int next = behindPostalOrState(word);
            if (next == word) {
                return false;
            }
            word = next;
        }
        return word == name.first();
    }

    /** Whether nothing but a postal code stands behind a name in its part. */
    boolean endsPart(Found name) {
        return lastTellingWord(text.partOf(name.last())) <= name.last();
    }

    private boolean isArticle(int word) {
        return text.form(word).equals("the") || text.form(word).equals("la");
    }

    private int behindPostalOrState(int word) {
        if (text.hasDigit(word)) {
            return word + 1;
        }
        Optional<Found> state =
                found.stream().filter(f -> f.isState() && f.first() == word).findFirst();
        if (state.isPresent()) {
            return state.get().last() + 1;
        }
        return stateAbbreviation(word).isPresent() ? word + 1 : word;
    }

    /** Whether a part is a subdivision, by its name or abbreviation, with or without a postal code. */
    boolean isStatePart(int part) {
        int last = lastTellingWord(part);
        int word = text.firstWord(part);
        while (word <= last) {
            int next = behindPostalOrState(word);
            if (next == word) {
                return false;
            }
            word = next;
        }
        return true;
    }

    /** Whether a subdivision stands before a name in its part: "NH USA". */
    boolean hasStateBefore(Found name) {
        return name.first() > text.firstWord(text.partOf(name.first())) && startsPart(name);
    }

    /** The country of the subdivision that a word abbreviates. */
    Optional<Country> stateAbbreviation(int word) {
        String written = text.written(word, word);
        Optional<Country> country = gazetteer.abbreviation(written);
        if (country.isEmpty() && written.indexOf('.') >= 0) {
            country = gazetteer.abbreviation(written.replace(".", "").replace(" ", ""));
        }
        return country;
    }

    /** Whether a number of five digits, such as a ZIP code, stands in a part. */
    boolean hasFiveDigits(int part) {
        for (int word = text.firstWord(part); word <= text.lastWord(part); word++) {
            if (text.isNumber(word, 5)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an address ends behind a part. */
    boolean endsAddress(int part) {
        if (text.gapAfter(text.lastWord(part)).compareTo(Gap.PAREN) >= 0) {
            return true;
        }
        for (int next = part + 1; next < text.parts(); next++) {
            if (!isSilent(next)) {
                return false;
            }
            if (text.gapAfter(text.lastWord(next)).compareTo(Gap.PAREN) >= 0) {
                return true;
            }
        }
        return true;
    }

    /** What a part calls itself. */
    Wordings.Kind kindOf(int part) {
        return wordings.kindOf(text, text.firstWord(part), text.lastWord(part));
    }

    boolean isThoroughfare(int word) {
        return wordings.isThoroughfare(text.form(word));
    }

    boolean isAnd(int word) {
        return switch (text.form(word)) {
            case "and", "et", "und", "y", "e", "og", "en" -> true;
            default -> false;
        };
    }

    boolean isOf(int word) {
        return switch (text.form(word)) {
            case "of",
                    "de",
                    "do",
                    "da",
                    "del",
                    "di",
                    "du",
                    "des",
                    "der",
                    "von",
                    "at",
                    "in",
                    "d",
                    "for",
                    "la",
                    "the",
                    "of the" -> true;
            default -> false;
        };
    }

    Wordings.Kind kindOfWord(int word) {
        return wordings.kindOf(text.form(word));
    }
}
