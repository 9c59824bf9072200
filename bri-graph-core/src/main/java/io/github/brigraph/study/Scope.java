package io.github.brigraph.study;

import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.unit.Unit;
import java.util.Collection;
import java.util.Optional;

/**
 * What the tables of a study look at: its records, its focal unit, its partners.
 *
 * <p>A record is <b>joint</b> where it joins the focal unit with a partner; where the study has no focal unit, where it joins
 * two partners.
 *
 * @param <U> the kind of unit
 */
final class Scope<U extends Unit> {

    private final RecordGroups<U> groups;
    private final Optional<U> focalUnit;
    private final int focal;
    private final boolean[] partner;

    Scope(RecordGroups<U> groups, Optional<U> focal, Collection<? extends U> partners) {
        this.groups = groups;
        this.focalUnit = focal;
        this.focal = focal.map(groups::number).orElse(-1);
        this.partner = new boolean[groups.units().size()];
        for (U unit : partners) {
            if (groups.number(unit) >= 0) {
                partner[groups.number(unit)] = true;
            }
        }
    }

    RecordGroups<U> groups() {
        return groups;
    }

    Optional<U> focal() {
        return focalUnit;
    }

    /** The number of the focal unit; -1 where no record has it. */
    int focalNumber() {
        return focal;
    }

    boolean isPartner(int unit) {
        return partner[unit];
    }

    /** Whether the study's records have a focal unit and these are of it; without a focal unit all are. */
    boolean ofFocal(int group) {
        return focalUnit.isEmpty() || groups.has(group, focal);
    }

    /** How many partners a record has. */
    int partners(int group) {
        int count = 0;
        for (int i = 0; i < groups.unitCount(group); i++) {
            count += partner[groups.unit(group, i)] ? 1 : 0;
        }
        return count;
    }

    boolean joint(int group) {
        return ofFocal(group) && partners(group) >= (focalUnit.isPresent() ? 1 : 2);
    }

    /** How many records of some joint groups each unit has, by its number. */
    long[] jointByUnit(java.util.function.IntPredicate condition) {
        long[] records = new long[groups.units().size()];
        for (int g = 0; g < groups.size(); g++) {
            if (joint(g) && condition.test(g)) {
                for (int i = 0; i < groups.unitCount(g); i++) {
                    records[groups.unit(g, i)] += groups.count(g);
                }
            }
        }
        return records;
    }
}
