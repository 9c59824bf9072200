package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.SharedData;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Period;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table of the study equals the one that is counted record by record. */
class StudyOracleTest {

    @TempDir
    Path folder;

    private static final List<StudySettings> QUESTIONS = List.of(
            StudySettings.DEFAULT.focal(Country.CHINA).partners(UnitGroup.named("belt-and-road")),
            StudySettings.DEFAULT
                    .focal(Country.CHINA)
                    .partners(UnitGroup.named("belt-and-road"))
                    .territories(TerritoryPolicy.named("hk-mo-in-cn"))
                    .period(new Period(2015, 2019))
                    .counting(Counting.FRACTIONAL),
            StudySettings.DEFAULT.focal(Country.UNITED_STATES).mostUnits(3),
            StudySettings.DEFAULT.focal(Country.of("TV")),
            StudySettings.DEFAULT.partners(UnitGroup.named("eu")),
            StudySettings.DEFAULT);

    private static void check(List<Path> paths) throws IOException {
        for (StudySettings settings : QUESTIONS) {
            StudyOracle oracle = new StudyOracle(settings);
            Ingest ingest = Ingest.of(RecordFiles.find(paths)).duplicates(Duplicates.KEEP);
            StudyResult study = CollaborationStudy.of(ingest)
                    .settings(settings.top(1_000_000))
                    .run(oracle);
            check(study, oracle);
        }
    }

    private static void check(StudyResult study, StudyOracle oracle) {
        StudySettings settings = study.settings();
        Map<String, List<Long>> trend = new TreeMap<>();
        study.trend()
                .forEach(t -> trend.put(
                        t.year().orElse(0) + " " + t.type().label(),
                        List.of(t.records(), t.international(), t.withGroup())));
        assertEquals(oracle.trend(), trend);
        SubjectFields fields = SubjectFields.standard();
        for (FieldTable.FieldSummary field : study.tables().fields().fields()) {
            List<PlacedRecord> in = oracle.inField(field.id(), fields);
            assertEquals(in.size(), field.records(), field.id());
            assertEquals(oracle.partnersOf(in), counts(field.partners(), Unit::id), field.id());
            assertEquals(
                    oracle.institutionsOf(in, settings.partnerSet()::contains),
                    counts(field.institutionsAbroad(), Unit::id),
                    field.id());
            assertEquals(
                    oracle.institutionsOf(in, settings::isFocal),
                    counts(field.institutionsHome(), Unit::id),
                    field.id());
            assertEquals(StudyOracle.categoriesOf(in), counts(field.categories(), c -> c), field.id());
        }
        Map<String, Long> patterns = new TreeMap<>();
        study.tables().patterns().patterns().stream()
                .filter(p -> p.records() > 0)
                .forEach(p -> patterns.put(p.dimension() + " " + p.pattern(), p.records()));
        assertEquals(oracle.patterns(), patterns);
        Map<String, Long> tiers = new TreeMap<>();
        study.tables().tiers().tiers().stream()
                .filter(t -> t.records() > 0)
                .forEach(t -> tiers.put(t.tier().label(), t.records()));
        assertEquals(oracle.tiers(), tiers);
        Map<String, Long> industries = new TreeMap<>();
        study.tables().industries().industries().forEach(i -> industries.put(i.code(), i.records()));
        assertEquals(oracle.industries(), industries);
    }

    private static <T> Map<String, Long> counts(TopList<T> list, Function<T, String> id) {
        Map<String, Long> counts = new TreeMap<>();
        list.places().forEach(p -> counts.put(id.apply(p.item()), p.records()));
        return counts;
    }

