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

/** Writes GraphML with typed attributes, which have the same names in every file; units and ties may share one. */
final class GraphmlFile<U extends Unit> {

    private static final Escaper ATTRIBUTE = XmlEscapers.xmlAttributeEscaper();
    private static final Escaper CONTENT = XmlEscapers.xmlContentEscaper();

    private final CollaborationNetwork<U> network;
    private final List<NodeColumn> columns;
    private final Writer out;

    private GraphmlFile(MeasuredNetwork<U> measured, Writer out) {
        this.network = measured.network();
        this.columns = NodeColumn.of(measured);
        this.out = out;
    }

    static <U extends Unit> void write(MeasuredNetwork<U> measured, Writer out) throws IOException {
        new GraphmlFile<>(measured, out).all();
    }

    private void all() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"");
        out.write(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
        out.write(" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns");
        out.write(" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
        // Gephi shows what is called label, Cytoscape and igraph what is called name.
        key("node", "label", "string");
        key("node", "name", "string");
        for (NodeColumn column : columns) {
            key("node", column.name(), type(column));
        }
        key("edge", "papers", "long");
        key("edge", "weight", "double");
        key("edge", "first_year", "int");
        key("edge", "last_year", "int");
        out.write("<graph edgedefault=\"undirected\">\n");
        nodes();
        edges();
        out.write("</graph>\n</graphml>\n");
    }

    private void key(String of, String name, String type) throws IOException {
        out.write("<key id=\"" + of + "_" + name + "\" for=\"" + of + "\" attr.name=\"" + name + "\" attr.type=\""
                + type + "\"/>\n");
    }

    private static String type(NodeColumn column) {
        return switch (column.kind()) {
            case WHOLE -> "long";
            case REAL -> "double";
            case TEXT -> "string";
        };
    }

    private void nodes() throws IOException {
        for (int node = 0; node < network.units().size(); node++) {
            U unit = network.unit(node);
            out.write("<node id=\"");
            out.write(id(unit));
            out.write("\">\n");
            String name = CONTENT.escape(PrintableText.of(unit.name()));
            data("node", "label", name);
            data("node", "name", name);
            for (NodeColumn column : columns) {
                String text = column.text().apply(node);
                if (!text.isEmpty()) {
                    data("node", column.name(), text);
                }
            }
            out.write("</node>\n");
        }
    }

    private void edges() throws IOException {
        for (Iterator<Tie<U>> ties = network.ties().iterator(); ties.hasNext(); ) {
            Tie<U> tie = ties.next();
            out.write("<edge source=\"");
            out.write(id(tie.source()));
            out.write("\" target=\"");
            out.write(id(tie.target()));
            out.write("\">\n");
            data("edge", "papers", Long.toString(tie.papers()));
            data("edge", "weight", Decimal.text(tie.weight()));
            if (tie.firstYear().isPresent()) {
                data("edge", "first_year", Integer.toString(tie.firstYear().getAsInt()));
            }
            if (tie.lastYear().isPresent()) {
                data("edge", "last_year", Integer.toString(tie.lastYear().getAsInt()));
            }
            out.write("</edge>\n");
        }
    }

    private void data(String of, String name, String escaped) throws IOException {
        out.write("<data key=\"");
        out.write(of);
        out.write('_');
        out.write(name);
        out.write("\">");
        out.write(escaped);
        out.write("</data>\n");
    }

    private static String id(Unit unit) {
        return ATTRIBUTE.escape(PrintableText.of(unit.id()));
    }
}
