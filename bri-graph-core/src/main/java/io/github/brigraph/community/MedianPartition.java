package io.github.brigraph.community;

import io.github.brigraph.graph.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the partition that others contradict on the fewest pairs of nodes.
 *
 * <p>A node of community C that is in community c_r of run r is together in run r with as many nodes of C as C shares with
 * c_r. So these shared numbers are all that a move needs to know, and the matrix of pairs is never made.
 */
final class MedianPartition {

    private final int runs;
    private final int[][] communityIn;
    private final int[] communityOf;
    private final int[] sizes;
    /** By run and community of the run: the nodes that it shares with each community here. */
    private final List<List<Map<Integer, Integer>>> shared = new ArrayList<>();

    private MedianPartition(Partition start, List<Partition> others) {
        int n = start.nodeCount();
        this.runs = others.size();
        this.communityOf = start.toArray();
        // A community of its own may be needed for any node.
        this.sizes = new int[n + 1];
        this.communityIn = new int[runs][];
        for (int u = 0; u < n; u++) {
            sizes[communityOf[u]]++;
        }
        for (int r = 0; r < runs; r++) {
            communityIn[r] = others.get(r).toArray();
            List<Map<Integer, Integer>> rows = new ArrayList<>();
            for (int c = 0; c < others.get(r).communityCount(); c++) {
                rows.add(new HashMap<>());
            }
            for (int u = 0; u < n; u++) {
                rows.get(communityIn[r][u]).merge(communityOf[u], 1, Integer::sum);
            }
            shared.add(rows);
        }
    }

    static Partition of(List<Partition> partitions) {
        check(partitions.get(0).nodeCount(), partitions);
        Partition start = partitions.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Partition partition : partitions) {
            double contradictions = contradictions(partition, partitions);
            if (contradictions < least) {
                least = contradictions;
                start = partition;
            }
        }
        if (least == 0) {
            return start;
        }
        MedianPartition median = new MedianPartition(start, partitions);
        while (median.sweep()) {}
        return Partition.of(median.communityOf);
    }

    static void check(int nodes, List<Partition> others) {
        if (others.isEmpty()) {
            throw new IllegalArgumentException("there must be a partition to compare with, was none");
        }
        for (Partition other : others) {
            if (other.nodeCount() != nodes) {
                throw new IllegalArgumentException(
                        "partitions must be of the same " + nodes + " nodes, one was of " + other.nodeCount());
            }
        }
    }

    private static double contradictions(Partition partition, List<Partition> others) {
        double sum = 0;
        for (Partition other : others) {
            sum += Overlap.of(partition, other).contradictions();
        }
        return sum;
    }

    /** The mean share of pairs on which others differ from a partition; 0 below two nodes. */
    static double contradicted(Partition partition, List<Partition> others) {
        double pairs = Overlap.pairs(partition.nodeCount());
        return pairs == 0 ? 0 : contradictions(partition, others) / (pairs * others.size());
    }

    /** Moves every node that can better itself; whether one did. */
    private boolean sweep() {
        boolean moved = false;
        for (int u = 0; u < communityOf.length; u++) {
            int from = communityOf[u];
            leave(u);
            int to = best(u, from);
            enter(u, to);
            moved |= to != from;
        }
        return moved;
    }

    private void leave(int u) {
        int c = communityOf[u];
        sizes[c]--;
        for (int r = 0; r < runs; r++) {
            shared.get(r).get(communityIn[r][u]).computeIfPresent(c, (k, count) -> count == 1 ? null : count - 1);
        }
    }

    private void enter(int u, int c) {
        communityOf[u] = c;
        sizes[c]++;
        for (int r = 0; r < runs; r++) {
            shared.get(r).get(communityIn[r][u]).merge(c, 1, Integer::sum);
        }
    }

    /** The community that gains most, the old one where none gains more, else the one of the smallest number. */
    private int best(int u, int from) {
        Map<Integer, Long> together = new HashMap<>();
        for (int r = 0; r < runs; r++) {
            shared.get(r).get(communityIn[r][u]).forEach((c, count) -> together.merge(c, (long) count, Long::sum));
        }
        int best = from;
        long most = gain(together.getOrDefault(from, 0L), from);
        for (Map.Entry<Integer, Long> candidate : together.entrySet()) {
            int c = candidate.getKey();
            long gain = gain(candidate.getValue(), c);
            if (gain > most || (gain == most && best != from && c < best)) {
                most = gain;
                best = c;
            }
        }
        return most < 0 ? emptyCommunity() : best;
    }

    /** Twice the number of runs that would agree less those that would not, summed over the pairs with a community. */
    private long gain(long together, int community) {
        return 2 * together - (long) runs * sizes[community];
    }

    private int emptyCommunity() {
        int c = 0;
        while (sizes[c] > 0) {
            c++;
        }
        return c;
    }
}
