package io.github.brigraph.export;

import static io.github.brigraph.graph.EdgeLength.INVERSE_WEIGHT;
import static io.github.brigraph.graph.EdgeLength.UNIT;
import static io.github.brigraph.graph.Normalisation.NORMALISED;

import io.github.brigraph.centrality.Betweenness;
import io.github.brigraph.centrality.Closeness;
import io.github.brigraph.centrality.CoreNumber;
import io.github.brigraph.centrality.EdgeBetweenness;
import io.github.brigraph.centrality.Eigenvector;
import io.github.brigraph.centrality.Harmonic;
import io.github.brigraph.centrality.Katz;
import io.github.brigraph.centrality.LocalClustering;
import io.github.brigraph.centrality.NotConvergedException;
import io.github.brigraph.centrality.PageRank;
import io.github.brigraph.centrality.StrengthCore;
import io.github.brigraph.centrality.Triangles;
import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Weighting;
import io.github.brigraph.structure.Assortativity;
import io.github.brigraph.structure.Density;
import io.github.brigraph.structure.DisparityFilter;
import io.github.brigraph.structure.PathLengths;
import io.github.brigraph.structure.RelativeStrength;
import io.github.brigraph.structure.SpanningForest;
import io.github.brigraph.structure.StructuralHoles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Every measure of one number a node, one a graph, or one an end of a tie, by the name that files give it. */
final class Measures {

    private final CsrGraph graph;
    private final int threads;
    private final MeasureProgress progress;
    private final Optional<SampledMeasures> sampled;
    private final Map<String, NodeScores> nodes = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, ArcScores> ties = new LinkedHashMap<>();
    private final List<String> notConverged = new ArrayList<>();

    Measures(CsrGraph graph, MeasureOptions options, MeasureProgress progress) {
        this.graph = graph;
        this.threads = options.threads();
        this.progress = progress;
        put("degree", graph::degree);
        put("strength", graph::strength);
        if (options.samplingError().isPresent()) {
            SampledMeasures estimates = new SampledMeasures(graph, options, progress);
            nodes.putAll(estimates.nodes());
            sampled = Optional.of(estimates);
        } else {
            sampled = Optional.empty();
            fromEverySource();
        }
        Components components = Components.of(graph);
        put("components", components::of);
        numbers.put("component_count", (double) components.count());
        progress.during("eigenvectors", this::spectral);
        nodes.put("core_number", new CoreNumber().run(graph).scores());
        nodes.put("s_core", new StrengthCore().run(graph).scores());
        progress.during("clustering", this::clustering);
        numbers.put("density", Density.of(graph));
        numbers.put("degree_assortativity", Assortativity.of(graph, Weighting.UNWEIGHTED));
        numbers.put("strength_assortativity", Assortativity.of(graph, Weighting.WEIGHTED));
        progress.during("structural holes, weighted", () -> holes("weighted", Weighting.WEIGHTED));
        progress.during("structural holes, unweighted", () -> holes("unweighted", Weighting.UNWEIGHTED));
        numbers.put(
                "maximum_spanning_forest_weight", SpanningForest.maximum(graph).totalWeight());
        relativeStrengths();
    }

    private void put(String key, IntToDoubleFunction score) {
        nodes.put(
                key,
                NodeScores.of(
                        IntStream.range(0, graph.nodeCount()).mapToDouble(score).toArray()));
    }

    private void fromEverySource() {
        progress.during("betweenness, unweighted", () -> betweenness("unweighted", UNIT));
        progress.during("betweenness, weighted", () -> betweenness("weighted", INVERSE_WEIGHT));
        progress.during("distances, unweighted", () -> distances("unweighted", UNIT));
        progress.during("distances, weighted", () -> distances("weighted", INVERSE_WEIGHT));
        progress.during("betweenness of edges, unweighted", () -> edgeBetweenness("unweighted", UNIT));
        progress.during("betweenness of edges, weighted", () -> edgeBetweenness("weighted", INVERSE_WEIGHT));
    }

    private void edgeBetweenness(String name, EdgeLength length) {
        ties.put(
                "edge_betweenness_" + name,
                EdgeBetweenness.of(length).threads(threads).run(graph).scores());
    }

    private void betweenness(String name, EdgeLength length) {
        NodeScores raw = Betweenness.of(length).threads(threads).run(graph).scores();
        nodes.put("betweenness_" + name + "_raw", raw);
        double n = graph.nodeCount();
        double pairs = (n - 1) * (n - 2) / 2;
        put("betweenness_" + name + "_normalised", i -> n < 3 ? Double.NaN : raw.get(i) / pairs);
    }

