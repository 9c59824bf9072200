package io.github.brigraph.benchmarks;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.graph.CsrGraph;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A random graph in the likeness of a network of institutions: papers of two to many institutions are drawn until there
 * are enough edges, and an edge weighs as many papers as its ends share.
 *
 * <p>So it has what makes such networks hard: few institutions on very many papers (the position of an institution among n
 * is n·u<sup>2.5</sup>, u uniform), cliques, many weights of 1 and few large ones, and communities (each paper has a home
 * among {@value #COMMUNITIES}, from which seven of ten of its institutions are). The drawing stops in the middle of a paper
 * when the last edge is reached, so the number of edges is exact; some nodes may stay isolated.
 *
 * <p>The same numbers and seed give the same graph on every machine.
 *
 * @param nodes the number of nodes, at least {@value #COMMUNITIES}
 * @param edges the number of edges, at most a sixth of all pairs, since frequent pairs are drawn again and again
 * @param seed the seed
 */
public record HeavyTailedGraph(int nodes, int edges, long seed) {

    private static final int COMMUNITIES = 30;
    private static final double SKEW = 2.5;
    private static final double FROM_HOME = 0.7;
    private static final double ANOTHER = 0.6;
    private static final int MOST_INSTITUTIONS = 30;

    public HeavyTailedGraph {
        checkArgument(nodes >= COMMUNITIES, "a graph must have at least %s nodes, was %s", COMMUNITIES, nodes);
        long most = (long) nodes * (nodes - 1) / 12;
        checkArgument(edges >= 0 && edges <= most, "the number of edges must be in [0, %s], was %s", most, edges);
    }

    /** Draws the graph. */
    public CsrGraph build() {
        SplittableRandom random = new SplittableRandom(seed);
        PairCounts pairs = new PairCounts(edges);
        int[] paper = new int[MOST_INSTITUTIONS];
        while (pairs.size() < edges) {
            int size = draw(random, paper);
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < a && pairs.size() < edges; b++) {
                    if (paper[a] != paper[b]) {
                        pairs.add(Math.min(paper[a], paper[b]), Math.max(paper[a], paper[b]));
                    }
                }
            }
        }
        CsrGraph.Builder builder = CsrGraph.builder(nodes);
        pairs.forEach(builder::edge);
        return builder.build();
    }

    /** Draws the institutions of a paper; one may be drawn twice. */
    private int draw(SplittableRandom random, int[] paper) {
        int home = random.nextInt(COMMUNITIES);
        int size = 0;
        do {
            int node = (int) (nodes * StrictMath.pow(random.nextDouble(), SKEW));
            // Communities are the remainders, so that each has its share of the large institutions.
            boolean moved = random.nextDouble() < FROM_HOME;
            paper[size++] = moved ? Math.min(nodes - 1, node - node % COMMUNITIES + home) : node;
        } while (size < 2 || (size < MOST_INSTITUTIONS && random.nextDouble() < ANOTHER));
        return size;
    }

    /** How often each pair was drawn: a hash table with open addressing. */
    private static final class PairCounts {

        private static final long FREE = -1;

        private final long[] keys;
        private final int[] counts;
        private final int mask;
        private int size;

        PairCounts(int expected) {
            int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
            this.keys = new long[capacity];
            this.counts = new int[capacity];
            this.mask = capacity - 1;
            Arrays.fill(keys, FREE);
        }

        int size() {
            return size;
        }

        void add(int u, int v) {
            long key = (long) u << 32 | v;
            int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
            while (keys[slot] != key && keys[slot] != FREE) {
                slot = (slot + 1) & mask;
            }
            if (keys[slot] == FREE) {
                keys[slot] = key;
                size++;
            }
            counts[slot]++;
        }

        void forEach(EdgeConsumer consumer) {
            for (int slot = 0; slot < keys.length; slot++) {
                if (keys[slot] != FREE) {
                    consumer.edge((int) (keys[slot] >>> 32), (int) keys[slot], counts[slot]);
                }
            }
        }
    }

    /** Takes an edge; what it returns is of no interest. */
    @FunctionalInterface
    private interface EdgeConsumer {
        Object edge(int u, int v, double weight);
    }
}
