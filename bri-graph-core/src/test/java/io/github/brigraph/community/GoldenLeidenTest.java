package io.github.brigraph.community;

import static io.github.brigraph.community.PartitionComparison.Mean.ARITHMETIC;
import static io.github.brigraph.community.PartitionComparison.Mean.GEOMETRIC;
import static io.github.brigraph.community.PartitionComparison.Mean.MAXIMUM;
import static io.github.brigraph.community.PartitionComparison.Mean.MINIMUM;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.brigraph.SharedData;
import io.github.brigraph.golden.GoldenGraph;
import io.github.brigraph.graph.Partition;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Leiden against runs of leidenalg. No single run can be compared, and no seed is picked: as many seeds as were stored must
 * reach the best known value about as often as leidenalg did, and none may fall far below its worst.
 */
class GoldenLeidenTest {

    @Test
    void hasValuesToCompareWith() {
        assertTrue(Files.exists(SharedData.require("golden")));
    }

    @TestFactory
    Stream<DynamicTest> reachesTheBestKnownModularityAsOftenAsLeidenalg() {
        return GoldenGraph.tests(golden -> {
            JsonNode leiden = golden.golden().required("leiden");
            if (!leiden.isNull()) {
                judge(golden, leiden.required("modularity"), Leiden.modularity());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> reachesTheBestKnownPottsQualityAsOftenAsLeidenalg() {
        return GoldenGraph.tests(golden -> {
            JsonNode leiden = golden.golden().required("leiden");
            for (JsonNode stored : leiden.isNull() ? List.<JsonNode>of() : leiden.required("cpm")) {
                judge(golden, stored, Leiden.cpm(stored.required("resolution").asDouble()));
            }
        });
    }

    private static void judge(GoldenGraph golden, JsonNode stored, Leiden leiden) {
        int runs = stored.required("runs").asInt();
        double best = stored.required("best").asDouble();
        double least = stored.required("min").asDouble();
        double tolerance = stored.required("hit_tolerance").asDouble();
        double[] found = IntStream.rangeClosed(1, runs)
                .parallel()
                .mapToDouble(seed -> leiden.seed(seed).run(golden.graph()).quality())
                .toArray();
        double hits = 0;
        for (double quality : found) {
            assertTrue(
                    quality >= least - 0.01 * Math.abs(least) - 1e-9,
                    () -> "a run found " + quality + ", below " + least);
            hits += quality >= best - tolerance ? 1 : 0;
        }
        double p = stored.required("hits").asDouble() / runs;
        double q = hits / runs;
        double margin = 3 * Math.sqrt(p * (1 - p) * 2 / runs);
        assertTrue(
                q >= p - margin,
                () -> leiden.objective() + " at " + leiden.resolution() + " hit the best in " + q
                        + " of the runs, leidenalg in " + p);
    }

    @TestFactory
    Stream<DynamicTest> qualitiesOfFixedPartitionsAreAsStored() {
        return GoldenGraph.tests(golden -> {
            JsonNode resolutions = golden.golden().required("cpm_resolutions");
            for (String name : List.of("A", "B", "C")) {
                Partition partition = golden.partition(name);
                golden.golden()
                        .required("modularity")
                        .required(name)
                        .properties()
                        .forEach(e -> golden.assertClose(
                                e.getValue(),
                                Objective.MODULARITY.quality(golden.graph(), partition, Double.parseDouble(e.getKey())),
                                "modularity of " + name + " at " + e.getKey()));
                for (int i = 0; i < resolutions.size(); i++) {
                    golden.assertClose(
                            golden.golden().required("cpm").required(name).get(i),
                            Objective.CPM.quality(
                                    golden.graph(),
                                    partition,
                                    resolutions.get(i).asDouble()),
                            "cpm of " + name + " at " + resolutions.get(i));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> comparisonsOfFixedPartitionsAreAsStored() {
        return GoldenGraph.tests(golden -> golden.golden()
                .required("partition_comparison")
                .properties()
                .forEach(e -> {
                    PartitionComparison found = PartitionComparison.of(
                            golden.partition(e.getKey().substring(0, 1)),
                            golden.partition(e.getKey().substring(2)));
                    JsonNode stored = e.getValue();
                    golden.assertClose(stored.required("mutual_information_nats"), found.mutualInformation(), "I");
                    golden.assertClose(stored.required("entropy_1_nats"), found.firstEntropy(), "H1");
                    golden.assertClose(stored.required("entropy_2_nats"), found.secondEntropy(), "H2");
                    golden.assertClose(
                            stored.required("nmi_arithmetic"), found.normalisedMutualInformation(ARITHMETIC), "nmi");
                    golden.assertClose(
                            stored.required("nmi_geometric"), found.normalisedMutualInformation(GEOMETRIC), "nmi");
                    golden.assertClose(stored.required("nmi_max"), found.normalisedMutualInformation(MAXIMUM), "nmi");
                    golden.assertClose(stored.required("nmi_min"), found.normalisedMutualInformation(MINIMUM), "nmi");
                    golden.assertClose(stored.required("ari"), found.adjustedRand(), "ari");
                    golden.assertClose(stored.required("rand"), found.rand(), "rand");
                    golden.assertClose(stored.required("vi_nats"), found.variationOfInformation(), "vi");
                }));
    }
}
