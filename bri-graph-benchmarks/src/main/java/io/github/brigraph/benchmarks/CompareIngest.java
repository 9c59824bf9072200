package io.github.brigraph.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works of OpenAlex from files to pairs of institutions and of countries, by this library and by others, in turn, in one run. */
@Command(
        name = "CompareIngest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes synthetic works as OpenAlex writes them, then lets bri-graph tally, a pipeline of fastjson2 and DuckDB read them"
                    + " in turn, each in a process of its own, one turn unmeasured; checks that works, ties and their sums"
                    + " agree; prints processor times (user and system, whole processes) and ratios as Markdown.",
            "bri-graph does more meanwhile: it resolves every address, counts in three ways, by year and type, and saves the"
                    + " tally. Ends with 1 if totals differ."
        })
public final class CompareIngest implements Callable<Integer> {

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder for works and results.")
    private Path folder = Path.of("");

    @Option(
            names = "--works",
            split = ",",
            paramLabel = "N",
            description = "How many works (default: ${DEFAULT-VALUE}); some 11 kB each.")
    private List<Integer> works = List.of(125_000);

    @Option(
            names = "--endings",
            split = ",",
            paramLabel = "ENDING",
            description = ".jsonl or .jsonl.gz (default: both).")
    private List<String> endings = List.of(".jsonl", ".jsonl.gz");

    @Option(
            names = "--distinct",
            paramLabel = "N",
            description =
                    "So many works differ, the others are these again under ids of their own, so that records grow and"
                            + " pairs do not (default: all differ).")
    private int distinct = Integer.MAX_VALUE;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of bri-graph (default: those of the machine).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--files", paramLabel = "N", description = "In how many files (default: ${DEFAULT-VALUE}).")
    private int files = 4;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measured turns, after one that is not (default: ${DEFAULT-VALUE}).")
    private int repeat = 5;

    @Option(names = "--heap", paramLabel = "SIZE", description = "-Xmx of all on the JVM (default: ${DEFAULT-VALUE}).")
    private String heap = "1g";

    @Option(
            names = "--duckdb",
            paramLabel = "FILE",
            description = "The jar of DuckDB's JDBC driver; without it DuckDB is left out.")
    private @Nullable Path duckdb;

    @Option(names = "--alone", description = "Only bri-graph, for how it grows with the number of works.")
    private boolean alone;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The jar of the command (default: where the build puts it).")
    private Path jar = Path.of("bri-graph-cli/target/bri-graph.jar");

    @Spec
    private @Nullable CommandSpec spec;

    private boolean agreed = true;

    /** Compares. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new CompareIngest()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (!Files.exists(jar)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), jar + " is not there; build it, or name it with --jar");
        }
        Files.createDirectories(folder);
        out.println(RunTable.machine() + "; -Xmx" + heap + ", " + repeat + " turns after one");
        out.println();
        out.println(
                "| works | files | side | CPU, s: least / **median** / most | wall, s | peak memory, MB | ours over it, median |");
        out.println("|---:|---|---|---:|---:|---:|---:|");
        for (String ending : endings) {
            for (int count : works) {
                compare(count, ending, out);
            }
        }
        return agreed ? 0 : 1;
    }

    private void compare(int count, String ending, PrintWriter out) throws IOException, InterruptedException {
        Path corpus =
                OpenAlexWorks.folder(folder, new OpenAlexWorks.Corpus(count, Math.min(distinct, count), files, ending));
        Path tally = folder.resolve("compared.tally");
        Map<String, List<String>> sides = sides(corpus, tally);
        Map<String, List<Measurement>> runs = new LinkedHashMap<>();
        Map<String, PairTotals> totals = new LinkedHashMap<>();
        for (int turn = 0; turn <= repeat; turn++) {
            for (Map.Entry<String, List<String>> side : sides.entrySet()) {
                Files.deleteIfExists(tally);
                Path log = folder.resolve("compare-ingest.log");
                Measurement measured = MeasuredProcess.run(side.getValue(), log);
                if (turn == 0) {
                    totals.put(
                            side.getKey(),
                            Files.exists(tally) ? PairTotals.of(tally) : PairTotals.printedIn(Files.readString(log)));
                } else {
                    runs.computeIfAbsent(side.getKey(), k -> new ArrayList<>()).add(measured);
                }
            }
        }
        if (totals.values().stream().distinct().count() > 1) {
            agreed = false;
            out.println("the totals differ: " + totals);
        }
        double megabytes = megabytes(corpus);
        List<Measurement> ours = runs.values().iterator().next();
        runs.forEach((side, measured) -> out.println(String.format(
                Locale.ROOT,
                "| %,d | %,.0f MB of %s | %s | %s | %.1f | %,.0f | %s |",
                count,
                megabytes,
                ending,
                side,
                spread(measured),
                measured.stream().mapToDouble(Measurement::wallSeconds).sorted().toArray()[measured.size() / 2],
                measured.get(0).peakMegabytes().orElse(Double.NaN),
                measured == ours ? "" : String.format(Locale.ROOT, "%.2f", medianRatio(ours, measured)))));
        out.flush();
    }

    private Map<String, List<String>> sides(Path corpus, Path tally) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String own = System.getProperty("java.class.path");
        Map<String, List<String>> sides = new LinkedHashMap<>();
        sides.put(
                "bri-graph tally",
                List.of(
                        java,
                        "-Xmx" + heap,
                        "-jar",
                        jar.toString(),
                        "tally",
                        corpus.toString(),
                        "--out",
                        tally.toString(),
                        "--threads",
                        String.valueOf(threads),
                        "--quiet"));
        if (alone) {
            return sides;
        }
        sides.put(
                "fastjson2", List.of(java, "-Xmx" + heap, "-cp", own, FastjsonSide.class.getName(), corpus.toString()));
        if (duckdb != null) {
            sides.put(
                    "DuckDB",
                    List.of(
                            java,
                            "-Xmx" + heap,
                            "-cp",
                            own + File.pathSeparator + duckdb,
                            DuckDbSide.class.getName(),
                            corpus.toString()));
        }
        return sides;
    }

    private static double megabytes(Path corpus) throws IOException {
        try (Stream<Path> found = Files.walk(corpus)) {
            long bytes = 0;
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / 1e6;
        }
    }

    private static String spread(List<Measurement> runs) {
        double[] sorted =
                runs.stream().mapToDouble(Measurement::cpuSeconds).sorted().toArray();
        return String.format(
                Locale.ROOT, "%.1f / **%.1f** / %.1f", sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** The median over the turns of ours over theirs. */
    private static double medianRatio(List<Measurement> ours, List<Measurement> theirs) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i).cpuSeconds() / theirs.get(i).cpuSeconds();
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }
}
