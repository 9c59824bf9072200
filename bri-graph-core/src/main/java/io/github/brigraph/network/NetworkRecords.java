package io.github.brigraph.network;

import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * The records behind a network of few units, those together that are alike for it: of the same units of the network and the
 * same number of units in all. Networks of resampled records are drawn from them without a pass over the records.
 *
 * <p>Memory O(distinct sets + units²), time of a network O(sets × pairs + units²).
 *
 * @param <U> the kind of unit
 */
public final class NetworkRecords<U extends Unit> {

    private final List<U> units;
    private final Counting counting;
    private final int[][] members;
    private final int[] sizes;
    private final long[] counts;
    private final long[] keys;

    private NetworkRecords(List<U> units, Counting counting, List<Alike> alike) {
        this.units = units;
        this.counting = counting;
        this.members = alike.stream().map(a -> a.members).toArray(int[][]::new);
        this.sizes = alike.stream().mapToInt(a -> a.size).toArray();
        this.counts = alike.stream().mapToLong(a -> a.count).toArray();
        this.keys = new long[counts.length];
        Arrays.setAll(keys, i -> key(members[i], sizes[i]));
    }

    private static final class Alike {
        final int[] members;
        final int size;
        long count;

        Alike(int[] members, int size) {
            this.members = members;
            this.size = size;
        }
    }

    /**
     * The records of some groups among some units, in the order of the units.
     *
     * @param counting how weights are counted
     * @param condition the groups
     * @param kept the numbers of the units, ascending
     */
    public static <U extends Unit> NetworkRecords<U> of(
            RecordGroups<U> groups, Counting counting, IntPredicate condition, int[] kept) {
        int[] nodeOf = new int[groups.units().size()];
        Arrays.fill(nodeOf, -1);
        for (int i = 0; i < kept.length; i++) {
            nodeOf[kept[i]] = i;
        }
        Map<Key, Alike> alike = new HashMap<>();
        List<Alike> order = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (!condition.test(g)) {
                continue;
            }
            int[] members = members(groups, g, nodeOf);
            if (members.length == 0) {
                continue;
            }
            int size = groups.unitCount(g);
            Alike same = alike.computeIfAbsent(new Key(members, size), k -> {
                Alike fresh = new Alike(members, size);
                order.add(fresh);
                return fresh;
            });
            same.count = Math.addExact(same.count, groups.count(g));
        }
        order.sort((a, b) -> {
            int byMembers = Arrays.compare(a.members, b.members);
            return byMembers != 0 ? byMembers : Integer.compare(a.size, b.size);
        });
        List<U> units = Arrays.stream(kept).mapToObj(groups.units()::get).toList();
        return new NetworkRecords<>(units, counting, order);
    }

    private static int[] members(RecordGroups<?> groups, int group, int[] nodeOf) {
        int[] members = new int[groups.unitCount(group)];
        int n = 0;
        for (int i = 0; i < members.length; i++) {
            int node = nodeOf[groups.unit(group, i)];
            if (node >= 0) {
                members[n++] = node;
            }
        }
        return n == members.length ? members : Arrays.copyOf(members, n);
    }

    /** What records that are alike have in common. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    private record Key(int[] members, int size) {
        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Key that && size == that.size && Arrays.equals(members, that.members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members) * 31 + size;
        }
    }

    private long key(int[] nodes, int size) {
        long hash = size;
        for (int node : nodes) {
            String id = units.get(node).id();
            for (int c = 0; c < id.length(); c++) {
                hash = RecordGroups.mixed(hash, id.charAt(c));
            }
            hash = RecordGroups.mixed(hash, -1);
        }
        return hash;
    }

    /** The number of distinct sets. */
    public int size() {
        return counts.length;
    }

    /** The units, in order of their ids: node u of every network is unit u. */
    public List<U> units() {
        return units;
    }

    /** How many records are of a set. */
    public long count(int set) {
        return counts[set];
    }

    /** A number that depends on nothing but what the records of a set have in common: the seed of random draws. */
    public long key(int set) {
        return keys[set];
    }

    /** The network where every set counts as often as it occurs. */
    public CollaborationNetwork<U> network() {
        return network(set -> counts[set]);
    }

    /** The network where every set counts so often; every unit is a node of it. */
    public CollaborationNetwork<U> network(IntToLongFunction count) {
        int n = units.size();
        long[] papers = new long[Math.multiplyExact(n, n)];
        long[] credit = new long[papers.length];
        NodeSums nodes = new NodeSums(n);
        long all = 0;
        for (int s = 0; s < counts.length; s++) {
            long records = count.applyAsLong(s);
            if (records > 0) {
                all = Math.addExact(all, records);
                add(s, records, nodes, new long[][] {papers, credit});
            }
        }
        NetworkBuilder<U> builder = new NetworkBuilder<>(units, counting, Period.ALL);
        builder.records(all);
        for (int u = 0; u < n; u++) {
            builder.output(nodes.output(u));
        }
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                if (papers[u * n + v] > 0) {
                    builder.tie(
                            u,
                            v,
                            new TieSums(papers[u * n + v], credit[u * n + v], Signature.NO_YEAR, Signature.NO_YEAR));
                }
            }
        }
        return builder.build();
    }

    private void add(int set, long records, NodeSums nodes, long[][] pairs) {
        int n = units.size();
        int[] nodesOfSet = members[set];
        int size = sizes[set];
        long credit = size > 1 ? Math.multiplyExact(counting.pairCredit(size), records) : 0;
        for (int i = 0; i < nodesOfSet.length; i++) {
            nodes.add(nodesOfSet[i], size, size, records);
            for (int j = i + 1; j < nodesOfSet.length; j++) {
                int pair = nodesOfSet[i] * n + nodesOfSet[j];
                pairs[0][pair] = Math.addExact(pairs[0][pair], records);
                pairs[1][pair] = Math.addExact(pairs[1][pair], credit);
            }
        }
    }
}
