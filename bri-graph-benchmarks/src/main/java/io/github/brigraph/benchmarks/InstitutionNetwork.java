package io.github.brigraph.benchmarks;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkAssembly;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.Tie;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Networks of institutions, measured: with the ties of a {@link HeavyTailedGraph}, or any where there are more of them. */
final class InstitutionNetwork {

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2021;
    private static final int COUNTRIES = 200;

    private InstitutionNetwork() {}

    /** A network of so many institutions and ties, the same every time. */
    static MeasuredNetwork<Institution> of(int units, int ties) {
        long heavyTailed = (long) units * (units - 1) / 12;
        CsrGraph graph = ties <= heavyTailed ? new HeavyTailedGraph(units, ties, 1).build() : dense(units, ties);
        NetworkAssembly<Institution> parts = NetworkAssembly.of(Counting.FULL, new Period(FIRST_YEAR, LAST_YEAR));
        parts.records(ties);
        List<Institution> institutions = new ArrayList<>();
        for (int node = 0; node < units; node++) {
            Institution unit = new Institution(
                    String.format(Locale.ROOT, "https://ror.org/%09d", node),
                    "University of Town " + node,
                    Optional.of(Country.at(node % COUNTRIES)));
            institutions.add(unit);
            parts.unit(
                    unit,
                    new UnitOutput(node + 1, node / 2.0, node, 1),
                    Math.round(graph.strength(node)) * Counting.SCALE);
        }
        for (int u = 0; u < units; u++) {
            for (int arc = graph.firstArcBeyond(u); arc < graph.rowEnd(u); arc++) {
                parts.tie(new Tie<>(
                        institutions.get(u),
                        institutions.get(graph.target(arc)),
                        (long) graph.weight(arc),
                        graph.weight(arc),
                        OptionalInt.of(FIRST_YEAR),
                        OptionalInt.of(LAST_YEAR)));
            }
        }
        return MeasuredNetwork.of(parts.build(), Leiden.modularity().iterations(1), 1);
    }

    /** So many of all pairs, drawn one after the other without putting any back. */
    private static CsrGraph dense(int units, int ties) {
        SplittableRandom random = new SplittableRandom(1);
        CsrGraph.Builder builder = CsrGraph.builder(units);
        long pairs = (long) units * (units - 1) / 2;
        int wanted = ties;
        for (int u = 0; u < units; u++) {
            for (int v = u + 1; v < units; v++) {
                if (random.nextLong(pairs--) < wanted) {
                    builder.edge(u, v, 1.0 + random.nextInt(1_000));
                    wanted--;
                }
            }
        }
        return builder.build();
    }
}
