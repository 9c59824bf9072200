package io.github.brigraph.network;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.structure.PathLengths;
import io.github.brigraph.unit.Unit;
import java.util.Arrays;
import java.util.List;

/**
 * What falls apart in a network without one unit.
 *
 * <pre>{@code
 * System.out.println(UnitRemoval.of(network, Country.SINGAPORE));
 * }</pre>
 *
 * <p>The unit's node and its ties are taken out, as by {@link CollaborationNetwork#without}; records are not.
 *
 * <p><b>Efficiency</b> is the mean of 1/distance over all pairs of units, with ties of length 1, and its relative loss is
 * the unit's vulnerability (Latora &amp; Marchiori 2005, <a
 * href="https://doi.org/10.1103/PhysRevE.71.015103">10.1103/PhysRevE.71.015103</a>). It may be negative: a unit at the end
 * of one tie makes the rest closer by its going. Time O(n m / 64) at best, as {@link PathLengths}.
 *
 * @param unit the unit that is taken out
 * @param before the network with it
 * @param after the network without it
 * @param separatedPairs how many pairs of the others had a path and have none
 * @param isolated the units that were tied to it alone, in order of their ids
 * @param cutOff the pieces that lose the rest of the unit's component: its pieces but the largest (the first of several), in
 *     order of their first units; those of one unit included
 * @param <U> the kind of unit
 */
public record UnitRemoval<U extends Unit>(
        U unit, State before, State after, long separatedPairs, List<U> isolated, List<List<U>> cutOff)
        implements Tabular {

    public UnitRemoval {
        isolated = List.copyOf(isolated);
        cutOff = cutOff.stream().map(List::copyOf).toList();
    }

    /**
     * A network at a glance.
     *
     * @param units the number of units
     * @param ties the number of ties
     * @param weight the sum of their weights
     * @param components the number of connected components, isolates among them
     * @param largestComponent the number of units of the largest
     * @param isolates the number of units without a tie
     * @param efficiency the mean of 1/distance over all pairs; not a number below two units
     */
    public record State(
            int units,
            long ties,
            double weight,
            int components,
            int largestComponent,
            long isolates,
            double efficiency) {

        static State of(CsrGraph graph, int threads) {
            Components components = Components.of(graph);
            long isolates = 0;
            for (int u = 0; u < graph.nodeCount(); u++) {
                isolates += graph.degree(u) == 0 ? 1 : 0;
            }
            int largest = components.count() == 0 ? 0 : components.size(components.largest());
            double efficiency = PathLengths.of(graph, EdgeLength.UNIT, threads).efficiency();
            return new State(
                    graph.nodeCount(),
                    graph.edgeCount(),
                    graph.totalWeight(),
                    components.count(),
                    largest,
                    isolates,
                    efficiency);
        }
    }

    /**
     * Takes a unit out of a network, on all processors.
     *
     * @throws IllegalArgumentException if the unit is not in the network
     */
    public static <U extends Unit> UnitRemoval<U> of(CollaborationNetwork<U> network, U unit) {
        CollaborationNetwork<U> rest = network.without(unit);
        int threads = ParallelBlocks.defaultThreads();
        Components pieces = Components.of(rest.graph());
        // The pieces of the unit's component are those of its partners.
        int[] partners = network.partnersOf(unit).stream()
                .mapToInt(tie -> pieces.of(rest.nodeOf(tie.partnerOf(unit))))
                .distinct()
                .sorted()
                .toArray();
        int largest = -1;
        long together = Arrays.stream(partners).mapToLong(pieces::size).sum();
        long pairs = together * (together - 1) / 2;
        for (int piece : partners) {
            long size = pieces.size(piece);
            pairs -= size * (size - 1) / 2;
            largest = largest < 0 || size > pieces.size(largest) ? piece : largest;
        }
        int rootPiece = largest;
        int[][] members = pieces.members();
        List<List<U>> cutOff = Arrays.stream(partners)
                .filter(piece -> piece != rootPiece)
                .mapToObj(piece ->
                        Arrays.stream(members[piece]).mapToObj(rest::unit).toList())
                .toList();
        List<U> isolated = rest.units().stream()
                .filter(u -> network.weight(u, unit) > 0 && rest.graph().degree(rest.nodeOf(u)) == 0)
                .toList();
        return new UnitRemoval<>(
                unit, State.of(network.graph(), threads), State.of(rest.graph(), threads), pairs, isolated, cutOff);
    }

    /** The ties that go with the unit. */
    public long tiesLost() {
        return before.ties - after.ties;
    }

    /** The share of the efficiency that goes with the unit; not a number where there was none. */
    public double vulnerability() {
        return (before.efficiency - after.efficiency) / before.efficiency;
    }

    /** Before, after and the difference, a quantity a row. */
    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("without-" + unit.id())
                .text("quantity")
                .real("before")
                .real("after")
                .real("change");
        row(table, "units", before.units, after.units);
        row(table, "ties", (double) before.ties, (double) after.ties);
        row(table, "weight", before.weight, after.weight);
        row(table, "components", before.components, after.components);
        row(table, "units of the largest component", before.largestComponent, after.largestComponent);
        row(table, "units without a tie", (double) before.isolates, (double) after.isolates);
        row(table, "efficiency (mean of 1/distance)", before.efficiency, after.efficiency);
        return table.add("pairs of others that lose each other")
                .blank()
                .blank()
                .add((double) separatedPairs)
                .end()
                .build();
    }

    private static void row(DataTable.Builder table, String name, double before, double after) {
        table.add(name).add(before).add(after).add(after - before).end();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Without " + unit.name() + "\n").append(table());
        for (List<U> piece : cutOff) {
            text.append("cut off: ")
                    .append(String.join(", ", piece.stream().map(Unit::name).toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
