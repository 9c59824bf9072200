package io.github.brigraph.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkRecords;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.network.Records;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4, 9, 10, 25, 300, 50_000})
    void drawsHaveTheMeanTheSpreadAndTheSkewOfPoisson(long whole) {
        double mean = (double) whole;
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < draws; i++) {
            double x = new Draws(42, i, whole).poisson(whole) - mean;
            sum += x;
            squares += x * x;
            cubes += x * x * x;
        }
        double sd = Math.sqrt(mean);
        assertEquals(0, sum / draws, 5 * sd / Math.sqrt(draws));
        assertEquals(mean, squares / draws, 6 * mean * Math.sqrt(3.0 / draws) + 1e-12);
        // The third central moment of a Poisson distribution is its mean, too.
        assertEquals(mean, cubes / draws, 8 * sd * mean * Math.sqrt(15.0 / draws) + 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 12, 40})
    void drawsHaveTheProbabilitiesOfPoisson(long whole) {
        double mean = (double) whole;
        int draws = 400_000;
        int[] counts = new int[200];
        for (int i = 0; i < draws; i++) {
            counts[(int) Math.min(199, new Draws(7, whole, i).poisson(whole))]++;
        }
        double probability = Math.exp(-mean);
        double chiSquare = 0;
        int cells = 0;
        for (int k = 0; k < 199; k++) {
            probability = k == 0 ? Math.exp(-mean) : probability * mean / k;
            double expected = probability * draws;
            if (expected >= 10) {
                chiSquare += (counts[k] - expected) * (counts[k] - expected) / expected;
                cells++;
            }
        }
        assertTrue(chiSquare < cells + 5 * Math.sqrt(2.0 * cells), chiSquare + " over " + cells + " cells");
    }

    private static CollaborationTally tally() {
        CollaborationTally tally = CollaborationTally.empty();
        for (int i = 0; i < 400; i++) {
            tally.add(Records.of(2020, "CN", "SG"));
        }
        for (int i = 0; i < 100; i++) {
            tally.add(Records.of(2020 + i % 3, "CN", "PK"));
            tally.add(Records.of(2020 + i % 3, "CN", "PK", "SG"));
        }
        for (int i = 0; i < 90; i++) {
            tally.add(Records.of(2021, "CN", "KR"));
        }
        return tally;
    }

    private static NetworkRecords<Country> records(CollaborationTally tally) {
        RecordGroups<Country> groups = tally.countries().groups();
        int[] all = IntStream.range(0, groups.units().size()).toArray();
        return NetworkRecords.of(groups, Counting.FULL, g -> true, all);
    }

    @Test
    void anIntervalOfATieIsThatOfAPoissonCount() {
        NetworkRecords<Country> records = records(tally());
        assertEquals(500, records.network().weight(Country.CHINA, Country.SINGAPORE));
        List<Interval> intervals = Bootstrap.of(2000).tieWeights(records);
        int n = records.units().size();
        int cn = records.units().indexOf(Country.CHINA);
        int sg = records.units().indexOf(Country.SINGAPORE);
        Interval tie = intervals.get(cn * n + sg);
        assertEquals(500 - 1.96 * Math.sqrt(500), tie.low(), 5);
        assertEquals(500 + 1.96 * Math.sqrt(500), tie.high(), 5);
    }

    @Test
    void ranksThatTheRecordsDoNotTellApartHaveWideIntervals() {
        CollaborationTally tally = tally();
        HubQuestion<Country> question = HubQuestion.of(
                tally.countries(),
                Optional.of(Country.CHINA),
                List.of(Country.SINGAPORE, Country.PAKISTAN, Country.SOUTH_KOREA));
        HubTable<Country> hubs = HubTable.of(question, Certainty.NONE.replicates(300), 2);
        assertEquals(
                new Interval(1, 1),
                hubs.of(Country.SINGAPORE).orElseThrow().ranks().orElseThrow());
        assertEquals(3, hubs.of(Country.SOUTH_KOREA).orElseThrow().rank());
        CollaborationTally close = CollaborationTally.empty();
        for (int i = 0; i < 100; i++) {
            close.add(Records.of(2020, "CN", "PK"));
            close.add(Records.of(2020, "CN", i < 96 ? "KR" : "PK"));
        }
        HubTable<Country> near = HubTable.of(
                HubQuestion.of(
                        close.countries(), Optional.of(Country.CHINA), List.of(Country.PAKISTAN, Country.SOUTH_KOREA)),
                Certainty.NONE.replicates(300),
                2);
        near.hubs().forEach(h -> assertEquals(new Interval(1, 2), h.ranks().orElseThrow()));
    }

    @Test
    void threadsAndOrderOfTheRecordsChangeNothing() {
        List<io.github.brigraph.record.PlacedRecord> some = Records.random(3, 300);
        CollaborationTally forth = CollaborationTally.empty();
        some.forEach(forth::add);
        CollaborationTally back = CollaborationTally.empty();
        for (int i = some.size() - 1; i >= 0; i--) {
            back.add(some.get(i));
        }
        Certainty certainty = Certainty.NONE.replicates(20).samples(20);
        HubTable<Country> one =
                HubTable.of(HubQuestion.of(forth.countries(), Optional.empty(), Country.all()), certainty, 1);
        HubTable<Country> many =
                HubTable.of(HubQuestion.of(back.countries(), Optional.empty(), Country.all()), certainty, 7);
        assertEquals(one.hubs(), many.hubs());
        assertEquals(one.rankIntervals(), many.rankIntervals());
    }

    @Test
    void noRecordsGiveNoHubs() {
        HubTable<Country> none = HubTable.of(
                HubQuestion.of(
                        CollaborationTally.empty().countries(), Optional.of(Country.CHINA), List.of(Country.PAKISTAN)),
                Certainty.NONE.replicates(5).samples(5),
                1);
        assertTrue(none.hubs().isEmpty());
        assertEquals(1, none.toString().lines().count());
    }
}
