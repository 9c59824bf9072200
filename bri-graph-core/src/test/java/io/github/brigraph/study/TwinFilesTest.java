package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.SharedData;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.AddressResolver;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same records in another format or encoding have the same countries, record by record. */
class TwinFilesTest {

    /** Files that hold the same records, with how many of them share an identifier. */
    private record Twins(String first, String second, Scheme scheme, int shared) {}

    private static final List<Twins> TWINS = List.of(
            new Twins("wos-plain/wosfile-plain.txt", "wos-tab/wosfile-utf8.txt", Scheme.UT, 50),
            new Twins("wos-plain/wosfile-plain.txt", "wos-tab/wosfile-utf16le.txt", Scheme.UT, 50),
            new Twins("scopus-csv/cff-scopus.csv", "ris/cff-scopus.ris", Scheme.EID, 10),
            new Twins("other-csv/cff-embase-preamble.csv", "other-xlsx/cff-embase.xlsx", Scheme.DOI, 10),
            new Twins("other-csv/cff-embase-preamble.csv", "ris/cff-embase.ris", Scheme.DOI, 10));

    @TestFactory
    Stream<DynamicTest> giveTheSameCountries() {
        return TWINS.stream().map(t -> DynamicTest.dynamicTest(t.first + " = " + t.second, () -> check(t)));
    }

    private static void check(Twins twins) throws IOException {
        Map<String, String> first = countries(twins.first, twins.scheme);
        Map<String, String> second = countries(twins.second, twins.scheme);
        first.keySet().retainAll(second.keySet());
        second.keySet().retainAll(first.keySet());
        assertTrue(first.size() >= twins.shared, "shared records: " + first.size());
        assertEquals(first, second);
    }

    private static Map<String, String> countries(String path, Scheme scheme) throws IOException {
        Map<String, String> countries = new TreeMap<>();
        for (ResearchRecord record : RecordReader.of(RecordFile.detect(SharedData.require("records/" + path)))
                .readAll()) {
            Optional<String> id = record.core().identifiers().get(scheme);
            String found = AddressResolver.standard().place(record).countries().stream()
                    .map(c -> c.code())
                    .collect(Collectors.joining(","));
            id.ifPresent(i -> countries.put(i, found));
        }
        return countries;
    }
}
