package io.github.brigraph.community;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether every community hangs together, and by how many ties.
 *
 * <p>A community is <b>connected</b> where its nodes reach each other by ties among themselves, and <b>well-connected</b>
 * where no cut of log₁₀(size) ties or fewer takes it apart: above 10 nodes one tie is too few, above 100 two are (Park et al.
 * 2024, <a href="https://doi.org/10.1371/journal.pcsy.0000009">10.1371/journal.pcsy.0000009</a>). A single node is
 * well-connected. Ties count, whatever their weights.
 *
 * <p>The smallest cut is that of Stoer &amp; Wagner 1997, <a
 * href="https://doi.org/10.1145/263867.263872">10.1145/263867.263872</a>, with cuts of single nodes tried first. Time
 * O(size³) for each community of up to {@link #LARGEST} nodes, O(m) in all for larger ones, whose cut is left open; memory
 * O(size²) for one community at a time.
 *
 * @param communities what was found of each community, in order of their numbers
 */
public record CommunityConnectivity(List<Community> communities) {

    /** The number of nodes of a community up to which its smallest cut is looked for: 600. */
    public static final int LARGEST = 600;

    public CommunityConnectivity {
        communities = List.copyOf(communities);
    }

    /**
     * How a community hangs together.
     *
     * @param size the number of its nodes
     * @param pieces the number of its connected components, 1 where it is connected
     * @param smallestCut the fewest ties whose loss would take it apart, 0 where it is in pieces already; empty for a single
     *     node, and where the community is connected and has more than {@link #LARGEST} nodes
     */
    public record Community(int size, int pieces, OptionalInt smallestCut) {

        /** Whether its nodes reach each other within it. */
        public boolean isConnected() {
            return pieces == 1;
        }

        /** Whether it is known that no cut of log₁₀(size) ties or fewer takes it apart. */
        public boolean isWellConnected() {
            return size == 1 || (smallestCut.isPresent() && smallestCut.getAsInt() > StrictMath.log10(size));
        }
    }

    /**
     * Looks at the communities of a graph.
     *
     * @throws IllegalArgumentException if the partition is of another number of nodes
     */
    public static CommunityConnectivity of(CsrGraph graph, Partition partition) {
        if (partition.nodeCount() != graph.nodeCount()) {
            throw new IllegalArgumentException("a partition must be of the graph's " + graph.nodeCount()
                    + " nodes, was of " + partition.nodeCount());
        }
        int[][] members = new int[partition.communityCount()][];
        int[] next = new int[members.length];
        for (int c = 0; c < members.length; c++) {
            members[c] = new int[partition.size(c)];
        }
        int[] numbers = new int[graph.nodeCount()];
        for (int u = 0; u < numbers.length; u++) {
            int c = partition.communityOf(u);
            numbers[u] = next[c];
            members[c][next[c]++] = u;
        }
        return new CommunityConnectivity(IntStream.range(0, members.length)
                .mapToObj(c -> community(graph, partition, members[c], numbers))
                .toList());
    }

    private static Community community(CsrGraph graph, Partition partition, int[] members, int[] numbers) {
        CsrGraph.Builder builder = CsrGraph.builder(members.length);
        for (int u : members) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (v > u && partition.communityOf(v) == partition.communityOf(u)) {
                    builder.edge(numbers[u], numbers[v], 1);
                }
            }
        }
        CsrGraph inside = builder.build();
        int pieces = Components.of(inside).count();
        OptionalInt cut = members.length == 1 || (pieces == 1 && members.length > LARGEST)
                ? OptionalInt.empty()
                : OptionalInt.of(pieces > 1 ? 0 : smallestCut(inside));
        return new Community(members.length, pieces, cut);
    }

    /** Merges, n − 1 times, the two nodes that a maximum adjacency order has last; the cut before each is a candidate. */
    private static int smallestCut(CsrGraph graph) {
        int n = graph.nodeCount();
        int[][] ties = new int[n][n];
        for (int u = 0; u < n; u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                ties[u][graph.target(arc)] = 1;
            }
        }
        boolean[] merged = new boolean[n];
        int smallest = IntStream.range(0, n).map(graph::degree).min().orElseThrow();
        for (int left = n; left > 1 && smallest > 1; left--) {
            smallest = Math.min(smallest, phase(ties, merged, left));
        }
        return smallest;
    }

    private static int phase(int[][] ties, boolean[] merged, int left) {
        int n = merged.length;
        int[] weight = new int[n];
        boolean[] done = merged.clone();
        int last = -1;
        int before = -1;
        for (int i = 0; i < left; i++) {
            int next = -1;
            for (int u = 0; u < n; u++) {
                if (!done[u] && (next < 0 || weight[u] > weight[next])) {
                    next = u;
                }
            }
            done[next] = true;
            before = last;
            last = next;
            for (int u = 0; u < n; u++) {
                weight[u] += done[u] ? 0 : ties[next][u];
            }
        }
        for (int u = 0; u < n; u++) {
            ties[before][u] += ties[last][u];
            ties[u][before] = ties[before][u];
        }
        ties[before][before] = 0;
        merged[last] = true;
        return weight[last];
    }

    /** Whether every community is connected. */
    public boolean allConnected() {
        return communities.stream().allMatch(Community::isConnected);
    }

    /** Whether every community is known to be well-connected. */
    public boolean allWellConnected() {
        return communities.stream().allMatch(Community::isWellConnected);
    }

    /** The numbers of the communities that are not known to be well-connected. */
    public List<Integer> doubtful() {
        return IntStream.range(0, communities.size())
                .filter(c -> !communities.get(c).isWellConnected())
                .boxed()
                .toList();
    }
}
