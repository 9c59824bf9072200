package io.github.brigraph.benchmarks;

import java.util.Locale;

/** What a comparison lets every side do. */
enum Work {
    /** The part of some sources in betweenness, ties of length 1. */
    BETWEENNESS("betweenness, unweighted", Sources.FEW, 1e-9),
    /** The same, ties of length 1/weight. Both sides take path lengths as equal that differ by 1e-10 relative. */
    BETWEENNESS_WEIGHTED("betweenness, weighted", Sources.FEW, 1e-7),
    /** Harmonic centrality of the sources, ties of length 1, the raw sum. */
    HARMONIC("harmonic", Sources.MANY, 1e-9),
    /** Closeness of the sources within their component, ties of length 1. */
    CLOSENESS("closeness", Sources.MANY, 1e-9),
    /** PageRank by weights, damping 0.85. */
    PAGERANK("PageRank", Sources.NONE, 1e-6),
    /** Core numbers. */
    CORE_NUMBER("k-core", Sources.NONE, 0),
    /** Unweighted local clustering, 0 below two neighbours. */
    CLUSTERING("clustering", Sources.NONE, 1e-9),
    /** Leiden for modularity at resolution 1, two iterations; what is compared is the modularity found. */
    LEIDEN("Leiden, 2 iterations", Sources.NONE, 0.0005);

    /** For which sources a work is done, since all of them would take hours on a large graph. */
    enum Sources {
        /** It has none. */
        NONE,
        /** The first of the sources, because paths are counted. */
        FEW,
        /** All sources, because only distances are asked for. */
        MANY
    }

    private final String label;
    private final Sources sources;
    private final double tolerance;

    Work(String label, Sources sources, double tolerance) {
        this.label = label;
        this.sources = sources;
        this.tolerance = tolerance;
    }

    /** The word for it between the sides. */
    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    String label() {
        return label;
    }

    /** Whether our side can do it on several threads. */
    boolean parallel() {
        return switch (this) {
            case BETWEENNESS, BETWEENNESS_WEIGHTED, HARMONIC, CLOSENESS, CLUSTERING -> true;
            case PAGERANK, CORE_NUMBER, LEIDEN -> false;
        };
    }

    /** For which sources it is done. */
    Sources sources() {
        return sources;
    }

    /** The difference that is allowed, relative to the largest value; for communities the modularity that may be missing. */
    double tolerance() {
        return tolerance;
    }
}
