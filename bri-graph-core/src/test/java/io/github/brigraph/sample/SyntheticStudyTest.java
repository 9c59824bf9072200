package io.github.brigraph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.brigraph.community.PartitionComparison;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.read.ColumnMapping;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analysis of the synthetic corpus finds what is planted in it. */
class SyntheticStudyTest {

    @TempDir
    Path folder;

    private StudyResult study(long records, long seed) throws IOException {
        SyntheticCorpus papers = new SyntheticCorpus(records, seed);
        Path text = folder.resolve("papers.txt");
        try (Writer out = Files.newBufferedWriter(text)) {
            papers.write(out, done -> {});
        }
        Path patents = folder.resolve("patents.csv");
        try (Writer out = Files.newBufferedWriter(patents)) {
            SyntheticPatents.besides(papers).write(out);
        }
        Path activities = folder.resolve("activities.csv");
        try (Writer out = Files.newBufferedWriter(activities)) {
            new SyntheticActivities(seed).write(out);
        }
        Path mapping = Files.writeString(folder.resolve("activities.mapping"), SyntheticActivities.MAPPING);
        RecordFile.Hints hints =
                new RecordFile.Hints(Optional.empty(), Optional.empty(), Optional.of(ColumnMapping.read(mapping)));
        return CollaborationStudy.of(Ingest.of(RecordFiles.find(
                        List.of(text, patents, activities), new RecordFiles.Selection(hints, Optional.empty()))))
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .run();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plantedHubsLeadAndPlantedCommunitiesAreFound(long seed) throws IOException {
        StudyResult study = study(3000, seed);
        assertEquals(
                Set.copyOf(SyntheticTruth.hubs()),
                study.hubs().top(5).stream().map(h -> h.unit().code()).collect(Collectors.toSet()));
        List<Integer> planted = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        List<List<String>> blocs = List.copyOf(SyntheticTruth.communities().values());
        for (int bloc = 0; bloc < blocs.size(); bloc++) {
            for (String code : blocs.get(bloc)) {
                int label = bloc;
                study.countries().network().node(Country.of(code)).ifPresent(node -> {
                    planted.add(label);
                    found.add(study.countries().communities().partition().communityOf(node));
                });
            }
        }
        assertEquals(5, blocs.size());
        double nmi = PartitionComparison.of(partition(planted), partition(found))
                .normalisedMutualInformation(PartitionComparison.Mean.ARITHMETIC);
        assertTrue(nmi >= 0.95, "NMI " + nmi);
    }

    private static Partition partition(List<Integer> labels) {
        return Partition.of(labels.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void everyRecordOfTheThreeKindsIsReadAndJoint() throws IOException {
        StudyResult study = study(3000, 1);
        Map<RecordType, Long> joint = new TreeMap<>();
        for (TrendYear year : study.trend()) {
            joint.merge(year.type(), year.withGroup(), Long::sum);
        }
        assertEquals(
                Map.of(RecordType.PUBLICATION, 3000L, RecordType.PATENT, 90L, RecordType.JOINT_ACTIVITY, (long)
                        SyntheticActivities.size()),
                joint);
        assertEquals(0, study.tally().coverage().total(io.github.brigraph.network.Coverage.Item.REJECTED));
        assertEquals(0, study.tally().coverage().total(io.github.brigraph.network.Coverage.Item.MERGED));
    }

    @Test
    void fieldsIndustriesAndPatentPartnersAreAsPlanted() throws IOException {
        StudyResult study = study(20_000, 5);
        SyntheticCorpus papers = new SyntheticCorpus(20_000, 5);
        SyntheticPatents patents = SyntheticPatents.besides(papers);
        SyntheticTruth truth = new SyntheticTruth(papers, patents);
        Map<String, Long> fields = new TreeMap<>();
        study.tables().fields().fields().stream()
                .filter(f -> !f.id().equals("all"))
                .forEach(f -> fields.put(f.id(), f.records()));
        assertEquals(truth.papersByField(), fields);
        Map<String, Long> industries = new TreeMap<>();
        study.tables().industries().industries().forEach(i -> industries.put(i.code(), i.records()));
        assertEquals(patents.patentsByClass(), industries);
        assertEquals(
                SyntheticPatents.leadingPartners(),
                study.tables().patentPartners().partners().places().stream()
                        .limit(7)
                        .map(p -> p.item().id())
                        .toList());
        // Papers run ahead of patents, as in the study: 235,651 to 7,061.
        assertEquals(
                235_651.0 / 7_061, study.tables().layers().comparisons().get(0).ratio(), 0.2);
        // Publication lags: patents of the last two years are not complete, papers are.
        assertTrue(study.trend().stream()
                .filter(t -> t.year().orElse(0) == 2021)
                .allMatch(t -> t.complete() == (t.type() != RecordType.PATENT)));
    }

    @Test
    void theManifestSaysWhatIsPlanted() throws IOException {
        SyntheticCorpus papers = new SyntheticCorpus(500, 2);
        StringWriter out = new StringWriter();
        new SyntheticTruth(papers, SyntheticPatents.besides(papers)).write(out);
        JsonNode truth = new ObjectMapper().readTree(out.toString());
        assertEquals(500, truth.get("publications").asInt());
        assertEquals(15, truth.get("patents").asInt());
        assertEquals("SG", truth.get("hubs").get(0).asText());
        assertEquals(137, communitySize(truth));
        assertEquals(4, truth.get("publications_by_field").size());
    }

    private static int communitySize(JsonNode truth) {
        int size = 0;
        for (JsonNode bloc : truth.get("communities")) {
            size += bloc.size();
        }
        return size;
    }
}
