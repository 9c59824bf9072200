package io.github.brigraph.benchmarks;

import io.github.brigraph.read.ReadSummary;
import io.github.brigraph.read.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Exports to records, on one thread; some 4 kB a record. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ReadingKernels {

    /** How many records. */
    @Param("20000")
    public long records;

    private Path folder = Path.of("");
    private Path text = Path.of("");
    private Path gzip = Path.of("");
    private Path scopus = Path.of("");
    private Path pubmed = Path.of("");

    /** Writes the corpus. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("bri-graph-reading");
        text = Corpus.text(folder, records);
        gzip = Corpus.gzip(folder, records);
        scopus = OtherFormats.scopusCsv(text);
        pubmed = OtherFormats.pubmedXml(text);
    }

    /** Deletes the corpus. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(text);
        Files.delete(gzip);
        Files.delete(scopus);
        Files.delete(pubmed);
        Files.delete(folder);
    }

    /** From plain text. */
    @Benchmark
    public ReadSummary readText(Blackhole hole) throws IOException {
        return RecordReader.of(text).forEach(hole::consume);
    }

    /** From gzip. */
    @Benchmark
    public ReadSummary readGzip(Blackhole hole) throws IOException {
        return RecordReader.of(gzip).forEach(hole::consume);
    }

    /** Scopus CSV. */
    @Benchmark
    public ReadSummary readScopusCsv(Blackhole hole) throws IOException {
        return RecordReader.of(scopus).forEach(hole::consume);
    }

    /** PubMed XML. */
    @Benchmark
    public ReadSummary readPubmedXml(Blackhole hole) throws IOException {
        return RecordReader.of(pubmed).forEach(hole::consume);
    }
}