    private void distances(String name, EdgeLength length) {
        DistanceTotals totals = DistanceTotals.of(graph, length, threads);
        Closeness closeness = Closeness.of(length);
        nodes.put("closeness_" + name + "_wf", closeness.from(totals).scores());
        nodes.put(
                "closeness_" + name + "_component",
                closeness.reach(Closeness.Reach.COMPONENT).from(totals).scores());
        Harmonic harmonic = Harmonic.of(length);
        nodes.put("harmonic_" + name + "_sum", harmonic.from(totals).scores());
        nodes.put(
                "harmonic_" + name + "_normalised",
                harmonic.normalisation(NORMALISED).from(totals).scores());
        PathLengths paths = PathLengths.from(graph, totals);
        numbers.put("average_path_length_" + name, paths.average());
        numbers.put("diameter_" + name, paths.diameter());
        if (length == UNIT) {
            numbers.put("reachable_pairs", (double) paths.reachablePairs());
            numbers.put("average_path_length_largest_component_unweighted", paths.averageInLargestComponent());
            numbers.put("global_efficiency_unweighted", paths.efficiency());
        }
    }

    private void spectral() {
        Eigenvector eigenvector = Eigenvector.standard();
        converged("eigenvector_max1", () -> eigenvector.run(graph).scores());
        converged("eigenvector_l2", () -> eigenvector
                .scaling(Eigenvector.Scaling.LENGTH_ONE)
                .run(graph)
                .scores());
        converged("eigenvector_per_component_max1", () -> eigenvector
                .extent(Eigenvector.Extent.EACH_COMPONENT)
                .run(graph)
                .scores());
        converged("pagerank", () -> PageRank.standard().run(graph).scores());
        numbers.put("katz_alpha", Double.NaN);
        converged("katz_raw", () -> {
            Katz.Result katz = Katz.standard().run(graph);
            numbers.put("katz_alpha", katz.alpha());
            return katz.scores();
        });
        double[] katz = nodes.getOrDefault("katz_raw", NodeScores.of()).toArray();
        double length = Math.sqrt(Arrays.stream(katz).map(x -> x * x).sum());
        put("katz_l2", i -> katz[i] / length);
    }

    /** A measure whose iteration does not end is left without values, and named. */
    private void converged(String key, Supplier<NodeScores> measure) {
        try {
            nodes.put(key, measure.get());
        } catch (NotConvergedException e) {
            notConverged.add(key);
            put(key, i -> Double.NaN);
        }
    }

    private void clustering() {
        Triangles.Result triangles = new Triangles(threads).run(graph);
        nodes.put("triangles", triangles.counts());
        LocalClustering.Result unweighted = LocalClustering.of(LocalClustering.Weighting.UNWEIGHTED)
                .threads(threads)
                .run(graph);
        nodes.put("clustering_unweighted", unweighted.scores());
        for (LocalClustering.Weighting weighting :
                List.of(LocalClustering.Weighting.BARRAT, LocalClustering.Weighting.ONNELA)) {
            String name = weighting == LocalClustering.Weighting.BARRAT ? "barrat" : "onnela";
            nodes.put(
                    "clustering_" + name,
                    LocalClustering.of(weighting).threads(threads).run(graph).scores());
        }
        numbers.put("average_clustering_zero", unweighted.average());
        numbers.put("transitivity_global", triangles.transitivity());
    }

    private void holes(String name, Weighting weighting) {
        StructuralHoles holes = StructuralHoles.of(weighting).threads(threads);
        StructuralHoles.Result neighbours = holes.run(graph);
        nodes.put("constraint_" + name + "_neighbours", neighbours.constraint());
        nodes.put(
                "constraint_" + name + "_all",
                holes.contacts(StructuralHoles.Contacts.ALL).run(graph).constraint());
        nodes.put("effective_size_" + name, neighbours.effectiveSize());
    }

    private void relativeStrengths() {
        ties.put("disparity_alpha", DisparityFilter.alphas(graph));
        ties.put("association_strength", RelativeStrength.ASSOCIATION.of(graph));
        ties.put("salton", RelativeStrength.SALTON.of(graph));
        ties.put("jaccard", RelativeStrength.JACCARD.of(graph));
        ties.put("inclusion", RelativeStrength.INCLUSION.of(graph));
    }

    /** What was estimated from a sample of sources in place of the exact, if that was asked for. */
    Optional<SampledMeasures> sampled() {
        return sampled;
    }

    Map<String, NodeScores> nodes() {
        return nodes;
    }

    NodeScores of(String key) {
        return nodes.getOrDefault(key, NodeScores.of());
    }

    Map<String, Double> numbers() {
        return numbers;
    }

    Map<String, ArcScores> ties() {
        return ties;
    }

    List<String> notConverged() {
        return notConverged;
    }
}
