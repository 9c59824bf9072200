package io.github.brigraph.community;

import io.github.brigraph.graph.Partition;
import java.util.Arrays;

/**
 * How much two partitions of the same nodes agree.
 *
 * <p>From the contingency table n_ab of their communities, with logarithms in nats:
 *
 * <pre>{@code I = Σ n_ab/n · ln(n · n_ab / (n_a n_b)),   H = −Σ n_a/n · ln(n_a/n)
 * nmi = I / mean(H₁, H₂),   vi = H₁ + H₂ − 2 I
 * rand = (pairs together in both + pairs apart in both) / all pairs
 * ari = (index − expected) / (largest − expected)}</pre>
 *
 * <p><b>Conventions.</b> NMI is 1 where both partitions have one community, and 0 where the mean of the entropies is 0
 * otherwise. The adjusted Rand index is 1 where both are trivial in the same way (one community, or every node by itself).
 * Rand is 1 below two nodes. Strehl &amp; Ghosh 2002; Hubert &amp; Arabie 1985,
 * <a href="https://doi.org/10.1007/BF01908075">10.1007/BF01908075</a>; Meilă 2007,
 * <a href="https://doi.org/10.1016/j.jmva.2006.11.013">10.1016/j.jmva.2006.11.013</a>. Time O(n log n), memory O(n).
 *
 * @param mutualInformation I
 * @param firstEntropy H of the first partition
 * @param secondEntropy H of the second partition
 * @param rand the share of pairs on which the partitions agree
 * @param adjustedRand the Rand index, adjusted for chance by Hubert and Arabie
 */
public record PartitionComparison(
        double mutualInformation, double firstEntropy, double secondEntropy, double rand, double adjustedRand) {

    /** The mean by which mutual information is normalised. */
    public enum Mean {
        /** (H₁ + H₂)/2, as igraph has it. */
        ARITHMETIC,
        /** √(H₁ H₂). */
        GEOMETRIC,
        /** The larger of the two. */
        MAXIMUM,
        /** The smaller of the two. */
        MINIMUM
    }

    /**
     * Compares two partitions.
     *
     * @throws IllegalArgumentException if they are of different numbers of nodes
     */
    public static PartitionComparison of(Partition first, Partition second) {
        int n = first.nodeCount();
        if (second.nodeCount() != n) {
            throw new IllegalArgumentException(
                    "two partitions must be of the same nodes, were of " + n + " and " + second.nodeCount());
        }
        long[] cells = new long[n];
        for (int u = 0; u < n; u++) {
            cells[u] = (long) first.communityOf(u) << 32 | second.communityOf(u);
        }
        Arrays.sort(cells);
        double information = 0;
        double together = 0;
        int start = 0;
        for (int end = 1; end <= n; end++) {
            if (end == n || cells[end] != cells[start]) {
                double count = end - start;
                double a = first.size((int) (cells[start] >>> 32));
                double b = second.size((int) cells[start]);
                information += count / n * StrictMath.log(n * count / (a * b));
                together += pairs(count);
                start = end;
            }
        }
        double firstTogether = pairsTogether(first);
        double secondTogether = pairsTogether(second);
        double all = pairs(n);
        double apart = all - firstTogether - secondTogether + together;
        double expected = all == 0 ? 0 : firstTogether * secondTogether / all;
        double largest = (firstTogether + secondTogether) / 2;
        double adjusted = largest == expected ? 1 : (together - expected) / (largest - expected);
        return new PartitionComparison(
                information, entropy(first), entropy(second), all == 0 ? 1 : (together + apart) / all, adjusted);
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }

    private static double pairsTogether(Partition partition) {
        return Arrays.stream(partition.sizes())
                .mapToDouble(PartitionComparison::pairs)
                .sum();
    }

    private static double entropy(Partition partition) {
        double n = partition.nodeCount();
        double entropy = 0;
        for (int size : partition.sizes()) {
            entropy -= size / n * StrictMath.log(size / n);
        }
        return entropy;
    }

    /** Mutual information over a mean of the entropies, in [0, 1]. */
    public double normalisedMutualInformation(Mean mean) {
        double divisor =
                switch (mean) {
                    case ARITHMETIC -> (firstEntropy + secondEntropy) / 2;
                    case GEOMETRIC -> Math.sqrt(firstEntropy * secondEntropy);
                    case MAXIMUM -> Math.max(firstEntropy, secondEntropy);
                    case MINIMUM -> Math.min(firstEntropy, secondEntropy);
                };
        if (divisor == 0) {
            return firstEntropy == secondEntropy ? 1 : 0;
        }
        return mutualInformation / divisor;
    }

    /** The variation of information in nats: 0 for equal partitions. */
    public double variationOfInformation() {
        return firstEntropy + secondEntropy - 2 * mutualInformation;
    }
}
