package io.github.brigraph.resolve;

import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.resolve.Gazetteer.Found;
import io.github.brigraph.unit.Country;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An address as words and parts, with the names found in it; answers questions of grammar, decides nothing. */
final class ParsedAddress {

    final AddressText text;
    final List<Found> found;

    private static final Wordings.Kind[] KINDS = Wordings.Kind.values();
    private static final byte UNKNOWN = -1;

    private final Gazetteer gazetteer;
    private final Wordings wordings;

    // What words and parts call themselves is asked for many times: each is looked up once.
    private final byte[] wordKinds;
    private final byte[] partKinds;

    ParsedAddress(AddressText text, Gazetteer gazetteer, Wordings wordings) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.wordings = wordings;
        this.found = gazetteer.find(text);
        this.wordKinds = new byte[text.words()];
        this.partKinds = new byte[text.parts()];
        Arrays.fill(wordKinds, UNKNOWN);
        Arrays.fill(partKinds, UNKNOWN);
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
        String form = text.form(word);
        boolean mail = form.equals("e")
                && word + 1 < text.words()
                && text.form(word + 1).equals("mail");
        return mail || text.hasDigit(word) || wordings.isLabel(form) || form.equals("cedex");
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
        Optional<Found> state = stateFrom(word);
        if (state.isPresent()) {
            return state.get().last() + 1;
        }
        return stateAbbreviation(word).isPresent() ? word + 1 : word;
    }

    /** The subdivision whose name starts with a word. */
    private Optional<Found> stateFrom(int word) {
        for (Found name : found) {
            if (name.isState() && name.first() == word) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Whether a part is a subdivision, by its name or abbreviation, with or without a postal code. */
    boolean isStatePart(int part) {
        if (kindOf(part) != Wordings.Kind.NONE) {
            return false;
        }
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

    /** The country of the subdivision that a word names, begins to name or abbreviates. */
    Optional<Country> stateAt(int word) {
        return stateFrom(word).map(Found::country).or(() -> stateAbbreviation(word));
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

    /** Whether a number of five digits, such as a ZIP code, follows a name in its part or in the next. */
    boolean hasZipBehind(Found name) {
        int next = name.last() + 1;
        return next < text.words()
                && text.isNumber(next, 5)
                && (text.gapBefore(next) == Gap.SPACE || isSilent(text.partOf(next)));
    }

    /** Whether a name is that of the country Georgia as it is written for the state as well. */
    boolean isGeorgia(Found name) {
        return name.isCountry()
                && name.first() == name.last()
                && text.form(name.first()).equals("georgia");
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

    /** Whether a name stands behind that of a place: "Turku Finland"; not "Univ Malta", "New Mexico", "Rue de Chine". */
    boolean isBehindPlace(Found name) {
        int before = name.first() - 1;
        if (before < 0 || text.gapBefore(name.first()) != Gap.SPACE) {
            return before >= 0;
        }
        return !isThoroughfare(before) && !isInstitutional(name);
    }

    /** Whether a name belongs to that of an institution: "University of Malta", "Univ Malta". */
    boolean isInstitutional(Found name) {
        int before = name.first() - 1;
        return before >= text.firstWord(text.partOf(name.first()))
                && (isOf(before) || isAnd(before) || kindOfWord(before) != Wordings.Kind.NONE);
    }

    /** What a part calls itself. */
    Wordings.Kind kindOf(int part) {
        byte kind = partKinds[part];
        if (kind == UNKNOWN) {
            kind = (byte) wordings.kindOf(this, text.firstWord(part), text.lastWord(part))
                    .ordinal();
            partKinds[part] = kind;
        }
        return KINDS[kind];
    }

    boolean isThoroughfare(int word) {
        return wordings.isThoroughfare(text.form(word));
    }

    /** Whether a word introduces an e-mail address, a telephone number and the like. */
    boolean isLabel(int word) {
        return wordings.isLabel(text.form(word));
    }

    boolean isAnd(int word) {
        return switch (text.form(word)) {
            case "and", "et", "und", "y", "e", "og", "en" -> true;
            default -> false;
        };
    }

    boolean isOf(int word) {
        return switch (text.form(word)) {
            case "of", "de", "do", "da", "del", "di", "du", "des", "der", "von", "at", "in", "d", "for", "la", "the" ->
                true;
            default -> false;
        };
    }

    /** What a single word says about the part that it stands in. */
    Wordings.Kind kindOfWord(int word) {
        byte kind = wordKinds[word];
        if (kind == UNKNOWN) {
            kind = (byte) wordings.kindOf(text.form(word)).ordinal();
            wordKinds[word] = kind;
        }
        return KINDS[kind];
    }
}
