package io.github.brigraph.benchmarks;

import io.github.brigraph.graph.CsrGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The side of JGraphT, on its own {@link SimpleWeightedGraph}. It takes no sources, so it does what asks for some only where
 * they are all nodes.
 */
final class JGraphTSide {

    private final CsrGraph edges;
    private final int many;
    private final int few;

    private JGraphTSide(CsrGraph edges, int many, int few) {
        this.edges = edges;
        this.many = many;
        this.few = few;
    }

    /** Arguments: the file of edges, the file of sources, how many of them are the few, the version. */
    public static void main(String[] args) throws IOException {
        CsrGraph edges = EdgeFile.read(Path.of(args[0]));
        JGraphTSide side =
                new JGraphTSide(edges, EdgeFile.readNumbers(Path.of(args[1])).length, Integer.parseInt(args[2]));
        Graph<Integer, DefaultWeightedEdge> strengths = side.strengths();
        JavaSide.serve("JGraphT " + args[3], (work, seed) -> side.offer(work, strengths), System.in, System.out);
    }

    private Graph<Integer, DefaultWeightedEdge> strengths() {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int u = 0; u < edges.nodeCount(); u++) {
            graph.addVertex(u);
        }
        for (int u = 0; u < edges.nodeCount(); u++) {
            for (int arc = edges.rowStart(u); arc < edges.rowEnd(u); arc++) {
                if (edges.target(arc) > u) {
                    graph.setEdgeWeight(graph.addEdge(u, edges.target(arc)), edges.weight(arc));
                }
            }
        }
        return graph;
    }

    private Optional<Supplier<double[]>> offer(Work work, Graph<Integer, DefaultWeightedEdge> strengths) {
        boolean every =
                switch (work.sources()) {
                    case NONE -> true;
                    case FEW -> few == edges.nodeCount();
                    case MANY -> many == edges.nodeCount();
                };
        // Its closeness of a node that does not reach all others is 0, which is another measure; its weighted
        // betweenness takes
        // lengths as equal only where the doubles are, and so misses 1/10 + 1/15 = 1/6.
        boolean another = work == Work.CLOSENESS || work == Work.BETWEENNESS_WEIGHTED;
        if (work == Work.LEIDEN || another || !every) {
            return Optional.empty();
        }
        Graph<Integer, DefaultWeightedEdge> steps = new AsUnweightedGraph<>(strengths);
        return Optional.of(() -> switch (work) {
            case BETWEENNESS -> values(new BetweennessCentrality<>(steps).getScores());
            case HARMONIC -> values(new HarmonicCentrality<>(steps, false, false).getScores());
            case PAGERANK -> values(new PageRank<>(strengths, 0.85, 1000, 1e-10).getScores());
            case CORE_NUMBER -> values(new Coreness<>(strengths).getScores());
            case CLUSTERING -> values(new ClusteringCoefficient<>(strengths).getScores());
            case BETWEENNESS_WEIGHTED, CLOSENESS, LEIDEN -> throw new IllegalStateException("not offered");
        });
    }

    private double[] values(Map<Integer, ? extends Number> scores) {
        double[] values = new double[edges.nodeCount()];
        scores.forEach((node, score) -> values[node] = score.doubleValue());
        return values;
    }
}
