package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.Address.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Affiliations that call organisations of a directory by other names, and some that only seem to. */
class NamedAffiliationsTest {

    private static final Map<String, String> KEYS = new HashMap<>();
    private static final List<String> FAULTS = new ArrayList<>();
    private static Set<String> beside = Set.of();
    private static int wrong;
    private static int missed;
    private static int cases;

    @BeforeAll
    static void resolveAll(@TempDir Path folder) throws IOException {
        RorDirectory directory = RorDirectory.read(organizations(folder.resolve("ror.json")));
        AddressResolver resolver = AddressResolver.standard().with(directory);
        for (List<String> row : rows("named-affiliations.tsv")) {
            Set<String> expected = new TreeSet<>(Splitter.on(' ').splitToList(row.get(1)));
            expected.remove("-");
            Set<String> found = found(resolver, row.get(2));
            wrong += (int) found.stream().filter(f -> !expected.contains(f)).count();
            missed += (int) expected.stream().filter(e -> !found.contains(e)).count();
            cases++;
            if (!found.equals(expected)) {
                FAULTS.add(row.get(0) + " expected " + expected + " found " + found + " | " + row.get(2));
            }
        }
        beside = found(resolver.rollUp(RollUp.AS_NAMED), "Max-Planck-Institut für Quantenoptik, Garching, Germany");
        FAULTS.forEach(System.out::println);
    }

    private static Set<String> found(AddressResolver resolver, String text) {
        Set<String> found = new TreeSet<>();
        resolver.institutions(Address.of(text, Style.FREE)).stream()
                .flatMap(m -> m.institution().ror().stream())
                .forEach(id -> found.add(KEYS.getOrDefault(id, id)));
        return found;
    }

    private static List<List<String>> rows(String resource) throws IOException {
        return Resources.readLines(Resources.getResource(NamedAffiliationsTest.class, resource), StandardCharsets.UTF_8)
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Splitter.on('\t').splitToList(line))
                .toList();
    }

    private static Path organizations(Path file) throws IOException {
        List<List<String>> rows = rows("named-organizations.tsv");
        Map<String, String> ids = new HashMap<>();
        for (List<String> row : rows) {
            String id = String.format("https://ror.org/0%08d", ids.size());
            ids.put(row.get(0), id);
            KEYS.put(id, row.get(0));
        }
        ArrayNode world = new ObjectMapper().createArrayNode();
        for (List<String> row : rows) {
            ObjectNode one = world.addObject();
            one.put("id", ids.get(row.get(0)));
            one.putArray("countries").add(row.get(1));
            one.putArray("city").add(row.get(2));
            one.put("name", row.get(3));
            Table.list(cell(row, 4)).forEach(one.putArray("aliases")::add);
            Table.list(cell(row, 5)).forEach(one.putArray("acronyms")::add);
            ArrayNode relationships = one.putArray("relationships");
            for (String whole : Table.list(cell(row, 6))) {
                ObjectNode parent = relationships.addObject();
                parent.put("type", "parent");
                parent.put("id", ids.get(whole));
                parent.put("label", whole);
            }
        }
        return RorFixtures.dumpOf(world, file);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    @Test
    void noOrganisationIsTakenForAnother() {
        assertTrue(cases >= 165, "cases: " + cases);
        assertEquals(0, wrong, FAULTS.toString());
    }

    @Test
    void organisationsAreFoundByTheirOtherNames() {
        assertEquals(0, missed, FAULTS.toString());
    }

    @Test
    void aWholeThatThePartsNameSpellsCountsWhereAllThatIsNamedCounts() {
        assertEquals(Set.of("mpq", "mps"), beside);
    }
}
