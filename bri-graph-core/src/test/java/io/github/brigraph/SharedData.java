package io.github.brigraph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real exports, gold labels and golden values, which stand beside the project; tests without them are skipped. */
public final class SharedData {

    private static final Path ROOT = Path.of(System.getProperty("brigraph.shared", "../shared"));

    private SharedData() {}

    /** A file or folder of the data; the test is skipped where it is not there. */
    public static Path require(String path) {
        Path file = ROOT.resolve("data").resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there (set -Dbrigraph.shared=FOLDER)");
        return file;
    }

    /** The rows of a tab-separated file with a header, as column to cell. */
    public static List<Map<String, String>> rows(String path) throws IOException {
        List<String> lines = Files.readAllLines(require(path), StandardCharsets.UTF_8);
        String[] header = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
