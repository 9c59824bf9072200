package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollaborationTallyTest {

    private static final Country CN = Country.CHINA;
    private static final Country SG = Country.SINGAPORE;
    private static final Country PK = Country.PAKISTAN;

    private static CollaborationTally tally(PlacedRecord... records) {
        return tally(List.of(records));
    }

    private static CollaborationTally tally(List<PlacedRecord> records) {
        CollaborationTally tally = CollaborationTally.empty();
        records.forEach(tally::add);
        return tally;
    }

    private static byte[] bytes(CollaborationTally tally) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            tally.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void countsAPaperOncePerCountryPair() {
        var network = tally(Records.of(2015, "CN", "CN", "SG", "SG", "PK"))
                .countries()
                .network();
        assertEquals(1, network.papers(CN, SG));
        assertEquals(1, network.weight(CN, PK));
        assertEquals(3, network.graph().edgeCount());
    }

    @Test
    void newmansFractionMakesStrengthTheNumberOfCollaborativeRecords() {
        var network = tally(
                        Records.of(2015, "CN", "SG", "PK"),
                        Records.of(2015, "CN", "SG"),
                        Records.of(2015, "CN"),
                        Records.of(2015, "CN", "PK", "SG", "KR", "IT"))
                .countries()
                .counting(Counting.FRACTIONAL)
                .network();
        int node = network.node(CN).orElseThrow();
        assertEquals(3, network.graph().strength(node), 1e-12);
        assertEquals(0.5 + 1 + 0.25, network.weight(CN, SG), 1e-12);
    }

    @Test
    void equalNumbersOfCollaborativeRecordsGiveEqualStrengthsExactly() {
        CollaborationTally tally = tally(Records.random(21, 3000));
        var network = tally.countries().counting(Counting.FRACTIONAL).network();
        for (int node = 0; node < network.units().size(); node++) {
            assertEquals((double) network.output(node).multipleCountries(), network.strength(node));
        }
    }

    @Test
    void refinedFractionsOfOneRecordAddUpToOne() {
        for (int n = 2; n <= 40; n++) {
            String[] codes = Country.all().stream().limit(n).map(Country::code).toArray(String[]::new);
            var network = tally(Records.of(2015, codes))
                    .countries()
                    .counting(Counting.FRACTIONAL_REFINED)
                    .network();
            double rounding = n <= 24 ? 1e-12 : 1e-10 * n * (n - 1) / 2;
            assertEquals(1, network.graph().totalWeight(), rounding, "units " + n);
        }
    }

    @Test
    void creditIsExactUpToTwentyFourUnits() {
        for (int n = 2; n <= 24; n++) {
            assertEquals(Counting.SCALE, Counting.FRACTIONAL.pairCredit(n) * (n - 1));
            assertEquals(Counting.SCALE, Counting.FRACTIONAL_REFINED.pairCredit(n) * n * (n - 1) / 2);
            assertEquals(Counting.SCALE, Counting.unitCredit(n) * n);
        }
    }

    @Test
    void foldedTerritoriesAreNotCountedTwice() {
        CollaborationTally tally = tally(Records.of(2015, "CN", "HK", "SG"), Records.of(2015, "HK", "CN"));
        var iso = tally.countries().network();
        assertEquals(2, iso.papers(CN, Country.HONG_KONG));
        var folded = tally.countries()
                .territories(TerritoryPolicy.named("hk-mo-in-cn"))
                .counting(Counting.FRACTIONAL)
                .network();
        assertEquals(1, folded.weight(CN, SG));
        assertEquals(List.of(CN, SG), folded.units());
        UnitOutput china = folded.output(0);
        assertEquals(2, china.papers());
        assertEquals(1, china.singleCountry());
        assertEquals(1, china.multipleCountries());
        assertEquals(1.5, china.papersFractional());
    }

    @Test
    void anUnresolvedAddressChangesNeitherScpNorMcp() {
        var network = tally(Records.of(2015, "CN", "?"), Records.of(2015, "CN", "SG", "?"), Records.of(2015, "?"))
                .countries()
                .network();
        assertEquals(new UnitOutput(2, 1.5, 1, 1), network.output(0));
        assertEquals(2, network.units().size());
    }

    @Test
    void yearsLeaveOutRecordsWithoutAYear() {
        CollaborationTally tally =
                tally(Records.of(0, "CN", "SG"), Records.of(2014, "CN", "SG"), Records.of(2021, "CN", "SG"));
        assertEquals(3, tally.countries().network().papers(CN, SG));
        assertEquals(1, tally.countries().years(2014, 2020).network().papers(CN, SG));
        assertEquals(
                1,
                tally.institutions()
                        .years(2014, 2020)
                        .network()
                        .ties()
                        .toList()
                        .get(0)
                        .papers());
        Tie<Country> tie = tally.countries().network().ties().findFirst().orElseThrow();
        assertEquals(2014, tie.firstYear().orElseThrow());
        assertEquals(2021, tie.lastYear().orElseThrow());
    }

    @Test
    void recordsOfTooManyUnitsAreLeftOut() {
        CollaborationTally tally = tally(Records.of(2015, "CN", "SG", "PK"), Records.of(2015, "CN", "SG"));
        assertEquals(1, tally.countries().mostUnits(2).network().papers(CN, SG));
        assertEquals(2, tally.countries().mostUnits(3).network().papers(CN, SG));
        CollaborationTally limited = CollaborationTally.of(TallySettings.DEFAULT.mostInstitutions(2));
        limited.add(Records.of(2015, "CN", "SG", "PK"));
        limited.add(Records.of(2015, "CN", "SG"));
        assertEquals(1, limited.institutions().network().graph().edgeCount());
        assertEquals(1, limited.institutions().leftOut());
    }

    @Test
    void onlyRecordsThatCarryACountryCount() {
        CollaborationTally tally =
                tally(Records.of(2015, "CN", "SG", "PK"), Records.of(2015, "SG", "PK"), Records.of(2015, "CN", "HK"));
        var network = tally.countries().carrying(CN).among(Set.of(SG, PK)).network();
        assertEquals(1, network.papers(SG, PK));
        assertEquals(List.of(PK, SG), network.units());
        assertEquals(2, tally.countries().carrying(CN).records());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mergingCommutesAndOrderChangesNothing(long seed) {
        List<PlacedRecord> records = Records.random(seed, 400);
        CollaborationTally whole = tally(records);
        CollaborationTally a = tally(records.subList(0, 150));
        CollaborationTally b = tally(records.subList(150, 400));
        CollaborationTally ab = a.emptyLikeThis();
        ab.merge(a);
        ab.merge(b);
        CollaborationTally ba = a.emptyLikeThis();
        ba.merge(b);
        ba.merge(a);
        Collections.shuffle(records, new Random(seed));
        assertArrayEquals(bytes(whole), bytes(ab), "seed " + seed);
        assertArrayEquals(bytes(whole), bytes(ba), "seed " + seed);
        assertArrayEquals(bytes(whole), bytes(tally(records)), "seed " + seed);
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void aTallyReadBackAnswersTheSame(Counting counting) throws IOException {
        CollaborationTally tally = tally(Records.random(7, 300));
        CollaborationTally back = CollaborationTally.readFrom(new ByteArrayInputStream(bytes(tally)));
        assertArrayEquals(bytes(tally), bytes(back));
        assertEquals(
                tally.countries().counting(counting).network().ties().toList(),
                back.countries().counting(counting).network().ties().toList());
        assertEquals(
                tally.institutions().counting(counting).network().ties().toList(),
                back.institutions().counting(counting).network().ties().toList());
        assertEquals(tally.unresolvedAddresses(), back.unresolvedAddresses());
        assertEquals(tally.coverage().totals(), back.coverage().totals());
    }

    @Test
    void aDamagedTallyIsRefused() {
        byte[] bytes = bytes(tally(Records.of(2015, "CN", "SG")));
        bytes[bytes.length - 1] ^= 1;
        IOException e =
                assertThrows(IOException.class, () -> CollaborationTally.readFrom(new ByteArrayInputStream(bytes)));
        assertTrue(e.getMessage().contains("damaged"));
    }

    @Test
    void aNetworkMatchesABruteForceCount() {
        List<PlacedRecord> records = Records.random(11, 80);
        var network = tally(records).countries().counting(Counting.FRACTIONAL).network();
        for (Country a : List.copyOf(network.units())) {
            for (Country b : network.units()) {
                double expected = 0;
                long papers = 0;
                for (PlacedRecord record : records) {
                    Set<Country> on = record.countries();
                    if (a != b && on.contains(a) && on.contains(b)) {
                        expected += 1.0 / (on.size() - 1);
                        papers++;
                    }
                }
                assertEquals(expected, network.weight(a, b), 1e-9);
                assertEquals(papers, network.papers(a, b));
            }
        }
    }

    @Test
    void anEmptyTallyGivesAnEmptyNetwork() {
        var network = CollaborationTally.empty().countries().network();
        assertEquals(0, network.units().size());
        assertEquals(0, network.graph().edgeCount());
        assertEquals(List.of(), network.ties().toList());
        assertEquals(List.of(), network.partnersOf(CN));
    }

    @Test
    void networksOfMixedLevelsAreOneType() {
        CollaborationTally tally = tally(Records.of(2015, "CN", "SG"));
        List<CollaborationNetwork<? extends Unit>> both =
                List.of(tally.countries().network(), tally.institutions().network());
        both.forEach(n -> assertEquals(1, n.graph().edgeCount()));
    }
}
