package io.github.brigraph.export;

import io.github.brigraph.centrality.SampledBetweenness;
import io.github.brigraph.centrality.SampledCloseness;
import io.github.brigraph.centrality.SampledHarmonic;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is estimated from a sample of sources in place of the measures that look at every node in turn.
 *
 * <p>The names end with {@code _estimated}, so that no estimate is taken for the exact value; beside each stand the bounds of its
 * error. Those of closeness are bounds of the mean distance, since that is what the sample gives.
 */
final class SampledMeasures {

    /** The probability that any bound of a measure does not hold. */
    static final double FAILURE = 0.05;

    /** What needs every source, and cannot be estimated with a bound that would help. */
    static final List<String> LEFT_OUT = List.of(
            "betweenness_unweighted_raw",
            "betweenness_unweighted_normalised",
            "betweenness_weighted_raw",
            "betweenness_weighted_normalised",
            "closeness_unweighted_wf",
            "closeness_unweighted_component",
            "harmonic_unweighted_sum",
            "harmonic_unweighted_normalised",
            "average_path_length_unweighted",
            "diameter_unweighted",
            "reachable_pairs",
            "average_path_length_largest_component_unweighted",
            "global_efficiency_unweighted",
            "closeness_weighted_wf",
            "closeness_weighted_component",
            "harmonic_weighted_sum",
            "harmonic_weighted_normalised",
            "average_path_length_weighted",
            "diameter_weighted",
            "edge_betweenness_unweighted",
            "edge_betweenness_weighted");

    private final CsrGraph graph;
    private final MeasureOptions options;
    private final double error;
    private final MeasureProgress progress;
    private final Map<String, NodeScores> nodes = new LinkedHashMap<>();
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /**
     * How well a measure is known.
     *
     * @param sources the number of sources; all nodes where the scores are exact
     * @param largestBound the largest of the bounds; 0 where the scores are exact
     */
    record Sample(int sources, double largestBound) {}

    SampledMeasures(CsrGraph graph, MeasureOptions options, MeasureProgress progress) {
        this.graph = graph;
        this.options = options;
        this.error = options.samplingError().orElseThrow();
        this.progress = progress;
        betweenness("unweighted", EdgeLength.UNIT);
        betweenness("weighted", EdgeLength.INVERSE_WEIGHT);
        closeness("unweighted", EdgeLength.UNIT);
        closeness("weighted", EdgeLength.INVERSE_WEIGHT);
        harmonic();
    }

    private void betweenness(String name, EdgeLength length) {
        SampledBetweenness.Result found =
                progress.during("betweenness, " + name + ", from a sample", () -> SampledBetweenness.of(length)
                        .error(error)
                        .failure(FAILURE)
                        .seed(options.seed())
                        .threads(options.threads())
                        .run(graph));
        String key = "betweenness_" + name + "_normalised";
        nodes.put(key + "_estimated", found.scores());
        put(key, found.bounds(), found.sources());
    }

    private void closeness(String name, EdgeLength length) {
        SampledCloseness.Result found =
                progress.during("closeness, " + name + ", from a sample", () -> SampledCloseness.of(length)
                        .error(error)
                        .failure(FAILURE)
                        .seed(options.seed())
                        .threads(options.threads())
                        .run(graph));
        String key = "closeness_" + name + "_wf";
        String distance = "mean_distance_" + name;
        nodes.put(key + "_estimated", found.scores());
        nodes.put(distance + "_estimated", found.meanDistances());
        put(distance, found.bounds(), found.sources());
    }

    private void harmonic() {
        SampledHarmonic.Result found =
                progress.during("harmonic, unweighted, from a sample", () -> SampledHarmonic.standard()
                        .error(error)
                        .failure(FAILURE)
                        .seed(options.seed())
                        .threads(options.threads())
                        .run(graph));
        String key = "harmonic_unweighted_normalised";
        nodes.put(key + "_estimated", found.scores());
        put(key, found.bounds(), found.sources());
    }

    private void put(String key, NodeScores bounds, int sources) {
        nodes.put(key + "_bound", bounds);
        samples.put(
                key, new Sample(sources, Arrays.stream(bounds.toArray()).max().orElse(0)));
    }

    /** Estimates and bounds by name. */
    Map<String, NodeScores> nodes() {
        return nodes;
    }

    /** The samples by the name of what the bounds are of. */
    Map<String, Sample> samples() {
        return samples;
    }

    /** The error that was asked for. */
    double error() {
        return error;
    }
}
