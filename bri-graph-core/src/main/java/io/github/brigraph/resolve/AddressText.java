package io.github.brigraph.resolve;

import io.github.brigraph.unit.NameForm;
import java.util.List;

/**
 * The text of an address as words and parts.
 *
 * <p>Words are in their {@link NameForm}; initials in a row are one word ({@code U. S. A.} is {@code usa}). A part is a run
 * of words between punctuation; how strong the punctuation is, the {@link Gap} says. E-mail and web addresses are left out.
 */
final class AddressText {

    /** What stands between two words, the weakest first. */
    enum Gap {
        SPACE,
        COMMA,
        PAREN,
        STOP,
        SEMICOLON,
        END
    }

    private final String text;
    private final List<String> forms;
    private final int[] starts;
    private final int[] ends;
    private final Gap[] before;
    private final int[] partOf;
    private final int[] partStarts;

    AddressText(String text, AddressWords words) {
        this.text = text;
        this.forms = words.forms;
        this.starts = words.starts;
        this.ends = words.ends;
        this.before = words.before;
        this.partOf = new int[forms.size()];
        int parts = 0;
        for (int i = 0; i < forms.size(); i++) {
            parts += before[i] == Gap.SPACE ? 0 : 1;
            partOf[i] = parts - 1;
        }
        this.partStarts = new int[parts + 1];
        for (int i = forms.size() - 1; i >= 0; i--) {
            partStarts[partOf[i]] = i;
        }
        partStarts[parts] = forms.size();
    }

    static AddressText of(String text) {
        return new AddressText(text, AddressWords.of(text));
    }

    int words() {
        return forms.size();
    }

    String form(int word) {
        return forms.get(word);
    }

    Gap gapBefore(int word) {
        return word < forms.size() ? before[word] : Gap.END;
    }

    Gap gapAfter(int word) {
        return gapBefore(word + 1);
    }

    /** Whether addresses may stand side by side between semicolons. */
    boolean hasSemicolons() {
        for (int word = 1; word < forms.size(); word++) {
            if (before[word] == Gap.SEMICOLON) {
                return true;
            }
        }
        return false;
    }

    int parts() {
        return partStarts.length - 1;
    }

    int partOf(int word) {
        return partOf[word];
    }

    int firstWord(int part) {
        return partStarts[part];
    }

    int lastWord(int part) {
        return partStarts[part + 1] - 1;
    }

    /** The text of a run of words as it is written. */
    String written(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    /** The character behind a word; a blank where the text ends. */
    char behind(int word) {
        return ends[word] < text.length() ? text.charAt(ends[word]) : ' ';
    }

    /** What stands between a word and the next, without blanks. */
    String between(int word) {
        return word + 1 < forms.size()
                ? text.substring(ends[word], starts[word + 1]).strip()
                : "";
    }

    /** Whether all letters of a word are capitals. */
    boolean inCapitals(int word) {
        for (int i = starts[word]; i < ends[word]; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean startsWithCapital(int word) {
        return Character.isUpperCase(text.charAt(starts[word]));
    }

    boolean startsWithSmallLetter(int word) {
        return Character.isLowerCase(text.charAt(starts[word]));
    }

    boolean hasDigit(int word) {
        String form = forms.get(word);
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) >= '0' && form.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a number of so many digits. */
    boolean isNumber(int word, int digits) {
        String form = forms.get(word);
        return form.length() == digits && form.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Words of a part or of a run of words, with one space between them. */
    String forms(int first, int last) {
        return String.join(" ", forms.subList(first, last + 1));
    }
}
