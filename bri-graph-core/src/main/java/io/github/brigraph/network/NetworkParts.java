package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.structure.Backbone;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Networks that are parts of another, over the same records. */
final class NetworkParts {

    private NetworkParts() {}

    static <U extends Unit> CollaborationNetwork<U> among(
            CollaborationNetwork<U> network, Collection<? extends U> some) {
        boolean[] kept = new boolean[network.units().size()];
        for (U unit : some) {
            kept[node(network, unit)] = true;
        }
        return of(network, node -> kept[node], network.graph());
    }

    static <U extends Unit> CollaborationNetwork<U> without(CollaborationNetwork<U> network, U unit) {
        int gone = node(network, unit);
        return of(network, node -> node != gone, network.graph());
    }

    static <U extends Unit> CollaborationNetwork<U> backbone(CollaborationNetwork<U> network, Backbone backbone) {
        return of(network, node -> true, backbone.of(network.graph()));
    }

    static <U extends Unit> CollaborationNetwork<U> ego(CollaborationNetwork<U> network, U unit, int steps) {
        checkArgument(steps >= 0, "the number of steps must be at least 0, was %s", steps);
        CsrGraph graph = network.graph();
        int[] distance = new int[graph.nodeCount()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        int[] queue = new int[distance.length];
        queue[0] = node(network, unit);
        distance[queue[0]] = 0;
        int tail = 1;
        for (int head = 0; head < tail && distance[queue[head]] < steps; head++) {
            int u = queue[head];
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int v = graph.target(arc);
                if (distance[v] == Integer.MAX_VALUE) {
                    distance[v] = distance[u] + 1;
                    queue[tail++] = v;
                }
            }
        }
        return of(network, node -> distance[node] <= steps, graph);
    }

    private static <U extends Unit> int node(CollaborationNetwork<U> network, U unit) {
        int node = network.nodeOf(unit);
        checkArgument(node >= 0, "a unit must be in the network, %s is not", unit);
        return node;
    }

    /** The nodes that are kept and those ties among them that a graph of all nodes has. */
    static <U extends Unit> CollaborationNetwork<U> of(
            CollaborationNetwork<U> network, IntPredicate keeps, CsrGraph ties) {
        int n = network.units().size();
        int[] numbers = new int[n];
        List<U> units = new ArrayList<>();
        for (int node = 0; node < n; node++) {
            numbers[node] = keeps.test(node) ? units.size() : -1;
            if (numbers[node] >= 0) {
                units.add(network.unit(node));
            }
        }
        NetworkBuilder<U> builder = new NetworkBuilder<>(units, network.counting(), network.period());
        builder.records(network.records());
        IntStream.range(0, n)
                .filter(node -> numbers[node] >= 0)
                .mapToObj(network::output)
                .forEach(builder::output);
        for (int u = 0; u < n; u++) {
            for (int arc = ties.rowStart(u); numbers[u] >= 0 && arc < ties.rowEnd(u); arc++) {
                int v = ties.target(arc);
                if (v > u && numbers[v] >= 0) {
                    builder.tie(numbers[u], numbers[v], network.sums(u, v).orElseThrow());
                }
            }
        }
        return builder.build();
    }
}
