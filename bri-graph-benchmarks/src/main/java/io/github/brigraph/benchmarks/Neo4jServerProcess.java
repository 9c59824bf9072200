package io.github.brigraph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server of {@code bri-graph-neo4j.jar} in a process of its own, with a study of a few records in it. */
final class Neo4jServerProcess implements AutoCloseable {

    private static final int FEW = 5;
    private static final String ADDRESS = "Database: ";

    private final Process process;
    private final String uri;

    private Neo4jServerProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts it with a database in a folder, which must not hold one. */
    static Neo4jServerProcess start(Path jar, Path folder, String heap) throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        if (Files.exists(store)) {
            throw new IOException(
                    "the database of an earlier run is in " + store + "; delete it, or name another folder");
        }
        Path records = Corpus.text(folder, FEW);
        Path log = folder.resolve("server.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-jar",
                        jar.toString(),
                        "neo4j",
                        "browse",
                        records.toString(),
                        "--store",
                        store.toString(),
                        "--no-open"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive()) {
            List<String> said = Files.readAllLines(log);
            Optional<String> address =
                    said.stream().filter(l -> l.startsWith(ADDRESS)).findFirst();
            if (address.isPresent() && said.contains("Stop with Ctrl-C.")) {
                return new Neo4jServerProcess(process, address.get().substring(ADDRESS.length()));
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new IOException("the server did not start, see " + log);
    }

    String uri() {
        return uri;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
