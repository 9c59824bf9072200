package io.github.brigraph.report;

import static com.google.common.base.Preconditions.checkState;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML and SVG under construction. Text and attribute values are escaped as they come in, elements close in the order in
 * which they were opened, so whatever an input holds, the result is well-formed, as HTML and as XML.
 */
final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A text on its own. */
    static Markup of(String text) {
        return new Markup().text(text);
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds only text. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that never has content: a void element of HTML, or a shape of SVG. */
    Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /**
     * A style sheet or a script of ours; HTML takes it raw, so it must not hold what ends it or what XML would read as markup.
     *
     * @param tag {@code style} or {@code script}
     */
    Markup raw(String tag, String content) {
        checkState(content.indexOf('<') < 0 && content.indexOf('&') < 0, "a %s must not hold < or &", tag);
        out.append('<')
                .append(tag)
                .append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append('>');
        return this;
    }

    /** What another markup holds. */
    Markup add(Markup part) {
        out.append(part);
        return this;
    }

    /** Escapes; what neither HTML nor XML can hold (control characters, halves of surrogate pairs) is replaced. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : REPLACEMENT);
            }
        }
    }

    private static boolean allowed(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return !control && !half && (c & 0xFFFE) != 0xFFFE;
    }

    @Override
    public String toString() {
        checkState(open.isEmpty(), "all elements must be closed, %s are open", open);
        return out.toString();
    }
}
