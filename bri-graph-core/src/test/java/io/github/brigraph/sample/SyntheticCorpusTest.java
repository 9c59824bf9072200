package io.github.brigraph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCorpusTest {

    @TempDir
    Path folder;

    private static String text(long records, long seed) throws IOException {
        StringWriter out = new StringWriter();
        new SyntheticCorpus(records, seed).write(out, done -> {});
        return out.toString();
    }

    private List<ResearchRecord> records(long count) throws IOException {
        Path file = Files.writeString(folder.resolve("synthetic.txt"), text(count, 1));
        return RecordReader.of(file).strictness(Strictness.STRICT).readAll();
    }

    private static List<String> leadingPartners(List<ResearchRecord> records, int count) {
        CollaborationTally tally = CollaborationTally.empty();
        records.forEach(r -> tally.add(AddressResolver.standard().place(r)));
        UnitGroup group = UnitGroup.named("belt-and-road");
        var network = tally.countries().counting(Counting.FULL).network();
        return network.partnersOf(Country.CHINA).stream()
                .map(t -> t.partnerOf(Country.CHINA))
                .filter(group::contains)
                .limit(count)
                .map(Country::code)
                .toList();
    }

    private static List<ResearchRecord> of(Field field, List<ResearchRecord> records) {
        return records.stream()
                .filter(r -> Field.at(Spread.FIELD.at(number(r), 1)) == field)
                .toList();
    }

    private static long number(ResearchRecord record) {
        return Long.parseLong(record.id().substring("SYN:".length()));
    }

    @Test
    void theSameSeedGivesTheSameBytesOnEveryMachine() throws IOException {
        String text = text(300, 1);
        assertEquals(text, text(300, 1));
        assertNotEquals(text, text(300, 2));
        assertEquals(
                "4897bbb7b1740a1792a5f27678d5c34de6ba58a1ee2026d176ec17057bf41a42",
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
    }

    @Test
    void yearsGrowAsInTheStudy() {
        var years = new SyntheticCorpus(SyntheticCorpus.PAPERS_OF_THE_STUDY, 1).recordsByYear();
        assertEquals(13_266, years.get(2014));
        assertEquals(49_222, years.get(2021));
        assertEquals(
                SyntheticCorpus.PAPERS_OF_THE_STUDY,
                years.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(
                10,
                new SyntheticCorpus(10, 1)
                        .recordsByYear().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    @Test
    void everyRecordJoinsChinaAndAPartnerAndIsAboutFourKilobytes() throws IOException {
        List<ResearchRecord> records = records(3000);
        UnitGroup group = UnitGroup.named("belt-and-road");
        for (ResearchRecord record : records) {
            var countries = AddressResolver.standard().place(record).countries();
            assertTrue(countries.contains(Country.CHINA), record.id());
            assertTrue(countries.stream().anyMatch(group::contains), record.id());
            assertTrue(!countries.contains(Country.of("AG")), record.id());
        }
        assertEquals(3000, records.size());
        assertEquals(4000, (double) text(3000, 1).length() / 3000, 400);
    }

    @Test
    void theLeadingPartnersComeInTheOrderOfTheStudy() throws IOException {
        assertEquals(List.of("SG", "KR", "PK", "IT", "SA"), leadingPartners(records(3000), 5));
    }

    @Test
    void fieldsHaveTheirSharesAndTheirPartners() throws IOException {
        List<ResearchRecord> records = records(24_000);
        var shares = records.stream()
                .collect(Collectors.groupingBy(r -> Field.at(Spread.FIELD.at(number(r), 1)), Collectors.counting()));
        for (Field field : Field.values()) {
            assertEquals(
                    24_000.0 * field.papers() / SyntheticCorpus.PAPERS_OF_THE_STUDY,
                    shares.get(field),
                    5,
                    field.name());
        }
        assertEquals(List.of("PK", "KR", "IT", "SG", "SA"), leadingPartners(of(Field.ENVIRONMENT, records), 5));
        assertEquals(List.of("PK", "KR", "SG", "EG", "NZ"), leadingPartners(of(Field.FOOD, records), 5));
        assertEquals(List.of("KR", "SG", "IT", "PK", "SA"), leadingPartners(of(Field.HEALTH, records), 5));
        assertEquals(List.of("PK", "SG", "KR", "SA", "IT"), leadingPartners(of(Field.GREEN, records), 5));
    }

    @Test
    void noRecordsAreAValidFile() throws IOException {
        assertEquals(0, records(0).size());
    }
}
