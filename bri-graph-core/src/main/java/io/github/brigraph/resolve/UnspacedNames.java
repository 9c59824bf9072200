package io.github.brigraph.resolve;

import io.github.brigraph.unit.CountryNames;
import io.github.brigraph.unit.NameForm;

/**
 * Names of places in scripts that are written without spaces, or with few: 北京大学 starts with Beijing, 서울대학교 with Seoul.
 */
final class UnspacedNames {

    private static final int LONGEST = 6;
    private static final int SHORTEST = 2;

    private UnspacedNames() {}

    /**
     * The end of the country or city with which a run of letters starts if more follows, otherwise the end of the run.
     *
     * @param start where the run starts
     * @param end behind its last letter
     */
    static int end(String text, int start, int end) {
        if (text.charAt(start) < '\u2e80' || !isUnspaced(text.codePointAt(start))) {
            return end;
        }
        for (int length = Math.min(LONGEST, end - start - 1); length >= SHORTEST; length--) {
            String form = NameForm.word(text, start, start + length);
            if (CountryNames.standard().byForm().containsKey(form)
                    || Cities.standard().isKnown(form)) {
                return start + length;
            }
        }
        return end;
    }

    static boolean isUnspaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
