package io.github.brigraph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What Linux says of memory and processors under {@code /proc}; empty on other systems. */
final class LinuxAccounts {

    private static final double TICKS_PER_SECOND = 100;
    private static final double KILOBYTES_PER_MEGABYTE = 1e6 / 1024;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    private LinuxAccounts() {}

    /** The most resident memory that a process ever had; empty once it has ended. */
    static OptionalDouble peakMegabytes(long pid) {
        return line(Path.of("/proc", Long.toString(pid), "status"), "VmHWM:")
                .map(l -> OptionalDouble.of(Double.parseDouble(l.split("\\s+", -1)[1]) / KILOBYTES_PER_MEGABYTE))
                .orElse(OptionalDouble.empty());
    }

    /** The time that all processors of the machine were busy since it started, time taken by other machines included. */
    static OptionalDouble busySeconds() {
        return line(Path.of("/proc/stat"), "cpu ")
                .map(l -> OptionalDouble.of(busy(l.split("\\s+", -1))))
                .orElse(OptionalDouble.empty());
    }

    private static double busy(String[] cells) {
        double ticks = 0;
        for (int i = 1; i <= STOLEN; i++) {
            ticks += i == IDLE || i == WAITING ? 0 : Double.parseDouble(cells[i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static Optional<String> line(Path file, String start) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(l -> l.startsWith(start)).findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            // Another system, or the process has just ended.
            return Optional.empty();
        }
    }
}
