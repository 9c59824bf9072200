package io.github.brigraph.unit;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are compared: words in lower case without diacritics and apostrophes, one space between them;
 * {@code &} read as {@code and}, all other punctuation as a space; single letters in a row joined; without a {@code the}
 * before or behind.
 *
 * <p>{@code "P. R. China"}, {@code "PR China"} and {@code "p.r. china"} have one form, and so have {@code "Côte d'Ivoire"}
 * and {@code "COTE DIVOIRE"}. Letters that are not a plain letter with a mark are spelt out: {@code ø} as {@code o},
 * {@code ß} as {@code ss}. A question mark inside a word is taken for an apostrophe that a wrong encoding destroyed.
 */
public final class NameForm {

    private static final boolean[] ASCII_IN_WORD = asciiInWord();

    private NameForm() {}

    /** The form of a name; empty where the name holds no letter and no digit. */
    public static String of(String name) {
        StringBuilder form = new StringBuilder(name.length());
        boolean initials = false;
        int at = 0;
        while (at < name.length()) {
            int start = at;
            while (at < name.length() && inWord(name.charAt(at))) {
                at++;
            }
            String word = word(name, start, at);
            boolean initial = isInitial(word);
            if (!word.isEmpty()) {
                form.append(form.isEmpty() || (initial && initials) ? "" : " ").append(word);
                initials = initial;
            }
            if (at < name.length() && name.charAt(at) == '&') {
                form.append(form.isEmpty() ? "and" : " and");
                initials = false;
            }
            at++;
        }
        return withoutArticle(form.toString());
    }

    /** Whether a character belongs to a word, be it only to be left out of its form. */
    public static boolean inWord(char c) {
        return c < 128 ? ASCII_IN_WORD[c] : Character.isLetterOrDigit(c) || isMark(c) || isSilent(c);
    }

    /** Whether the form of a word is a single letter, which joins the single letters around it. */
    public static boolean isInitial(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }

    /**
     * The form of one word, given by its place in a text.
     *
     * @param text the text
     * @param start where the word starts
     * @param end behind its last character
     * @return the form; empty where nothing of the word is left
     */
    public static String word(String text, int start, int end) {
        char[] form = new char[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return foreignWord(text.substring(start, end));
            }
            if (c >= 'A' && c <= 'Z') {
                form[length++] = (char) (c + ('a' - 'A'));
            } else if (!isSilent(c)) {
                form[length++] = c;
            }
        }
        return new String(form, 0, length);
    }

    private static String foreignWord(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder form = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case 'ø' -> form.append('o');
                case 'ł' -> form.append('l');
                case 'đ', 'ð' -> form.append('d');
                case 'ı' -> form.append('i');
                case 'ħ' -> form.append('h');
                case 'ß' -> form.append("ss");
                case 'æ' -> form.append("ae");
                case 'œ' -> form.append("oe");
                case 'þ' -> form.append("th");
                default -> {
                    if (!isSilent(c) && !(c >= '\u0300' && c <= '\u036f')) {
                        form.append(c);
                    }
                }
            }
        }
        return form.toString();
    }

    private static String withoutArticle(String form) {
        int start = form.startsWith("the ") ? 4 : 0;
        int end = form.endsWith(" the") ? form.length() - 4 : form.length();
        return start < end ? form.substring(start, end) : form;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSilent(char c) {
        return switch (c) {
            case '\'', '`', '?', '\u00b4', '\u00bf', '\u2018', '\u2019', '\u02bc', '\u02bb', '\u00ad' -> true;
            case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> true;
            default -> false;
        };
    }

    private static boolean[] asciiInWord() {
        boolean[] in = new boolean[128];
        for (char c = 0; c < in.length; c++) {
            in[c] = Character.isLetterOrDigit(c) || isSilent(c);
        }
        return in;
    }
}
