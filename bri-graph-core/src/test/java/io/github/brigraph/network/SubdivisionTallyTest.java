package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Subdivisions;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.Unit.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubdivisionTallyTest {

    private static final TallySettings KEEPS = TallySettings.DEFAULT.finest(Level.SUBDIVISION);

    private static Subdivision of(String code) {
        return Subdivisions.standard().find(code).orElseThrow();
    }

    private static CollaborationTally tally(List<PlacedRecord> records) {
        CollaborationTally tally = CollaborationTally.of(KEEPS);
        records.forEach(tally::add);
        return tally;
    }

    private static final List<PlacedRecord> RECORDS = List.of(
            Records.of(2020, "CN-JS", "SG"),
            Records.of(2020, "CN-JS", "CN-GD", "SG"),
            Records.of(2020, "CN-JS", "CN", "SG"),
            Records.of(2021, "CN", "SG"),
            Records.of(2021, "US-CA", "US-NY", "CN-GD"),
            Records.of(2021, "HK", "SG"));

    @Test
    void provincesStandBesideWholeCountriesAbroad() {
        var network = tally(RECORDS).subdivisions(List.of(Country.CHINA)).network();
        assertEquals(3, network.papers(of("CN-JS"), Country.SINGAPORE));
        assertEquals(1, network.papers(of("CN-JS"), of("CN-GD")));
        assertEquals(1, network.papers(of("CN-GD"), Country.UNITED_STATES));
        // A record that names a province has no unit "China" besides; one that names none has.
        assertEquals(1, network.papers(Country.CHINA, Country.SINGAPORE));
        assertEquals(0, network.papers(Country.CHINA, of("CN-JS")));
        assertEquals(
                "[CN, CN-GD, CN-JS, HK, SG, US]",
                network.units().stream().map(Unit::id).toList().toString());
    }

    @Test
    void everyCountryCanBeDivided() {
        var network = tally(RECORDS).subdivisions(Country.all()).network();
        assertEquals(1, network.papers(of("US-CA"), of("US-NY")));
        int node = network.node(of("CN-GD")).orElseThrow();
        // Jiangsu, Guangdong and Singapore are two countries.
        assertEquals(2, network.output(node).multipleCountries());
    }

    @Test
    void aTerritoryThatFoldsIntoADividedCountryIsThatCountry() {
        var network = tally(RECORDS)
                .subdivisions(List.of(Country.CHINA))
                .territories(TerritoryPolicy.named("hk-mo-in-cn"))
                .network();
        assertEquals(2, network.papers(Country.CHINA, Country.SINGAPORE));
    }

    @Test
    void countriesAreTheSameWhateverIsKept() {
        CollaborationTally coarse = CollaborationTally.empty();
        RECORDS.forEach(coarse::add);
        assertEquals(
                coarse.countries().network().ties().toList(),
                tally(RECORDS).countries().network().ties().toList());
        assertThrows(IllegalStateException.class, () -> coarse.subdivisions(List.of(Country.CHINA)));
        assertThrows(IllegalArgumentException.class, () -> coarse.merge(tally(RECORDS)));
    }

    @Test
    void aSavedTallyAnswersAlike() throws IOException {
        TallySettings keeps = KEEPS.subjects(new Subjects(SubjectFields.standard(), Optional.empty()));
        CollaborationTally tally = CollaborationTally.of(keeps);
        RECORDS.forEach(tally::add);
        Records.random(6, 200).forEach(tally::add);
        byte[] saved = bytes(tally);
        CollaborationTally read = CollaborationTally.readFrom(new ByteArrayInputStream(saved));
        assertArrayEquals(saved, bytes(read));
        assertEquals(
                tally.subdivisions(List.of(Country.CHINA)).network().ties().toList(),
                read.subdivisions(List.of(Country.CHINA)).network().ties().toList());
        assertEquals(
                tally.countries().groups().institutions(g -> true),
                read.countries().groups().institutions(g -> true));
        read.merge(tally);
        assertEquals(2 * tally.countries().records(), read.countries().records());
    }

    @Test
    void theOrderAndTheSpreadOfTheRecordsChangeNoByte() throws IOException {
        List<PlacedRecord> records = Records.random(11, 400);
        CollaborationTally whole = tally(records);
        CollaborationTally[] parts = {tally(List.of()), tally(List.of()), tally(List.of())};
        Random random = new Random(2);
        for (int i = records.size() - 1; i >= 0; i--) {
            parts[random.nextInt(3)].add(records.get(i));
        }
        parts[2].merge(parts[0]);
        parts[2].merge(parts[1]);
        assertArrayEquals(bytes(whole), bytes(parts[2]));
    }

    private static byte[] bytes(CollaborationTally tally) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tally.writeTo(out);
        return out.toByteArray();
    }
}
