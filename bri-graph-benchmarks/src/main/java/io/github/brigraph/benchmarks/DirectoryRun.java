package io.github.brigraph.benchmarks;

import io.github.brigraph.record.Address;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.RorDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What a directory of institutions costs: time and memory to read it, time an address with and without it. */
@Command(
        name = "DirectoryRun",
        mixinStandardHelpOptions = true,
        description = "Reads a dump of ROR, a made-up one by default, and places addresses with it.")
final class DirectoryRun implements Callable<Integer> {

    @Option(names = "--ror", paramLabel = "FILE", description = "A dump to read in place of a made-up one.")
    private @Nullable Path ror;

    @Option(
            names = "--organizations",
            paramLabel = "N",
            description = "Size of the made-up dump (default: ${DEFAULT-VALUE}).")
    private int organizations = 110_000;

    @Option(names = "--schema", description = "Its schema: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SyntheticRorDump.Schema schema = SyntheticRorDump.Schema.V2;

    @Option(
            names = "--addresses",
            paramLabel = "N",
            description = "Addresses, no two alike (default: ${DEFAULT-VALUE}).")
    private int addresses = 200_000;

    @Spec
    private @Nullable CommandSpec spec;

    private DirectoryRun() {}

    /** Measures; see {@code --help}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DirectoryRun());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path dump = ror == null ? Files.createTempFile("ror", ".json") : ror;
        try {
            if (ror == null) {
                SyntheticRorDump.write(dump, organizations, schema);
            }
            measure(dump, out);
        } finally {
            if (ror == null) {
                Files.delete(dump);
            }
        }
        return 0;
    }

    private void measure(Path dump, PrintWriter out) throws IOException {
        List<Address> texts = SampleAddresses.draw(addresses);
        long before = used();
        long start = cpu();
        RorDirectory directory = RorDirectory.read(dump);
        double seconds = (cpu() - start) / 1e9;
        long memory = used() - before;
        out.printf(
                Locale.ROOT,
                "%,d organisations of %,d MB of JSON read in %.1f CPU s; they hold %,d MB%n",
                directory.size(),
                Files.size(dump) >> 20,
                seconds,
                memory >> 20);
        AddressResolver plain = AddressResolver.standard();
        AddressResolver known = plain.with(directory);
        // The first round of each warms the machine.
        for (int round = 0; round < 3; round++) {
            out.printf(
                    Locale.ROOT,
                    "%.2f CPU µs an address without, %.2f with the directory%n",
                    micros(plain, texts),
                    micros(known, texts));
        }
        out.flush();
    }

    private static double micros(AddressResolver resolver, List<Address> addresses) {
        long start = cpu();
        long institutions = 0;
        for (Address address : addresses) {
            institutions += resolver.resolve(address).institutions().size();
        }
        if (institutions < 0) {
            throw new IllegalStateException("no count is negative, but was " + institutions);
        }
        return (cpu() - start) / 1e3 / addresses.size();
    }

    /** Time of this thread on a processor: on a busy machine a wall time says little. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
