package io.github.brigraph.read;

import java.text.Normalizer;
import java.util.Map;

/** The commands that BibTeX files write letters with, as the letters themselves; braces vanish. */
final class Latex {

    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\'', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('u', '\u0306'),
            Map.entry('.', '\u0307'),
            Map.entry('"', '\u0308'),
            Map.entry('r', '\u030A'),
            Map.entry('H', '\u030B'),
            Map.entry('v', '\u030C'),
            Map.entry('d', '\u0323'),
            Map.entry('c', '\u0327'),
            Map.entry('k', '\u0328'));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("dh", "ð"),
            Map.entry("DH", "Ð"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("th", "þ"),
            Map.entry("TH", "Þ"));

    private Latex() {}

    /** The text on one line. */
    static String text(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 && latex.indexOf('}') < 0) {
            return Cells.oneLine(latex);
        }
        StringBuilder out = new StringBuilder(latex.length());
        int i = 0;
        while (i < latex.length()) {
            char c = latex.charAt(i);
            if (c == '\\' && i + 1 < latex.length()) {
                i = command(latex, i + 1, out);
            } else {
                if (c != '{' && c != '}') {
                    out.append(c);
                }
                i++;
            }
        }
        return Cells.oneLine(Normalizer.normalize(out, Normalizer.Form.NFC));
    }

    private static int command(String latex, int at, StringBuilder out) {
        char c = latex.charAt(at);
        if (!Character.isLetter(c)) {
            if (ACCENTS.containsKey(c) && isAccent(latex, at + 1)) {
                return accented(latex, at + 1, ACCENTS.getOrDefault(c, c), out);
            }
            out.append(c == '\\' ? ' ' : c);
            return at + 1;
        }
        int end = at;
        while (end < latex.length() && isAsciiLetter(latex.charAt(end))) {
            end++;
        }
        String word = latex.substring(at, Math.max(end, at + 1));
        int next = Math.max(end, at + 1);
        if (word.length() == 1 && ACCENTS.containsKey(word.charAt(0)) && isAccent(latex, next)) {
            return accented(latex, next, ACCENTS.getOrDefault(word.charAt(0), c), out);
        }
        out.append(LETTERS.getOrDefault(word, ""));
        return next < latex.length() && latex.charAt(next) == ' ' && LETTERS.containsKey(word) ? next + 1 : next;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a letter follows, bare, in braces or after blanks. */
    private static boolean isAccent(String latex, int from) {
        int i = from;
        while (i < latex.length() && (latex.charAt(i) == '{' || latex.charAt(i) == ' ')) {
            i++;
        }
        return i < latex.length()
                && (Character.isLetter(latex.charAt(i)) || latex.startsWith("\\i", i) || latex.startsWith("\\j", i));
    }

    private static int accented(String latex, int from, char accent, StringBuilder out) {
        int i = from;
        while (latex.charAt(i) == '{' || latex.charAt(i) == ' ') {
            i++;
        }
        if (latex.charAt(i) == '\\') {
            i++;
        }
        out.append(latex.charAt(i)).append(accent);
        return i + 1;
    }
}
