package io.github.brigraph.display;

/** Text of inputs without the characters that no XML, and so no GraphML, may hold. */
public final class PrintableText {

    private PrintableText() {}

    /** The text with control characters, lone surrogates and non-characters replaced by blanks. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text, i)) {
                printable.setCharAt(i, ' ');
            }
        }
        return printable.toString();
    }

    private static boolean allowed(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != '\uFFFE' && c != '\uFFFF';
    }
}
