package io.github.brigraph.export;

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
