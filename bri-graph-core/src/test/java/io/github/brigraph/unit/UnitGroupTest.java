package io.github.brigraph.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitGroupTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void beltAndRoadHas138Members() throws IOException {
        UnitGroup group = UnitGroup.parse("belt-and-road@2020-12-31");
        assertEquals(138, group.members().size());
        assertEquals(Optional.of(LocalDate.of(2020, 1, 31)), group.asOf());
        for (String code : List.of("SG", "KR", "PK", "IT", "SA", "CK", "CG", "CV", "NU", "DO", "DM")) {
            assertTrue(group.contains(Country.of(code)), code);
        }
        for (String code : List.of("BT", "CN", "CD", "GW", "BW", "IN", "JP")) {
            assertFalse(group.contains(Country.of(code)), code);
        }
    }

    @Test
    void takesTheLatestSnapshotThatIsNotAfterTheDate() throws IOException {
        assertTrue(UnitGroup.parse("eu@2019-06-30").contains(Country.UNITED_KINGDOM));
        assertFalse(UnitGroup.parse("eu@2020-02-01").contains(Country.UNITED_KINGDOM));
        assertEquals("asean@2025-10-26", UnitGroup.parse("asean").toString());
        assertThrows(IllegalArgumentException.class, () -> UnitGroup.parse("belt-and-road@2019-12-31"));
        assertThrows(IllegalArgumentException.class, () -> UnitGroup.parse("eu@2020"));
    }

    @Test
    void everyMemberOfEveryGroupIsAStateThatExists() {
        for (String name : UnitGroup.names()) {
            for (UnitGroup snapshot : UnitGroup.snapshots(name)) {
                assertFalse(snapshot.members().stream().anyMatch(Country::dissolved), name);
                assertFalse(snapshot.provenance().isBlank());
            }
        }
    }

    @Test
    void readsCodes() throws IOException {
        UnitGroup group = UnitGroup.parse("SG, KR,PK");
        assertEquals(List.of(Country.SOUTH_KOREA, Country.PAKISTAN, Country.SINGAPORE), List.copyOf(group.members()));
    }

    @Test
    void readsAFile() throws IOException {
        Path file =
                Files.writeString(folder.resolve("g.tsv"), "# name: mine\n# as-of: 2023-06-30\nSG\tSingapore\nKR\n");
        UnitGroup group = UnitGroup.parse(file.toString());
        assertEquals("mine@2023-06-30", group.toString());
        assertEquals(2, group.members().size());
    }

    @Test
    void saysWhichLineOfAFileIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("g.csv"), "SG\nUK\n");
        Exception e = assertThrows(IllegalArgumentException.class, () -> UnitGroup.fromFile(file));
        assertEquals("g.csv:2: a line must start with the code of a country, was \"UK\"", e.getMessage());
    }

    @Test
    void listsTheGroupsWhereThereIsNoSuchGroup() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> UnitGroup.parse("nato"));
        assertTrue(String.valueOf(e.getMessage()).contains("belt-and-road"));
    }
}
