package io.github.brigraph.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whom a comparison can be with, ourselves included, and how each is started. */
enum Peer {
    /** This library. */
    OURS {
        @Override
        List<String> command(Setting setting) {
            return java(setting.heap(), setting, OurSide.class, Integer.toString(setting.threads()));
        }
    },
    /** igraph's C core. */
    IGRAPH {
        @Override
        List<String> command(Setting setting) throws IOException {
            Path script = resource(setting.folder(), "igraph_side.py");
            return withInputs(List.of(setting.python(), script.toString()), setting, "");
        }
    },
    /** CWTS networkanalysis, alone on its class path. */
    CWTS {
        @Override
        List<String> command(Setting setting) throws IOException {
            if (!Files.exists(setting.cwts())) {
                throw new IOException("absent: " + setting.cwts() + " is not there");
            }
            Path source = resource(setting.folder(), "CwtsSide.java");
            String version = setting.cwts().getFileName().toString().replaceAll("^networkanalysis-|\\.jar$", "");
            return withInputs(
                    List.of(
                            JAVA,
                            "-Xmx" + PEER_HEAP,
                            "-XX:+UseSerialGC",
                            "-cp",
                            setting.cwts().toString(),
                            source.toString()),
                    setting,
                    version);
        }
    },
    /** JGraphT. */
    JGRAPHT {
        @Override
        List<String> command(Setting setting) {
            return java(PEER_HEAP, setting, JGraphTSide.class, JGRAPHT_VERSION);
        }
    };

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String PEER_HEAP = "8g";
    private static final String JGRAPHT_VERSION = version();

    /**
     * Under what the sides run.
     *
     * @param folder where scripts, results and complaints go
     * @param edges the file of edges
     * @param sources the file of sources
     * @param few how many of the sources are the few
     * @param heap our own {@code -Xmx}
     * @param threads our own threads
     * @param python the program that runs Python
     * @param cwts the jar of CWTS networkanalysis
     */
    record Setting(Path folder, Path edges, Path sources, int few, String heap, int threads, String python, Path cwts) {

        /** The same on a number of threads of our own. */
        Setting onThreads(int number) {
            return new Setting(folder, edges, sources, few, heap, number, python, cwts);
        }
    }

    /**
     * The program and its arguments.
     *
     * @throws IOException if the peer is not there; the message says so
     */
    abstract List<String> command(Setting setting) throws IOException;

    private static List<String> java(String heap, Setting setting, Class<?> main, String last) {
        return withInputs(
                List.of(
                        JAVA,
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()),
                setting,
                last);
    }

    private static List<String> withInputs(List<String> program, Setting setting, String last) {
        List<String> command = new ArrayList<>(program);
        command.add(setting.edges().toString());
        command.add(setting.sources().toString());
        command.add(Integer.toString(setting.few()));
        if (!last.isEmpty()) {
            command.add(last);
        }
        return command;
    }

    private static Path resource(Path folder, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(Peer.class.getResourceAsStream(name))) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static String version() {
        try (InputStream in = Objects.requireNonNull(Peer.class.getResourceAsStream("peers.properties"))) {
            java.util.Properties properties = new java.util.Properties();
            properties.load(in);
            return properties.getProperty("jgrapht");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
