package io.github.brigraph.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the page, with a caption that says what it counts, in a box that scrolls by itself where it is too wide. Its
 * script lets readers sort it by any column, if it is marked for that.
 */
final class PageTable {

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Markup>> rows = new ArrayList<>();
    private String style = "plain";

    PageTable(String caption) {
        this.caption = caption;
    }

    private enum Kind {
        NAME("name"),
        TEXT("text"),
        NUMBER("number");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    private record Column(Kind kind, String title, String note) {}

    /** Lets readers sort it. */
    PageTable sortable() {
        style = "sortable";
        return this;
    }

    /** The column that names what a row is about. */
    PageTable name(String title) {
        columns.add(new Column(Kind.NAME, title, ""));
        return this;
    }

    PageTable text(String title) {
        columns.add(new Column(Kind.TEXT, title, ""));
        return this;
    }

    /** A column of numbers; the note says how they are counted. */
    PageTable number(String title, String note) {
        columns.add(new Column(Kind.NUMBER, title, note));
        return this;
    }

    PageTable row(String... cells) {
        List<Markup> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(Markup.of(cell));
        }
        return row(row);
    }

    PageTable row(List<Markup> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    void writeTo(Markup page) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption)
                .line();
        page.open("table", "class", style)
                .element("caption", caption)
                .line()
                .open("thead")
                .open("tr");
        for (Column column : columns) {
            page.open("th", "scope", "col", "class", column.kind.style).element("span", column.title);
            if (!column.note.isEmpty()) {
                page.element("small", column.note);
            }
            page.close();
        }
        page.close().close().line().open("tbody").line();
        rows.forEach(row -> row(page, row));
        page.close().close().close().line();
    }

    private void row(Markup page, List<Markup> row) {
        page.open("tr");
        for (int i = 0; i < row.size(); i++) {
            Kind kind = columns.get(i).kind;
            if (kind == Kind.NAME) {
                page.open("th", "scope", "row", "class", kind.style);
            } else {
                page.open("td", "class", kind.style);
            }
            page.add(row.get(i)).close();
        }
        page.close().line();
    }
}
