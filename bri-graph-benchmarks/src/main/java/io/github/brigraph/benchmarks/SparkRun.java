package io.github.brigraph.benchmarks;

import io.github.brigraph.sample.SyntheticCorpus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures what the tally costs on Spark: {@code bri-graph tally} and the job on {@code local[2]} in turn, on the same files,
 * each a process from start to end. Both must write the same bytes.
 */
@Command(
        name = "SparkRun",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs `bri-graph tally` and the same tally on Spark in turn on the same files, checks that they write the"
                        + " same bytes, and prints time and memory as Markdown: least / median / most.")
public final class SparkRun implements Callable<Integer> {

    @Option(
            names = "--dir",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the files, which are made if missing (4 kB a record), and the tallies.")
    private Path folder = Path.of("");

    @Option(
            names = "--spark-home",
            required = true,
            paramLabel = "DIR",
            description = "A distribution of Spark, or any folder with a folder jars of Spark's jars.")
    private Path sparkHome = Path.of("");

    @Option(names = "--files", paramLabel = "N", description = "How many files (default: ${DEFAULT-VALUE}).")
    private int files = 12;

    @Option(names = "--records", paramLabel = "N", description = "How many records a file (default: ${DEFAULT-VALUE}).")
    private long records = 20_000;

    @Option(names = "--heap", paramLabel = "SIZE", description = "The -Xmx of both (default: ${DEFAULT-VALUE}).")
    private String heap = "4g";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measured pairs, after one that is not (default: ${DEFAULT-VALUE}).")
    private int repeat = 5;

    @Option(names = "--jar", paramLabel = "FILE", description = "The jar of the command (default: ${DEFAULT-VALUE}).")
    private Path jar = Path.of("bri-graph-cli/target/bri-graph.jar");

    @Option(names = "--spark-jar", paramLabel = "FILE", description = "The jar of the job (default: ${DEFAULT-VALUE}).")
    private Path sparkJar = Path.of("bri-graph-spark/target/bri-graph-spark.jar");

    /** What Spark's own scripts open on Java 17. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/jdk.internal.ref",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar",
            "java.security.jgss/sun.security.krb5");

    @Spec
    private @Nullable CommandSpec spec;

    private SparkRun() {}

    /** Measures; see {@code --help}. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new SparkRun()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path corpus = corpus();
        Path plain = folder.resolve("plain.tally");
        Path spark = folder.resolve("spark.tally");
        List<Measurement> ofPlain = new ArrayList<>();
        List<Measurement> ofSpark = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i <= repeat; i++) {
            Measurement one = MeasuredProcess.run(plain(corpus, plain), folder.resolve("plain.log"));
            Measurement other = MeasuredProcess.run(spark(corpus, spark), folder.resolve("spark.log"));
            if (Files.mismatch(plain, spark) >= 0) {
                throw new IOException(plain + " and " + spark + " differ");
            }
            // The first pair finds cold file caches.
            if (i > 0) {
                ofPlain.add(one);
                ofSpark.add(other);
                ratios.add(other.cpuSeconds() / one.cpuSeconds());
            }
        }
        print(out, bytes(corpus), List.of(ofPlain, ofSpark));
        ratios.sort(null);
        out.printf(
                Locale.ROOT,
                "%nCPU of Spark over that of the plain run, pair by pair: %.2f / **%.2f** / %.2f; the same bytes each time%n",
                ratios.get(0),
                ratios.get(ratios.size() / 2),
                ratios.get(ratios.size() - 1));
        return 0;
    }

    private void print(PrintWriter out, long bytes, List<List<Measurement>> runs) {
        out.println(RunTable.machine() + "; -Xmx" + heap + ", " + files + " files, " + repeat + " pairs after one");
        out.println();
        out.println("First row: `bri-graph tally`; second: Spark, `local[2]`.");
        out.println();
        out.println(RunTable.head());
        for (List<Measurement> some : runs) {
            out.println(RunTable.row(files * records, bytes, some));
        }
    }

    /** The folder of files, made where it is not there. */
    private Path corpus() throws IOException {
        Path corpus = folder.resolve("synthetic-" + files + "-of-" + records);
        if (!Files.exists(corpus)) {
            // Under another name until it is whole, so that nobody measures half a corpus.
            Path half = Files.createDirectories(corpus.resolveSibling(corpus.getFileName() + ".part"));
            for (int seed = 1; seed <= files; seed++) {
                try (Writer text = Files.newBufferedWriter(half.resolve("part-" + seed + ".txt"))) {
                    new SyntheticCorpus(records, seed).write(text, written -> {});
                }
            }
            Files.move(half, corpus, StandardCopyOption.ATOMIC_MOVE);
        }
        return corpus;
    }

    private static long bytes(Path corpus) throws IOException {
        long bytes = 0;
        try (var all = Files.list(corpus)) {
            for (Path file : all.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private List<String> plain(Path corpus, Path out) {
        return List.of(
                java(),
                "-Xmx" + heap,
                "-jar",
                jar.toString(),
                "tally",
                corpus.toString(),
                "--out",
                out.toString(),
                "--quiet");
    }

    private List<String> spark(Path corpus, Path out) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heap));
        OPENED.forEach(p -> command.add("--add-opens=" + p + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp",
                sparkHome.resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "io.github.brigraph.spark.TallyJob",
                sparkJar.toString(),
                corpus.toString(),
                "--out",
                out.toString(),
                "--quiet"));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
