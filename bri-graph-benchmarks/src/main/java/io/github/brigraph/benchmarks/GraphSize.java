package io.github.brigraph.benchmarks;

/** Sizes of the graphs that kernels run on, after networks of institutions that were seen in practice. */
public enum GraphSize {
    /** 60 nodes, 250 edges: to see that a kernel runs. */
    TINY(60, 250),
    /** 9,000 nodes, 82,000 edges. */
    SMALL(9_000, 82_000),
    /** 44,000 nodes, 687,000 edges. */
    MEDIUM(44_000, 687_000),
    /** 104,000 nodes, 5,200,000 edges; needs a heap of 2 GB. */
    LARGE(104_000, 5_200_000);

    private final int nodes;
    private final int edges;

    GraphSize(int nodes, int edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** The graph of this size that all kernels share. */
    public HeavyTailedGraph graph() {
        return new HeavyTailedGraph(nodes, edges, 1);
    }
}
