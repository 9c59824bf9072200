package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShortcomingTest {

    private static List<RecordFile> specs(String... names) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ShortcomingTest.class.getResource("specs"))
                .toURI());
        List<RecordFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(RecordFile.detect(folder.resolve(name)));
        }
        return files;
    }

    private static List<String> sentences(String... names) throws IOException, URISyntaxException {
        return Shortcoming.of(specs(names)).stream().map(Shortcoming::sentence).toList();
    }

    @Test
    void isSaidOfFormatsThatHaveNoAddresses() throws Exception {
        assertEquals(
                List.of(
                        "google-scholar.csv gives no addresses, since google-scholar-csv has none: its records count, but"
                                + " place nowhere"),
                sentences("google-scholar.csv", "scopus-2024.csv"));
    }

    @Test
    void isSaidOfExportsWithoutTheColumn() throws Exception {
        assertEquals(
                List.of(
                        "wos-tab-short.txt lacks the column Addresses (C1): its records count, but place nowhere; export them"
                                + " again with it"),
                sentences(
                        "wos-tab-short.txt",
                        "wos-tab.txt",
                        "wos.xls",
                        "embase.csv",
                        "dimensions.xlsx",
                        "patents-incopat.csv"));
    }

    @Test
    void isSaidOfRecordsWithoutAddresses() throws Exception {
        List<Shortcoming> found = Shortcoming.of(specs("wos-bare-cr.txt"));
        assertEquals(
                "no record of wos-bare-cr.txt has an address, so there are no countries; export the records again with"
                        + " addresses",
                found.get(0).sentence());
        assertFalse(found.get(0).certain());
    }

    @Test
    void stopsAnAnalysisOnlyIfNoFileCanPlaceAnything() throws Exception {
        List<RecordFile> hopeless = specs("google-scholar.csv", "springer.csv", "pubmed.csv", "ebsco.csv");
        UnreadableInputException e = assertThrows(
                UnreadableInputException.class,
                () -> Shortcoming.requireOneWithout(hopeless, Shortcoming.of(hopeless)));
        assertEquals(
                "no file can tell where its records belong, so there is nothing to analyze: google-scholar.csv gives no"
                        + " addresses, since google-scholar-csv has none: its records count, but place nowhere; springer.csv"
                        + " gives no addresses, since springer-csv has none: its records count, but place nowhere; pubmed.csv"
                        + " gives no addresses, since pubmed-csv has none: its records count, but place nowhere; and 1 more",
                e.getMessage());
        List<RecordFile> mixed = specs("google-scholar.csv", "scopus-2024.csv");
        assertDoesNotThrow(() -> Shortcoming.requireOneWithout(mixed, Shortcoming.of(mixed)));
    }
}
