package io.github.brigraph.graph;

/** To be filled in. */
public final class CsrGraph {
    private CsrGraph() {}
}
