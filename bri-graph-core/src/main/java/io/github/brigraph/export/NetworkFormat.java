package io.github.brigraph.export;

/** Formats of other tools that a network can be written in. */
public enum NetworkFormat {
    /** GraphML: Gephi, Cytoscape, igraph, networkx; all numbers of units and ties as typed attributes. */
    GRAPHML("graphml"),
    /**
     * GEXF 1.3: Gephi, networkx of a version that knows it; all numbers of units, joint papers and weights of ties, as typed attributes. A tie is there
     * from the year of its first joint record to that of its last, so Gephi's timeline works; it has one weight, that of
     * the whole period.
     */
    GEXF("gexf"),
    /**
     * A Pajek network: Pajek, VOSviewer, networkx, igraph; names and weights. Ids are lost, save behind names that several
     * units bear; quotation marks in a name become apostrophes, backslashes become slashes. With a byte order mark where a
     * name is not ASCII, because Pajek takes the file for UTF-8 by it.
     */
    PAJEK("net"),
    /**
     * JSON of VOSviewer: names, communities as clusters, links, strengths and papers as weights, measures as scores; places
     * of a VOS map where the network has at most 300 units, else VOSviewer lays it out. Items are numbered from 1: ids,
     * roles, joint papers of ties and years are lost.
     */
    VOSVIEWER_JSON("vosviewer.json"),
    /** The map file of VOSviewer, tab-separated: names, clusters and weights; goes with {@link #VOSVIEWER_NETWORK}. */
    VOSVIEWER_MAP("vosviewer-map.txt"),
    /** The network file of VOSviewer, tab-separated: numbers of two items and the strength of their link. */
    VOSVIEWER_NETWORK("vosviewer-network.txt"),
    /** JSON Graph Format, version 2: names, and all numbers of units and ties as metadata. */
    JSON_GRAPH("jgf.json"),
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
