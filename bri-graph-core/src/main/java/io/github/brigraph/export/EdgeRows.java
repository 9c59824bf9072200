package io.github.brigraph.export;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import io.github.brigraph.graph.CsrGraph;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** The rows of a file of edges, in primitive arrays: a file may have millions. */
final class EdgeRows {

    private final ImmutableIntArray.Builder sources = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder targets = ImmutableIntArray.builder();
    private final ImmutableDoubleArray.Builder weights = ImmutableDoubleArray.builder();
    private final ImmutableLongArray.Builder lines = ImmutableLongArray.builder();

    void add(int source, int target, double weight) {
        sources.add(source);
        targets.add(target);
        weights.add(weight);
    }

    void at(long line) {
        lines.add(line);
    }

    EdgeOrder order() {
        return new EdgeOrder(sources.build(), targets.build());
    }

    long line(int row) {
        return lines.build().get(row);
    }

    /** The first row whose edge was there before, in whatever direction. */
    static OptionalInt givenTwice(EdgeOrder order) {
        long[] sorted = new long[order.size()];
        Arrays.setAll(sorted, row -> key(order, row));
        Arrays.sort(sorted);
        Set<Long> twice = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                twice.add(sorted[i]);
            }
        }
        Set<Long> seen = new HashSet<>();
        for (int row = 0; row < order.size() && !twice.isEmpty(); row++) {
            long key = key(order, row);
            if (twice.contains(key) && !seen.add(key)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    private static long key(EdgeOrder order, int row) {
        long u = order.source(row);
        long v = order.target(row);
        return Math.min(u, v) << 32 | Math.max(u, v);
    }

    CsrGraph graph(EdgeOrder order, int nodeCount) {
        ImmutableDoubleArray values = weights.build();
        CsrGraph.Builder builder = CsrGraph.builder(nodeCount);
        for (int row = 0; row < order.size(); row++) {
            builder.edge(order.source(row), order.target(row), values.get(row));
        }
        return builder.build();
    }
}
