package io.github.brigraph.benchmarks;

import io.github.brigraph.hub.Certainty;
import io.github.brigraph.report.Figure;
import io.github.brigraph.report.Figures;
import io.github.brigraph.report.Language;
import io.github.brigraph.report.ReportPage;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.infra.Blackhole;

/** A study to its page and its figures; the study is made before. Nothing is warmed up: a run writes one page. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgsAppend = "-Xmx1g")
public class ReportKernels {

    /** How many records. */
    @Param("3000")
    public long records;

    private @Nullable StudyResult study;

    /** Makes the study. */
    @Setup
    public void answer() throws IOException {
        Path folder = Files.createTempDirectory("bri-graph-report");
        Path text = Corpus.text(folder, records);
        study = CollaborationStudy.of(text)
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .certainty(Certainty.NONE.replicates(20).samples(20))
                .run();
        Files.delete(text);
        Files.delete(folder);
    }

    /** The page in English. */
    @Benchmark
    public String pageInEnglish() throws IOException {
        return page(Language.ENGLISH);
    }

    /** The page in Chinese. */
    @Benchmark
    public String pageInChinese() throws IOException {
        return page(Language.CHINESE);
    }

    private String page(Language language) throws IOException {
        StringWriter out = new StringWriter();
        ReportPage.write(Objects.requireNonNull(study), language, out);
        return out.toString();
    }

    /** All figures as SVG. */
    @Benchmark
    public void figuresAsSvg(Blackhole hole) {
        for (Figure figure : Figures.of(Objects.requireNonNull(study))) {
            hole.consume(figure.svg());
        }
    }

    /** All figures as PNG, 2,000 pixels wide. */
    @Benchmark
    public void figuresAsPng(Blackhole hole) {
        for (Figure figure : Figures.of(Objects.requireNonNull(study))) {
            hole.consume(figure.png(2000));
        }
    }
}
