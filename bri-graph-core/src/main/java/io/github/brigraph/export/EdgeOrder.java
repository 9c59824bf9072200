package io.github.brigraph.export;

import com.google.common.primitives.ImmutableIntArray;
import io.github.brigraph.graph.CsrGraph;

/**
 * The edges of a graph, each once, in the order and direction in which a file gives them. Immutable, 8 bytes an edge.
 */
public final class EdgeOrder {

    private final ImmutableIntArray sources;
    private final ImmutableIntArray targets;

    EdgeOrder(ImmutableIntArray sources, ImmutableIntArray targets) {
        this.sources = sources;
        this.targets = targets;
    }

    /** The edges of a graph in node order, from the smaller end to the larger. */
    public static EdgeOrder of(CsrGraph graph) {
        ImmutableIntArray.Builder sources = ImmutableIntArray.builder();
        ImmutableIntArray.Builder targets = ImmutableIntArray.builder();
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                if (graph.target(arc) > u) {
                    sources.add(u);
                    targets.add(graph.target(arc));
                }
            }
        }
        return new EdgeOrder(sources.build(), targets.build());
    }

    /** The number of edges. */
    public int size() {
        return sources.length();
    }

    /** The end of an edge that is written first. */
    public int source(int edge) {
        return sources.get(edge);
    }

    /** The end of an edge that is written second. */
    public int target(int edge) {
        return targets.get(edge);
    }
}
