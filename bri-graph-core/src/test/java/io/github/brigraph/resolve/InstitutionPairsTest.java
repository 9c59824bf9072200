package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.Address.Style;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings that must meet in one key, and names that must not, without a directory. */
class InstitutionPairsTest {

    private static List<List<String>> pairs() throws IOException {
        return Resources.readLines(
                        Resources.getResource(InstitutionPairsTest.class, "institution-pairs.tsv"),
                        StandardCharsets.UTF_8)
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Splitter.on('\t').splitToList(line))
                .toList();
    }

    private static String key(String style, String text) {
        Style of =
                switch (style) {
                    case "W" -> Style.WEB_OF_SCIENCE;
                    case "S" -> Style.SCOPUS;
                    default -> Style.FREE;
                };
        return AddressResolver.standard().resolve(Address.of(text, of)).institutions().stream()
                .map(Institution::id)
                .toList()
                .toString();
    }

    @Test
    void spellingsMeetAndDifferentInstitutionsDoNot() throws IOException {
        List<String> faults = new ArrayList<>();
        List<List<String>> pairs = pairs();
        for (List<String> pair : pairs) {
            String one = key(pair.get(1), pair.get(2));
            String other = key(pair.get(3), pair.get(4));
            boolean same = one.equals(other) && !one.equals("[]");
            if (same != pair.get(0).equals("=")) {
                faults.add(pair.get(0) + " " + one + " " + other + " | " + pair.get(2) + " | " + pair.get(4));
            }
        }
        faults.forEach(System.out::println);
        assertTrue(pairs.size() >= 200, "pairs: " + pairs.size());
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Department of Physics, Oslo, Norway",
                "School of Medicine, Boston, MA, USA",
                "Faculty of Law, Beirut, Lebanon",
                "P.O. Box 2455, Riyadh, Saudi Arabia",
                "University, Norway",
                "Dept. of Mathematics, 28 Rue Pasteur, Paris, France",
                "Laboratory of Chemistry, Via Saragat 1, Ferrara, Italy",
                "Norway",
                "Oslo, Norway",
            })
    void departmentsStreetsAndTownsAreNoInstitutions(String text) {
        assertEquals("[]", key("F", text));
    }

    @Test
    void nothingOfAnAddressStaysInAName() {
        assertEquals("[MA/univ mohammed 5]", key("F", "Université Mohammed V-B.P. 1014, Rabat, Morocco"));
        assertEquals("[TN/univ sfax]", key("F", "Université de Sfax BP 1171, Sfax, Tunisia"));
        assertEquals("[GB/univ leeds]", key("F", "2University of Leeds, Leeds, UK"));
    }
}
