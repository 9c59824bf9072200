package io.github.brigraph.hub;

import com.google.common.base.Suppliers;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.Weighting;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.structure.StructuralHoles;
import java.util.function.Supplier;

/** A network with what several measures of it share, computed when the first asks for it. */
final class Workbench {

    private final CollaborationNetwork<?> network;
    private final int threads;
    private final Supplier<DistanceTotals> distances;
    private final Supplier<StructuralHoles.Result> structuralHoles;

    Workbench(CollaborationNetwork<?> network, int threads) {
        CsrGraph graph = network.graph();
        this.network = network;
        this.threads = threads;
        this.distances = Suppliers.memoize(() -> DistanceTotals.of(graph, EdgeLength.UNIT, threads));
        this.structuralHoles = Suppliers.memoize(
                () -> StructuralHoles.of(Weighting.WEIGHTED).threads(threads).run(graph));
    }

    CollaborationNetwork<?> network() {
        return network;
    }

    CsrGraph graph() {
        return network.graph();
    }

    int threads() {
        return threads;
    }

    DistanceTotals distances() {
        return distances.get();
    }

    StructuralHoles.Result structuralHoles() {
        return structuralHoles.get();
    }
}
