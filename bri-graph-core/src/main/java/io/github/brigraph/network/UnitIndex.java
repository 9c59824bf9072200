package io.github.brigraph.network;

import io.github.brigraph.unit.Unit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the nodes of units: an open hash table of node numbers, some ten bytes a unit where a map of objects takes sixty. */
final class UnitIndex {

    private static final int FREE = -1;
    /** Spreads hash codes that differ in few bits: 2³² over the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final List<? extends Unit> units;
    private final int[] slots;

    /** An index of units that are all different, in node order. */
    UnitIndex(List<? extends Unit> units) {
        this.units = units;
        this.slots = new int[Integer.highestOneBit(Math.max(1, units.size())) << 2];
        Arrays.fill(slots, FREE);
        for (int node = 0; node < units.size(); node++) {
            slots[slot(units.get(node))] = node;
        }
    }

    /** The node of a unit, or -1. */
    int node(@Nullable Unit unit) {
        return unit == null ? -1 : slots[slot(unit)];
    }

    /** The slot that holds a unit, or the free one where it would be. */
    private int slot(Unit unit) {
        int mask = slots.length - 1;
        int hash = unit.hashCode() * SPREAD;
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] != FREE && !units.get(slots[slot]).equals(unit)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
