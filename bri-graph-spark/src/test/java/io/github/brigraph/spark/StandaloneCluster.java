package io.github.brigraph.spark;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cluster of Spark's own kind, of real processes on this machine: a master and workers of one core each. Everything is waited
 * for by what the processes say.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private final String master;
    private final String page;

    private StandaloneCluster(Path folder) throws IOException {
        this.folder = folder;
        this.home = home(folder.resolve("spark-home"));
        Process process = start(
                "master",
                List.of("-Xmx256m"),
                List.of(
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--webui-port",
                        "0"));
        this.master = awaited(process, "master", "Starting Spark master at (spark://\\S+)");
        this.page = "http://127.0.0.1:"
                + awaited(process, "master", "MasterWebUI to \\S+ and started at http://\\S+:(\\d+)");
    }

    /** Starts a master and so many workers, and waits until the master has them all. */
    static StandaloneCluster start(Path folder, int workers) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(folder);
        try {
            for (int i = 1; i <= workers; i++) {
                cluster.addWorker("worker-" + i);
            }
            cluster.await("workers", () -> cluster.countInPage("ALIVE") >= workers + 1);
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** A folder as Spark's distribution has it, of the jars on the class path of the tests. */
    private static Path home(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && !jar.getFileName().toString().startsWith("bri-graph")) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        return home;
    }

    private void addWorker(String name) throws IOException {
        workers.add(start(
                name,
                List.of("-Xmx256m"),
                List.of(
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "127.0.0.1",
                        "--webui-port",
                        "0",
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--work-dir",
                        folder.resolve(name + "-work").toString(),
                        master)));
    }

    /** Submits an application, as spark-submit does. */
    Process submit(String name, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--executor-memory",
                "640m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                // A serializer that knows no class of ours, and would say so.
                "--conf",
                "spark.serializer=org.apache.spark.serializer.KryoSerializer",
                "--conf",
                "spark.kryo.registrationRequired=true"));
        all.addAll(arguments);
        return start(name, List.of("-Xmx700m"), all);
    }

    private Process start(String name, List<String> jvm, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(Splitter.on(' ').splitToList(System.getProperty("brigraph.spark.opens")));
        command.add("-Dlog4j2.configurationFile="
                + Path.of("src/test/resources/cluster-log4j2.properties").toUri());
        command.addAll(List.of("-cp", home.resolve("jars") + File.separator + "*"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", System.getProperty("brigraph.spark.scala"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Kills a worker and its executors, as a machine that loses its power does. */
    void killWorker(int number) {
        Process worker = workers.get(number);
        List<ProcessHandle> executors = worker.descendants().toList();
        if (executors.isEmpty()) {
            throw new IllegalStateException("worker " + number + " has no executor");
        }
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** How often a word of a state stands on the master's page: one is the master's own. */
    int countInPage(String state) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(page + "/json/")).build(),
                            HttpResponse.BodyHandlers.ofString());
            return count(answer.body(), "\"(state|status)\"\\s*:\\s*\"" + state + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a process said so far. */
    String said(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    private String awaited(Process process, String name, String pattern) {
        Pattern found = Pattern.compile(pattern);
        await(name + " to say " + pattern, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended: " + said(name));
            }
            return found.matcher(said(name)).find();
        });
        Matcher matcher = found.matcher(said(name));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Waits for something. */
    void await(String what, BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        for (Process process : processes) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
