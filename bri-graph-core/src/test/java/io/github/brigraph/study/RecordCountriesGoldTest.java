package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import io.github.brigraph.SharedData;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The countries of real records, against sets that an independent script and a hand-read table gave. */
class RecordCountriesGoldTest {

    private static final double REQUIRED = 0.999;

    private record Checked(int withAddress, int exact, Set<String> unitsOfMisses) {}

    @Test
    void findsTheGoldCountriesTiesAndCounts() throws IOException {
        Map<String, List<Map<String, String>>> gold = SharedData.rows("record-countries.tsv").stream()
                .collect(Collectors.groupingBy(r -> r.get("file"), TreeMap::new, Collectors.toList()));
        assertEquals(9, gold.size());
        int withAddress = 0;
        int exact = 0;
        for (var file : gold.entrySet()) {
            Checked checked = check(file.getKey(), file.getValue());
            withAddress += checked.withAddress;
            exact += checked.exact;
        }
        System.out.println("records with addresses: " + withAddress + ", exactly the gold countries: " + exact);
        assertTrue(exact >= REQUIRED * withAddress, exact + " of " + withAddress);
    }

    private static Checked check(String file, List<Map<String, String>> gold) throws IOException {
        List<PlacedRecord> records = new ArrayList<>();
        RecordLog log = new RecordLog() {
            @Override
            public void record(PlacedRecord record) {
                records.add(record);
            }

            @Override
            public void problem(Problem problem) {}
        };
        StudyResult study = CollaborationStudy.of(
                        Ingest.of(RecordFiles.find(List.of(path(file)))).duplicates(Duplicates.KEEP))
                .run(log);
        assertEquals(gold.size(), records.size(), file);
        int withAddress = 0;
        int exact = 0;
        Set<String> misses = new TreeSet<>();
        for (int i = 0; i < records.size(); i++) {
            Map<String, String> row = gold.get(i);
            Set<String> expected = set(row.get("countries"));
            Set<String> found = records.get(i).countries().stream()
                    .map(Country::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    Integer.parseInt(row.get("distinct_addresses")),
                    records.get(i).addresses().size(),
                    row.get("record_id"));
            if (!row.get("distinct_addresses").equals("0")) {
                withAddress++;
                // What the table leaves open is placed here where a city tells: the gold labels of addresses do so too.
                Set<String> closed = new TreeSet<>(found);
                closed.removeAll(openInTheTable(row));
                closed.addAll(Sets.intersection(expected, found));
                exact += expected.equals(closed) ? 1 : 0;
            }
            if (!expected.equals(found)) {
                System.out.println(file + " " + row.get("record_id") + ": gold " + expected + ", found " + found);
                misses.addAll(expected);
                misses.addAll(found);
            }
        }
        checkTies(file, study.countries().network(), misses);
        checkCounts(file, study.countries().network(), misses);
        return new Checked(withAddress, exact, misses);
    }

    private static Set<String> openInTheTable(Map<String, String> row) {
        return Stream.of(row.get("unresolved_addresses").split(" \\|\\| ", -1))
                .map(text -> AddressResolver.standard().resolve(Address.of(text, Address.Style.SCOPUS)))
                .flatMap(address -> address.countries().stream())
                .map(Country::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void checkTies(String file, CollaborationNetwork<Country> network, Set<String> misses)
            throws IOException {
        Map<String, Long> expected = new HashMap<>();
        for (Map<String, String> row : rows("country-edges.tsv", file)) {
            if (!misses.contains(row.get("country_a")) && !misses.contains(row.get("country_b"))) {
                expected.put(row.get("country_a") + "-" + row.get("country_b"), Long.valueOf(row.get("joint_records")));
            }
        }
        Map<String, Long> found = network.ties()
                .filter(t -> Stream.of(t.source(), t.target()).noneMatch(c -> misses.contains(c.code())))
                .collect(Collectors.toMap(t -> t.source() + "-" + t.target(), t -> t.papers()));
        assertEquals(expected, found, file);
    }

    private static void checkCounts(String file, CollaborationNetwork<Country> network, Set<String> misses)
            throws IOException {
        for (Map<String, String> row : rows("country-counts.tsv", file)) {
            if (!misses.contains(row.get("country"))) {
                UnitOutput output = network.output(
                        network.node(Country.of(row.get("country"))).orElseThrow());
                assertEquals(Long.parseLong(row.get("records")), output.papers(), file + row);
                assertEquals(Long.parseLong(row.get("scp")), output.singleCountry(), file + row);
                assertEquals(Long.parseLong(row.get("mcp")), output.multipleCountries(), file + row);
            }
        }
    }

    private static List<Map<String, String>> rows(String table, String file) throws IOException {
        return SharedData.rows(table).stream()
                .filter(r -> r.get("file").equals(file))
                .toList();
    }

    private static Path path(String file) throws IOException {
        String path = SharedData.rows("manifest.tsv").stream()
                .map(r -> r.get("path"))
                .filter(p -> p.endsWith("/" + file))
                .findFirst()
                .orElseThrow();
        return SharedData.require(path);
    }

    private static Set<String> set(String codes) {
        return Stream.of(codes.split(","))
                .filter(c -> !c.isEmpty() && !c.equals("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
