package io.github.brigraph.hub;

import io.github.brigraph.network.RecordGroups;
import java.util.function.IntPredicate;

/**
 * Records by units, one row a record: the sets of units that a null model shuffles. Rows keep their sizes and units the
 * number of rows that they are in, so every row has a fixed place in one array.
 */
final class TwoModeRows {

    private final int units;
    private final int[] starts;
    private final int[] members;
    private final int[] mark;
    private final int[] pool;
    private int stamp;

    private TwoModeRows(int units, int[] starts, int[] members, int widest) {
        this.units = units;
        this.starts = starts;
        this.members = members;
        this.mark = new int[units];
        this.pool = new int[2 * widest];
    }

    /** The records of some groups that have a unit. */
    static TwoModeRows of(RecordGroups<?> groups, IntPredicate condition) {
        long rows = groups.records(g -> condition.test(g) && groups.unitCount(g) > 0);
        long ones = 0;
        int widest = 0;
        for (int g = 0; g < groups.size(); g++) {
            if (condition.test(g)) {
                ones = Math.addExact(ones, Math.multiplyExact(groups.count(g), groups.unitCount(g)));
                widest = Math.max(widest, groups.unitCount(g));
            }
        }
        int[] starts = new int[Math.toIntExact(rows + 1)];
        int[] members = new int[Math.toIntExact(ones)];
        int row = 0;
        for (int g = 0; g < groups.size(); g++) {
            int size = groups.unitCount(g);
            if (!condition.test(g) || size == 0) {
                continue;
            }
            for (long copy = 0; copy < groups.count(g); copy++) {
                starts[row + 1] = starts[row] + size;
                for (int i = 0; i < size; i++) {
                    members[starts[row] + i] = groups.unit(g, i);
                }
                row++;
            }
        }
        return new TwoModeRows(groups.units().size(), starts, members, widest);
    }

    /** The number of ones of the matrix that a set of groups makes: records times their units. */
    static long memberships(RecordGroups<?> groups, IntPredicate condition) {
        long ones = 0;
        for (int g = 0; g < groups.size(); g++) {
            if (condition.test(g)) {
                ones = Math.addExact(ones, Math.multiplyExact(groups.count(g), groups.unitCount(g)));
            }
        }
        return ones;
    }

    TwoModeRows copy() {
        return new TwoModeRows(units, starts, members.clone(), pool.length / 2);
    }

    int rows() {
        return starts.length - 1;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int member(int at) {
        return members[at];
    }

    /** Lets every row trade with one other, in random pairs: a global trade. */
    void tradeAll(int[] order, Draws draws) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = draws.below(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        for (int i = 0; i + 1 < order.length; i += 2) {
            trade(order[i], order[i + 1], draws);
        }
    }

    /** Two rows put what only one of them has together and draw it anew, each as many as it had. */
    private void trade(int a, int b, Draws draws) {
        stamp++;
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            mark[members[i]] = stamp;
        }
        // Units in both come to the front of row b; the rest of b goes to the pool.
        int front = starts[b];
        int pooled = 0;
        for (int i = starts[b]; i < starts[b + 1]; i++) {
            int unit = members[i];
            if (mark[unit] == stamp) {
                members[i] = members[front];
                members[front++] = unit;
                mark[unit] = -stamp;
            } else {
                pool[pooled++] = unit;
            }
        }
        int ofB = pooled;
        if (ofB == 0) {
            return;
        }
        int frontA = starts[a];
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            int unit = members[i];
            if (mark[unit] == -stamp) {
                members[i] = members[frontA];
                members[frontA++] = unit;
            } else {
                pool[pooled++] = unit;
            }
        }
        if (pooled == ofB) {
            return;
        }
        for (int i = 0; i < ofB; i++) {
            int j = i + draws.below(pooled - i);
            members[front + i] = pool[j];
            pool[j] = pool[i];
        }
        System.arraycopy(pool, ofB, members, frontA, pooled - ofB);
    }
}
