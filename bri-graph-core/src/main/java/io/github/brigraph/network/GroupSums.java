package io.github.brigraph.network;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

/**
 * Sums records into a network.
 */
final class GroupSums<U extends Unit> {

    private final RecordGroups<U> groups;
    private final Counting counting;
    private final Period period;
    private final int n;
    private final Integer[] countryOf;

    GroupSums(RecordGroups<U> groups, Counting counting, Period period) {
        this.groups = groups;
        this.counting = counting;
        this.period = period;
        this.n = groups.units().size();
        this.countryOf = groups.units().stream()
                .map(u -> u instanceof Subdivision s ? s.country().index() : ((Country) u).index())
                .toArray(Integer[]::new);
    }

    /**
     * The network of the units that are kept.
     *
     * @param count how often each group counts
     */
    CollaborationNetwork<U> network(IntToLongFunction count, Predicate<U> keeps) {
        NodeSums nodes = new NodeSums(n);
        PairSums ties = new PairSums(n);
        boolean[] kept = new boolean[n];
        for (int i = 0; i < n; i++) {
            kept[i] = keeps.test(groups.units().get(i));
        }
        long all = 0;
        for (int g = 0; g < groups.size(); g++) {
            long records = count.applyAsLong(g);
            if (records > 0 && groups.unitCount(g) > 0) {
                all = Math.addExact(all, records);
                add(g, records, kept, nodes, ties);
            }
        }
        return network(nodes, ties, all);
    }

    private void add(int g, long records, boolean[] kept, NodeSums nodes, PairSums ties) {
        int size = groups.unitCount(g);
        int countries = countries(g, size);
        int year = groups.year(g).orElse(Signature.NO_YEAR);
        long credit = size > 1 ? Math.multiplyExact(counting.pairCredit(size), records) : 0;
        for (int i = 0; i < size; i++) {
            int a = groups.unit(g, i);
            if (kept[a]) {
                nodes.add(a, size, countries, records);
                for (int j = i + 1; j < size; j++) {
                    int b = groups.unit(g, j);
                    if (kept[b]) {
                        ties.add(a, b, new TieSums(records, credit, year, year));
                    }
                }
            }
        }
    }

    private int countries(int g, int size) {
        int[] countries = new int[size];
        for (int i = 0; i < size; i++) {
            countries[i] = countryOf[groups.unit(g, i)];
        }
        return (int) Arrays.stream(countries).distinct().count();
    }

    private CollaborationNetwork<U> network(NodeSums nodes, PairSums ties, long records) {
        List<U> units = new ArrayList<>();
        int[] nodeOf = new int[n];
        for (int i = 0; i < n; i++) {
            if (nodes.has(i)) {
                nodeOf[i] = units.size();
                units.add(groups.units().get(i));
            }
        }
        NetworkBuilder<U> builder = new NetworkBuilder<>(units, counting, period);
        for (int i = 0; i < n; i++) {
            if (nodes.has(i)) {
                builder.output(nodes.output(i));
            }
        }
        ties.forEach((a, b, sums) -> builder.tie(nodeOf[a], nodeOf[b], sums));
        builder.records(records);
        return builder.build();
    }
}
