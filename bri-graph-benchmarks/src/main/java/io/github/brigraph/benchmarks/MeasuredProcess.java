package io.github.brigraph.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command and measures it from outside, as the operating system accounts for it.
 *
 * <p>Processor time and peak memory are asked for every {@value #POLL_MILLIS} ms, since nobody answers for a process that
 * has ended; the processor time may so be short by that much a core.
 */
final class MeasuredProcess {

    private static final int POLL_MILLIS = 20;

    private MeasuredProcess() {}

    /**
     * Runs a command to its end.
     *
     * @param command the program and its arguments
     * @param log where its output goes
     * @throws IOException if it cannot be started or does not end with 0
     */
    static Measurement run(List<String> command, Path log) throws IOException, InterruptedException {
        double machineBefore = LinuxAccounts.busySeconds().orElse(0);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Duration cpu = Duration.ZERO;
        OptionalDouble peak = OptionalDouble.empty();
        try {
            boolean ended = false;
            while (!ended) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                OptionalDouble now = LinuxAccounts.peakMegabytes(process.pid());
                peak = now.isPresent() ? now : peak;
                ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroy();
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("the command ended with " + process.exitValue() + ", see " + log + ": "
                    + String.join(" ", command));
        }
        double cpuSeconds = cpu.toNanos() / 1e9;
        OptionalDouble busy = LinuxAccounts.busySeconds();
        OptionalDouble others = busy.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, busy.getAsDouble() - machineBefore - cpuSeconds) / wall);
        return new Measurement(wall, cpuSeconds, peak, others);
    }
}