    @Test
    void tablesOfTheSyntheticCorpusEqualTheOracle() throws IOException {
        StringWriter text = new StringWriter();
        new SyntheticCorpus(700, 3).write(text, done -> {});
        check(List.of(Files.writeString(folder.resolve("synthetic.txt"), text.toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wos-plain/wostools-500.txt",
                "scopus-csv",
                "openalex-json",
                "pubmed-xml",
                "patents-lens-json",
                "patents-google-csv"
            })
    void tablesOfRealExportsEqualTheOracle(String path) throws IOException {
        check(List.of(SharedData.require("records/" + path)));
    }

    @Test
    void patternsAddUpToTheRecordsOfTheFocalCountry() throws IOException {
        Path file = SharedData.require("records/wos-plain/wostools-500.txt");
        StudyResult study =
                CollaborationStudy.of(file).focal(Country.UNITED_STATES).run();
        for (String dimension : List.of("partners", "institutions")) {
            long sum = study.tables().patterns().patterns().stream()
                    .filter(p -> p.dimension().equals(dimension))
                    .mapToLong(PatternTable.PatternCount::records)
                    .sum();
            var network = study.countries().network();
            assertEquals(
                    network.output(network.node(Country.UNITED_STATES).orElseThrow())
                            .papers(),
                    sum,
                    dimension);
        }
        for (String dimension : List.of("capability", "third_party")) {
            double shares = study.tables().patterns().patterns().stream()
                    .filter(p -> p.dimension().equals(dimension))
                    .mapToDouble(PatternTable.PatternCount::share)
                    .sum();
            assertEquals(1, shares, 1e-12, dimension);
        }
    }

    @Test
    void weightsAddUpToTheCollaborativeRecords() throws IOException {
        Path file = SharedData.require("records/wos-plain/wostools-500.txt");
        StudyResult study = CollaborationStudy.of(file).run();
        long collaborative =
                study.trend().stream().mapToLong(TrendYear::international).sum();
        assertTrue(collaborative > 50);
        var refined =
                study.tally().countries().counting(Counting.FRACTIONAL_REFINED).network();
        assertEquals(
                (double) collaborative,
                refined.ties().mapToDouble(t -> t.weight()).sum(),
                1e-6);
        var newman = study.tally().countries().counting(Counting.FRACTIONAL).network();
        for (int node = 0; node < newman.units().size(); node++) {
            assertEquals((double) newman.output(node).multipleCountries(), newman.strength(node), 1e-9);
        }
    }

    @Test
    void foldingAfterTheTallyEqualsFoldingBefore() throws IOException {
        StringWriter text = new StringWriter();
        new SyntheticCorpus(600, 8).write(text, done -> {});
        String written = text.toString()
                .replaceAll("Hong Kong|Maca[ou]", "Osaka")
                .replaceAll("Beijing \\d+, Peoples R China", "Hong Kong, Hong Kong");
        assertTrue(written.contains("Hong Kong, Hong Kong"));
        Path before = Files.writeString(
                folder.resolve("before.txt"), written.replaceAll("Hong Kong, Hong Kong", "Xyzzy, Peoples R China"));
        Path after = Files.writeString(
                folder.resolve("after.txt"), written.replaceAll("Hong Kong, Hong Kong", "Xyzzy, Hong Kong"));
        StudySettings settings = StudySettings.DEFAULT.focal(Country.CHINA).partners(UnitGroup.named("belt-and-road"));
        StudyResult folded = CollaborationStudy.of(after)
                .settings(settings.territories(TerritoryPolicy.named("hk-mo-in-cn")))
                .run();
        StudyResult plain = CollaborationStudy.of(before).settings(settings).run();
        assertEquals(plain.tables().trend(), folded.tables().trend());
        assertEquals(
                plain.tables().patterns().toString(), folded.tables().patterns().toString());
        assertEquals(plain.tables().tiers(), folded.tables().tiers());
        assertEquals(plain.hubs().toString(), folded.hubs().toString());
        assertEquals(
                plain.countries().network().ties().toList(),
                folded.countries().network().ties().toList());
    }

    @Test
    void aTallyAnswersOtherQuestionsLater() throws IOException {
        StringWriter text = new StringWriter();
        new SyntheticCorpus(300, 4).write(text, done -> {});
        Path file = Files.writeString(folder.resolve("synthetic.txt"), text.toString());
        StudySettings other = StudySettings.DEFAULT
                .focal(Country.SINGAPORE)
                .partners(UnitGroup.named("asean"))
                .period(new Period(2016, 2020));
        StudyResult direct = CollaborationStudy.of(file).settings(other).run();
        StudyResult later = CollaborationStudy.answer(
                CollaborationStudy.of(file).focal(Country.CHINA).run().tally(), other);
        assertEquals(direct.tables().toString(), later.tables().toString());
        assertEquals(direct.hubs().toString(), later.hubs().toString());
    }
}
