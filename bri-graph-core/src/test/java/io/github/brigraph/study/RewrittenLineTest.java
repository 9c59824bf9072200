package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.sample.SyntheticCorpus;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewrittenLineTest {

    private final List<String> written = new ArrayList<>();
    private final Progress line = new RewrittenLine(written::add);

    @Test
    void tellsTenthsOnceAndNothingBetween() {
        for (int i = 0; i <= 1_000_000; i++) {
            line.at("reading", i, 1_000_000);
        }
        assertEquals(11, written.size());
        assertEquals("\rreading: 0 %", written.get(0));
        assertEquals("\rreading: 100 %", written.get(10));
    }

    @Test
    void wipesWhatALongerLineLeft() {
        line.at("merging duplicates", 1, 1);
        line.at("reading", 1, 2);
        line.at("reading", Long.MAX_VALUE, Long.MAX_VALUE);
        assertEquals(
                List.of("\rmerging duplicates: 100 %", "\rreading: 50 %            ", "\rreading: 100 %"), written);
    }

    @Test
    void hearsAStudy(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sample.txt");
        try (Writer out = Files.newBufferedWriter(file)) {
            new SyntheticCorpus(50, 1).write(out, n -> {});
        }
        CollaborationStudy.of(file).progress(line).run();
        assertTrue(written.stream().anyMatch(w -> w.startsWith("\rreading: ")), written::toString);
        assertTrue(written.get(written.size() - 1).contains(": 100 %"), written::toString);
        assertTrue(written.stream().allMatch(w -> w.startsWith("\r") && !w.contains("\n")));
    }
}
