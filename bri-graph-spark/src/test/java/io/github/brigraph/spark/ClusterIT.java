package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.sample.SyntheticCorpus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as it is submitted, on a cluster of real processes, of which one is lost while it works. */
class ClusterIT {

    private static final String JAR = System.getProperty("brigraph.spark.jar");
    private static final int FILES = 18;
    private static final String FINISHED = "Finished task \\d+\\.\\d+ in stage 1\\.0";

    @TempDir
    Path folder;

    private Path corpus() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int seed = 1; seed <= FILES; seed++) {
            try (BufferedWriter out = Files.newBufferedWriter(corpus.resolve("part-" + seed + ".txt"))) {
                new SyntheticCorpus(2000, seed).write(out, done -> {});
            }
        }
        return corpus;
    }

    @Test
    void aWorkerThatDiesInTheMiddleChangesNothing() throws IOException, InterruptedException {
        Path corpus = corpus();
        Path out = folder.resolve("all.tally");
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
            Process job = cluster.submit(
                    "job",
                    List.of(
                            "--class",
                            "io.github.brigraph.spark.TallyJob",
                            JAR,
                            corpus.toString(),
                            "--out",
                            out.toString(),
                            "--tasks",
                            String.valueOf(FILES)));
            cluster.await(
                    "both executors to have finished tasks",
                    () -> !job.isAlive()
                            || (cluster.said("job").contains("stage 1.0 (TID")
                                    && StandaloneCluster.count(cluster.said("job"), FINISHED) >= 4
                                    && StandaloneCluster.count(cluster.said("job"), FINISHED + ".*executor 0") >= 1
                                    && StandaloneCluster.count(cluster.said("job"), FINISHED + ".*executor 1") >= 1));
            int finished = StandaloneCluster.count(cluster.said("job"), FINISHED);
            cluster.killWorker(1);
            assertTrue(finished < FILES, "the job was over before the worker died");
            assertEquals(0, job.waitFor(), () -> cluster.said("job"));
            cluster.await("the master to see the worker dead", () -> cluster.countInPage("DEAD") >= 1);
            String said = cluster.said("job");
            assertTrue(said.contains("Lost executor"), said);
            assertTrue(said.contains(FILES + " files read, 0 passed over"), said);
        }
        PlainRun plain = PlainRun.of(PlainRun.ingest(corpus));
        assertArrayEquals(PlainRun.bytes(plain.outcome().tally()), Files.readAllBytes(out));
    }
}
