package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.network.TwoModeNetwork.Projection;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.structure.Backbone;
import io.github.brigraph.subject.SubjectField;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkOperationsTest {

    private static final Country CN = Country.CHINA;
    private static final Country SG = Country.SINGAPORE;
    private static final Country PK = Country.PAKISTAN;
    private static final Country FR = Country.of("FR");
    private static final Country IT = Country.of("IT");

    private static CollaborationTally tally(List<PlacedRecord> records) {
        CollaborationTally tally = CollaborationTally.empty();
        records.forEach(tally::add);
        return tally;
    }

    /** PK - CN - SG - FR - IT, and SG with MY. */
    private static CollaborationNetwork<Country> chain() {
        return tally(List.of(
                        Records.of(2014, "CN", "PK"),
                        Records.of(2015, "CN", "SG"),
                        Records.of(2016, "CN", "SG"),
                        Records.of(2016, "SG", "FR"),
                        Records.of(2017, "FR", "IT"),
                        Records.of(2018, "SG", "MY"),
                        Records.of(2018, "SG")))
                .countries()
                .network();
    }

    private static List<String> ties(CollaborationNetwork<?> network) {
        return network.ties()
                .map(t -> t.source().id() + "-" + t.target().id() + " " + t.papers() + " "
                        + t.firstYear().orElse(0) + "-" + t.lastYear().orElse(0))
                .toList();
    }

    @Test
    void withoutSingaporeTheChainFallsApart() {
        UnitRemoval<Country> removal = UnitRemoval.of(chain(), SG);
        assertEquals(3, removal.tiesLost());
        assertEquals(1, removal.before().components());
        assertEquals(3, removal.after().components());
        assertEquals(List.of(Country.of("MY")), removal.isolated());
        // CN with PK is the largest piece, the first of two.
        assertEquals(List.of(List.of(FR, IT), List.of(Country.of("MY"))), removal.cutOff());
        assertEquals(10 - 2, removal.separatedPairs());
        assertEquals(2, removal.after().largestComponent());
        assertEquals(2 / 10.0, removal.after().efficiency(), 1e-12);
        double before = (5 + 5 / 2.0 + 4 / 3.0 + 1 / 4.0) / 15;
        assertEquals(before, removal.before().efficiency(), 1e-12);
        assertEquals(1 - 0.2 / before, removal.vulnerability(), 1e-12);
        assertEquals(8, removal.table().rows().size());
        String text = removal.toString();
        assertTrue(text.startsWith("Without Singapore\n"), text);
        assertTrue(text.contains("cut off: France, Italy\n"), text);
        assertThrows(IllegalArgumentException.class, () -> UnitRemoval.of(chain(), Country.of("JP")));
    }

    @Test
    void aUnitThatIsNeededByNobodyTakesOnlyItsTies() {
        UnitRemoval<Country> removal = UnitRemoval.of(chain(), IT);
        assertEquals(0, removal.separatedPairs());
        assertTrue(removal.cutOff().isEmpty());
        assertTrue(removal.isolated().isEmpty());
        assertTrue(removal.vulnerability() < 0, "the rest is closer together");
    }

    @Test
    void partsKeepWhatTheyCarry() {
        CollaborationNetwork<Country> ego = chain().ego(CN, 1);
        assertEquals(List.of("CN-PK 1 2014-2014", "CN-SG 2 2015-2016"), ties(ego));
        assertEquals(
                List.of("CN", "PK", "SG"), ego.units().stream().map(Country::id).toList());
        assertEquals(5, ego.output(2).papers());
        assertEquals(7, ego.records());
        assertEquals(1, chain().ego(CN, 0).units().size());
        assertEquals(4, chain().ego(CN, 2).graph().edgeCount());
        assertEquals(List.of("CN-SG 2 2015-2016"), ties(chain().among(List.of(SG, CN, IT))));
        assertEquals(6, chain().backbone(Backbone.threshold(2)).units().size());
        assertEquals(List.of("CN-SG 2 2015-2016"), ties(chain().backbone(Backbone.threshold(2))));
        assertThrows(IllegalArgumentException.class, () -> chain().among(List.of(Country.of("JP"))));
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void theUnionOfTwoPeriodsIsTheNetworkOfBoth(Counting counting) {
        for (long seed = 1; seed <= 5; seed++) {
            List<PlacedRecord> records = Records.random(seed, 400);
            UnitQuery<Country> all = tally(records).countries().counting(counting);
            CollaborationNetwork<Country> whole = all.years(2010, 2014).network();
            CollaborationNetwork<Country> joined =
                    all.years(2010, 2011).network().union(all.years(2012, 2014).network());
            assertEquals(whole.units(), joined.units());
            assertEquals(ties(whole), ties(joined));
            assertEquals(whole.period(), joined.period());
            assertEquals(whole.records(), joined.records());
            for (int u = 0; u < whole.units().size(); u++) {
                assertEquals(whole.strength(u), joined.strength(u), "seed " + seed);
                assertEquals(whole.output(u).papers(), joined.output(u).papers());
                assertEquals(
                        whole.output(u).papersFractional(), joined.output(u).papersFractional(), 1e-9);
                assertEquals(whole.graph().strength(u), joined.graph().strength(u), 1e-12, "seed " + seed);
            }
        }
    }

    @Test
    void intersectionAndDifferenceByHand() {
        CollaborationNetwork<Country> other = tally(List.of(
                        Records.of(2020, "CN", "SG"),
                        Records.of(2021, "FR", "IT"),
                        Records.of(2022, "FR", "IT"),
                        Records.of(2022, "FR", "JP")))
                .countries()
                .network();
        CollaborationNetwork<Country> both = chain().intersection(other);
        assertEquals(
                List.of("CN", "FR", "IT", "SG"),
                both.units().stream().map(Country::id).toList());
        assertEquals(List.of("CN-SG 1 2015-2020", "FR-IT 1 2017-2022"), ties(both));
        assertEquals(1, both.output(0).papers());
        assertEquals(4, both.records());
        CollaborationNetwork<Country> only = chain().difference(other);
        assertEquals(6, only.units().size());
        assertEquals(List.of("CN-PK 1 2014-2014", "FR-SG 1 2016-2016", "MY-SG 1 2018-2018"), ties(only));
        CollaborationNetwork<Country> fractional =
                tally(List.of()).countries().counting(Counting.FRACTIONAL).network();
        assertThrows(IllegalArgumentException.class, () -> chain().union(fractional));
        assertThrows(IllegalArgumentException.class, () -> chain().intersection(fractional));
    }

    @Test
    void strengthsOfAPartAreThoseOfItsTies() {
        CollaborationNetwork<Country> network = tally(Records.random(3, 300))
                .countries()
                .counting(Counting.FRACTIONAL_REFINED)
                .network();
        CollaborationNetwork<Country> same = network.among(network.units());
        for (int u = 0; u < network.units().size(); u++) {
            assertEquals(network.strength(u), same.strength(u));
        }
    }

    @Test
    void countriesAndInstitutionsMeetOnRecords() {
        RecordGroups<Country> groups = tally(List.of(
                        Records.of(2015, "CN", "SG"), Records.of(2015, "CN", "SG", "PK"), Records.of(2016, "CN", "CN")))
                .countries()
                .groups();
        TwoModeNetwork<Country, Institution> network = TwoModeNetwork.institutions(groups);
        assertEquals(List.of(CN, PK, SG), network.rows());
        Institution cn = network.columns().get(0);
        assertEquals("CN/univ", cn.id());
        assertEquals(3, network.records(CN, cn));
        assertEquals(1, network.records(PK, cn));
        assertEquals(2, network.records(SG, cn));
        assertEquals(9, network.table().rows().size());
        CsrGraph shared = network.projectRows(Projection.SHARED);
        assertEquals(3, shared.weight(shared.arc(0, 1)));
        CsrGraph newman = network.projectColumns(Projection.NEWMAN);
        assertEquals(3 * 0.5, newman.weight(newman.arc(0, 1)), 1e-12);
        CsrGraph least = network.projectRows(Projection.MINIMUM);
        assertEquals(1 + 1 + 1, least.weight(least.arc(0, 1)));
        CsrGraph cosine = network.projectRows(Projection.COSINE);
        assertEquals((3 + 1 + 2) / Math.sqrt((9 + 1 + 4) * 3.0), cosine.weight(cosine.arc(0, 1)), 1e-12);
    }

    @Test
    void fieldsMeetUnitsAndInstitutionsByTheirBits() {
        SubjectFields fields = SubjectFields.of("test", List.of(field("energy"), field("food"), field("health")));
        CollaborationTally tally =
                CollaborationTally.of(TallySettings.DEFAULT.subjects(new Subjects(fields, Optional.empty())));
        tally.add(Records.titled("Energy and health", "CN", "SG"));
        tally.add(Records.titled("Health", "CN"));
        tally.add(Records.titled("Nothing of that", "PK"));
        RecordGroups<Country> groups = tally.countries().groups();
        TwoModeNetwork<Country, String> units = TwoModeNetwork.fields(groups, fields);
        assertEquals(List.of(CN, SG), units.rows());
        assertEquals(List.of("energy", "health"), units.columns());
        assertEquals(2, units.records(CN, "health"));
        assertEquals(1, units.records(CN, "energy"));
        assertEquals(1, units.records(SG, "health"));
        TwoModeNetwork<Institution, String> institutions = TwoModeNetwork.institutionFields(groups, fields);
        assertEquals(2, institutions.records(institutions.rows().get(0), "health"));
        CsrGraph minimum = units.projectRows(Projection.MINIMUM);
        assertEquals(2, minimum.weight(minimum.arc(0, 1)));
    }

    private static SubjectField field(String word) {
        return new SubjectField(
                word,
                new TreeMap<>(),
                List.of(new SubjectField.Condition(SubjectField.Effect.INCLUDES, SubjectField.Place.TITLE, word)));
    }

    @Test
    void aTwoModeNetworkOfNothingIsLegal() {
        RecordGroups<Country> groups = tally(List.of()).countries().groups();
        List<TwoModeNetwork<?, ?>> all = new ArrayList<>();
        all.add(TwoModeNetwork.fields(groups, SubjectFields.standard()));
        all.add(TwoModeNetwork.institutionFields(groups, SubjectFields.standard()));
        all.add(TwoModeNetwork.categories(groups));
        all.add(TwoModeNetwork.institutions(groups));
        for (TwoModeNetwork<?, ?> network : all) {
            assertEquals(0, network.graph().nodeCount());
            assertEquals(0, network.projectColumns(Projection.COSINE).nodeCount());
        }
    }
}
