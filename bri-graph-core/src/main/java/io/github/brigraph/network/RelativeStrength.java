package io.github.brigraph.network;

import io.github.brigraph.graph.CsrGraph;

/**
 * The weight of a tie in relation to the sizes of its ends. Sizes are strengths, s<sub>i</sub> = Σ<sub>j</sub>
 * w<sub>ij</sub>, without a diagonal: publication totals would make other measures of the same names.
 */
public enum RelativeStrength {
    /**
     * 2W w<sub>ij</sub> / (s<sub>i</sub> s<sub>j</sub>), W the total weight: observed over expected if ties fell at random
     * (van Eck &amp; Waltman 2009, doi 10.1002/asi.21075; the form of VOSviewer).
     */
    ASSOCIATION_STRENGTH("association_strength") {
        @Override
        double of(double weight, double s, double t, double total) {
            return 2 * total * weight / (s * t);
        }
    },
    /** w<sub>ij</sub> / √(s<sub>i</sub> s<sub>j</sub>) (Salton &amp; McGill 1983). */
    SALTON("salton") {
        @Override
        double of(double weight, double s, double t, double total) {
            return weight / Math.sqrt(s * t);
        }
    },
    /** w<sub>ij</sub> / (s<sub>i</sub> + s<sub>j</sub> − w<sub>ij</sub>) (Jaccard 1901). */
    JACCARD("jaccard") {
        @Override
        double of(double weight, double s, double t, double total) {
            return weight / (s + t - weight);
        }
    },
    /** w<sub>ij</sub> / min(s<sub>i</sub>, s<sub>j</sub>); saturates where one end is small. */
    INCLUSION("inclusion") {
        @Override
        double of(double weight, double s, double t, double total) {
            return weight / Math.min(s, t);
        }
    };

    private final String label;

    RelativeStrength(String label) {
        this.label = label;
    }

    /** The name of the column in files. */
    public String label() {
        return label;
    }

    /** The relative strength of an arc of a graph, which starts at a node. */
    public double of(CsrGraph graph, int node, int arc) {
        return of(graph.weight(arc), graph.strength(node), graph.strength(graph.target(arc)), graph.totalWeight());
    }

    abstract double of(double weight, double s, double t, double total);
}
