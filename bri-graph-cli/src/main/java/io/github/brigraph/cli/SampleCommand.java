package io.github.brigraph.cli;

import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.sample.SyntheticActivities;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.sample.SyntheticPatents;
import io.github.brigraph.sample.SyntheticTruth;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bri-graph sample}: a synthetic corpus. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes a synthetic corpus that says that it is synthetic: papers as Web of Science plain text, patents"
                        + " with the columns of IncoPat, joint activities as a table with its mapping, and what is planted in them"
                        + " (truth.json).",
        footer = {
            "",
            "Examples:",
            "  bri-graph sample --out sample",
            "  bri-graph sample --out big --records 235651 --seed 7"
        })
final class SampleCommand implements Callable<Integer> {

    private static final String NAME = "synthetic-wos.txt";
    private static final String NOTE = """
            The records in this folder are SYNTHETIC. They were made by the command `bri-graph sample`:
            authors, papers, patents, institutions and joint activities are invented; only countries and cities are real.
            The proportions follow a published study (doi 10.16418/j.issn.1000-3045.20230713003); truth.json says what is
            planted, and so what an analysis must find:

              bri-graph analyze synthetic-wos.txt synthetic-patents.csv synthetic-joint-activities.csv
                  --mapping joint-activities.mapping --out results --focal CN --partners belt-and-road
            """;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; made if missing.")
    private Path out = Path.of("");

    @Option(
            names = "--records",
            paramLabel = "N",
            description =
                    "How many papers (default: ${DEFAULT-VALUE}; the study has 235651); the patents are in proportion.")
    private long records = 3000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--gzip", description = "Write " + NAME + ".gz.")
    private boolean gzip;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        if (records < 0) {
            throw new CommandLine.ParameterException(command, "--records must not be negative, was " + records);
        }
        try (OutputFolder folder = Interruption.cleansUp(OutputFolder.open(out));
                ProgressLine progress = new ProgressLine(command.getErr(), ProgressLine.Style.of(quiet))) {
            try (Writer text = writer(folder)) {
                new SyntheticCorpus(records, seed)
                        .write(text, done -> progress.at("writing records", done, Math.max(1, records)));
            }
            SyntheticCorpus papers = new SyntheticCorpus(records, seed);
            SyntheticPatents patents = SyntheticPatents.besides(papers);
            try (Writer table = folder.text("synthetic-patents.csv")) {
                patents.write(table);
            }
            try (Writer table = folder.text("synthetic-joint-activities.csv")) {
                new SyntheticActivities(seed).write(table);
            }
            try (Writer mapping = folder.text("joint-activities.mapping")) {
                mapping.write(SyntheticActivities.MAPPING);
            }
            try (Writer truth = folder.text("truth.json")) {
                new SyntheticTruth(papers, patents).write(truth);
            }
            try (Writer note = folder.text("README.txt")) {
                note.write(NOTE);
            }
            folder.commit();
        }
        return Main.DONE;
    }

    private Writer writer(OutputFolder folder) throws IOException {
        if (!gzip) {
            return folder.text(NAME);
        }
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.file(NAME + ".gz")));
        return new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(file, 1 << 16), StandardCharsets.UTF_8));
    }
}
