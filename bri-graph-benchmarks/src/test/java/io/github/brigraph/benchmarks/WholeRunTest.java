package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WholeRunTest {

    @TempDir
    Path folder;

    @Test
    void measuresTheCommandAndPrintsATable() {
        StringWriter out = new StringWriter();
        CommandLine command = WholeRun.commandLine().setOut(new PrintWriter(out, true));
        int exit = command.execute("--dir", folder.toString(), "--records", "200", "--heap", "256m", "--repeat", "1");

        assertEquals(0, exit);
        List<String> lines = out.toString().lines().toList();
        assertEquals(5, lines.size(), out.toString());
        assertTrue(lines.get(0).contains("-Xmx256m"), lines.get(0));
        assertTrue(lines.get(4).matches("\\| 200 \\| 1 \\|( .* / \\*\\*.*\\*\\* / .* \\|)+.*"), lines.get(4));
        assertTrue(Files.exists(folder.resolve("results/countries.nodes.csv")));
        assertTrue(Files.exists(folder.resolve("synthetic-200.txt")));
    }

    @Test
    void aCommandThatFailsIsNoMeasurement() {
        StringWriter err = new StringWriter();
        CommandLine command = WholeRun.commandLine()
                .setOut(new PrintWriter(Writer.nullWriter()))
                .setErr(new PrintWriter(err, true));
        int exit = command.execute("--dir", folder.toString(), "--records", "10", "--heap", "nonsense");

        assertEquals(1, exit);
        assertTrue(err.toString().contains("the command ended with 1"), err.toString());
    }
}
