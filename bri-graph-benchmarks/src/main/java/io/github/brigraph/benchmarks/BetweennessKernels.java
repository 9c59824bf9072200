package io.github.brigraph.benchmarks;

import io.github.brigraph.centrality.Betweenness;
import io.github.brigraph.centrality.SampledBetweenness;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.layout.VosMapping;
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

/**
 * Exact betweenness, from every node, and what else is too slow for large graphs, on one thread.
 *
 * <p>Small by default, because it takes seconds there, many minutes on {@link GraphSize#MEDIUM} and hours on
 * {@link GraphSize#LARGE}.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class BetweennessKernels {

    /** The size of the graph. */
    @Param("SMALL")
    public GraphSize size = GraphSize.SMALL;

    private CsrGraph graph = CsrGraph.builder(0).build();

    /** Draws the graph. */
    @Setup
    public void draw() {
        graph = size.graph().build();
    }

    /** Ties of length 1. */
    @Benchmark
    public Betweenness.Result betweennessUnweighted() {
        return Betweenness.of(EdgeLength.UNIT).threads(1).run(graph);
    }

    /** Ties of length 1/weight. */
    @Benchmark
    public Betweenness.Result betweennessWeighted() {
        return Betweenness.of(EdgeLength.INVERSE_WEIGHT).threads(1).run(graph);
    }

    /** Ties of length 1, from a sample that bounds the error by 0.05. */
    @Benchmark
    public SampledBetweenness.Result betweennessSampled() {
        return SampledBetweenness.of(EdgeLength.UNIT).error(0.05).threads(1).run(graph);
    }

    /** The layout. */
    @Benchmark
    public VosMapping.Result layout() {
        return VosMapping.standard().run(graph);
    }
}
