package io.github.brigraph.export;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.study.Progress;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Every measure of a network that this library has, computed once, to be written as JSON or as a table to read.
 *
 * <pre>{@code
 * MeasureReport.of(NetworkReader.edges(file).read(), MeasureOptions.named("trade")).writeTable(System.out);
 * }</pre>
 *
 * <p>Time is that of betweenness, O(n m log n); memory O(n + m) a thread. Where that takes too long,
 * {@link MeasureOptions#samplingError} asks for estimates with bounds instead. The same bytes at any number of threads.
 */
public final class MeasureReport {

    private final LabelledGraph network;
    private final MeasureOptions options;
    private final Measures measures;
    private final Leiden.Result communities;

    private MeasureReport(LabelledGraph network, MeasureOptions options, MeasureProgress progress) {
        this.network = network;
        this.options = options;
        this.measures = new Measures(network.graph(), options, progress);
        Leiden leiden = Leiden.modularity().resolution(options.resolution()).seed(options.seed());
        this.communities = progress.during("communities", () -> leiden.run(network.graph()));
    }

    /** Measures a network. */
    public static MeasureReport of(LabelledGraph network, MeasureOptions options) {
        return of(network, options, Progress.NONE);
    }

    /**
     * Measures a network and tells how far it has come.
     *
     * @param progress hears of each measure that takes time; iterations until nothing changes stay at 0 of 1
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static MeasureReport of(LabelledGraph network, MeasureOptions options, Progress progress) {
        return new MeasureReport(network, options, new MeasureProgress(progress));
    }

    /**
     * Writes one JSON object: {@code name}, {@code n}, {@code m}, {@code total_weight}, a map of id to value for each measure
     * of nodes, a number for each measure of the graph, {@code edges} by columns, and {@code leiden_found} with quality,
     * number and membership of the communities.
     *
     * <p>UTF-8; numbers with all their digits; {@code null} where a measure is undefined. Measures whose iteration did not
     * converge are null throughout and named in {@code not_converged}, which is left out otherwise. Does not close the
     * stream.
     *
     * <p>With a sampling error, estimates are under names that end with {@code _estimated}, the bounds of their errors under
     * {@code _bound}; {@code sampling} holds the error asked for, the probability that all bounds of a measure hold, the seed,
     * for each measure the number of sources and the largest bound, and the names of what is left out.
     *
     * @throws IOException if the stream does
     */
    public void writeJson(OutputStream out) throws IOException {
        new MeasureJson(network, options, measures).write(out, communities);
    }

    /**
     * Writes the main measures of the nodes as a table, the strongest first, and below it those of the graph.
     *
     * @throws IOException if the target does
     */
    public void writeTable(Appendable out) throws IOException {
        new MeasureTable(network, options, measures).write(out, communities);
    }
}
