package io.github.brigraph.benchmarks;

import io.github.brigraph.graph.CsrGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The same work by this library and by others, in turn, in one run: checks that all agree, and prints the ratios. */
@Command(
        name = "Compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets this library, igraph (its C core), CWTS networkanalysis and JGraphT do the same work on the same generated"
                    + " networks in turn, each in a process of its own, one turn unmeasured; checks that results agree; prints"
                    + " processor times (user and system) and their ratios as Markdown.",
            "Ends with 1 if a result differs from ours. A peer that is not there is told and left out."
        })
public final class Compare implements Callable<Integer> {

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder for graphs and results.")
    private Path folder = Path.of("");

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "SIZE",
            description = "Graphs: TINY, SMALL, MEDIUM, LARGE (default: SMALL,MEDIUM,LARGE).")
    private List<GraphSize> sizes = List.of(GraphSize.SMALL, GraphSize.MEDIUM, GraphSize.LARGE);

    @Option(
            names = "--works",
            split = ",",
            paramLabel = "WORK",
            description = "What to do: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Work> works = EnumSet.allOf(Work.class);

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "PEER",
            description = "Whom to compare with: IGRAPH, CWTS, JGRAPHT (default: all).")
    private Set<Peer> peers = EnumSet.of(Peer.IGRAPH, Peer.CWTS, Peer.JGRAPHT);

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measured turns, after one that is not (default: ${DEFAULT-VALUE}).")
    private int repeat = 5;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description =
                    "Processor time that a side spends on an answer at least, four times as much in the first turn"
                            + " (default: ${DEFAULT-VALUE}).")
    private double leastSeconds = 0.5;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "A side that takes longer for an answer is left out of the work (default: ${DEFAULT-VALUE}).")
    private long limitSeconds = 180;

    @Option(
            names = "--sources",
            paramLabel = "N",
            description = "Sources of harmonic and closeness, drawn at random, the same for all (default:"
                    + " ${DEFAULT-VALUE}).")
    private int many = 512;

    @Option(
            names = "--path-sources",
            paramLabel = "N",
            description = "Sources of betweenness, the first of them (default: as many as make some 2·10⁸ of sources ×"
                    + " edges, at least 64).")
    private int few;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "Our own -Xmx (default: ${DEFAULT-VALUE}); peers on the JVM get 8g.")
    private String heap = "600m";

    @Option(names = "--threads", paramLabel = "N", description = "Our own threads (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Option(
            names = "--scaling",
            paramLabel = "N",
            description =
                    "Instead of with peers, compare ourselves on one thread with ourselves on N, by the clock, and check"
                            + " that the bytes are the same; for works that use threads. Says little on a busy machine.")
    private int scaling;

    @Option(names = "--python", paramLabel = "PROGRAM", description = "Python 3 (default: ${DEFAULT-VALUE}).")
    private String python = "python3";

    @Option(
            names = "--cwts",
            paramLabel = "FILE",
            description = "The jar of CWTS networkanalysis (default: where the build puts it).")
    private Path cwts = Path.of("bri-graph-benchmarks/target/peers/networkanalysis-1.3.0.jar");

    @Spec
    private @Nullable CommandSpec spec;

    private boolean agreed = true;

    /** Compares. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Compare());
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (repeat < 1 || many < 1 || few < 0 || limitSeconds < 1 || threads < 1) {
            throw new CommandLine.ParameterException(
                    command, "--repeat, --sources, --path-sources, --limit and --threads must be at least 1");
        }
        if (scaling != 0 && scaling < 2) {
            throw new CommandLine.ParameterException(command, "--scaling must be at least 2, was " + scaling);
        }
        PrintWriter out = command.getOut();
        Files.createDirectories(folder);
        String sides = scaling > 0
                ? " on one thread and on " + scaling + ", "
                : " and " + threads + " thread(s), peers with one, ";
        out.println(RunTable.machine() + "; ours with -Xmx" + heap + sides + repeat + " turns after one");
        for (GraphSize size : sizes) {
            if (scaling > 0) {
                scale(size, out);
            } else {
                compare(size, out);
            }
        }
        return agreed ? 0 : 1;
    }

    private void compare(GraphSize size, PrintWriter out) throws IOException {
        CsrGraph graph = size.graph().build();
        String label = label(graph);
        Peer.Setting setting = setting(graph);
        List<Side> sides = new ArrayList<>();
        long start = System.nanoTime();
        double busy = LinuxAccounts.busySeconds().orElse(Double.NaN);
        try {
            start(setting, sides, out);
            out.println();
            out.println(RatioTable.head());
            Comparison comparison =
                    new Comparison(graph, sides, folder, new Comparison.Turns(repeat, leastSeconds, limitSeconds));
            for (Work work : works) {
                compare(work, label, comparison.of(work), setting, out);
            }
            out.println();
            tellBusy(sides, (System.nanoTime() - start) / 1e9, busy, out);
        } finally {
            sides.forEach(Side::close);
        }
    }

    private void scale(GraphSize size, PrintWriter out) throws IOException {
        CsrGraph graph = size.graph().build();
        Peer.Setting setting = setting(graph);
        long start = System.nanoTime();
        double busy = LinuxAccounts.busySeconds().orElse(Double.NaN);
        try (Side one = Side.start(Peer.OURS.command(setting.onThreads(1)), folder, limitSeconds);
                Side several = Side.start(Peer.OURS.command(setting.onThreads(scaling)), folder, limitSeconds)) {
            out.println();
            out.println(Scaling.head(scaling));
            Scaling ours = new Scaling(one, several, folder, new Comparison.Turns(repeat, leastSeconds, limitSeconds));
            for (Work work : works) {
                if (work.parallel()) {
                    Scaling.Outcome outcome = ours.of(work);
                    agreed &= outcome.same() && outcome.reason().isEmpty();
                    out.println(Scaling.row(label(graph), work, sources(work, setting), outcome));
                    out.flush();
                }
            }
            out.println();
            tellBusy(List.of(one, several), (System.nanoTime() - start) / 1e9, busy, out);
        }
    }

    private static String label(CsrGraph graph) {
        return String.format(Locale.ROOT, "%,d / %,d", graph.nodeCount(), graph.edgeCount());
    }

    private static String sources(Work work, Peer.Setting setting) throws IOException {
        return switch (work.sources()) {
            case NONE -> "";
            case FEW -> Integer.toString(setting.few());
            case MANY -> Long.toString(Files.size(setting.sources()) / Long.BYTES);
        };
    }

    private Peer.Setting setting(CsrGraph graph) throws IOException {
        int n = graph.nodeCount();
        int[] order = new SplittableRandom(1)
                .ints(4L * Math.min(n, many) + 1000, 0, n)
                .distinct()
                .limit(many)
                .toArray();
        int[] sources = many >= n ? IntStream.range(0, n).toArray() : order;
        int fewer = few > 0 ? few : (int) Math.max(64, 200_000_000 / Math.max(1, graph.edgeCount()));
        Path edges = folder.resolve("edges.bin").toAbsolutePath();
        Path numbers = folder.resolve("sources.bin").toAbsolutePath();
        EdgeFile.write(graph, edges);
        EdgeFile.writeNumbers(sources, numbers);
        return new Peer.Setting(
                folder.toAbsolutePath(), edges, numbers, Math.min(fewer, sources.length), heap, threads, python, cwts);
    }

    private void start(Peer.Setting setting, List<Side> sides, PrintWriter out) throws IOException {
        sides.add(Side.start(Peer.OURS.command(setting), folder, limitSeconds));
        for (Peer peer : EnumSet.complementOf(EnumSet.of(Peer.OURS))) {
            if (peers.contains(peer)) {
                try {
                    sides.add(Side.start(peer.command(setting), folder, limitSeconds));
                } catch (IOException e) {
                    out.println("Left out: " + peer + ": " + e.getMessage());
                }
            }
        }
        out.println("Sides: " + String.join(", ", sides.stream().map(Side::name).toList()));
    }

    private void compare(
            Work work, String graph, List<Comparison.Outcome> outcomes, Peer.Setting setting, PrintWriter out)
            throws IOException {
        Comparison.Outcome ours = outcomes.get(0);
        agreed &= ours.done();
        String sources = sources(work, setting);
        for (Comparison.Outcome peer : outcomes.subList(1, outcomes.size())) {
            if (peer.reason().equals("not offered")) {
                continue;
            }
            out.println(RatioTable.row(graph, work, sources, ours, peer));
            if (ours.done() && peer.done() && !Comparison.agrees(work, ours, peer)) {
                agreed = false;
                out.println(
                        "| | **differs** from " + peer.side() + " by more than " + work.tolerance() + " | | | | | | |");
            }
        }
        out.flush();
    }

    private static void tellBusy(List<Side> sides, double wall, double busyBefore, PrintWriter out) {
        double own = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toNanos() / 1e9)
                .orElse(0.0);
        double all = LinuxAccounts.busySeconds().orElse(Double.NaN) - busyBefore;
        double others = all - own - sides.stream().mapToDouble(Side::cpuSeconds).sum();
        out.println(String.format(
                Locale.ROOT,
                "Meanwhile %.1f cores were busy with other work, on average. Our process took at most %,.0f MB.",
                Math.max(0, others) / wall,
                sides.get(0).peakMegabytes()));
    }
}
