package io.github.brigraph.export;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.RelativeStrength;
import io.github.brigraph.network.Tie;
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
                    table.number(column.value().applyAsDouble(node));
                }
                table.end();
            }
        }
    }

    private static <U extends Unit> void writeEdges(OutputFolder folder, String name, MeasuredNetwork<U> measured)
            throws IOException {
        String[] header = Stream.of(
                        Stream.of("source", "target", "papers", "weight"),
                        Stream.of(RelativeStrength.values()).map(RelativeStrength::label),
                        Stream.of("first_year", "last_year"))
                .flatMap(s -> s)
                .toArray(String[]::new);
        CsrGraph graph = measured.network().graph();
        try (Table table = new Table(folder.text(name), header)) {
            measured.network().ties().forEach(tie -> {
                int node = measured.network().node(tie.source()).orElseThrow();
                int arc = graph.arc(node, measured.network().node(tie.target()).orElseThrow());
                row(table, tie, graph, new int[] {node, arc});
            });
        }
    }

    private static <U extends Unit> void row(Table table, Tie<U> tie, CsrGraph graph, int[] at) {
        table.text(tie.source().id())
                .text(tie.target().id())
                .number(tie.papers())
                .number(tie.weight());
        for (RelativeStrength strength : RelativeStrength.values()) {
            table.number(strength.of(graph, at[0], at[1]));
        }
        tie.firstYear().ifPresentOrElse(table::number, table::blank);
        tie.lastYear().ifPresentOrElse(table::number, table::blank);
        table.end();
    }
}
