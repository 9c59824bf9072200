package io.github.brigraph.export;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.export.NodeColumn.Kind;
import io.github.brigraph.export.Rows.Head;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The tables of a network: its units and its ties, as {@code NAME.nodes.csv} and {@code NAME.edges.csv}, or of cells. */
final class NetworkTables {

    private NetworkTables() {}

    static <U extends Unit> void write(OutputFolder folder, String name, MeasuredNetwork<U> measured)
            throws IOException {
        List<NodeColumn> ofNodes = NodeColumn.of(measured);
        try (Table table = new Table(folder.text(name + ".nodes.csv"), nodeHeads(ofNodes))) {
            nodes(measured, ofNodes, table);
        }
        List<TieColumn> ofTies = TieColumn.of(measured.network());
        try (Table table = new Table(folder.text(name + ".edges.csv"), edgeHeads(ofTies))) {
            edges(measured, ofTies, table);
        }
    }

    /** The table of the units of cells. */
    static <U extends Unit> DataTable nodes(String name, MeasuredNetwork<U> measured) {
        List<NodeColumn> columns = NodeColumn.of(measured);
        Rows.OfCells cells = new Rows.OfCells(name + ".nodes", nodeHeads(columns));
        nodes(measured, columns, cells);
        return cells.table();
    }

    /** The table of the ties of cells. */
    static <U extends Unit> DataTable edges(String name, MeasuredNetwork<U> measured) {
        List<TieColumn> columns = TieColumn.of(measured.network());
        Rows.OfCells cells = new Rows.OfCells(name + ".edges", edgeHeads(columns));
        edges(measured, columns, cells);
        return cells.table();
    }

    private static List<Head> nodeHeads(List<NodeColumn> columns) {
        List<Head> heads = new ArrayList<>(List.of(new Head("id", Kind.TEXT), new Head("name", Kind.TEXT)));
        columns.forEach(c -> heads.add(new Head(c.name(), c.kind())));
        return heads;
    }

    private static <U extends Unit> void nodes(MeasuredNetwork<U> measured, List<NodeColumn> columns, Rows rows) {
        for (int node = 0; node < measured.network().units().size(); node++) {
            U unit = measured.network().unit(node);
            rows.text(unit.id()).text(unit.name());
            for (NodeColumn column : columns) {
                rows.written(column.kind(), column.text().apply(node));
            }
            rows.end();
        }
    }

    private static List<Head> edgeHeads(List<TieColumn> columns) {
        List<Head> heads = new ArrayList<>(List.of(
                new Head("source", Kind.TEXT),
                new Head("target", Kind.TEXT),
                new Head("papers", Kind.WHOLE),
                new Head("weight", Kind.REAL)));
        columns.forEach(c -> heads.add(new Head(c.name(), Kind.REAL)));
        heads.add(new Head("first_year", Kind.WHOLE));
        heads.add(new Head("last_year", Kind.WHOLE));
        return heads;
    }

    private static <U extends Unit> void edges(MeasuredNetwork<U> measured, List<TieColumn> columns, Rows rows) {
        CsrGraph graph = measured.network().graph();
        measured.network().ties().forEach(tie -> {
            int source = measured.network().node(tie.source()).orElseThrow();
            int target = measured.network().node(tie.target()).orElseThrow();
            int there = graph.arc(source, target);
            int back = graph.arc(target, source);
            rows.text(tie.source().id())
                    .text(tie.target().id())
                    .number(tie.papers())
                    .number(tie.weight());
            columns.forEach(c -> rows.written(Kind.REAL, c.text(there, back)));
            tie.firstYear().ifPresentOrElse(y -> rows.number((long) y), rows::blank);
            tie.lastYear().ifPresentOrElse(y -> rows.number((long) y), rows::blank);
            rows.end();
        });
    }
}
