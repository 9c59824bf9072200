package io.github.brigraph.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A side of a comparison, seen from the command: a process that is asked for one work after another. */
final class Side implements AutoCloseable {

    private final List<String> command;
    private final Path folder;
    private Process process;
    private PrintStream requests;
    private BufferedReader answers;
    private String name = "";

    private Side(List<String> command, Path folder) throws IOException {
        this.command = command;
        this.folder = folder;
        this.process = launch();
        this.requests = requests(process);
        this.answers = answers(process);
    }

    /**
     * What a side answered.
     *
     * @param seconds the processor time of a call
     * @param wallSeconds the time of a call by the clock; not a number where the side does not tell
     * @param reason why there is no time; empty where there is
     */
    record Answer(double seconds, double wallSeconds, String reason) {
        boolean done() {
            return reason.isEmpty();
        }

        static Answer none(String reason) {
            return new Answer(Double.NaN, Double.NaN, reason);
        }
    }

    /**
     * Starts a side and waits until it has read the graph.
     *
     * @param command the program and its arguments
     * @param folder where its complaints go
     * @param limitSeconds how long reading may take
     * @throws IOException if it does not start; the message is its own where it has one
     */
    static Side start(List<String> command, Path folder, long limitSeconds) throws IOException {
        Side side = new Side(command, folder);
        side.name = side.greeting(limitSeconds);
        return side;
    }

    /** The name and version that the side gave itself. */
    String name() {
        return name;
    }

    /** The processor time of the process so far. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0);
    }

    /** The most memory that the process ever had, where the system tells. */
    double peakMegabytes() {
        return LinuxAccounts.peakMegabytes(process.pid()).orElse(Double.NaN);
    }

    /** Lets the side do a work until some processor time is spent; it is started anew if it takes longer than allowed. */
    Answer ask(Work work, long seed, double seconds, Path result, long limitSeconds) throws IOException {
        requests.println(
                String.join("\t", work.command(), Long.toString(seed), Double.toString(seconds), result.toString()));
        Optional<String> line = line(limitSeconds);
        if (line.isEmpty()) {
            restart(limitSeconds);
            return Answer.none("> " + limitSeconds + " s");
        }
        if (line.get().startsWith("done ")) {
            String[] times = line.get().substring(5).split(" ", -1);
            double wall = times.length > 1 ? Double.parseDouble(times[1]) : Double.NaN;
            return new Answer(Double.parseDouble(times[0]), wall, "");
        }
        if (line.get().startsWith("no ")) {
            return Answer.none(line.get().substring(3));
        }
        throw new IOException(name + " failed at " + work.label() + ", see " + log() + ": " + line.get());
    }

    private String greeting(long limitSeconds) throws IOException {
        Optional<String> line = line(limitSeconds);
        if (line.isEmpty() || line.get().isEmpty()) {
            close();
            throw new IOException(line.isEmpty() ? "did not read the graph in " + limitSeconds + " s" : complaint());
        }
        return line.get();
    }

    private String complaint() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return lines.isEmpty() ? "did not start" : lines.get(lines.size() - 1);
    }

    /** The next line; empty where the time is up, and without text where the process has ended. */
    private Optional<String> line(long limitSeconds) throws IOException {
        BufferedReader from = answers;
        CompletableFuture<String> next = CompletableFuture.supplyAsync(() -> {
            try {
                String line = from.readLine();
                return line == null ? "" : line;
            } catch (IOException e) {
                return "";
            }
        });
        try {
            return Optional.of(next.get(limitSeconds, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + name, e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private void restart(long limitSeconds) throws IOException {
        close();
        process = launch();
        requests = requests(process);
        answers = answers(process);
        greeting(limitSeconds);
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command).redirectError(log().toFile()).start();
    }

    private Path log() {
        return folder.resolve("side-" + Integer.toHexString(command.hashCode()) + ".log");
    }

    private static PrintStream requests(Process process) {
        return new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    private static BufferedReader answers(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
