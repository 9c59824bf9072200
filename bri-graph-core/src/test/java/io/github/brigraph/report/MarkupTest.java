package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void escapesTextAndAttributes() {
        String markup = new Markup()
                .element("td", "<script>alert('1') & \"2\"</script>", "title", "\"><img onerror='x'>")
                .toString();
        assertEquals(
                "<td title=\"&quot;&gt;&lt;img onerror=&#39;x&#39;&gt;\">"
                        + "&lt;script&gt;alert(&#39;1&#39;) &amp; &quot;2&quot;&lt;/script&gt;</td>",
                markup);
    }

    @Test
    void replacesWhatNoPageCanHold() {
        assertEquals(
                "a\uFFFDb\uFFFDc\uFFFD\uD83D\uDE00",
                Markup.of("a\u0000b\uD800c\uFFFF\uD83D\uDE00").toString());
    }

    @Test
    void closesElementsInTurn() {
        assertEquals(
                "<p class=\"x\">1<br/><b>2</b></p>",
                new Markup()
                        .open("p", "class", "x")
                        .text("1")
                        .empty("br")
                        .element("b", "2")
                        .close()
                        .toString());
        Markup unfinished = new Markup().open("p");
        assertThrows(IllegalStateException.class, unfinished::toString);
    }

    @Test
    void refusesAStyleOrScriptThatCouldEndItself() {
        Markup markup = new Markup();
        assertThrows(IllegalStateException.class, () -> markup.raw("style", "p { } </style>"));
        assertThrows(IllegalStateException.class, () -> markup.raw("script", "a && b"));
    }
}
