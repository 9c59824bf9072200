package io.github.brigraph.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases, each with the bits of its fields, found in a text in one go over its words. Phrases are looked up by their first
 * word, or by its first letters where it ends in {@code *}, so a text costs two look-ups a word however many phrases there
 * are.
 */
final class PhraseTable {

    private record Phrase(List<String> words, long fields) {

        boolean fits(List<String> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                String there = text.get(at + i);
                boolean same = word.endsWith("*") ? there.startsWith(stem(word)) : there.equals(word);
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase>> byFirstLetters = new HashMap<>();

    void add(String phrase, long fields) {
        List<String> words = Words.of(phrase);
        String first = words.get(0);
        Map<String, List<Phrase>> table = first.endsWith("*") ? byFirstLetters : byFirstWord;
        String key = first.endsWith("*") ? first.substring(0, Words.SHORTEST_STEM) : first;
        table.computeIfAbsent(key, k -> new ArrayList<>()).add(new Phrase(List.copyOf(words), fields));
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty() && byFirstLetters.isEmpty();
    }

    private static String stem(String word) {
        return word.substring(0, word.length() - 1);
    }

    /** The bits of all fields a phrase of which is in a text. */
    long fields(String text) {
        return isEmpty() || text.isEmpty() ? 0 : fields(Words.of(text));
    }

    /** The bits of all fields a phrase of which is in a text, given by its words. */
    long fields(List<String> words) {
        if (isEmpty()) {
            return 0;
        }
        long found = 0;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            found |= fields(byFirstWord.get(word), words, at);
            if (!byFirstLetters.isEmpty() && word.length() >= Words.SHORTEST_STEM) {
                found |= fields(byFirstLetters.get(word.substring(0, Words.SHORTEST_STEM)), words, at);
            }
        }
        return found;
    }

    private static long fields(@org.jspecify.annotations.Nullable List<Phrase> phrases, List<String> words, int at) {
        long found = 0;
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if ((found & phrase.fields) != phrase.fields && phrase.fits(words, at)) {
                    found |= phrase.fields;
                }
            }
        }
        return found;
    }
}
