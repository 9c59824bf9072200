package io.github.brigraph.graph;

import java.util.Arrays;

/**
 * The connected components of a graph, numbered from 0 in order of their first nodes.
 *
 * <p>An isolate is a component by itself. Time O(n + m), memory O(n). Immutable.
 */
public final class Components {

    private final int[] componentOf;
    private final int[] sizes;

    private Components(int[] componentOf, int[] sizes) {
        this.componentOf = componentOf;
        this.sizes = sizes;
    }

    /** The components of a graph. */
    public static Components of(CsrGraph graph) {
        int n = graph.nodeCount();
        int[] componentOf = new int[n];
        Arrays.fill(componentOf, -1);
        int[] sizes = new int[n];
        int[] queue = new int[n];
        int count = 0;
        for (int root = 0; root < n; root++) {
            if (componentOf[root] >= 0) {
                continue;
            }
            int tail = 0;
            queue[tail++] = root;
            componentOf[root] = count;
            for (int head = 0; head < tail; head++) {
                int u = queue[head];
                for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                    int v = graph.target(arc);
                    if (componentOf[v] < 0) {
                        componentOf[v] = count;
                        queue[tail++] = v;
                    }
                }
            }
            sizes[count++] = tail;
        }
        return new Components(componentOf, Arrays.copyOf(sizes, count));
    }

    /** The number of components; 0 where there is no node. */
    public int count() {
        return sizes.length;
    }

    /** The component of a node. */
    public int of(int node) {
        return componentOf[node];
    }

    /** The number of nodes of a component. */
    public int size(int component) {
        return sizes[component];
    }

    /** The component of the most nodes, the first of several; -1 where there is no node. */
    public int largest() {
        int largest = -1;
        for (int c = 0; c < sizes.length; c++) {
            if (largest < 0 || sizes[c] > sizes[largest]) {
                largest = c;
            }
        }
        return largest;
    }

    /**
     * The nodes of every component, ascending, as one array for each.
     *
     * <p>Time and memory O(n).
     */
    public int[][] members() {
        int[][] members = new int[sizes.length][];
        for (int c = 0; c < sizes.length; c++) {
            members[c] = new int[sizes[c]];
        }
        int[] next = new int[sizes.length];
        for (int node = 0; node < componentOf.length; node++) {
            int c = componentOf[node];
            members[c][next[c]++] = node;
        }
        return members;
    }
}
