package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real exports, which stand beside the project; tests without them are skipped. */
final class SharedData {

    private static final Path ROOT = Path.of(System.getProperty("brigraph.shared", "../shared"));

    private SharedData() {}

    /** A file or folder of the data; the test is skipped where it is not there. */
    static Path require(String path) {
        Path file = ROOT.resolve("data").resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there (set -Dbrigraph.shared=FOLDER)");
        return file;
    }
}
