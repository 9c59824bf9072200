package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMappingTest {

    @TempDir
    private Path folder = Path.of("");

    private String refusal(String mapping) throws IOException {
        Path path = Files.writeString(folder.resolve("labs.mapping"), mapping);
        return String.valueOf(assertThrows(UnreadableInputException.class, () -> ColumnMapping.read(path))
                .getMessage());
    }

    @Test
    void namesTheLineThatSaysSomethingUnknown() throws IOException {
        assertEquals("labs.mapping:2: a line must be key = value, was \"title\"", refusal("id = a\ntitle\n"));
        assertEquals(
                "labs.mapping:1: type must be publication, patent or joint activity, was \"thing\"",
                refusal("type = thing"));
        assertEquals(
                "labs.mapping:1: there is no key \"land\"; the keys are type, kind, id, title, year, authors, countries,"
                        + " addresses, doi, keywords, separator",
                refusal("land = x"));
        assertEquals("labs.mapping must name a column for title or id", refusal("countries = a"));
        assertEquals("labs.mapping must name columns for countries or addresses", refusal("title = a"));
        assertEquals(
                folder.resolve("gone") + " does not exist",
                assertThrows(UnreadableInputException.class, () -> ColumnMapping.read(folder.resolve("gone")))
                        .getMessage());
    }

    @Test
    void namesTheColumnThatATableLacks() throws IOException {
        Path path = Files.writeString(folder.resolve("labs.mapping"), "title = Name\ncountries = Landd\n");
        Path table = Files.writeString(folder.resolve("labs.csv"), "Name,Land,Jahr\nA,China,2001\n");
        RecordFile file = RecordFile.detect(
                table, new RecordFile.Hints(Optional.empty(), Optional.empty(), Optional.of(ColumnMapping.read(path))));
        assertEquals(
                "labs.mapping names the column \"Landd\", which labs.csv does not have; its columns are Name, Land, Jahr",
                assertThrows(UnreadableInputException.class, file::open).getMessage());
    }
}
