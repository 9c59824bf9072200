package io.github.brigraph.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryPolicyTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void isoFoldsNothing() {
        assertTrue(Country.all().stream().allMatch(c -> TerritoryPolicy.iso().fold(c) == c));
    }

    @Test
    void theSourceStudyFoldsHongKongAndMacaoIntoChina() {
        TerritoryPolicy policy = TerritoryPolicy.named("hk-mo-in-cn");
        assertSame(Country.CHINA, policy.fold(Country.HONG_KONG));
        assertSame(Country.CHINA, policy.fold(Country.MACAO));
        assertSame(Country.TAIWAN, policy.fold(Country.TAIWAN));
        assertSame(Country.CHINA, policy.fold(Country.CHINA));
    }

    @Test
    void dissolvedStatesFoldOnlyWhereOneStateSucceededThem() {
        TerritoryPolicy policy = TerritoryPolicy.named("dissolved-to-successor");
        assertSame(Country.GERMANY, policy.fold(Country.of("DDDE")));
        assertSame(Country.of("CD"), policy.fold(Country.of("ZRCD")));
        assertSame(Country.of("SUHH"), policy.fold(Country.of("SUHH")));
        assertSame(Country.of("YUCS"), policy.fold(Country.of("YUCS")));
    }

    @Test
    void everyNamedPolicyFoldsInOneStep() {
        for (String name : TerritoryPolicy.names()) {
            TerritoryPolicy policy = TerritoryPolicy.named(name);
            assertTrue(Country.all().stream().allMatch(c -> policy.fold(policy.fold(c)) == policy.fold(c)), name);
        }
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "\ufeffcode,unit\n# ours\nPR,US\n\nXK, RS\n");
        TerritoryPolicy policy = TerritoryPolicy.parse(file.toString());
        assertEquals("mine.csv", policy.name());
        assertEquals(
                Map.of(Country.of("PR"), Country.UNITED_STATES, Country.of("XK"), Country.of("RS")), policy.folds());
    }

    @Test
    void saysWhichLineOfAFileIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "code,unit\nPR,USA\n");
        Exception e = assertThrows(IllegalArgumentException.class, () -> TerritoryPolicy.fromFile(file));
        assertEquals("mine.csv:2: no country has the code \"USA\"", e.getMessage());
    }

    @Test
    void refusesChains() throws IOException {
        Path file = Files.writeString(folder.resolve("chain.csv"), "HK,CN\nCN,JP\n");
        assertThrows(IllegalArgumentException.class, () -> TerritoryPolicy.fromFile(file));
    }

    @Test
    void listsTheNamesWhereThereIsNoSuchPolicy() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TerritoryPolicy.parse("no-such-policy"));
        assertTrue(String.valueOf(e.getMessage()).contains("hk-mo-in-cn"));
    }
}
