package io.github.brigraph.hub;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkRecords;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does the way of counting matter? The ranks of the hubs under other ways, and what unresolved addresses could change.
 *
 * @param ranks the hub ranks by name of the variant, then by unit; a unit that a variant does not know is missing there
 * @param bounds how far unresolved addresses could move each unit, by its strength
 * @param <U> the kind of unit
 */
public record HubSensitivity<U extends Unit>(Map<String, Map<U, Integer>> ranks, List<Bounds<U>> bounds)
        implements Tabular {

    public HubSensitivity {
        bounds = List.copyOf(bounds);
    }

    /**
     * The rank of a unit by its strength (joint records, full counting), and its bounds.
     *
     * <p>Most favourable: every record of the hub network with an unresolved address that does not have the unit is given to
     * it, and no other unit gets any. Least favourable: the unit gets none, and every other unit, each for itself, gets all
     * that it could. Both are further out than any one truth could be.
     *
     * @param unit the unit
     * @param rank its rank by strength as it is
     * @param mostFavourable the best rank that it could have
     * @param leastFavourable the worst
     * @param <U> the kind of unit
     */
    public record Bounds<U extends Unit>(U unit, int rank, int mostFavourable, int leastFavourable) {}

    /**
     * The ranks of the hubs of some questions, and the bounds of the first.
     *
     * @param variants questions by name, in the order of the table; not empty
     */
    public static <U extends Unit> HubSensitivity<U> of(Map<String, HubQuestion<U>> variants) {
        Map<String, Map<U, Integer>> ranks = new LinkedHashMap<>();
        variants.forEach((name, question) -> {
            Map<U, Integer> byUnit = new LinkedHashMap<>();
            HubTable.ranking(question).places().forEach(p -> byUnit.put(p.unit(), p.rank()));
            ranks.put(name, byUnit);
        });
        return new HubSensitivity<>(ranks, bounds(variants.values().iterator().next()));
    }

    private static <U extends Unit> List<Bounds<U>> bounds(HubQuestion<U> question) {
        RecordGroups<U> groups = question.groups();
        int[] kept = question.kept();
        var network =
                NetworkRecords.of(groups, Counting.FULL, question::counts, kept).network();
        boolean[] inNetwork = new boolean[groups.units().size()];
        Arrays.stream(kept).forEach(k -> inNetwork[k] = true);
        long everything = 0;
        long[] alreadyThere = new long[inNetwork.length];
        for (int g = 0; g < groups.size(); g++) {
            if (!question.counts(g) || groups.unresolvedAddresses(g) == 0) {
                continue;
            }
            int here = 0;
            for (int i = 0; i < groups.unitCount(g); i++) {
                here += inNetwork[groups.unit(g, i)] ? 1 : 0;
            }
            everything += here * groups.count(g);
            for (int i = 0; i < groups.unitCount(g); i++) {
                alreadyThere[groups.unit(g, i)] += here * groups.count(g);
            }
        }
        int[] ranked = question.ranked(network.units());
        double[] strength = Arrays.stream(ranked).mapToDouble(network::strength).toArray();
        double[] most = new double[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            most[i] = strength[i] + everything - alreadyThere[kept[ranked[i]]];
        }
        List<Bounds<U>> bounds = new ArrayList<>();
        for (int i = 0; i < ranked.length; i++) {
            bounds.add(new Bounds<>(
                    network.unit(ranked[i]),
                    above(strength, strength[i], i),
                    above(strength, most[i], i),
                    above(most, strength[i], i)));
        }
        return bounds;
    }

    /** 1 and how many of the others are larger than a value. */
    private static int above(double[] values, double value, int self) {
        int rank = 1;
        for (int i = 0; i < values.length; i++) {
            rank += i != self && values[i] > value ? 1 : 0;
        }
        return rank;
    }

    /** The rank of a unit in a variant, if the variant knows it. */
    public Optional<Integer> rank(String variant, U unit) {
        return Optional.ofNullable(ranks.getOrDefault(variant, Map.of()).get(unit));
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("hub-sensitivity")
                .text("id")
                .text("variant")
                .text("measure")
                .whole("rank");
        ranks.forEach((variant, byUnit) -> byUnit.forEach((unit, rank) ->
                table.add(unit.id()).add(variant).add("hub_score").add(rank).end()));
        for (Bounds<U> b : bounds) {
            row(table, b.unit, "unresolved_as_they_are", b.rank);
            row(table, b.unit, "unresolved_most_favourable", b.mostFavourable);
            row(table, b.unit, "unresolved_least_favourable", b.leastFavourable);
        }
        return table.build();
    }

    private static void row(DataTable.Builder table, Unit unit, String variant, int rank) {
        table.add(unit.id()).add(variant).add("strength_full").add(rank).end();
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
