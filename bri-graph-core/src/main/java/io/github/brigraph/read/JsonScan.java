package io.github.brigraph.read;

import java.nio.charset.StandardCharsets;

/**
 * Walks over one JSON object in bytes of UTF-8 and skips by structure what nobody asks for: what stands in skipped values is
 * looked at only as far as their end has to be found.
 *
 * <p>After {@link #nextField()} the scan stands on a value, which the caller must take ({@link #text()}, {@link #enterArray()},
 * {@link #enterObject()}) or {@link #skip()}. What cannot be JSON gives a {@link Malformed}; a general parser then says what is
 * wrong.
 */
final class JsonScan {

    /** The text is no JSON, or a kind of it that this scan leaves to others. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Malformed() {
            super("no JSON", null, false, false);
        }
    }

    private byte[] bytes = {};
    private int at;
    private int end;
    private int nameFrom;
    private int nameTo;

    /** What is thrown where the text is no JSON; nobody looks where in the program it came from. */
    static Malformed malformed() {
        return new Malformed();
    }

    /** Stands on the first value of some bytes. */
    void start(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
        blanks();
    }

    /** The index of the value that the scan stands on, or after one that was taken, the index behind it. */
    int position() {
        return at;
    }

    /** Whether nothing but blanks follows. */
    boolean atEnd() {
        blanks();
        return at == end;
    }

    /** Enters the object that the scan stands on; any other value is skipped. */
    boolean enterObject() {
        return enter('{');
    }

    /** Enters the array that the scan stands on; any other value is skipped. */
    boolean enterArray() {
        return enter('[');
    }

    private boolean enter(char opening) {
        if (peek() == opening) {
            at++;
            return true;
        }
        skip();
        return false;
    }

    /** Goes to the value of the next field of the object; at its end, behind it, and returns false. */
    boolean nextField() {
        if (!next('{', '}')) {
            return false;
        }
        if (peek() != '"') {
            throw malformed();
        }
        nameFrom = at + 1;
        skipString();
        nameTo = at - 1;
        blanks();
        if (peek() != ':') {
            throw malformed();
        }
        at++;
        blanks();
        return true;
    }

    /** Goes to the next element of the array; at its end, behind it, and returns false. */
    boolean nextElement() {
        return next('[', ']');
    }

    /** A comma parts values; the first stands right behind the opening bracket. */
    private boolean next(char opening, char closing) {
        int before = at - 1;
        blanks();
        byte b = peek();
        if (b == closing) {
            at++;
            return false;
        }
        if (b == ',') {
            at++;
            blanks();
            return true;
        }
        if (bytes[before] != opening) {
            throw malformed();
        }
        return true;
    }

    /** The length of the field's name in bytes, escapes as they stand. */
    int nameLength() {
        return nameTo - nameFrom;
    }

    /** Whether the field has this name, which must be ASCII. */
    boolean nameIs(String name) {
        if (name.length() != nameTo - nameFrom) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[nameFrom + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the scan stands on a string or a number. */
    boolean hasText() {
        byte b = peek();
        return b == '"' || b == '-' || isDigit(b);
    }

    /** Takes the text of a string or number; empty for any other value, which is skipped. */
    String text() {
        byte b = peek();
        if (b == '"') {
            int from = at + 1;
            boolean plain = skipString();
            return plain ? new String(bytes, from, at - 1 - from, StandardCharsets.UTF_8) : unescaped(from, at - 1);
        }
        int from = at;
        skip();
        return b == '-' || isDigit(b) ? new String(bytes, from, at - from, StandardCharsets.ISO_8859_1) : "";
    }

    /** Takes the value and says whether it was {@code true}. */
    boolean isTrue() {
        boolean is = peek() == 't';
        skip();
        return is;
    }

    /** Skips the value that the scan stands on. */
    void skip() {
        byte b = peek();
        if (b == '"') {
            skipString();
        } else if (b == '{' || b == '[') {
            skipNested();
        } else if (b == '-' || isDigit(b) || b == 't' || b == 'f' || b == 'n') {
            while (at < end && (isDigit(bytes[at]) || isLetter(bytes[at]) || isSign(bytes[at]))) {
                at++;
            }
        } else {
            throw malformed();
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            if (at == end) {
                throw malformed();
            }
            switch (bytes[at]) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0);
    }

    /** Goes behind the string that starts here; whether it has no escapes. */
    private boolean skipString() {
        boolean plain = true;
        int i = at + 1;
        while (true) {
            i = ByteSearch.firstOf('"', '\\', bytes, i, end);
            if (i >= end) {
                throw malformed();
            }
            if (bytes[i] == '"') {
                at = i + 1;
                return plain;
            }
            plain = false;
            i += 2;
        }
    }

    private String unescaped(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int plainFrom = from;
        for (int i = from; i < to; ) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(bytes, plainFrom, i - plainFrom, StandardCharsets.UTF_8));
            i = escape(i + 1, to, text);
            plainFrom = i;
        }
        return text.append(new String(bytes, plainFrom, to - plainFrom, StandardCharsets.UTF_8))
                .toString();
    }

    private int escape(int i, int to, StringBuilder text) {
        if (bytes[i] == 'u') {
            int code = 0;
            if (i + 5 > to) {
                throw malformed();
            }
            for (int k = 1; k <= 4; k++) {
                int digit = Character.digit(bytes[i + k], 16);
                if (digit < 0) {
                    throw malformed();
                }
                code = code << 4 | digit;
            }
            text.append((char) code);
            return i + 5;
        }
        int which = "\"\\/bfnrt".indexOf(bytes[i]);
        if (which < 0) {
            throw malformed();
        }
        text.append("\"\\/\b\f\n\r\t".charAt(which));
        return i + 1;
    }

    private byte peek() {
        if (at >= end) {
            throw malformed();
        }
        return bytes[at];
    }

    private void blanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || b == 'E';
    }

    private static boolean isSign(byte b) {
        return b == '-' || b == '+' || b == '.';
    }
}
