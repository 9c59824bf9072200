package io.github.brigraph.cli;

import com.google.common.base.Splitter;
import io.github.brigraph.export.RecordRows;
import io.github.brigraph.export.RunManifest;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.study.CellExplanation;
import io.github.brigraph.study.Explanation;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.InnovationIndex;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bri-graph explain}: the records behind a number. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "The records behind a number of a result: a line for each of their addresses, with where it was placed"
                        + " and by what evidence. The inputs are read again; their digests must be those of run.json.",
        footer = {
            "",
            "Examples:",
            "  bri-graph explain results/run.json --edge CN,SG savedrecs.txt",
            "  bri-graph explain results/run.json --unit PK --field food-security --years 2018-2021 records/",
            "  bri-graph explain results/run.json --cell patterns,third_party,third_party records/",
            "",
            "A tie has the records that carry both units, a unit those that carry it; with --field, the joint",
            "publications of the field. Give --ror, --overrides, --fields and --mapping as in the run."
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private ReadAgain input = new ReadAgain();

    /** The files of the run. */
    static final class ReadAgain extends InputOptions {

        @Parameters(index = "0", paramLabel = "RUN.json", description = "The manifest of the result.")
        private Path manifest = Path.of("");

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "The inputs of the run.")
        private List<Path> paths = List.of();

        @Override
        List<Path> paths() {
            return paths;
        }
    }

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    /** What is asked for. */
    static final class Asked {

        @Option(
                names = "--edge",
                paramLabel = "A,B",
                required = true,
                description = "The tie of two units by their ids, such as CN,SG.")
        private @Nullable String edge;

        @Option(
                names = "--unit",
                paramLabel = "ID",
                required = true,
                description =
                        "A unit by its id: a country's code, or an institution's id as in institutions.nodes.csv.")
        private @Nullable String unit;

        @Option(
                names = "--cell",
                paramLabel = "TABLE,ROW",
                required = true,
                description =
                        "A cell of trend, patterns, tiers, patent-industries or patent-partners, by the first texts"
                                + " of its row: patterns,mediation,mediated or trend,2019,publication,with_group.")
        private @Nullable String cell;
    }

    @Option(names = "--field", paramLabel = "FIELD", description = "Joint publications of this field alone.")
    private @Nullable String field;

    @Option(names = "--years", paramLabel = "FROM-TO", description = "Of these years alone.")
    private @Nullable String years;

    @Mixin
    private InstitutionOptions institutions = new InstitutionOptions();

    @Mixin
    private TallyOptions tally = new TallyOptions();

    @Option(names = "--innovation-index", paramLabel = "FILE", description = "The index of the run, if a file.")
    private @Nullable String index;

    @Option(names = "--advanced", paramLabel = "GROUP", description = "The advanced countries of the run, if given.")
    private @Nullable String advanced;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        Optional<CellExplanation.Cell> cell = cell(command);
        Optional<Explanation.Figure> figure = cell.isPresent() ? Optional.empty() : Optional.of(figure(command));
        RunManifest run = RunManifest.read(input.manifest);
        TallySettings keeps = keeps(command, run);
        AddressResolver resolver = institutions.resolver();
        RecordFiles named = input.find(List.of());
        requireBeside(run, resolver, named);
        RecordFiles files = run.inputsAmong(named);
        Ingest ingest =
                Ingest.of(files).resolver(resolver).duplicates(run.duplicates()).keeps(keeps);
        StudySettings settings = settings(command, cell.isPresent() ? ofTables(run) : run.settings());
        try (RecordRows rows = new RecordRows(command.getOut(), settings.territories())) {
            long found = figure.isPresent()
                    ? new Explanation(settings, figure.get()).run(ingest, rows::add)
                    : new CellExplanation(settings, cell.orElseThrow()).run(ingest, rows::add);
            command.getErr().println("bri-graph: " + found + (found == 1 ? " record" : " records"));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
        return Main.DONE;
    }

    private StudySettings settings(CommandLine command, StudySettings ofRun) {
        try {
            return years == null ? ofRun : ofRun.period(Period.parse(years));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    private Explanation.Figure figure(CommandLine command) {
        Explanation.Figure figure;
        if (asked.edge == null) {
            figure = Explanation.Figure.unit(String.valueOf(asked.unit));
        } else {
            List<String> ends =
                    Splitter.on(',').trimResults().omitEmptyStrings().splitToList(asked.edge);
            if (ends.size() != 2) {
                throw new CommandLine.ParameterException(
                        command, "--edge must be two ids with a comma between, was \"" + asked.edge + "\"");
            }
            figure = Explanation.Figure.tie(ends.get(0), ends.get(1));
        }
        return field == null ? figure : figure.inField(field);
    }

    private Optional<CellExplanation.Cell> cell(CommandLine command) {
        if (asked.cell == null) {
            return Optional.empty();
        }
        if (field != null) {
            throw new CommandLine.ParameterException(command, "--field goes with --edge and --unit, not with --cell");
        }
        try {
            return Optional.of(CellExplanation.Cell.parse(asked.cell));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    /** The settings of the run, with what its manifest only names. */
    private StudySettings ofTables(RunManifest run) throws IOException {
        StudySettings settings = run.settings();
        settings = index == null ? settings : settings.innovationIndex(InnovationIndex.parse(index));
        if (!settings.innovationIndex().name().equals(run.tables().index())) {
            throw new IOException(
                    "the run used the index " + run.tables().index() + ": give its file with --innovation-index");
        }
        settings = advanced == null ? settings : settings.advanced(UnitGroup.parse(advanced));
        if (!settings.advanced()
                .map(UnitGroup::toString)
                .orElse("")
                .equals(run.tables().advanced())) {
            throw new IOException("the advanced countries of the run were others: give them with --advanced as then");
        }
        return settings;
    }

    private TallySettings keeps(CommandLine command, RunManifest run) throws IOException {
        TallySettings keeps;
        try {
            keeps = tally.keeps();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
        if (field != null
                && !keeps.subjects().fields().digest().equals(run.tables().fieldsDigest())) {
            throw new IOException("the fields of the run were others: give its file with --fields");
        }
        String concordance = keeps.subjects().concordance().map(c -> c.digest()).orElse("");
        if (asked.cell != null && !concordance.equals(run.tables().concordanceDigest())) {
            throw new IOException("the concordance of the run was another: give its file with --concordance");
        }
        return keeps;
    }

    /** Checks that directory, corrections and merged ids are those of the run. */
    private static void requireBeside(RunManifest run, AddressResolver resolver, RecordFiles named) throws IOException {
        Beside overrides = new Beside(
                "--overrides",
                resolver.overrides().map(o -> o.source().sha256()).orElse(""));
        Beside merged = new Beside(
                "--merged-ids", named.merged().isEmpty() ? "" : named.merged().sha256());
        Beside directory = new Beside(
                "--ror", resolver.directory().map(d -> d.origin().sha256()).orElse(""));
        for (RunManifest.Input input : run.beside()) {
            Beside here =
                    switch (input.format()) {
                        case "overrides" -> overrides;
                        case InputDigest.MERGED_IDS -> merged;
                        default -> directory;
                    };
            if (!here.sha256.equals(input.sha256())) {
                throw new IOException("the run used " + input.name() + ": give it with " + here.option
                        + (here.sha256.isEmpty() ? "" : "; the file named is another, or has changed"));
            }
        }
        if (!merged.sha256.isEmpty()
                && run.beside().stream().noneMatch(i -> i.format().equals(InputDigest.MERGED_IDS))) {
            throw new IOException("the run used no merged ids; take them from among the paths");
        }
    }

    /** What stands beside records here, by its digest; empty if there is none. */
    private record Beside(String option, String sha256) {}
}
