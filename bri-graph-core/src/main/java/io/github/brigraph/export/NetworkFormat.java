package io.github.brigraph.export;

/** Formats of other tools that a network can be written in. */
public enum NetworkFormat {
    /** GraphML: Gephi, Cytoscape, igraph, networkx; all numbers of units and ties as typed attributes. */
    GRAPHML("graphml"),
    /** DOT of Graphviz: names and weights. */
    DOT("dot"),
    /** A list of edges as CSV: source, target, weight; for scripts. Units without a tie are not in it. */
    CSV("csv");

    private final String extension;

    NetworkFormat(String extension) {
        this.extension = extension;
    }

    /** The usual ending of a file's name, without the point. */
    public String extension() {
        return extension;
    }
}
