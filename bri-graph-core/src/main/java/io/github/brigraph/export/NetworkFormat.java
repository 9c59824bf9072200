package io.github.brigraph.export;

/**
 * Formats of other tools that a network can be written in, and what is lost in each. {@link NetworkReader} reads all but
 * DOT back. What comes back is equal to the digit; beside what is said here, nothing is lost of ids, names, the columns of
 * {@code *.nodes.csv}, and of {@code papers}, {@code weight}, {@code first_year} and {@code last_year} of ties. Relative
 * strengths follow from these and are in none; in all, characters that XML cannot hold become blanks.
 */
public enum NetworkFormat {
    /**
     * GraphML: Gephi, Cytoscape, igraph, networkx; all numbers of units and ties as typed attributes. Nothing is lost but the
     * weights of single years.
     */
    GRAPHML("graphml"),
    /**
     * GEXF 1.3: Gephi, networkx; all numbers of units and ties as typed attributes, and time: a tie is there from the year of
     * its first joint record to that of its last. With its history ({@link NetworkWriter#writeGexf}) units and ties are
     * there in the years of their records, and nothing is lost. A networkx that does not know 1.3 reads the same file
     * under the name of 1.2.
     */
    GEXF("gexf"),
    /**
     * A Pajek network: Pajek, VOSviewer, networkx, igraph; names and weights. All numbers of units are lost, joint papers and
     * years of ties too, and ids, save behind names that several units bear; quotation marks in a name become apostrophes,
     * backslashes become slashes, line ends and tabs become blanks. With a byte order mark where a name is not ASCII,
     * because Pajek takes the file for UTF-8 by it.
     */
    PAJEK("net"),
    /**
     * JSON of VOSviewer: names, communities as clusters, links, strengths and papers as weights, measures as scores; places
     * of a VOS map where the network has at most 300 units, else VOSviewer lays it out. Items are numbered from 1: ids,
     * roles, joint papers of ties under fractional counting, years, and clusters beyond the 1,000 that VOSviewer takes are
     * lost.
     */
    VOSVIEWER_JSON("vosviewer.json"),
    /**
     * The map file of VOSviewer, tab-separated: names, clusters and weights; goes with {@link #VOSVIEWER_NETWORK}. Loses
     * what the JSON does, and the measures; quotation marks in a name become apostrophes, line ends and tabs blanks.
     */
    VOSVIEWER_MAP("vosviewer-map.txt"),
    /**
     * The network file of VOSviewer, tab-separated: numbers of two items and the strength of their link. Read back without
     * its map it has neither names nor units without a tie.
     */
    VOSVIEWER_NETWORK("vosviewer-network.txt"),
    /**
     * JSON Graph Format, version 2: names, and all numbers of units and ties as metadata. Nothing is lost but the weights of
     * single years, and whether a column whose numbers are all whole is one of whole numbers.
     */
    JSON_GRAPH("jgf.json"),
    /** DOT of Graphviz: ids, names and weights; all else is lost, and it is not read back. */
    DOT("dot"),
    /** A list of edges as CSV: source, target, weight; for scripts. All else is lost, units without a tie too. */
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
