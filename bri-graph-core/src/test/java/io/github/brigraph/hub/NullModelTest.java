package io.github.brigraph.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.brigraph.SharedData;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.network.Records;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NullModelTest {

    private static final String[] CODES = {"AA", "AT", "BE", "CH", "DE", "ES"};

    private static RecordGroups<Country> groups(List<List<String>> papers) {
        CollaborationTally tally = CollaborationTally.empty();
        papers.forEach(p -> tally.add(Records.of(2020, p.toArray(String[]::new))));
        return tally.countries().groups();
    }

    private static List<List<String>> tiny(JsonNode golden) {
        List<List<String>> papers = new ArrayList<>();
        golden.get("papers").forEach(p -> {
            List<String> codes = new ArrayList<>();
            p.forEach(u -> codes.add(code(u.asText())));
            papers.add(codes);
        });
        return papers;
    }

    private static String code(String unit) {
        return CODES[1 + Integer.parseInt(unit.substring(1))];
    }

    @Test
    void meansAndSpreadsEqualThoseOfAllMatrices() throws IOException {
        JsonNode golden = new ObjectMapper()
                .readTree(SharedData.require("golden/tiny_two_mode_null.json").toFile());
        RecordGroups<Country> groups = groups(tiny(golden));
        int samples = 40_000;
        NullModel.Result chance = NullModel.of(samples)
                .run(
                        groups,
                        g -> true,
                        new NullModel.Focus(
                                IntStream.range(0, groups.units().size()).toArray(), -1));
        JsonNode pairs = golden.get("pairs");
        for (int p = 0; p < pairs.get("source").size(); p++) {
            int a = groups.number(Country.of(code(pairs.get("source").get(p).asText())));
            int b = groups.number(Country.of(code(pairs.get("target").get(p).asText())));
            double sd = pairs.get("sd").get(p).asDouble();
            // Samples remember a little of one another: four standard errors of twice as few.
            double error = 4 * sd * Math.sqrt(2.0 / samples);
            assertEquals(pairs.get("mean").get(p).asDouble(), chance.mean(a, b), error, a + "-" + b);
            assertEquals(sd, chance.deviation(a, b), 0.02 * Math.max(sd, 0.3), a + "-" + b);
        }
        assertTrue(chance.autocorrelation() < 0.25, () -> "autocorrelation " + chance.autocorrelation());
    }

    @Test
    void everyMatrixIsEquallyLikely() {
        // Three records of two of three units, and one of one: few enough matrices to count how often each comes.
        RecordGroups<Country> groups = groups(
                List.of(List.of("AT", "BE"), List.of("AT", "CH"), List.of("BE", "CH"), List.of("AT"), List.of("BE")));
        TwoModeRows rows = TwoModeRows.of(groups, g -> true);
        int[] order = IntStream.range(0, rows.rows()).toArray();
        Draws draws = new Draws(7);
        Map<String, Integer> seen = new TreeMap<>();
        int samples = 60_000;
        for (int s = 0; s < samples; s++) {
            for (int t = 0; t < 8; t++) {
                rows.tradeAll(order, draws);
            }
            seen.merge(matrix(rows), 1, Integer::sum);
        }
        double expected = (double) samples / seen.size();
        double chiSquare = seen.values().stream()
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        int freedom = seen.size() - 1;
        assertEquals(matrices(rows), seen.size());
        assertTrue(chiSquare < freedom + 5 * Math.sqrt(2.0 * freedom), chiSquare + " at " + freedom);
    }

    private static String matrix(TwoModeRows rows) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.rows(); r++) {
            int[] members = new int[rows.end(r) - rows.start(r)];
            for (int i = 0; i < members.length; i++) {
                members[i] = rows.member(rows.start(r) + i);
            }
            Arrays.sort(members);
            text.append(Arrays.toString(members));
        }
        return text.toString();
    }

    /** How many matrices have the margins of the rows, by trying all. */
    private static int matrices(TwoModeRows rows) {
        int[] left = new int[3];
        for (int r = 0; r < rows.rows(); r++) {
            for (int i = rows.start(r); i < rows.end(r); i++) {
                left[rows.member(i)]++;
            }
        }
        return matrices(rows, 0, left);
    }

    private static int matrices(TwoModeRows rows, int row, int[] left) {
        if (row == rows.rows()) {
            return Arrays.stream(left).allMatch(l -> l == 0) ? 1 : 0;
        }
        int size = rows.end(row) - rows.start(row);
        int count = 0;
        for (int set = 0; set < 8; set++) {
            if (Integer.bitCount(set) == size) {
                int[] after = left.clone();
                boolean fits = true;
                for (int u = 0; u < 3; u++) {
                    after[u] -= set >> u & 1;
                    fits &= after[u] >= 0;
                }
                count += fits ? matrices(rows, row + 1, after) : 0;
            }
        }
        return count;
    }

    @Test
    void sizesAndOutputsStayAndThreadsChangeNothing() {
        CollaborationTally tally = CollaborationTally.empty();
        Records.random(5, 400).forEach(tally::add);
        RecordGroups<Country> groups = tally.countries().groups();
        NullModel.Focus focus =
                new NullModel.Focus(IntStream.range(0, groups.units().size()).toArray(), -1);
        NullModel.Result one = NullModel.of(30).threads(1).run(groups, g -> true, focus);
        NullModel.Result many = NullModel.of(30).threads(5).run(groups, g -> true, focus);
        Map<Integer, Double> strengths = new HashMap<>();
        double observed = 0;
        for (int g = 0; g < groups.size(); g++) {
            observed += groups.count(g) * groups.unitCount(g) * (groups.unitCount(g) - 1.0);
        }
        for (int u = 0; u < groups.units().size(); u++) {
            assertEquals(one.meanStrength(u), many.meanStrength(u));
            assertEquals(one.strengthDeviation(u), many.strengthDeviation(u));
            strengths.put(u, one.meanStrength(u));
        }
        // Records keep their sizes, so the strengths of all units add up to the same in every sample.
        assertEquals(observed, strengths.values().stream().mapToDouble(s -> s).sum(), 1e-6);
    }

    @Test
    void aUnitThatMeetsWhomChanceBringsHasNothingToShow() {
        List<List<String>> papers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            papers.add(List.of(CODES[1 + i % 5], CODES[1 + (i + 1 + i / 20) % 5]));
        }
        RecordGroups<Country> groups = groups(papers);
        NullModel.Result chance =
                NullModel.of(99).run(groups, g -> true, new NullModel.Focus(new int[] {0, 1, 2, 3, 4}, -1));
        // All records have two units, so a strength is an output and chance cannot change it.
        for (int u = 0; u < 5; u++) {
            assertEquals(24, chance.meanStrength(u), 1e-12);
            assertEquals(0, chance.strengthDeviation(u), 1e-12);
            assertEquals(1, chance.strengthP(u, 24));
            assertEquals(0.02, chance.strengthP(u, 30), 1e-12);
        }
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NullModel.of(1));
        assertThrows(IllegalArgumentException.class, () -> NullModel.of(9).threads(0));
    }
}
