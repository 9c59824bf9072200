package io.github.brigraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command as users start it: a process of its own, from the runnable jar. */
final class Command {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final List<String> start;
    private Optional<String> standardInput = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private final Map<String, String> environment = new HashMap<>();

    private Command(List<String> start) {
        this.start = start;
    }

    /** What came of a run. */
    record Outcome(int code, String out, String err) {}

    /** The command on the Java of this test. */
    static Command here(String... jvmOptions) {
        return on(JAVA, jvmOptions);
    }

    /** The command on another Java. */
    static Command on(Path java, String... jvmOptions) {
        List<String> start = new ArrayList<>();
        start.add(java.toString());
        start.addAll(Arrays.asList(jvmOptions));
        start.add("-jar");
        start.add(System.getProperty("brigraph.jar"));
        return new Command(start);
    }

    /** The newest other Java that is installed beside the one of this test. */
    static Optional<Path> newestOtherJava() throws IOException {
        Path here = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> homes = Files.list(here.getParent())) {
            return homes.filter(h -> Files.isExecutable(h.resolve("bin/java")))
                    .filter(h -> version(h) > Runtime.version().feature())
                    .max((a, b) -> Integer.compare(version(a), version(b)))
                    .map(h -> h.resolve("bin/java"));
        }
    }

    private static int version(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(l -> l.startsWith("JAVA_VERSION="))
                    .map(l -> l.replaceAll("[^0-9.]|\\..*", ""))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    Command with(String input) {
        standardInput = Optional.of(input);
        return this;
    }

    Command in(Path workingFolder) {
        folder = Optional.of(workingFolder);
        return this;
    }

    Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts the command, whose output nobody reads. */
    Process start(String... arguments) throws IOException {
        return builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> line = new ArrayList<>(start);
        line.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        folder.ifPresent(f -> builder.directory(f.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = builder(arguments);
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try (var in = process.getOutputStream()) {
            in.write(standardInput.orElse("").getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the command did not end: " + builder.command());
        }
        Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }
}
