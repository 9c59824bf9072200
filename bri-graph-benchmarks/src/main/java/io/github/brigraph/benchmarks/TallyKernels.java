package io.github.brigraph.benchmarks;

import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Placed records to a tally, tallies to one, and a tally to networks, on one thread. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class TallyKernels {

    /** How many records. */
    @Param("50000")
    public long records;

    private List<PlacedRecord> placed = List.of();
    private CollaborationTally tally = CollaborationTally.empty();

    /** Reads and resolves the records. */
    @Setup
    public void place() throws IOException {
        Path folder = Files.createTempDirectory("bri-graph-tally");
        Path file = Corpus.text(folder, records);
        AddressResolver resolver = AddressResolver.standard();
        List<PlacedRecord> all = new ArrayList<>();
        RecordReader.of(file).forEach(r -> all.add(resolver.place(r)));
        Files.delete(file);
        Files.delete(folder);
        placed = all;
        tally = tallied();
    }

    private CollaborationTally tallied() {
        CollaborationTally sums = CollaborationTally.empty();
        placed.forEach(sums::add);
        return sums;
    }

    /** Tallies all records. */
    @Benchmark
    public CollaborationTally add() {
        return tallied();
    }

    /** Merges the tally into an empty one and into itself, as two threads would bring it. */
    @Benchmark
    public CollaborationTally mergeTwice() {
        CollaborationTally sums = CollaborationTally.empty();
        sums.merge(tally);
        sums.merge(tally);
        return sums;
    }

    /** The network of countries. */
    @Benchmark
    public CollaborationNetwork<Country> countries() {
        return tally.countries().network();
    }

    /** The network of institutions. */
    @Benchmark
    public CollaborationNetwork<Institution> institutions() {
        return tally.institutions().network();
    }
}
