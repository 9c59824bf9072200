package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @TempDir
    private Path folder = Path.of("");

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasEveryTextInBothLanguagesWithTheSameValuesPutIn() {
        assertEquals(Language.ENGLISH.texts().keySet(), Language.CHINESE.texts().keySet());
        Language.ENGLISH
                .texts()
                .forEach((key, text) -> assertEquals(
                        places(text), places(Language.CHINESE.texts().get(key)), key));
    }

    @Test
    void translatesTheSourceOfEveryGroupThatIsShipped() {
        for (String name : UnitGroup.names()) {
            for (UnitGroup group : UnitGroup.snapshots(name)) {
                String key = "group.provenance." + name
                        + group.asOf().map(d -> "-" + d).orElse("");
                assertEquals(group.provenance(), Language.ENGLISH.say(key));
                assertTrue(Language.CHINESE.find(key).isPresent(), key);
            }
        }
    }

    @Test
    void countsInTheSingularAndThePlural() {
        assertEquals("1 record", Language.ENGLISH.count("record", 1));
        assertEquals("1,000 records", Language.ENGLISH.count("record", 1000));
        assertEquals("2 communities", Language.ENGLISH.count("community", 2));
        assertEquals("1 country or region", Language.ENGLISH.count("country", 1));
        assertEquals("2 个国家和地区", Language.CHINESE.count("country", 2));
    }

    @Test
    void doesNotTakeWhatIsPutInForAPlace() {
        assertEquals("{1} (7)", Language.ENGLISH.say("named.number", "{1}", 7));
    }

    @Test
    void readsAFurtherLanguageWithEnglishWhereItHasNoText() throws IOException {
        Path file = folder.resolve("texts.fr.properties");
        Files.writeString(file, "language = fr\ncountry.DE = Allemagne\ncount.record.other = {0} notices\n");
        Language french = Language.parse(file.toString());
        assertEquals("fr", french.tag());
        assertEquals("Allemagne", french.name(Country.GERMANY));
        assertEquals("Italy", french.name(Country.ITALY));
        assertEquals("3 notices", french.count("record", 3));
        assertEquals("Headline numbers", french.say("headline"));
    }

    @Test
    void refusesAFileWithoutATagOrWithKeysThatNoTextHas() throws IOException {
        Path untagged = folder.resolve("untagged.properties");
        Files.writeString(untagged, "headline = Chiffres\n");
        assertThrows(IllegalArgumentException.class, () -> Language.read(untagged));
        Path misspelt = folder.resolve("misspelt.properties");
        Files.writeString(misspelt, "language = fr\nheadlin = Chiffres\ncountry.QQ = Rien\n");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Language.read(misspelt));
        assertTrue(String.valueOf(e.getMessage()).endsWith("has keys that no text has: country.QQ, headlin"));
    }

    @Test
    void refusesValuesThatAreNotPutInAndOtherEncodings() throws IOException {
        Path asking = folder.resolve("asking.properties");
        Files.writeString(asking, "language = fr\ncount.record.other = {0} notices de {1}\n");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Language.read(asking));
        assertTrue(String.valueOf(e.getMessage()).contains("in the text count.record.other only what"));
        Path latin = folder.resolve("latin.properties");
        Files.write(latin, "language = fr\nyear = Ann\u00e9e\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        IOException encoding = assertThrows(IOException.class, () -> Language.read(latin));
        assertEquals(latin + " is not UTF-8", String.valueOf(encoding.getMessage()));
    }

    @Test
    void knowsItsLanguagesByTheirTags() throws IOException {
        assertEquals(Language.CHINESE, Language.parse("zh"));
        assertEquals("en", Language.parse("en").toString());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Language.parse("klingon"));
        assertEquals(
                "the language must be en, zh, or a file of properties, was \"klingon\"",
                String.valueOf(e.getMessage()));
    }
}
