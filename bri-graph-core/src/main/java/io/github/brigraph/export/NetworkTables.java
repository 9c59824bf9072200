package io.github.brigraph.export;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a network: {@code NAME.nodes.csv} and {@code NAME.edges.csv}. */
final class NetworkTables {

    private NetworkTables() {}

    static <U extends Unit> void write(OutputFolder folder, String name, MeasuredNetwork<U> measured)
            throws IOException {
        writeNodes(folder, name + ".nodes.csv", measured);
        writeEdges(folder, name + ".edges.csv", measured);
    }

    private static <U extends Unit> void writeNodes(OutputFolder folder, String name, MeasuredNetwork<U> measured)
            throws IOException {
        List<NodeColumn> columns = NodeColumn.of(measured);
        String[] header = Stream.concat(
                        Stream.of("id", "name"), columns.stream().map(NodeColumn::name))
                .toArray(String[]::new);
        try (Table table = new Table(folder.text(name), header)) {
            for (int node = 0; node < measured.network().units().size(); node++) {
                U unit = measured.network().unit(node);
                table.text(unit.id()).text(unit.name());
                for (NodeColumn column : columns) {
                    table.raw(column.text().apply(node));
                }
                table.end();
            }
        }
    }

    /** The table of the units, for a workbook. */
    static <U extends Unit> DataTable nodes(String name, MeasuredNetwork<U> measured) {
        List<NodeColumn> columns = NodeColumn.of(measured);
        DataTable.Builder table = DataTable.named(name + ".nodes").text("id").text("name");
        for (NodeColumn column : columns) {
            switch (column.kind()) {
                case WHOLE -> table.whole(column.name());
                case REAL -> table.real(column.name());
                case TEXT -> table.text(column.name());
            }
        }
        for (int node = 0; node < measured.network().units().size(); node++) {
            U unit = measured.network().unit(node);
            table.add(unit.id()).add(unit.name());
            for (NodeColumn column : columns) {
                add(table, column.kind(), column.text().apply(node));
            }
            table.end();
        }
        return table.build();
    }

    private static void add(DataTable.Builder table, NodeColumn.Kind kind, String text) {
        switch (kind) {
            case TEXT -> table.add(text);
            case WHOLE -> table.add(Long.parseLong(text));
            case REAL -> table.add(text.isEmpty() ? Double.NaN : Double.parseDouble(text));
        }
    }

    /** The table of the ties, for a workbook. */
    static <U extends Unit> DataTable edges(String name, MeasuredNetwork<U> measured) {
        CsrGraph graph = measured.network().graph();
        List<TieColumn> columns = TieColumn.of(measured.network());
        DataTable.Builder table = DataTable.named(name + ".edges")
                .text("source")
                .text("target")
                .whole("papers")
                .real("weight");
        columns.forEach(c -> table.real(c.name()));
        table.whole("first_year").whole("last_year");
        measured.network().ties().forEach(tie -> {
            int source = measured.network().node(tie.source()).orElseThrow();
            int target = measured.network().node(tie.target()).orElseThrow();
            table.add(tie.source().id())
                    .add(tie.target().id())
                    .add(tie.papers())
                    .add(tie.weight());
            for (TieColumn column : columns) {
                add(table, NodeColumn.Kind.REAL, column.text(graph.arc(source, target), graph.arc(target, source)));
            }
            tie.firstYear().ifPresentOrElse(y -> table.add((long) y), table::blank);
            tie.lastYear().ifPresentOrElse(y -> table.add((long) y), table::blank);
            table.end();
        });
        return table.build();
    }

    private static <U extends Unit> void writeEdges(OutputFolder folder, String name, MeasuredNetwork<U> measured)
            throws IOException {
        CsrGraph graph = measured.network().graph();
        List<TieColumn> columns = TieColumn.of(measured.network());
        String[] header = Stream.of(
                        Stream.of("source", "target", "papers", "weight"),
                        columns.stream().map(TieColumn::name),
                        Stream.of("first_year", "last_year"))
                .flatMap(s -> s)
                .toArray(String[]::new);
        try (Table table = new Table(folder.text(name), header)) {
            measured.network().ties().forEach(tie -> {
                int source = measured.network().node(tie.source()).orElseThrow();
                int target = measured.network().node(tie.target()).orElseThrow();
                int there = graph.arc(source, target);
                int back = graph.arc(target, source);
                table.text(tie.source().id())
                        .text(tie.target().id())
                        .number(tie.papers())
                        .number(tie.weight());
                columns.forEach(c -> table.raw(c.text(there, back)));
                tie.firstYear().ifPresentOrElse(table::number, table::blank);
                tie.lastYear().ifPresentOrElse(table::number, table::blank);
                table.end();
            });
        }
    }
}
