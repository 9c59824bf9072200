package io.github.brigraph.cli;

import io.github.brigraph.export.LabelledGraph;
import io.github.brigraph.export.MeasureOptions;
import io.github.brigraph.export.MeasureReport;
import io.github.brigraph.export.NetworkReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bri-graph measure}: every measure on any weighted network. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Every measure on any weighted network: a CSV of edges (source,target,weight), GEXF, GraphML, Pajek,"
                        + " VOSviewer (JSON, or its network of text) or JSON Graph, plain or .gz.",
        footer = {
            "",
            "Examples:",
            "  bri-graph measure edges.csv",
            "  bri-graph measure countries.gexf",
            "  bri-graph measure edges.csv --nodes nodes.csv --json",
            "  bri-graph measure institutions.csv.gz --sampling-error 0.01"
        })
final class MeasureCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "EDGES",
            description = "CSV with the columns source, target and, if not 1, weight; or a network of another format,"
                    + " told by its content.")
    private Path edges = Path.of("");

    @Option(
            names = "--nodes",
            paramLabel = "FILE",
            description = "CSV with the columns id and label, or a map of VOSviewer; gives the order of the nodes, and"
                    + " those without an edge.")
    private @Nullable Path nodes;

    @Mixin
    private CommunityOptions communities = new CommunityOptions();

    @Option(
            names = "--sampling-error",
            paramLabel = "EPS",
            description =
                    "For large networks: estimate betweenness, closeness and harmonic from sources drawn at random, each"
                            + " with a bound on its error of at most EPS (closeness: EPS times twice the diameter, on mean distances)"
                            + " with probability 0.95 (default: all exact, from every node).")
    private @Nullable Double samplingError;

    @Mixin
    private Quietness quietness = new Quietness();

    @Option(names = "--json", description = "One JSON object with everything (default: a table).")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        if (!Double.isFinite(communities.resolution()) || communities.resolution() <= 0) {
            throw new CommandLine.ParameterException(
                    command, "--resolution must be positive and finite, was " + communities.resolution());
        }
        if (samplingError != null && !(samplingError > 0 && samplingError < 1)) {
            throw new CommandLine.ParameterException(
                    command, "--sampling-error must be above 0 and below 1, was " + samplingError);
        }
        MeasureReport report;
        try (ProgressLine progress = quietness.progress(command)) {
            report = MeasureReport.of(network(), options(), progress);
        }
        PrintWriter out = command.getOut();
        if (json) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            report.writeJson(bytes);
            out.print(bytes.toString(StandardCharsets.UTF_8));
        } else {
            report.writeTable(out);
        }
        out.flush();
        return Main.DONE;
    }

    private LabelledGraph network() throws IOException {
        NetworkReader reader = NetworkReader.edges(edges);
        return (nodes == null ? reader : reader.nodes(nodes)).read();
    }

    private MeasureOptions options() {
        String name = String.valueOf(edges.getFileName())
                .replaceFirst("(\\.(csv|graphml|gexf|net|(vosviewer\\.|jgf\\.)?json))?(\\.gz)?$", "");
        MeasureOptions options =
                MeasureOptions.named(name).seed(communities.seed()).resolution(communities.resolution());
        return samplingError == null ? options : options.samplingError(samplingError);
    }
}
