package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class IntervalCoverageTest {

    @Test
    void countsHowOftenTheTruthIsCovered() {
        StringWriter out = new StringWriter();
        int code = IntervalCoverage.commandLine()
                .setOut(new PrintWriter(out))
                .execute("--corpora", "3", "--records", "300", "--replicates", "40");
        assertEquals(0, code);
        assertTrue(out.toString().contains("ties with 20 expected joint records or more: "), out.toString());
        assertTrue(out.toString().contains("ranks by strength of all partners: "), out.toString());
    }
}
