package io.github.brigraph.cli;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.Shortcoming;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.RecordLog;
import io.github.brigraph.study.SavedTally;
import io.github.brigraph.study.TallyRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code bri-graph tally}: reads records once, for many analyses. */
@Command(
        name = "tally",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads records into a tally, a file that analyze takes in place of records.",
        footer = {
            "",
            "Examples:",
            "  bri-graph tally snapshot/ --out all.tally",
            "  bri-graph tally snapshot/ --out all.tally --resume        goes on after an interruption",
            "  bri-graph tally add all.tally 2026-11/                     adds files that it does not hold",
            "  bri-graph analyze all.tally --out results --focal CN"
        },
        subcommands = TallyCommand.Add.class)
final class TallyCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 10;

    @Mixin
    private Paths input = new Paths();

    /** The files to tally; none where a subcommand follows. */
    static final class Paths extends InputOptions {

        @Parameters(
                arity = "0..*",
                paramLabel = "PATH",
                description = "Files of records, plain, .gz or .zip, or folders of them.")
        private List<Path> paths = List.of();

        @Override
        List<Path> paths() {
            return paths;
        }
    }

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write.")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            description = "Go on with an interrupted run: FILE.partial, which is written while reading, holds what"
                    + " was done. The end is the same to the byte.")
    private boolean resume;

    @Option(
            names = "--keep-every",
            paramLabel = "SECONDS",
            description = "Write FILE.partial after a file at most so often (default: ${DEFAULT-VALUE}).")
    private int keepEvery = 30;

    @Option(
            names = "--duplicates",
            paramLabel = "HOW",
            description =
                    "merge: make one record of those that are the same, which takes all files at once; keep: do not"
                            + " look for them (default: merge where the files are of several databases, else keep).")
    private @Nullable Duplicates duplicates;

    @Option(
            names = "--max-units",
            paramLabel = "N",
            description = "Leave records of more than N institutions out of networks of institutions (default: no"
                    + " limit).")
    private int maxUnits = Integer.MAX_VALUE;

    @Mixin
    private InstitutionOptions institutions = new InstitutionOptions();

    @Mixin
    private TallyOptions keeps = new TallyOptions();

    @Mixin
    private ThreadOption threads = new ThreadOption();

    @Mixin
    private Quietness quietness = new Quietness();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        if (input.paths().isEmpty()) {
            throw new ParameterException(command, "name files of records, or a command: bri-graph tally add");
        }
        if (out == null) {
            throw new ParameterException(command, "name the file to write with --out FILE");
        }
        Path partial = out.resolveSibling(out.getFileName() + ".partial");
        if (!resume && Files.exists(partial)) {
            throw new IOException(partial + " is left of an interrupted run; go on with --resume, or delete it");
        }
        try (ProgressLine progress = quietness.progress(command)) {
            Ingest ingest = ingest(progress);
            if (resume && ingest.duplicates() == Duplicates.MERGE) {
                throw new ParameterException(
                        command,
                        "duplicates can be merged only where all files are read at once; drop --resume, or"
                                + " give --duplicates keep");
            }
            TallyRun run = TallyRun.of(ingest).keeping(Duration.ofSeconds(keepEvery), tally -> tally.write(partial));
            if (resume && Files.exists(partial)) {
                run = run.onto(SavedTally.read(partial));
            }
            ProblemCount problems = new ProblemCount(command.getErr());
            TallyRun.Outcome outcome = run.run(problems);
            outcome.tally().write(out);
            Files.deleteIfExists(partial);
            problems.report();
            if (quietness.sumsUp()) {
                sumUp(outcome, out, command.getOut());
            }
            return Damages.report(command.getErr(), outcome.tally().source().damaged());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, Sentence.of(e), e);
        }
    }

    private Ingest ingest(ProgressLine progress) throws IOException {
        RecordFiles files = found(input);
        Ingest ingest = Ingest.of(files)
                .resolver(institutions.resolver())
                .keeps(keeps.keeps().mostInstitutions(maxUnits))
                .threads(threads.count())
                .progress(progress);
        return duplicates == null ? ingest : ingest.duplicates(duplicates);
    }

    private static RecordFiles found(InputOptions input) throws IOException {
        RecordFiles files = input.find(List.of());
        Shortcoming.requireOneWithout(files.files(), Shortcoming.of(files.files()));
        return files;
    }

    private static void sumUp(TallyRun.Outcome outcome, Path file, PrintWriter to) {
        Coverage coverage = outcome.tally().tally().coverage();
        to.printf(
                Locale.ROOT,
                "%,d files read, %,d passed over because the tally holds them; it holds %,d files%n",
                outcome.added().size(),
                outcome.known().size(),
                outcome.tally().records().size());
        to.printf(
                Locale.ROOT,
                "%,d records, %,d rejected, %,d with a country; %,d of %,d addresses unresolved%n",
                coverage.total(Coverage.Item.ACCEPTED) + coverage.total(Coverage.Item.REJECTED),
                coverage.total(Coverage.Item.REJECTED),
                coverage.total(Coverage.Item.WITH_COUNTRY),
                coverage.total(Coverage.Item.ADDRESSES_UNRESOLVED),
                coverage.total(Coverage.Item.ADDRESSES));
        to.println("Written to " + file);
    }

    /** Tells the first problems as they come, and counts. */
    private static final class ProblemCount implements RecordLog {

        private final PrintWriter err;
        private long count;

        ProblemCount(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void record(PlacedRecord record) {}

        @Override
        public void problem(Problem problem) {
            if (++count <= PROBLEMS_SHOWN) {
                err.println("bri-graph: "
                        + (problem.line() > 0 ? problem.source() + ":" + problem.line() + ": " : "")
                        + problem.reason());
            }
        }

        void report() {
            if (count > PROBLEMS_SHOWN) {
                err.printf(
                        Locale.ROOT,
                        "bri-graph: and %,d problems more; bri-graph inspect --json lists them all%n",
                        count - PROBLEMS_SHOWN);
            }
        }
    }

    /** {@code bri-graph tally add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Adds files to a tally; those that it holds, by their content, are passed over.",
            footer = {
                "",
                "Give --ror, --overrides and --institution-roll-up as when the tally was made; what it keeps is its own.",
                "",
                "Example:",
                "  bri-graph tally add all.tally 2026-11/"
            })
    static final class Add implements Callable<Integer> {

        @Mixin
        private More input = new More();

        /** A tally, then files. */
        static final class More extends InputOptions {

            @Parameters(index = "0", paramLabel = "FILE", description = "The tally.")
            private Path tally = Path.of("");

            @Parameters(
                    index = "1..*",
                    arity = "1..*",
                    paramLabel = "PATH",
                    description = "Files of records, plain, .gz or .zip, or folders of them.")
            private List<Path> paths = List.of();

            @Override
            List<Path> paths() {
                return paths;
            }
        }

        @Mixin
        private InstitutionOptions institutions = new InstitutionOptions();

        @Mixin
        private ThreadOption threads = new ThreadOption();

        @Mixin
        private Quietness quietness = new Quietness();

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
            if (!Files.exists(input.tally)) {
                throw new IOException(input.tally + " does not exist; make a tally with: bri-graph tally PATH... --out "
                        + input.tally);
            }
            SavedTally before = SavedTally.read(input.tally);
            try (ProgressLine progress = quietness.progress(command)) {
                RecordFiles files = found(input);
                Ingest ingest = Ingest.of(files)
                        .resolver(institutions.resolver())
                        .keeps(before.tally().settings())
                        .duplicates(Duplicates.KEEP)
                        .threads(threads.count())
                        .progress(progress);
                otherDatabase(before, files).ifPresent(command.getErr()::println);
                ProblemCount problems = new ProblemCount(command.getErr());
                TallyRun.Outcome outcome = TallyRun.of(ingest).onto(before).run(problems);
                if (!outcome.added().isEmpty()) {
                    outcome.tally().write(input.tally);
                }
                problems.report();
                if (quietness.sumsUp()) {
                    sumUp(outcome, input.tally, command.getOut());
                }
                return Damages.report(command.getErr(), outcome.tally().source().damaged());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command, Sentence.of(e), e);
            }
        }

        /** Files of another database may hold the same records, which would count twice. */
        private static Optional<String> otherDatabase(SavedTally before, RecordFiles files) {
            Set<String> held = before.records().stream()
                    .flatMap(i -> RecordFormat.labelled(i.format()).stream())
                    .map(RecordFormat::database)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> others = files.files().stream()
                    .map(f -> f.format().database())
                    .filter(d -> !held.contains(d))
                    .collect(Collectors.toCollection(TreeSet::new));
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of("bri-graph: the tally holds records of " + String.join(", ", held)
                            + ", and these are of "
                            + String.join(", ", others) + "; a record in both counts twice (to merge them, tally all"
                            + " files at once with --duplicates merge)");
        }
    }
}
