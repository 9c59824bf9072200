package io.github.brigraph.benchmarks;

import io.github.brigraph.centrality.Betweenness;
import io.github.brigraph.centrality.Closeness;
import io.github.brigraph.centrality.CoreNumber;
import io.github.brigraph.centrality.Harmonic;
import io.github.brigraph.centrality.LocalClustering;
import io.github.brigraph.centrality.PageRank;
import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Our side of a comparison, on one thread or several. */
final class OurSide {

    private final CsrGraph graph;
    private final int[] many;
    private final int[] few;
    private final int threads;

    private OurSide(CsrGraph graph, int[] many, int few, int threads) {
        this.graph = graph;
        this.many = many;
        this.few = Arrays.copyOf(many, few);
        this.threads = threads;
    }

    /** Arguments: the file of edges, the file of sources, how many of them are the few, the number of threads. */
    public static void main(String[] args) throws IOException {
        OurSide side = new OurSide(
                EdgeFile.read(Path.of(args[0])),
                EdgeFile.readNumbers(Path.of(args[1])),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]));
        JavaSide.serve("bri-graph", side::offer, System.in, System.out);
    }

    private Optional<Supplier<double[]>> offer(Work work, long seed) {
        return Optional.of(() -> result(work, seed));
    }

    private double[] result(Work work, long seed) {
        return switch (work) {
            case BETWEENNESS -> betweenness(EdgeLength.UNIT);
            case BETWEENNESS_WEIGHTED -> betweenness(EdgeLength.INVERSE_WEIGHT);
            case HARMONIC ->
                ofSources(Harmonic.of(EdgeLength.UNIT).from(distances()).scores());
            case CLOSENESS ->
                ofSources(Closeness.of(EdgeLength.UNIT)
                        .reach(Closeness.Reach.COMPONENT)
                        .from(distances())
                        .scores());
            case PAGERANK -> PageRank.standard().run(graph).scores().toArray();
            case CORE_NUMBER -> new CoreNumber().run(graph).scores().toArray();
            case CLUSTERING ->
                LocalClustering.of(LocalClustering.Weighting.UNWEIGHTED)
                        .threads(threads)
                        .run(graph)
                        .scores()
                        .toArray();
            case LEIDEN ->
                Arrays.stream(Leiden.modularity()
                                .seed(seed)
                                .iterations(2)
                                .run(graph)
                                .partition()
                                .toArray())
                        .asDoubleStream()
                        .toArray();
        };
    }

    private double[] betweenness(EdgeLength length) {
        return Betweenness.of(length).threads(threads).part(graph, few).scores().toArray();
    }

    private DistanceTotals distances() {
        return DistanceTotals.ofSources(graph, EdgeLength.UNIT, threads, many);
    }

    private double[] ofSources(NodeScores scores) {
        return Arrays.stream(many).mapToDouble(scores::get).toArray();
    }
}
