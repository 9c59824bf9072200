package io.github.brigraph.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text, in lower case: runs of letters and digits; every ideograph is a word of its own. */
final class Words {

    /** How many letters a word with {@code *} has at least before it. */
    static final int SHORTEST_STEM = 3;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean ideograph = c > 0x2E80 && Character.isIdeographic(c);
            boolean inWord = Character.isLetterOrDigit(c) || (c == '*' && start >= 0);
            if (start >= 0 && (!inWord || ideograph)) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (ideograph) {
                words.add(text.substring(i, next));
            } else if (inWord && start < 0) {
                start = i;
            }
            i = next;
        }
        if (start >= 0) {
            words.add(text.substring(start).toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
