package io.github.brigraph.network;

/** What the weight of an edge means in the JGraphT view of a network. */
public enum EdgeWeights {
    /** Joint records under the counting of the network: more is closer. For PageRank, clustering, communities, cuts. */
    STRENGTH,
    /** 1 / joint records: more is farther. For betweenness, closeness, shortest paths, spanning trees of least length. */
    LENGTH
}
