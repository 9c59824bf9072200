package io.github.brigraph.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Partition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A graph with the values that other libraries and closed forms give for it, where they are at hand. */
public record GoldenGraph(String name, List<String> ids, CsrGraph graph, JsonNode golden) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One test for each graph; the whole is skipped where the files are not there. */
    public static Stream<DynamicTest> tests(Consumer<GoldenGraph> test) {
        return names().map(name -> DynamicTest.dynamicTest(name, () -> test.accept(read(name))));
    }

    public static Stream<String> names() {
        Path folder = data().resolve("golden");
        assumeTrue(Files.isDirectory(folder), "the golden values are not here");
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(name -> Files.isDirectory(data().resolve("graphs").resolve(name)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path data() {
        return Path.of(System.getProperty("brigraph.shared", "../shared")).resolve("data");
    }

    public static GoldenGraph read(String name) {
        Path folder = data().resolve("graphs").resolve(name);
        try {
            List<String> ids = new ArrayList<>();
            for (String line : lines(folder.resolve("nodes.csv"))) {
                ids.add(cells(line).get(0));
            }
            CsrGraph.Builder builder = CsrGraph.builder(ids.size());
            for (String line : lines(folder.resolve("edges.csv"))) {
                List<String> cells = cells(line);
                builder.edge(ids.indexOf(cells.get(0)), ids.indexOf(cells.get(1)), Double.parseDouble(cells.get(2)));
            }
            JsonNode golden = JSON.readTree(
                    data().resolve("golden").resolve(name + ".json").toFile());
            return new GoldenGraph(name, List.copyOf(ids), builder.build(), golden);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    public void assertNodes(String key, NodeScores scores) {
        JsonNode expected = golden.required(key);
        assertEquals(ids.size(), scores.size(), key);
        assertEquals(ids.size(), expected.size(), key);
        for (int node = 0; node < ids.size(); node++) {
            assertClose(expected.required(ids.get(node)), scores.get(node), key + " of " + ids.get(node));
        }
    }

    public void assertNumber(String key, double actual) {
        assertClose(golden.required(key), actual, key);
    }

    public void assertClose(JsonNode expected, double actual, String what) {
        double value = expected.isNull() ? Double.NaN : expected.asDouble();
        if (Double.isNaN(value)) {
            assertTrue(Double.isNaN(actual), () -> name + ", " + what + ": expected NaN, was " + actual);
        } else {
            assertEquals(value, actual, 1e-9 * Math.abs(value) + 1e-12, () -> name + ", " + what);
        }
    }

    public Partition partition(String key) {
        JsonNode membership = golden.required("partitions").required(key).required("membership");
        return Partition.of(
                ids.stream().mapToInt(id -> membership.required(id).asInt()).toArray());
    }
}
