package io.github.brigraph.cli;

import io.github.brigraph.neo4j.SaveOptions;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.Shortcoming;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.Progress;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A study of files of records, for commands that put it elsewhere than into files. */
final class StudyRun {

    @Mixin
    private InputOptions.Paths input = new InputOptions.Paths();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private InstitutionOptions institutions = new InstitutionOptions();

    @Mixin
    private CommunityOptions communities = new CommunityOptions();

    @Mixin
    private StudyOptions tables = new StudyOptions();

    @Option(
            names = "--analysis",
            paramLabel = "NAME",
            description =
                    "Name of the analysis: networks of the same name and settings are replaced (default: made from"
                            + " inputs and settings).")
    private @Nullable String analysis;

    /** What is asked, checked before anything is read. */
    record Asked(StudySettings settings, TallySettings keeps, SaveOptions save, RecordFiles files) {}

    Asked asked(CommandLine command) throws IOException {
        try {
            SaveOptions save = analysis == null ? SaveOptions.DEFAULT : SaveOptions.DEFAULT.analysis(analysis);
            StudySettings settings = tables.applyTo(question.settings(communities));
            return new Asked(settings, tables.tally().keeps(), save, input.find(List.of()));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    /** Reads the records and answers. */
    StudyResult run(Asked asked, CommandLine command, Progress progress) throws IOException {
        List<Shortcoming> shortcomings = Shortcoming.of(asked.files.files());
        Shortcoming.requireOneWithout(asked.files.files(), shortcomings);
        shortcomings.forEach(s -> command.getErr().println("bri-graph: " + s.sentence()));
        Ingest ingest = Ingest.of(asked.files)
                .resolver(institutions.resolver())
                .keeps(asked.keeps)
                .progress(progress);
        return CollaborationStudy.of(question.applyTo(ingest))
                .settings(asked.settings)
                .run();
    }
}
