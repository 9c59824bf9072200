package io.github.brigraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.hub.Measure;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyWorkbookTest {

    @TempDir
    Path folder;

    private StudyResult study;
    private byte[] bytes;

    @BeforeEach
    void write() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), """
                FN Clarivate Analytics Web of Science
                VR 1.0
                PT J
                TI One
                PY 2018
                C1 =SUM Univ, Beijing, Peoples R China.
                   Natl Univ Singapore, Singapore, Singapore.
                UT WOS:1
                ER

                PT J
                TI Two
                PY 2019
                C1 Tsinghua Univ, Beijing, Peoples R China.
                   Seoul Natl Univ, Seoul, South Korea.
                   Natl Univ Singapore, Singapore, Singapore.
                UT WOS:2
                ER

                EF
                """);
        study = CollaborationStudy.of(file).focal(Country.CHINA).run();
        bytes = workbook();
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StudyWorkbook.write(study, out);
        return out.toByteArray();
    }

    private List<Row> rows(String name) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    @Test
    void hasASheetForEveryTableAndOneOnMethod() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> names = workbook.getSheets().map(Sheet::getName).toList();
            assertEquals("method", names.get(0));
            assertTrue(
                    names.containsAll(List.of(
                            "hubs",
                            "hub-ranks",
                            "communities",
                            "trend",
                            "fields",
                            "patterns",
                            "tiers",
                            "countries.nodes",
                            "countries.edges",
                            "institutions.nodes")),
                    names.toString());
            assertTrue(names.stream().allMatch(n -> n.length() <= 31), names.toString());
        }
        assertEquals("bri-graph " + Version.current(), rows("method").get(0).getCellText(1));
        assertTrue(rows("method").stream()
                .anyMatch(r ->
                        r.getCellText(0).equals("input") && r.getCellText(1).startsWith("a.txt (wos-plain)")));
        assertTrue(rows("method").stream().anyMatch(r -> r.getCellText(1).contains("institutions.edges")));
    }

    @Test
    void numbersAreNumbersInFullPrecision() throws IOException {
        List<Row> rows = rows("countries.edges");
        assertEquals(4, rows.size());
        assertEquals("CN", rows.get(2).getCellText(0));
        assertEquals("SG", rows.get(2).getCellText(1));
        assertEquals(2, rows.get(2).getCellAsNumber(2).orElseThrow().intValueExact());
        List<Row> nodes = rows("countries.nodes");
        int column = 0;
        while (!nodes.get(0).getCellText(column).equals(Measure.PAGERANK.label())) {
            column++;
        }
        double expected =
                study.countries().scores(Measure.PAGERANK).orElseThrow().get(0);
        assertEquals(
                expected, nodes.get(1).getCellAsNumber(column).orElseThrow().doubleValue());
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertFalse(workbook.findSheet("institutions.nodes").orElseThrow().read().stream()
                    .flatMap(Row::stream)
                    .anyMatch(c -> c != null && c.getFormula() != null));
        }
    }

    @Test
    void equalStudiesGiveEqualBytes() throws Exception {
        Thread.sleep(1100);
        assertArrayEquals(bytes, workbook());
    }
}
