package io.github.brigraph.benchmarks;

import io.github.brigraph.sample.SyntheticCorpus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the command {@code analyze} as a user runs it: a process from start to end, on a corpus like the source study's. */
@Command(
        name = "WholeRun",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs `bri-graph analyze` on synthetic corpora and prints time and memory as Markdown: least /"
                + " median / most.")
public final class WholeRun implements Callable<Integer> {

    @Option(
            names = "--dir",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the corpora, which are made if missing (4 kB a record), and the results.")
    private Path folder = Path.of("");

    @Option(
            names = "--records",
            split = ",",
            paramLabel = "N",
            description = "Sizes of the corpora, such as 50000,100000,235651 (default: 235651).")
    private List<Long> records = List.of((long) SyntheticCorpus.PAPERS_OF_THE_STUDY);

    @Option(names = "--heap", paramLabel = "SIZE", description = "The -Xmx of the command (default: ${DEFAULT-VALUE}).")
    private String heap = "1g";

    @Option(names = "--threads", paramLabel = "N", description = "Threads of the command (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measured runs, after one that is not (default: ${DEFAULT-VALUE}).")
    private int repeat = 5;

    @Option(
            names = "--certainty",
            paramLabel = "N",
            description = "Bootstrap replicates and null samples of the command (default: ${DEFAULT-VALUE}).")
    private int certainty = 0;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The jar of the command, to measure another one (default: the one built into this).")
    private String classPath = System.getProperty("java.class.path");

    @Spec
    private @Nullable CommandSpec spec;

    private WholeRun() {}

    /** Measures; see {@code --help}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new WholeRun());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (repeat < 1) {
            throw new CommandLine.ParameterException(command, "--repeat must be at least 1, was " + repeat);
        }
        PrintWriter out = command.getOut();
        out.println(RunTable.machine() + "; -Xmx" + heap + ", " + threads + " threads, " + certainty
                + " replicates and samples, " + repeat + " runs after one");
        out.println();
        out.println(RunTable.head());
        for (long size : records) {
            Path corpus = Corpus.text(folder, size);
            List<Measurement> runs = measured(corpus);
            out.println(RunTable.row(size, Files.size(corpus), runs));
            out.flush();
        }
        return 0;
    }

    private List<Measurement> measured(Path corpus) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                classPath,
                "io.github.brigraph.cli.Main",
                "analyze",
                corpus.toString(),
                "--out",
                folder.resolve("results").toString(),
                "--focal",
                "CN",
                "--partners",
                "belt-and-road",
                "--years",
                "2014-2021",
                "--bootstrap",
                Integer.toString(certainty),
                "--null-samples",
                Integer.toString(certainty),
                "--threads",
                Integer.toString(threads),
                "--quiet");
        Path log = folder.resolve("log.txt");
        // The first run finds cold file caches.
        MeasuredProcess.run(command, log);
        List<Measurement> runs = new ArrayList<>();
        for (int i = 0; i < repeat; i++) {
            runs.add(MeasuredProcess.run(command, log));
        }
        return runs;
    }
}
