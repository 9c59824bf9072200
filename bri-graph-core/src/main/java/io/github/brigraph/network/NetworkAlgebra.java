package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.unit.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Networks made of two others. */
final class NetworkAlgebra {

    private NetworkAlgebra() {}

    static <U extends Unit> CollaborationNetwork<U> union(CollaborationNetwork<U> a, CollaborationNetwork<U> b) {
        checkCounting(a, b);
        TreeSet<U> all = new TreeSet<>(Comparator.comparing(Unit::id));
        all.addAll(a.units());
        all.addAll(b.units());
        List<U> units = List.copyOf(all);
        NetworkBuilder<U> builder = new NetworkBuilder<>(units, a.counting(), span(a.period(), b.period()));
        builder.records(Math.addExact(a.records(), b.records()));
        for (U unit : units) {
            UnitOutput first = output(a, unit);
            UnitOutput second = output(b, unit);
            builder.output(new UnitOutput(
                    Math.addExact(first.papers(), second.papers()),
                    first.papersFractional() + second.papersFractional(),
                    Math.addExact(first.singleCountry(), second.singleCountry()),
                    Math.addExact(first.multipleCountries(), second.multipleCountries())));
        }
        Map<U, Integer> numbers = new HashMap<>();
        units.forEach(unit -> numbers.put(unit, numbers.size()));
        a.ties().forEach(tie -> {
            TieSums here = sums(a, tie.source(), tie.target()).orElseThrow();
            TieSums both = sums(b, tie.source(), tie.target())
                    .map(there -> added(here, there))
                    .orElse(here);
            addTie(builder, numbers, tie, both);
        });
        b.ties()
                .filter(tie -> sums(a, tie.source(), tie.target()).isEmpty())
                .forEach(tie -> addTie(
                        builder,
                        numbers,
                        tie,
                        sums(b, tie.source(), tie.target()).orElseThrow()));
        return builder.build();
    }

    private static <U extends Unit> void addTie(
            NetworkBuilder<U> builder, Map<U, Integer> numbers, Tie<U> tie, TieSums sums) {
        builder.tie(numbers.getOrDefault(tie.source(), -1), numbers.getOrDefault(tie.target(), -1), sums);
    }

    static <U extends Unit> CollaborationNetwork<U> intersection(CollaborationNetwork<U> a, CollaborationNetwork<U> b) {
        checkCounting(a, b);
        List<U> units = a.units().stream().filter(unit -> b.nodeOf(unit) >= 0).toList();
        NetworkBuilder<U> builder = new NetworkBuilder<>(units, a.counting(), span(a.period(), b.period()));
        builder.records(Math.min(a.records(), b.records()));
        int[] numbers = new int[a.units().size()];
        for (int u = 0; u < units.size(); u++) {
            numbers[a.nodeOf(units.get(u))] = u;
            UnitOutput first = output(a, units.get(u));
            UnitOutput second = output(b, units.get(u));
            builder.output(new UnitOutput(
                    Math.min(first.papers(), second.papers()),
                    Math.min(first.papersFractional(), second.papersFractional()),
                    Math.min(first.singleCountry(), second.singleCountry()),
                    Math.min(first.multipleCountries(), second.multipleCountries())));
        }
        CsrGraph graph = a.graph();
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int v = graph.target(arc);
                Optional<TieSums> other = v < u ? Optional.empty() : sums(b, a.unit(u), a.unit(v));
                if (other.isPresent()) {
                    builder.tie(numbers[u], numbers[v], smaller(a.sums(u, v).orElseThrow(), other.get()));
                }
            }
        }
        return builder.build();
    }

    static <U extends Unit> CollaborationNetwork<U> difference(CollaborationNetwork<U> a, CollaborationNetwork<U> b) {
        CsrGraph graph = a.graph();
        CsrGraph.Builder left = CsrGraph.builder(graph.nodeCount());
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int v = graph.target(arc);
                if (v > u && sums(b, a.unit(u), a.unit(v)).isEmpty()) {
                    left.edge(u, v, graph.weight(arc));
                }
            }
        }
        return NetworkParts.of(a, node -> true, left.build());
    }

    private static void checkCounting(CollaborationNetwork<?> a, CollaborationNetwork<?> b) {
        checkArgument(
                a.counting() == b.counting(),
                "two networks must count in the same way to be joined, were %s and %s",
                a.counting().label(),
                b.counting().label());
    }

    private static Period span(Period a, Period b) {
        return new Period(Math.min(a.first(), b.first()), Math.max(a.last(), b.last()));
    }

    private static <U extends Unit> UnitOutput output(CollaborationNetwork<U> network, U unit) {
        int node = network.nodeOf(unit);
        return node < 0 ? new UnitOutput(0, 0, 0, 0) : network.output(node);
    }

    private static <U extends Unit> Optional<TieSums> sums(CollaborationNetwork<U> network, U x, U y) {
        int u = network.nodeOf(x);
        int v = network.nodeOf(y);
        return u < 0 || v < 0 ? Optional.empty() : network.sums(u, v);
    }

    private static TieSums added(TieSums a, TieSums b) {
        return a.plus(b.papers(), b.credit(), b.firstYear()).plus(0, 0, b.lastYear());
    }

    private static TieSums smaller(TieSums a, TieSums b) {
        TieSums span = added(a, b);
        return new TieSums(
                Math.min(a.papers(), b.papers()), Math.min(a.credit(), b.credit()), span.firstYear(), span.lastYear());
    }
}
