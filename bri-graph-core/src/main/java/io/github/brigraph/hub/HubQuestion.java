package io.github.brigraph.hub;

import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkRecords;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.network.UnitQuery;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which hubs are asked for: the partners of a focal unit, in the network of focal unit and partners on the records that
 * carry the focal unit; without a focal unit, the partners on all records.
 *
 * @param query the records: years, types, territories and counting are its
 * @param focal the focal unit as it is after folding, if there is one
 * @param partners the partners as they are after folding, without the focal unit
 * @param groups the records of the query, those alike together
 * @param <U> the kind of unit
 */
public record HubQuestion<U extends Unit>(
        UnitQuery<U> query, Optional<U> focal, TreeSet<U> partners, RecordGroups<U> groups) {

    /** A question. */
    public static <U extends Unit> HubQuestion<U> of(
            UnitQuery<U> query, Optional<U> focal, Collection<? extends U> partners) {
        return new HubQuestion<>(query, focal, new TreeSet<>(partners), query.groups());
    }

    /** The same question of other records, such as those of a period. */
    public HubQuestion<U> of(UnitQuery<U> records) {
        return new HubQuestion<>(records, focal, partners, records.groups());
    }

    /** The same question under another way of counting. */
    public HubQuestion<U> counting(Counting counting) {
        return new HubQuestion<>(query.counting(counting), focal, partners, groups);
    }

    /** The number of the focal unit among the units of the groups; -1 where there is none, or no record has it. */
    public int focalNumber() {
        return focal.map(groups::number).orElse(-1);
    }

    /** Whether the records of a group count. */
    public boolean counts(int group) {
        return focal.isEmpty() || groups.has(group, focalNumber());
    }

    /** The numbers of the units of the network, ascending: focal unit and partners that have a record that counts. */
    int[] kept() {
        boolean[] occurs = new boolean[groups.units().size()];
        for (int g = 0; g < groups.size(); g++) {
            if (counts(g)) {
                for (int i = 0; i < groups.unitCount(g); i++) {
                    occurs[groups.unit(g, i)] = true;
                }
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < occurs.length; i++) {
            U unit = groups.units().get(i);
            if (occurs[i] && (partners.contains(unit) || i == focalNumber())) {
                kept.add(i);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The records behind the network. */
    public NetworkRecords<U> records() {
        return NetworkRecords.of(groups, query.counting(), this::counts, kept());
    }

    /** The nodes of the units that are ranked: all but the focal one. */
    int[] ranked(List<U> units) {
        return java.util.stream.IntStream.range(0, units.size())
                .filter(i -> partners.contains(units.get(i)))
                .toArray();
    }
}
