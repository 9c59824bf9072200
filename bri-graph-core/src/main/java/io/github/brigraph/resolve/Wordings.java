package io.github.brigraph.resolve;

import io.github.brigraph.unit.NameForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words by which a part of an address shows what it is, from the table {@code wordings.tsv}. */
final class Wordings {

    static final Wordings STANDARD = new Wordings();

    /** What an institution calls itself, the least telling first. */
    enum Kind {
        NONE,
        DEPARTMENT,
        COLLEGE,
        INSTITUTE,
        ACADEMY,
        UNIVERSITY
    }

    private static final char FIRST_OF_CJK = '\u1100';

    private final Set<String> labels = new HashSet<>();
    private final Set<String> thoroughfares = new HashSet<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final Map<String, Kind> words = new HashMap<>();
    private final Map<String, Kind> beginnings = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private Wordings() {
        for (List<String> row : Table.rows("wordings.tsv")) {
            for (String item : Table.list(row.get(1))) {
                switch (row.get(0)) {
                    case "label" -> labels.add(NameForm.of(item));
                    case "thoroughfare" -> thoroughfares.add(NameForm.of(item));
                    case "abbreviation" -> abbreviations.add(NameForm.of(item));
                    default -> addKind(item, Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
                }
            }
        }
    }

    private void addKind(String item, Kind kind) {
        String form = NameForm.of(item);
        if (item.endsWith("*") && form.indexOf(' ') < 0) {
            beginnings.put(form, kind);
        } else if (form.indexOf(' ') < 0) {
            words.putIfAbsent(form, kind);
        } else {
            String first = form.substring(0, form.indexOf(' '));
            phrases.computeIfAbsent(first, key -> new ArrayList<>())
                    .add(new Phrase(List.of(form.split(" ", -1)), kind));
        }
    }

    /** Whether a word introduces an e-mail address, a telephone number and the like. */
    boolean isLabel(String word) {
        return labels.contains(word);
    }

    /** Whether a name behind the word is that of a street, a hotel, a hill. */
    boolean isThoroughfare(String word) {
        return thoroughfares.contains(word);
    }

    /** Whether a dot behind the word ends no sentence. */
    boolean isAbbreviation(String word) {
        return abbreviations.contains(word);
    }

    /** What a single word says about the part that it stands in. */
    Kind kindOf(String word) {
        Kind kind = words.get(word);
        if (kind != null) {
            return kind;
        }
        // The shortest beginning in the table has 4 letters, in scripts of syllables and words 2; the longest has 12.
        for (int length = word.charAt(0) < FIRST_OF_CJK ? 4 : 2; length <= Math.min(word.length(), 13); length++) {
            kind = beginnings.get(word.substring(0, length));
            if (kind != null) {
                return kind;
            }
        }
        return Kind.NONE;
    }

    /** The most telling kind among a run of words. */
    Kind kindOf(ParsedAddress address, int first, int last) {
        AddressText text = address.text;
        Kind best = Kind.NONE;
        for (int i = first; i <= last; i++) {
            // Two letters are a company's form ("Volvo AB") and at the start somebody's initials.
            if (i > first || text.form(i).length() > 2) {
                best = max(best, address.kindOfWord(i));
            }
            for (Phrase phrase : phrases.getOrDefault(text.form(i), List.of())) {
                if (phrase.kind.compareTo(best) > 0 && phrase.standsAt(text, i, last)) {
                    best = phrase.kind;
                }
            }
        }
        return best;
    }

    private static Kind max(Kind a, Kind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private record Phrase(List<String> words, Kind kind) {

        boolean standsAt(AddressText text, int first, int last) {
            if (first + words.size() - 1 > last) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!text.form(first + i).equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
