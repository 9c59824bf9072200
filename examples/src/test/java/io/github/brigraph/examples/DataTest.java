package io.github.brigraph.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.sample.SyntheticActivities;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.sample.SyntheticPatents;
import io.github.brigraph.sample.SyntheticTruth;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DataTest {

    private static final Path SAMPLE = Path.of("examples/data/synthetic-wos-2014-2021.txt.gz");

    @Test
    void theSampleIsWhatTheGeneratorWrites() throws IOException {
        StringWriter generated = new StringWriter();
        new SyntheticCorpus(3000, 1).write(generated, written -> {});
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SAMPLE))) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // Not assertEquals: 12 MB twice in one message help nobody.
            assertTrue(shipped.contentEquals(generated.getBuffer()), "the sample differs from the generator's text");
        }
    }

    @Test
    void patentsActivitiesAndTruthAreWhatTheGeneratorWrites() throws IOException {
        SyntheticCorpus papers = new SyntheticCorpus(3000, 1);
        SyntheticPatents patents = SyntheticPatents.besides(papers);
        assertGenerated("synthetic-patents.csv", patents::write);
        assertGenerated("synthetic-joint-activities.csv", new SyntheticActivities(1)::write);
        assertGenerated("joint-activities.mapping", out -> out.write(SyntheticActivities.MAPPING));
        assertGenerated("truth.json", new SyntheticTruth(papers, patents)::write);
    }

    private interface Generator {
        void write(Writer out) throws IOException;
    }

    private static void assertGenerated(String name, Generator generator) throws IOException {
        StringWriter generated = new StringWriter();
        generator.write(generated);
        assertEquals(generated.toString(), Files.readString(SAMPLE.resolveSibling(name)), name);
    }

    @Test
    void theSampleSaysThatItIsSynthetic() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SAMPLE))) {
            String firstLine = "FN bri-graph SYNTHETIC SAMPLE, no real records\n";
            assertEquals(firstLine, new String(in.readNBytes(firstLine.length()), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSampleIsSmall() throws IOException {
        assertTrue(Files.size(SAMPLE) < 4_000_000, "the sample must be below 4 MB");
    }
}
