package io.github.brigraph.resolve;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which of some numbered records are one and the same. Immutable; 5 bytes a record. */
public final class DuplicateClusters {

    private final int[] leaders;
    private final boolean[] alone;
    private final int clusters;

    private DuplicateClusters(int[] leaders, boolean[] alone, int clusters) {
        this.leaders = leaders;
        this.alone = alone;
        this.clusters = clusters;
    }

    /** How many records there are. */
    public int records() {
        return leaders.length;
    }

    /** How many different records there are. */
    public int clusters() {
        return clusters;
    }

    /** The smallest number among the records that are the same as this one. */
    public int leader(int record) {
        checkElementIndex(record, leaders.length, "record");
        return leaders[record];
    }

    /** Whether no other record is the same as this one. */
    public boolean isAlone(int record) {
        checkElementIndex(record, leaders.length, "record");
        return alone[record];
    }

    /** Joins records; the members of a cluster form a ring, and the leader is the smallest of them. */
    static final class Builder {

        private final int[] parent;
        private final int[] next;

        Builder(int records) {
            this.parent = new int[records];
            this.next = new int[records];
            Arrays.setAll(parent, i -> i);
            Arrays.setAll(next, i -> i);
        }

        int leader(int record) {
            int leader = record;
            while (parent[leader] != leader) {
                parent[leader] = parent[parent[leader]];
                leader = parent[leader];
            }
            return leader;
        }

        void join(int a, int b) {
            int first = leader(a);
            int second = leader(b);
            if (first == second) {
                return;
            }
            parent[Math.max(first, second)] = Math.min(first, second);
            int after = next[first];
            next[first] = next[second];
            next[second] = after;
        }

        /** Whether a condition holds for all members of a cluster, asked from its leader on. */
        boolean allMembers(int leader, IntPredicate condition) {
            int member = leader;
            do {
                if (!condition.test(member)) {
                    return false;
                }
                member = next[member];
            } while (member != leader);
            return true;
        }

        DuplicateClusters build() {
            int[] leaders = new int[parent.length];
            boolean[] alone = new boolean[parent.length];
            int clusters = 0;
            for (int i = 0; i < parent.length; i++) {
                leaders[i] = leader(i);
                alone[i] = next[i] == i;
                clusters += leaders[i] == i ? 1 : 0;
            }
            return new DuplicateClusters(leaders, alone, clusters);
        }
    }
}
