package io.github.brigraph.cli;

import com.google.common.base.Splitter;
import io.github.brigraph.export.RecordRows;
import io.github.brigraph.export.RunManifest;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.study.Explanation;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.StudySettings;
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
    }

    @Option(names = "--field", paramLabel = "FIELD", description = "Joint publications of this field alone.")
    private @Nullable String field;

    @Option(names = "--years", paramLabel = "FROM-TO", description = "Of these years alone.")
    private @Nullable String years;

    @Mixin
    private InstitutionOptions institutions = new InstitutionOptions();

    @Option(names = "--fields", paramLabel = "FILE", description = "The file of fields of the run, if it had one.")
    private @Nullable Path fields;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        Explanation.Figure figure = figure(command);
        RunManifest run = RunManifest.read(input.manifest);
        TallySettings keeps = keeps(command, run);
        AddressResolver resolver = institutions.resolver();
        requireBeside(run, resolver);
        RecordFiles files = run.inputsAmong(input.find(Optional.empty()));
        Ingest ingest =
                Ingest.of(files).resolver(resolver).duplicates(run.duplicates()).keeps(keeps);
        StudySettings settings = settings(command, run.settings());
        try (RecordRows rows = new RecordRows(command.getOut(), settings.territories())) {
            long found = new Explanation(settings, figure).run(ingest, rows::add);
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

    private TallySettings keeps(CommandLine command, RunManifest run) throws IOException {
        TallySettings keeps;
        try {
            keeps = TallyOptions.fieldsOf(fields == null ? "standard" : fields.toString());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
        if (field != null && !keeps.subjects().fields().digest().equals(run.fieldsDigest())) {
            throw new IOException("the fields of the run were others: give its file with --fields");
        }
        return keeps;
    }

    /** Checks that directory and corrections are those of the run. */
    private static void requireBeside(RunManifest run, AddressResolver resolver) throws IOException {
        for (RunManifest.Input input : run.beside()) {
            String here = input.format().equals("overrides")
                    ? resolver.overrides().map(o -> o.source().sha256()).orElse("")
                    : resolver.directory().map(d -> d.origin().sha256()).orElse("");
            if (!here.equals(input.sha256())) {
                throw new IOException("the run used " + input.name() + ": give it with "
                        + (input.format().equals("overrides") ? "--overrides" : "--ror")
                        + (here.isEmpty() ? "" : "; the file named is another, or has changed"));
            }
        }
    }
}
