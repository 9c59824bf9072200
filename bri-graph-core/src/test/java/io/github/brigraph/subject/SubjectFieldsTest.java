package io.github.brigraph.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Patent;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectFieldsTest {

    @TempDir
    Path folder;

    private static ResearchRecord.Core core(String title, List<String> categories, List<String> keywords) {
        return new ResearchRecord.Core(
                "test:1",
                new Origin("test.txt", 1),
                "Test",
                title,
                OptionalInt.of(2020),
                List.of(),
                List.of(),
                categories,
                keywords,
                Identifiers.none());
    }

    private SubjectFields fields(String text) throws IOException {
        return SubjectFields.fromFile(Files.writeString(folder.resolve("own.txt"), text));
    }

    @ParameterizedTest
    @CsvSource({
        "food security,       Food security in Asia,            1",
        "food security,       Food and security,                0",
        "food security,       FOOD-SECURITY: a review,          1",
        "wheat,               Buckwheat,                        0",
        "crop yield*,         Crop yields fall,                 1",
        "crop yield*,         A crop; yielding,                 1",
        "vaccin*,             The vaccine,                      1",
        "vaccin*,             revaccination,                    0",
        "rice,                Price of rice,                    1",
        "rice,                Prices,                           0",
        "粮食安全,            中国的粮食安全研究,               1",
        "énergie,             L’Énergie solaire,                1"
    })
    void titlesAreSearchedForWholeWords(String query, String title, long expected) throws IOException {
        SubjectFields fields = fields("[f]\ntitle = " + query + "\n");
        assertEquals(expected, fields.of(new Publication(core(title, List.of(), List.of()), "")));
    }

    @Test
    void eachPlaceIsLookedAtForWhatItIs() throws IOException {
        SubjectFields fields = fields("""
                # two fields
                [soil]
                name = Soil
                name.zh = 土壤
                category = Soil Science | Agronomy
                not title = mars

                [crops]
                keyword = wheat | maize
                topic = crop production
                """);
        assertEquals(1, fields.of(new Publication(core("A", List.of("SOIL SCIENCE"), List.of()), "")));
        assertEquals(0, fields.of(new Publication(core("A", List.of("Soil Science, Other"), List.of()), "")));
        assertEquals(0, fields.of(new Publication(core("Soil of Mars", List.of("Soil Science"), List.of()), "")));
        assertEquals(2, fields.of(new Publication(core("Wheat", List.of(), List.of("winter wheat")), "")));
        assertEquals(0, fields.of(new Publication(core("Wheat", List.of(), List.of()), "")));
        assertEquals(
                3, fields.of(new Publication(core("A", List.of("Agronomy", "Global crop production"), List.of()), "")));
        assertEquals("土壤", fields.all().get(0).name(Locale.CHINESE));
        assertEquals("crops", fields.all().get(1).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title = x        | own.txt:1: a line such as [food-security] must come first, was \"title = x\"",
                "[f]\\nwords      | own.txt:2: a line must be like title = food security, was \"words\"",
                "[f]\\ntitle = a* | own.txt:2: at least 3 letters must stand before *, were in \"a*\"",
                "[Food Security]\\ntitle = x | own.txt: own.txt: the id of a field must be of lower-case letters, digits and hyphens, was \"Food Security\"",
                "[f]\\nname = F | own.txt: the field f must have a line of category, topic, keyword or title, has none"
            })
    void wrongFilesAreRefusedWithASentence(String text, String message) {
        String found = assertThrows(IllegalArgumentException.class, () -> fields(text.replace("\\n", "\n") + "\n"))
                .getMessage();
        assertEquals(message.replace("own.txt: own.txt:", "own.txt:"), found);
    }

    @Test
    void theStandardFieldsAreTheFourOfTheStudy() {
        assertEquals(
                List.of("environment-and-ecology", "food-security", "health", "green-technology"),
                SubjectFields.standard().all().stream().map(SubjectField::id).toList());
    }

    private static Patent patent(List<String> ipc, List<String> industries) {
        return new Patent(
                core("P", List.of(), List.of()),
                new Patent.Parties(List.of(), List.of()),
                new Patent.Classes(ipc, List.of(), industries),
                new Patent.Years(OptionalInt.of(2020), OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void patentsAreInTheDivisionsOfTheClassesTheyCarry() {
        Subjects subjects = Subjects.NONE;
        assertEquals(
                Map.of("C39", 0.5, "I65", 0.5),
                subjects.industriesOf(patent(List.of("A01B 1/00"), List.of("C3911", "C39(计算机)", "I65"))));
        assertEquals(Map.of(), subjects.industriesOf(patent(List.of("A01B 1/00"), List.of())));
        assertEquals("Instruments", Industry.name("C40", Locale.ENGLISH));
        assertEquals("仪器仪表制造业", Industry.name("C40", Locale.CHINESE));
        assertEquals(97, Industry.divisions().size());
    }

    @Test
    void otherPatentsHaveTheIndustriesOfTheLongestPrefix() throws IOException {
        Path file = Files.writeString(
                folder.resolve("concordance.csv"),
                "ipc,industry,share\nA01,01,1\nG06,26,0.75\nG06,62,0.25\nG06F17,62,1,Software\n");
        Subjects subjects = new Subjects(SubjectFields.none(), Optional.of(IndustryConcordance.fromFile(file)));
        assertEquals(Map.of("26", 0.75, "62", 0.25), subjects.industriesOf(patent(List.of("G06F 9/44"), List.of())));
        assertEquals(Map.of("62", 1.0), subjects.industriesOf(patent(List.of("g06f 17/30"), List.of())));
        assertEquals(
                Map.of("26", 0.375, "62", 0.125, "01", 0.5),
                subjects.industriesOf(patent(List.of("G06F 9/44", "G06Q 1/00", "A01B 1/00"), List.of())));
        assertEquals(Map.of(), subjects.industriesOf(patent(List.of("H01L 1/00"), List.of())));
        assertEquals("Software", subjects.industryName("62", Locale.ENGLISH));
    }
}
