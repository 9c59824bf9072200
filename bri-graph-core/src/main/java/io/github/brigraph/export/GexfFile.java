package io.github.brigraph.export;

import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.display.PrintableText;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Writes GEXF 1.3: typed attributes, and for every tie the time from its first to its last year. */
final class GexfFile<U extends Unit> {

    private static final Escaper ESCAPER = XmlEscapers.xmlAttributeEscaper();

    private final CollaborationNetwork<U> network;
    private final List<NodeColumn> columns;
    private final Writer out;

    private GexfFile(MeasuredNetwork<U> measured, Writer out) {
        this.network = measured.network();
        this.columns = NodeColumn.of(measured);
        this.out = out;
    }

    static <U extends Unit> void write(MeasuredNetwork<U> measured, Writer out) throws IOException {
        new GexfFile<>(measured, out).all();
    }

    private void all() throws IOException {
        boolean timed = network.ties().anyMatch(t -> t.firstYear().isPresent());
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
            out.write("</attvalues></node>\n");
        }
        out.write("</nodes>\n");
    }

    private void edges() throws IOException {
        out.write("<edges>\n");
        long number = 0;
        for (Iterator<Tie<U>> ties = network.ties().iterator(); ties.hasNext(); number++) {
            Tie<U> tie = ties.next();
            out.write("<edge id=\"");
            out.write(Long.toString(number));
            out.write("\" source=\"");
            out.write(escaped(tie.source().id()));
            out.write("\" target=\"");
            out.write(escaped(tie.target().id()));
            out.write("\" weight=\"");
            out.write(Decimal.text(tie.weight()));
            if (tie.firstYear().isPresent() && tie.lastYear().isPresent()) {
                out.write("\" start=\"" + tie.firstYear().getAsInt());
                out.write("\" end=\"" + tie.lastYear().getAsInt());
            }
            out.write("\"><attvalues>");
            value("papers", Long.toString(tie.papers()));
            if (tie.firstYear().isPresent()) {
                value("first_year", Integer.toString(tie.firstYear().getAsInt()));
            }
            if (tie.lastYear().isPresent()) {
                value("last_year", Integer.toString(tie.lastYear().getAsInt()));
            }
            out.write("</attvalues></edge>\n");
        }
        out.write("</edges>\n");
    }

    private void value(String name, String text) throws IOException {
        out.write("<attvalue for=\"");
        out.write(name);
        out.write("\" value=\"");
        out.write(text);
        out.write("\"/>");
    }

    private static String escaped(String text) {
        return ESCAPER.escape(PrintableText.of(text));
    }
}
