package io.github.brigraph.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Whole runs as Markdown. */
final class RunTable {

    private RunTable() {}

    /** What the runs ran on, in one line. */
    static String machine() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s: %d cores, %.0f GB, %s %s, JDK %s (%s), load %.1f at the start",
                LocalDate.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / 1e9,
                system.getName(),
                system.getArch(),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                system.getSystemLoadAverage());
    }

    static String head() {
        return "| records | text, MB | wall, s | CPU, s | peak resident memory, MB | cores busy with other work |\n"
                + "|---:|---:|---:|---:|---:|---:|";
    }

    /** One row: least / median / most of the runs on one corpus. */
    static String row(long records, long bytes, List<Measurement> runs) {
        return String.format(
                Locale.ROOT,
                "| %,d | %,.0f | %s | %s | %s | %s |",
                records,
                bytes / 1e6,
                spread(runs, "%.1f", Measurement::wallSeconds),
                spread(runs, "%.1f", Measurement::cpuSeconds),
                spread(runs, "%,.0f", m -> known(m.peakMegabytes())),
                spread(runs, "%.1f", m -> known(m.coresOfOthers())));
    }

    private static double known(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static String spread(List<Measurement> runs, String format, ToDoubleFunction<Measurement> of) {
        double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
        int n = sorted.length;
        if (Double.isNaN(sorted[n - 1])) {
            return "not known";
        }
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return String.format(Locale.ROOT, format, sorted[0])
                + " / **" + String.format(Locale.ROOT, format, median)
                + "** / " + String.format(Locale.ROOT, format, sorted[n - 1]);
    }
}
