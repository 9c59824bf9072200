package io.github.brigraph.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HtmlTableTest {

    private static DataTable numbers(int rows) {
        DataTable.Builder table =
                DataTable.named("numbers").text("name").whole("n").real("share");
        for (int i = 0; i < rows; i++) {
            table.add("row " + i).add((long) i).add(i / 3.0).end();
        }
        return table.build();
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void roundsNumbersAndLeavesUndefinedOnesBlank() {
        DataTable table = DataTable.named("t")
                .real("x")
                .whole("n")
                .add(1 / 3.0)
                .add(7)
                .end()
                .add(Double.NaN)
                .blank()
                .end()
                .build();
        assertEquals("""
                <table>
                <caption>t: 2 rows</caption>
                <thead><tr><th scope="col" style="text-align:right">x</th><th scope="col" style="text-align:right">n</th></tr></thead>
                <tbody>
                <tr><td style="text-align:right">0.3333</td><td style="text-align:right">7</td></tr>
                <tr><td style="text-align:right"></td><td style="text-align:right"></td></tr>
                </tbody>
                </table>
                """, HtmlTable.of(table, 30));
    }

    @Test
    void escapesWhatTheInputHolds() {
        String markup = "<script>alert('&\"')</script>\u0000";
        String html = DataTable.named(markup)
                .text(markup)
                .add(markup)
                .end()
                .build()
                .display()
                .html();
        assertEquals(3, count(html, "&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt; "));
        assertFalse(html.contains("<script"));
    }

    @Test
    void saysHowManyRowsThereAreWhereSomeAreLeftOut() {
        assertTrue(numbers(163).display().html().contains("<caption>numbers: the first 30 of 163 rows</caption>"));
        assertEquals(31, count(numbers(163).display().html(), "<tr>"));
        assertTrue(numbers(30).display().html().contains("<caption>numbers: 30 rows</caption>"));
        assertTrue(numbers(1).display().html().contains("<caption>numbers: 1 row</caption>"));
        assertTrue(numbers(0).display().html().contains("<caption>numbers: 0 rows</caption>"));
        assertThrows(IllegalArgumentException.class, () -> HtmlTable.of(numbers(1), 0));
    }

    @Test
    void showsAResultThatNobodyKnowsAsItsText() {
        Displayable result = new Displayable() {
            @Override
            public String toString() {
                return "<i>a & b</i>";
            }
        };
        assertEquals(new Display("<i>a & b</i>", "<pre>&lt;i&gt;a &amp; b&lt;/i&gt;</pre>\n"), result.display());
    }
}
