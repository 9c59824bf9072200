package io.github.brigraph.export;

import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.display.PrintableText;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.NetworkHistory;
import io.github.brigraph.network.Tie;
import io.github.brigraph.network.YearSeries;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Writes GEXF 1.3: typed attributes, and time. With the history of the network, every unit and tie is there in the years
 * of its records, with their number; without, a tie is there from its first to its last year.
 *
 * <p>The weights of years do not replace the weight of a tie: Gephi cannot add up the years that its timeline shows, would
 * take the first for the whole, and would have no weight for a tie without a year.
 */
final class GexfFile<U extends Unit> {

    private static final Escaper ESCAPER = XmlEscapers.xmlAttributeEscaper();
    private static final String OF_UNITS = "papers_in_year";
    private static final String OF_TIES = "weight_in_year";

    private final CollaborationNetwork<U> network;
    private final List<NodeColumn> columns;
    private final Optional<NetworkHistory<U>> history;
    private final Writer out;

    private GexfFile(MeasuredNetwork<U> measured, Optional<NetworkHistory<U>> history, Writer out) {
        this.network = measured.network();
        this.columns = NodeColumn.of(measured);
        this.history = history;
        this.out = out;
    }

    static <U extends Unit> void write(MeasuredNetwork<U> measured, Optional<NetworkHistory<U>> history, Writer out)
            throws IOException {
        new GexfFile<>(measured, history, out).all();
    }

    private void all() throws IOException {
        boolean timed = history.isPresent()
                || network.ties().anyMatch(t -> t.firstYear().isPresent());
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");
        out.write("<graph defaultedgetype=\"undirected\"");
        out.write(
                timed
                        ? " mode=\"dynamic\" timeformat=\"double\" timerepresentation=\"interval\">\n"
                        : " mode=\"static\">\n");
        declarations();
        nodes();
        edges();
        out.write("</graph>\n</gexf>\n");
    }

    private void declarations() throws IOException {
        out.write("<attributes class=\"node\" mode=\"static\">\n");
        for (NodeColumn column : columns) {
            declaration(column.name(), type(column));
        }
        out.write("</attributes>\n<attributes class=\"edge\" mode=\"static\">\n");
        declaration("papers", "long");
        declaration("first_year", "integer");
        declaration("last_year", "integer");
        out.write("</attributes>\n");
        if (history.isPresent()) {
            out.write("<attributes class=\"node\" mode=\"dynamic\">\n");
            declaration(OF_UNITS, "long");
            out.write("</attributes>\n<attributes class=\"edge\" mode=\"dynamic\">\n");
            declaration(OF_TIES, "double");
            out.write("</attributes>\n");
        }
    }

    private void declaration(String name, String type) throws IOException {
        out.write("<attribute id=\"" + name + "\" title=\"" + name + "\" type=\"" + type + "\"/>\n");
    }

    private static String type(NodeColumn column) {
        return switch (column.kind()) {
            case WHOLE -> "long";
            case REAL -> "double";
            case TEXT -> "string";
        };
    }

    private void nodes() throws IOException {
        out.write("<nodes>\n");
        for (int node = 0; node < network.units().size(); node++) {
            U unit = network.unit(node);
            out.write("<node id=\"");
            out.write(escaped(unit.id()));
            out.write("\" label=\"");
            out.write(escaped(unit.name()));
            out.write("\"><attvalues>");
            for (NodeColumn column : columns) {
                String text = column.text().apply(node);
                if (!text.isEmpty()) {
                    value(column.name(), text);
                }
            }
            if (history.isPresent()) {
                years(OF_UNITS, history.get().unit(node));
            } else {
                out.write("</attvalues>");
            }
            out.write("</node>\n");
        }
        out.write("</nodes>\n");
    }

    private void edges() throws IOException {
        out.write("<edges>\n");
        int number = 0;
        for (Iterator<Tie<U>> ties = network.ties().iterator(); ties.hasNext(); number++) {
            Tie<U> tie = ties.next();
            out.write("<edge id=\"");
            out.write(Integer.toString(number));
            out.write("\" source=\"");
            out.write(escaped(tie.source().id()));
            out.write("\" target=\"");
            out.write(escaped(tie.target().id()));
            out.write("\" weight=\"");
            out.write(Decimal.text(tie.weight()));
            if (history.isEmpty()
                    && tie.firstYear().isPresent()
                    && tie.lastYear().isPresent()) {
                time(tie.firstYear().getAsInt(), tie.lastYear().getAsInt());
            }
            out.write("\"><attvalues>");
            value("papers", Long.toString(tie.papers()));
            if (tie.firstYear().isPresent()) {
                value("first_year", Integer.toString(tie.firstYear().getAsInt()));
            }
            if (tie.lastYear().isPresent()) {
                value("last_year", Integer.toString(tie.lastYear().getAsInt()));
            }
            if (history.isPresent()) {
                years(OF_TIES, history.get().tie(number));
            } else {
                out.write("</attvalues>");
            }
            out.write("</edge>\n");
        }
        out.write("</edges>\n");
    }

    /** The values of years and the end of values; then the spells, years in a row as one. */
    private void years(String name, YearSeries years) throws IOException {
        for (int i = 0; i < years.size(); i++) {
            open(name, Decimal.text(years.value(i)));
            time(years.year(i), years.year(i));
            out.write("\"/>");
        }
        out.write("</attvalues>");
        if (years.size() == 0) {
            return;
        }
        out.write("<spells>");
        for (int first = 0, last; first < years.size(); first = last + 1) {
            last = first;
            while (last + 1 < years.size() && years.year(last + 1) == years.year(last) + 1) {
                last++;
            }
            out.write("<spell start=\"");
            out.write(Integer.toString(years.year(first)));
            out.write("\" end=\"");
            out.write(Integer.toString(years.year(last)));
            out.write("\"/>");
        }
        out.write("</spells>");
    }

    /** A time behind an attribute whose quotation mark is still open; leaves its own open. */
    private void time(int start, int end) throws IOException {
        out.write("\" start=\"");
        out.write(Integer.toString(start));
        out.write("\" end=\"");
        out.write(Integer.toString(end));
    }

    private void value(String name, String text) throws IOException {
        open(name, text);
        out.write("\"/>");
    }

    private void open(String name, String text) throws IOException {
        out.write("<attvalue for=\"");
        out.write(name);
        out.write("\" value=\"");
        out.write(text);
    }

    private static String escaped(String text) {
        return ESCAPER.escape(PrintableText.of(text));
    }
}
