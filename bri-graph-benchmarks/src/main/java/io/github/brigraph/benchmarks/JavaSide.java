package io.github.brigraph.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One side of a comparison, in a process of its own. It says what it is, then answers each line
 * {@code WORK, SEED, SECONDS, FILE} (tabs between): it calls the work until that much processor time is spent, writes the
 * result of the last call to the file, and says {@code done SECONDS-A-CALL WALL-SECONDS-A-CALL}, or {@code no REASON}.
 */
final class JavaSide {

    private JavaSide() {}

    /** Finds out how a side does a work; empty if it does not offer it. */
    @FunctionalInterface
    interface Offer {
        Optional<Supplier<double[]>> of(Work work, long seed);
    }

    static void serve(String name, Offer offer, InputStream requests, PrintStream out) throws IOException {
        out.println(name);
        BufferedReader in = new BufferedReader(new InputStreamReader(requests, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cells = line.split("\t", -1);
            Work work = Work.valueOf(cells[0].toUpperCase(Locale.ROOT));
            Optional<Supplier<double[]>> offered = offer.of(work, Long.parseLong(cells[1]));
            if (offered.isEmpty()) {
                out.println("no not offered");
                continue;
            }
            out.println("done " + measured(offered.get(), Double.parseDouble(cells[2]), Path.of(cells[3])));
        }
    }

    private static String measured(Supplier<double[]> work, double seconds, Path file) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        long wallStart = System.nanoTime();
        double spent = 0;
        int calls = 0;
        double[] result = {};
        while (calls == 0 || spent < seconds) {
            result = work.get();
            calls++;
            spent = (system.getProcessCpuTime() - start) / 1e9;
        }
        double wall = (System.nanoTime() - wallStart) / 1e9;
        EdgeFile.writeDoubles(result, file);
        return spent / calls + " " + wall / calls;
    }
}
