package io.github.brigraph.hub;

import io.github.brigraph.centrality.Betweenness;
import io.github.brigraph.centrality.Closeness;
import io.github.brigraph.centrality.CoreNumber;
import io.github.brigraph.centrality.Eigenvector;
import io.github.brigraph.centrality.Harmonic;
import io.github.brigraph.centrality.LocalClustering;
import io.github.brigraph.centrality.PageRank;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Normalisation;
import java.util.stream.IntStream;

/**
 * A measure of the position of a unit in its network. Its label carries its convention and is the name of the column in
 * every file.
 */
public enum Measure {
    /** The number of partners. */
    DEGREE("degree", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return each(work.graph(), work.graph()::degree);
        }
    },
    /** The sum of the weights of its ties, free of rounding, because ranks hang on equal sums being equal. */
    STRENGTH("strength", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return each(work.graph(), work.network()::strength);
        }
    },
    /** {@link Betweenness} on ties of length 1, divided by the number of pairs of other units. */
    BETWEENNESS("betweenness_unweighted_normalised", Cost.EVERY_SOURCE) {
        @Override
        NodeScores compute(Workbench work) {
            return betweenness(work, EdgeLength.UNIT);
        }
    },
    /** {@link Betweenness} on ties of length 1/weight, divided by the number of pairs of other units. */
    BETWEENNESS_WEIGHTED("betweenness_weighted_normalised", Cost.EVERY_SOURCE) {
        @Override
        NodeScores compute(Workbench work) {
            return betweenness(work, EdgeLength.INVERSE_WEIGHT);
        }
    },
    /** {@link Closeness} on ties of length 1, after Wasserman and Faust. */
    CLOSENESS("closeness_unweighted_wf", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return Closeness.of(EdgeLength.UNIT).from(work.distances()).scores();
        }
    },
    /** {@link Harmonic} closeness on ties of length 1, divided by the number of other units. */
    HARMONIC("harmonic_unweighted_normalised", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return Harmonic.of(EdgeLength.UNIT)
                    .normalisation(Normalisation.NORMALISED)
                    .from(work.distances())
                    .scores();
        }
    },
    /** {@link Eigenvector} centrality on weights, the largest being 1. */
    EIGENVECTOR("eigenvector_max1", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return Eigenvector.standard().run(work.graph()).scores();
        }
    },
    /** {@link PageRank} on weights with damping 0.85; sums to 1. */
    PAGERANK("pagerank", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return PageRank.standard().run(work.graph()).scores();
        }
    },
    /** {@link CoreNumber}: the largest k such that the unit is in the k-core. */
    CORE_NUMBER("core_number", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return new CoreNumber().run(work.graph()).scores();
        }
    },
    /** {@link LocalClustering}: the share of pairs of partners that are partners; 0 below two partners. */
    CLUSTERING("clustering_unweighted", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return LocalClustering.of(LocalClustering.Weighting.UNWEIGHTED)
                    .threads(work.threads())
                    .run(work.graph())
                    .scores();
        }
    },
    /** Burt's constraint on weights, summed over partners; undefined for an isolate. */
    CONSTRAINT("constraint_weighted_neighbours", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return work.structuralHoles().constraint();
        }
    },
    /** Burt's effective size on weights; undefined for an isolate. */
    EFFECTIVE_SIZE("effective_size_weighted", Cost.LINEAR) {
        @Override
        NodeScores compute(Workbench work) {
            return work.structuralHoles().effectiveSize();
        }
    };

    private final String label;
    private final Cost cost;

    Measure(String label, Cost cost) {
        this.label = label;
        this.cost = cost;
    }

    /** How the time of a measure grows. */
    enum Cost {
        /** Little more than with the number of ties. */
        LINEAR,
        /** With the number of units times the number of ties. */
        EVERY_SOURCE
    }

    /** The name of the column in files, with the convention of the measure. */
    public String label() {
        return label;
    }

    Cost cost() {
        return cost;
    }

    abstract NodeScores compute(Workbench work);

    private static NodeScores each(CsrGraph graph, java.util.function.IntToDoubleFunction score) {
        return NodeScores.of(
                IntStream.range(0, graph.nodeCount()).mapToDouble(score).toArray());
    }

    private static NodeScores betweenness(Workbench work, EdgeLength length) {
        return Betweenness.of(length)
                .normalisation(Normalisation.NORMALISED)
                .threads(work.threads())
                .run(work.graph())
                .scores();
    }
}
