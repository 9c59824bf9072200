package io.github.brigraph.benchmarks;

import io.github.brigraph.centrality.Closeness;
import io.github.brigraph.centrality.CoreNumber;
import io.github.brigraph.centrality.LocalClustering;
import io.github.brigraph.centrality.PageRank;
import io.github.brigraph.community.LabelPropagation;
import io.github.brigraph.community.Leiden;
import io.github.brigraph.community.Louvain;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.Weighting;
import io.github.brigraph.structure.StructuralHoles;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures that take little more than linear time, and communities, on one thread. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class GraphKernels {

    /** The size of the graph; {@code -p size=LARGE} on demand. */
    @Param({"SMALL", "MEDIUM"})
    public GraphSize size = GraphSize.SMALL;

    private CsrGraph graph = CsrGraph.builder(0).build();

    /** Draws the graph. */
    @Setup
    public void draw() {
        graph = size.graph().build();
    }

    /** Closeness on ties of length 1. */
    @Benchmark
    public Closeness.Result closeness() {
        return Closeness.of(EdgeLength.UNIT).threads(1).run(graph);
    }

    /** PageRank. */
    @Benchmark
    public PageRank.Result pageRank() {
        return PageRank.standard().run(graph);
    }

    /** Core numbers. */
    @Benchmark
    public CoreNumber.Result coreNumber() {
        return new CoreNumber().run(graph);
    }

    /** Local clustering. */
    @Benchmark
    public LocalClustering.Result clustering() {
        return LocalClustering.of(LocalClustering.Weighting.UNWEIGHTED)
                .threads(1)
                .run(graph);
    }

    /** Constraint and effective size. */
    @Benchmark
    public StructuralHoles.Result structuralHoles() {
        return StructuralHoles.of(Weighting.WEIGHTED).threads(1).run(graph);
    }

    /** Leiden, two iterations, as the peers do by default. */
    @Benchmark
    public Leiden.Result leidenTwoIterations() {
        return Leiden.modularity().iterations(2).run(graph);
    }

    /** Louvain. */
    @Benchmark
    public Louvain.Result louvain() {
        return Louvain.modularity().run(graph);
    }

    /** Label propagation. */
    @Benchmark
    public LabelPropagation.Result labelPropagation() {
        return LabelPropagation.standard().run(graph);
    }

    /** Leiden until stable, as the command does. */
    @Benchmark
    public Leiden.Result leidenUntilStable() {
        return Leiden.modularity().run(graph);
    }
}
