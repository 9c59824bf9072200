package io.github.brigraph.cli;

import io.github.brigraph.export.KeptRecordTables;
import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.export.StudyFiles;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.Shortcoming;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.report.Language;
import io.github.brigraph.report.ReportPage;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.KeptRun;
import io.github.brigraph.study.SavedTally;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bri-graph analyze}: the main job. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Records in; networks of countries and institutions, hubs, communities, trend and a page out.",
        footer = {
            "",
            "Examples:",
            "  bri-graph analyze savedrecs.txt --out results",
            "  bri-graph analyze records/ --out results --focal CN --partners belt-and-road --years 2014-2021",
            "  bri-graph analyze records/ --out results --counting fractional --territories hk-mo-in-cn",
            "  bri-graph analyze records/ --out results --focal CN --lang zh",
            "  bri-graph analyze records/ --out results --resume            goes on after an interruption",
            "  bri-graph analyze all.tally --out results --focal CN        (see bri-graph tally)",
            "",
            "  bri-graph analyze records/ --out results --focal CN --partners belt-and-road --bootstrap 200 --null-samples 200",
            "",
            "Files written: report.html, tables.xlsx; countries.*, institutions.* (subdivisions.*); hubs.csv, hub-ranks.csv,",
            "hub-sensitivity.csv, hub-cards.csv, hub-periods.csv, periods.csv; communities.csv; trend.csv, fields.csv,",
            "field-ranking.csv, patent-industries.csv, patent-partners.csv, tiers.csv, patterns.csv, layers.csv,",
            "mediated-ties.csv; records.csv, problems.csv, unresolved.csv; run.json."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Mixin
    private InputOptions.Paths input = new InputOptions.Paths();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; made if missing.")
    private Path out = Path.of("");

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private InstitutionOptions institutions = new InstitutionOptions();

    @Mixin
    private CommunityOptions communities = new CommunityOptions();

    @Mixin
    private StudyOptions tables = new StudyOptions();

    @Option(
            names = "--resume",
            description =
                    "Go on with an interrupted run: DIR.partial, which is written while files are read, holds what"
                            + " was done. The end is the same to the byte.")
    private boolean resume;

    @Option(
            names = "--keep-every",
            paramLabel = "SECONDS",
            description =
                    "Keep what was done in DIR.partial after a file at most so often (default: ${DEFAULT-VALUE}).")
    private int keepEvery = 30;

    @Mixin
    private ThreadOption threads = new ThreadOption();

    @Option(
            names = {"--lang", "--language"},
            paramLabel = "LANG",
            description = "Language of the page: en, zh, or a file of properties with texts in another (default: en).")
    private String language = "en";

    @Option(names = "--strict", description = "Stop at the first record that cannot be read.")
    private boolean strict;

    @Mixin
    private Quietness quietness = new Quietness();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        StudySettings settings = settings(command);
        settings.focal().filter(f -> !settings.isFocal(f)).ifPresent(f -> command.getErr()
                .println("bri-graph: " + settings.territories().name() + " folds " + f.name() + " into "
                        + settings.territories().fold(f).name() + ", so the study is of that"));
        TallySettings keeps = keeps(command);
        Language spoken = language(command);
        Optional<Path> saved = TallyFiles.among(input.paths());
        if (saved.isPresent()) {
            return ofTally(saved.get(), new Asked(settings, keeps, spoken), command);
        }
        if (KeptRun.isAt(partial()) && !resume) {
            throw new IOException(partial() + " is left of an interrupted run; go on with --resume, or delete it");
        }
        RecordFiles files = input.find(List.of(out, partial()));
        List<Shortcoming> shortcomings = Shortcoming.of(files.files());
        Shortcoming.requireOneWithout(files.files(), shortcomings);
        shortcomings.forEach(s -> command.getErr().println("bri-graph: " + s.sentence()));
        Outcome outcome = analyze(files, new Asked(settings, keeps, spoken), command);
        if (shortcomings.size() < files.files().size()) {
            missing(command.getErr(), outcome.study(), files);
        }
        outcome.study().source().corrections().ifPresent(c -> Corrections.report(command.getErr(), c));
        if (quietness.sumsUp()) {
            summary(command.getOut(), outcome);
        }
        return Damages.report(command.getErr(), outcome.study().source().damaged());
    }

    /** Where what was done is kept until all is: beside the folder. */
    private Path partial() {
        Path folder = out.toAbsolutePath().normalize();
        return out.resolveSibling(folder.getFileName() + ".partial");
    }

    /** The same job on a tally: all that does not need the records themselves. */
    private int ofTally(Path file, Asked asked, CommandLine command) throws IOException {
        try (OutputFolder folder = Interruption.cleansUp(OutputFolder.open(out));
                ProgressLine progress = quietness.progress(command)) {
            SavedTally tally = SavedTally.read(file);
            if (tables.tally().given()) {
                TallyFiles.requireKept(tally, asked.keeps());
            }
            StudyResult study = tally.answer(asked.settings(), threads.count(), progress);
            stage(folder, study, asked.language());
            folder.commit();
            if (quietness.sumsUp()) {
                summary(command.getOut(), new Outcome(study, 0));
                command.getOut()
                        .println("records.csv and problems.csv list what a tally does not hold and were not written");
            }
            return Damages.report(command.getErr(), study.source().damaged());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    private static void stage(OutputFolder folder, StudyResult study, Language language) throws IOException {
        StudyFiles.write(folder, study);
        try (Writer page = folder.text("report.html")) {
            ReportPage.write(study, language, page);
        }
    }

    private record Outcome(StudyResult study, long problems) {}

    private record Asked(StudySettings settings, TallySettings keeps, Language language) {}

    private Outcome analyze(RecordFiles files, Asked asked, CommandLine command) throws IOException {
        StudySettings settings = asked.settings();
        try (OutputFolder folder = Interruption.cleansUp(OutputFolder.open(out));
                KeptRun kept =
                        Interruption.closes(KeptRun.open(partial(), Duration.ofSeconds(keepEvery)), KeptRun::close);
                ProgressLine progress = quietness.progress(command)) {
            Ingest ingest = Ingest.of(files)
                    .resolver(institutions.resolver())
                    .strictness(strict ? Strictness.STRICT : Strictness.TOLERANT)
                    .keeps(asked.keeps())
                    .threads(threads.count())
                    .progress(progress);
            ingest = question.applyTo(ingest);
            StudyResult study;
            long problems;
            try (KeptRecordTables tables = new KeptRecordTables(kept.folder(), settings.territories())) {
                study = CollaborationStudy.of(ingest).settings(settings).run(tables, kept);
                problems = tables.problemCount();
                stage(folder, study, asked.language());
                tables.moveTo(folder);
            }
            folder.commit();
            kept.finish();
            return new Outcome(study, problems);
        }
    }

    /** Says what the files lack for the networks to be what a reader expects. */
    private static void missing(PrintWriter err, StudyResult study, RecordFiles files) {
        Coverage coverage = study.tally().coverage();
        if (coverage.total(Coverage.Item.ACCEPTED) > 0 && coverage.total(Coverage.Item.WITH_ADDRESS) == 0) {
            String names = files.files().stream().map(RecordFile::name).limit(3).collect(Collectors.joining(", "));
            err.println("bri-graph: no record of " + names + (files.files().size() > 3 ? ", …" : "")
                    + " has an address, so there are no countries; export the records again with addresses");
        } else if (coverage.total(Coverage.Item.WITH_COUNTRY) > 0
                && study.countries().network().units().isEmpty()) {
            err.println(
                    study.settings().period().equals(Period.ALL)
                            ? "bri-graph: every record with a country has more than "
                                    + study.settings().mostUnits() + " of them; raise --max-units"
                            : "bri-graph: no record with a country is of the years "
                                    + study.settings().period() + "; the records with a year are of "
                                    + years(coverage.byYear(Coverage.Item.WITH_YEAR)
                                            .keySet()));
        }
    }

    /** First to last year; records without a year stand under 0. */
    private static String years(Set<Integer> years) {
        List<Integer> known = years.stream().filter(y -> y > 0).sorted().toList();
        return known.isEmpty() ? "none" : known.get(0) + " to " + known.get(known.size() - 1);
    }

    private StudySettings settings(CommandLine command) throws IOException {
        try {
            return tables.applyTo(question.settings(communities));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    private TallySettings keeps(CommandLine command) throws IOException {
        try {
            return tables.tally().keeps();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    private Language language(CommandLine command) throws IOException {
        try {
            return Language.parse(language);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    private void summary(PrintWriter out, Outcome outcome) {
        StudyResult study = outcome.study();
        Coverage coverage = study.tally().coverage();
        out.printf(
                Locale.ROOT,
                "%,d records read, %,d rejected, %,d with a country; %,d of %,d addresses unresolved; %,d problems%n",
                coverage.total(Coverage.Item.ACCEPTED) + coverage.total(Coverage.Item.REJECTED),
                coverage.total(Coverage.Item.REJECTED),
                coverage.total(Coverage.Item.WITH_COUNTRY),
                coverage.total(Coverage.Item.ADDRESSES_UNRESOLVED),
                coverage.total(Coverage.Item.ADDRESSES),
                outcome.problems());
        if (coverage.total(Coverage.Item.MERGED) > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d records became one with another that is the same; %,d different ones count%n",
                    coverage.total(Coverage.Item.MERGED),
                    coverage.different());
        }
        out.printf(
                Locale.ROOT,
                "%,d countries with %,d ties, %,d institutions with %,d ties%n",
                study.countries().network().units().size(),
                study.countries().network().graph().edgeCount(),
                study.institutions().network().units().size(),
                study.institutions().network().graph().edgeCount());
        study.hubs().top(5).stream()
                .limit(5)
                .forEach(p -> out.printf(
                        Locale.ROOT,
                        "%3d. %-22s %.3f%s%n",
                        p.rank(),
                        p.unit().name(),
                        p.score(),
                        p.ranks()
                                .map(i -> "  rank " + (long) i.low() + "–" + (long) i.high())
                                .orElse("")));
        out.println("Written to " + this.out);
    }
}
