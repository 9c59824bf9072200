package io.github.brigraph.resolve;

import io.github.brigraph.resolve.NameWords.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a directory by their telling words, for names that are written somewhat otherwise. */
final class WordIndex {

    private static final int INITIAL_CAPACITY = 1 << 10;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> vocabulary = new ArrayList<>();
    private int[] wordsOf = new int[4 * INITIAL_CAPACITY];
    private int[] starts = new int[INITIAL_CAPACITY];
    private int[] organizations = new int[INITIAL_CAPACITY];
    private int names;
    private int ordered;
    private int[] postings = {};
    private int[] postingStarts = {};

    /** Adds the words of a name. */
    void add(int organization, AddressText text) {
        int at = starts[names];
        for (int word = 0; word < text.words(); word++) {
            String token = NameWords.STANDARD.of(text, word);
            if (!token.isEmpty()) {
                if (at == wordsOf.length) {
                    wordsOf = Arrays.copyOf(wordsOf, at + (at >> 1));
                }
                wordsOf[at++] = number(token);
            }
        }
        if (at - starts[names] < 2) {
            return;
        }
        // Former names come last, in no order.
        ordered = names == ordered && (names == 0 || organizations[names - 1] <= organization) ? names + 1 : ordered;
        organizations[names++] = organization;
        if (names + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
            organizations = Arrays.copyOf(organizations, starts.length);
        }
        starts[names] = at;
    }

    private int number(String token) {
        return numbers.computeIfAbsent(token, key -> {
            vocabulary.add(key);
            return vocabulary.size() - 1;
        });
    }

    /** Ends adding: lists the names of each telling word. */
    void build() {
        boolean[] telling = new boolean[vocabulary.size()];
        for (int i = 0; i < telling.length; i++) {
            String word = vocabulary.get(i);
            telling[i] = word.length() > 2 && !NameWords.STANDARD.is(Role.GENERIC, word);
        }
        postingStarts = new int[vocabulary.size() + 1];
        for (int i = 0; i < starts[names]; i++) {
            postingStarts[wordsOf[i] + 1] += telling[wordsOf[i]] ? 1 : 0;
        }
        for (int i = 0; i < vocabulary.size(); i++) {
            postingStarts[i + 1] += postingStarts[i];
        }
        postings = new int[postingStarts[vocabulary.size()]];
        int[] at = postingStarts.clone();
        for (int name = 0; name < names; name++) {
            for (int i = starts[name]; i < starts[name + 1]; i++) {
                if (telling[wordsOf[i]]) {
                    postings[at[wordsOf[i]]++] = name;
                }
            }
        }
        wordsOf = Arrays.copyOf(wordsOf, starts[names]);
        starts = Arrays.copyOf(starts, names + 1);
        organizations = Arrays.copyOf(organizations, names);
    }

    /** The number of a word; negative where no name has it. */
    int word(String token) {
        return numbers.getOrDefault(token, -1);
    }

    /** In how many names a telling word stands; 0 for others. */
    int frequency(int word) {
        return postingStarts[word + 1] - postingStarts[word];
    }

    /** A name with the word, {@code at} from 0 to its frequency. */
    int nameWith(int word, int at) {
        return postings[postingStarts[word] + at];
    }

    int organization(int name) {
        return organizations[name];
    }

    /** The words of all names of an organisation. */
    Set<String> allWords(int organization) {
        Set<String> all = new HashSet<>();
        int name = Arrays.binarySearch(organizations, 0, ordered, organization);
        while (name > 0 && organizations[name - 1] == organization) {
            name--;
        }
        for (; name >= 0 && name < ordered && organizations[name] == organization; name++) {
            all.addAll(words(name));
        }
        return all;
    }

    /** The words of a name. */
    List<String> words(int name) {
        String[] words = new String[starts[name + 1] - starts[name]];
        for (int i = 0; i < words.length; i++) {
            words[i] = vocabulary.get(wordsOf[starts[name] + i]);
        }
        return List.of(words);
    }
}
