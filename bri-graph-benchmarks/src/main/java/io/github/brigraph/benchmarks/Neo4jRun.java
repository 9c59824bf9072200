package io.github.brigraph.benchmarks;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.neo4j.Neo4jStore;
import io.github.brigraph.neo4j.SaveOptions;
import io.github.brigraph.neo4j.SavedNetwork;
import io.github.brigraph.neo4j.StoreOptions;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures saving networks in Neo4j and reading them back; the server is a process of its own. */
@Command(
        name = "Neo4jRun",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Saves generated networks of institutions in Neo4j one after the other, the checking that belongs to"
                        + " it included, reads them back, and prints time and memory as Markdown.")
public final class Neo4jRun implements Callable<Integer> {

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "bri-graph-neo4j.jar, whose server is started for this and stopped at the end.")
    private @Nullable Path jar;

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description = "A server without passwords that runs, in place of --jar.")
    private @Nullable String uri;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Folder for the database of the server that is started (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("neo4j-run");

    @Option(
            names = "--stored",
            paramLabel = "ID",
            description = "Saves nothing, but reads this network of the server of --uri: whole, and tie by tie. With a"
                    + " small -Xmx it shows how little is enough.")
    private @Nullable String stored;

    @Option(
            names = "--server-heap",
            paramLabel = "SIZE",
            description = "The -Xmx of the server that is started (default: ${DEFAULT-VALUE}).")
    private String serverHeap = "2g";

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "UNITS/TIES",
            description = "Sizes of the networks (default: ${DEFAULT-VALUE}).")
    private List<String> sizes = List.of("138/9000", "20000/200000");

    @Option(
            names = "--networks",
            paramLabel = "N",
            description = "How many networks of each size are saved side by side (default: ${DEFAULT-VALUE}).")
    private int networks = 10;

    @Spec
    private @Nullable CommandSpec spec;

    private Neo4jRun() {}

    /** Measures; see {@code --help}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Neo4jRun());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if ((jar == null) == (uri == null)) {
            throw new CommandLine.ParameterException(command, "name either --jar or --uri");
        }
        if (stored != null) {
            if (uri == null) {
                throw new CommandLine.ParameterException(command, "--stored needs the --uri of the server that has it");
            }
            read(command.getOut(), uri, stored);
            return 0;
        }
        if (jar == null) {
            run(command.getOut(), Objects.requireNonNull(uri), Optional.empty());
            return 0;
        }
        try (Neo4jServerProcess server = Neo4jServerProcess.start(jar, folder, serverHeap)) {
            run(command.getOut(), server.uri(), Optional.of(server.handle()));
        }
        return 0;
    }

    private void run(PrintWriter out, String server, Optional<ProcessHandle> process) {
        out.println(RunTable.machine() + "; client -Xmx" + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB"
                + (process.isPresent() ? ", server -Xmx" + serverHeap : ""));
        out.println();
        out.println(
                "| network | saving, s | of it checking, s | client CPU, s | server CPU, s | loading, s | heap beyond the"
                        + " network, MB: saving | loading |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        try (Neo4jStore store = Neo4jStore.open(server, AuthTokens.none(), StoreOptions.DEFAULT)) {
            for (String size : sizes) {
                int slash = size.indexOf('/');
                MeasuredNetwork<Institution> network = InstitutionNetwork.of(
                        Integer.parseInt(size.substring(0, slash)), Integer.parseInt(size.substring(slash + 1)));
                for (int i = 1; i <= networks; i++) {
                    out.println(row(store, network, i, process));
                    out.flush();
                }
            }
        }
    }

    private static void read(PrintWriter out, String server, String id) {
        out.println(RunTable.machine() + "; client -Xmx" + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        out.println();
        out.println("| network | read | s | client CPU, s | heap, MB |");
        out.println("|---|---|---:|---:|---:|");
        try (Neo4jStore store = Neo4jStore.open(server, AuthTokens.none(), StoreOptions.DEFAULT)) {
            Neo4jClock ties = new Neo4jClock(Optional.empty());
            long count = store.forEachTie(id, Unit.class, tie -> {});
            ties.stop();
            out.println(readRow(id + ", " + count + " ties", "tie by tie", ties));
            out.flush();
            Neo4jClock loading = new Neo4jClock(Optional.empty());
            MeasuredNetwork<Unit> network = store.load(id);
            loading.stop();
            out.println(readRow(network.network().toString(), "whole", loading));
            out.flush();
        }
    }

    private static String readRow(String network, String how, Neo4jClock clock) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %,.0f |",
                network,
                how,
                clock.wallSeconds(),
                clock.cpuSeconds(),
                clock.heapMegabytes());
    }

    private static String row(
            Neo4jStore store, MeasuredNetwork<Institution> network, int number, Optional<ProcessHandle> process) {
        Neo4jClock saving = new Neo4jClock(process);
        SavedNetwork saved = store.save(
                network,
                SaveOptions.DEFAULT.analysis(network.network() + ", " + number).progress(saving));
        saving.stop();
        if (saved.outcome() != SavedNetwork.Outcome.CREATED) {
            throw new IllegalStateException("the database must be empty, has " + saved.network());
        }
        Neo4jClock loading = new Neo4jClock(process);
        MeasuredNetwork<Institution> loaded = store.load(saved.network().id(), Institution.class);
        loading.stop();
        if (!loaded.network()
                .graph()
                .toString()
                .equals(network.network().graph().toString())) {
            throw new IllegalStateException("what was read back is not what was saved");
        }
        return String.format(
                Locale.ROOT,
                "| %,d / %,d, no. %d | %.1f | %.1f | %.1f | %s | %.1f | %,.0f | %,.0f |",
                saved.network().units(),
                saved.network().ties(),
                number,
                saving.wallSeconds(),
                saving.secondsOf("checking"),
                saving.cpuSeconds(),
                saving.cpuSecondsOfServer().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f", saving.cpuSecondsOfServer().getAsDouble())
                        : "not known",
                loading.wallSeconds(),
                saving.heapMegabytes(),
                loading.heapMegabytes());
    }
}
