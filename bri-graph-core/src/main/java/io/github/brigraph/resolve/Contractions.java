package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one form in which the commonest words of the names of institutions are compared, from the table {@code
 * contractions.tsv}: {@code university} and {@code universität} are {@code univ}, particles are left out.
 */
final class Contractions {

    static final Contractions STANDARD = new Contractions();

    private static final String LEFT_OUT = "-";

    /** Shorter beginnings are of too many words. */
    private static final int SHORTEST = 4;

    private final Map<String, String> byWord = new HashMap<>();

    /** Beginnings of words that are all of one form. */
    private final Map<String, String> byBeginning = new HashMap<>();

    private Contractions() {
        for (List<String> row : Table.rows("contractions.tsv")) {
            Table.list(row.get(1)).forEach(word -> byWord.put(word, row.get(0)));
        }
        byWord.forEach((word, form) -> {
            for (int length = SHORTEST; length < word.length(); length++) {
                byBeginning.merge(word.substring(0, length), form, (a, b) -> a.equals(b) ? a : LEFT_OUT);
            }
        });
        byBeginning.values().removeIf(LEFT_OUT::equals);
        byBeginning.keySet().removeAll(byWord.keySet());
    }

    /** Whether a word has another form or is left out. */
    boolean isKnown(String word) {
        return byWord.containsKey(word);
    }

    /** The form of the words that all begin so, for one cut off by a dot: {@code Univer.}, {@code Instit.} */
    Optional<String> ofBeginning(String beginning) {
        return Optional.ofNullable(byBeginning.get(beginning));
    }

    /** The form of a word; empty where it is left out. */
    Optional<String> of(String word) {
        String contracted = byWord.getOrDefault(word, word);
        return contracted.equals(LEFT_OUT) ? Optional.empty() : Optional.of(contracted);
    }

    /** The key under which names of institutions meet: the forms of the words of a name that are not left out. */
    String key(String form) {
        StringBuilder key = new StringBuilder(form.length());
        for (String word : Splitter.on(' ').split(form)) {
            of(word).ifPresent(w -> key.append(key.isEmpty() ? "" : " ").append(w));
        }
        return key.toString();
    }
}
