package io.github.brigraph.cli;

import io.github.brigraph.hub.Certainty;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.study.Periods;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.subject.IndustryConcordance;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.InnovationIndex;
import io.github.brigraph.unit.Unit.Level;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the tables of a study are made of, and how sure its hubs shall be. */
final class StudyOptions {

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            split = ",",
            description = "country, institution and, to have provinces and states as units besides, subdivision"
                    + " (default: country,institution).")
    private List<String> levels = List.of("country", "institution");

    @Option(
            names = "--fields",
            paramLabel = "FILE",
            description =
                    "Fields as queries over categories, topics, keywords and titles (default: four of ours; none for"
                            + " no fields).")
    private @Nullable String fields;

    @Option(
            names = "--concordance",
            paramLabel = "FILE",
            description = "IPC prefix, industry, share: for patents that carry no class of the national economy.")
    private @Nullable Path concordance;

    @Option(
            names = "--innovation-index",
            paramLabel = "INDEX",
            description = "gii-2011 … gii-2022, or a file of codes and ranks (default: gii-2022).")
    private String index = "gii-2022";

    @Option(
            names = "--advanced",
            paramLabel = "GROUP",
            description =
                    "The advanced countries of third-party cooperation: a group, a file, or codes (default: ranks 1 to"
                            + " 20 of the index).")
    private @Nullable String advanced;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Bootstrap replicates, for the intervals of ranks (default: ${DEFAULT-VALUE}; 200 is good).")
    private int bootstrap = 0;

    @Option(
            names = "--null-samples",
            paramLabel = "N",
            description =
                    "Samples of the null model, for what strengths chance would give (default: ${DEFAULT-VALUE}; 200"
                            + " is good).")
    private int nullSamples = 0;

    @Option(
            names = "--periods",
            paramLabel = "CUT",
            description = "Periods to compare: 4 (years each), sliding:3, cumulative:1 (default: ${DEFAULT-VALUE}).")
    private String periods = "4";

    @Option(
            names = "--retrieved",
            paramLabel = "DATE",
            description =
                    "When the records were retrieved, such as 2022-05-26; tells which years are incomplete (default:"
                            + " the end of the last year that has a record).")
    private @Nullable String retrieved;

    @Option(names = "--top", paramLabel = "N", description = "Places of top lists (default: ${DEFAULT-VALUE}).")
    private int top = 10;

    @Option(
            names = "--min-patents",
            paramLabel = "N",
            description = "List partners with more than N joint patents (default: ${DEFAULT-VALUE}).")
    private int patentThreshold = 0;

    /**
     * Settings with these options.
     *
     * @throws IllegalArgumentException if an option is wrong; the message is a sentence
     */
    StudySettings applyTo(StudySettings settings) throws IOException {
        StudySettings s = settings.certainty(Certainty.NONE
                        .seed(settings.seed())
                        .replicates(bootstrap)
                        .samples(nullSamples))
                .innovationIndex(InnovationIndex.parse(index))
                .periods(Periods.parse(periods))
                .top(top)
                .patentThreshold(patentThreshold);
        s = advanced == null ? s : s.advanced(UnitGroup.parse(advanced));
        return retrieved == null ? s : s.retrieved(date(retrieved));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--retrieved must be a day like 2022-05-26, was \"" + text + "\"", e);
        }
    }

    /**
     * What the tally must keep for these options.
     *
     * @throws IllegalArgumentException if an option is wrong; the message is a sentence
     */
    TallySettings keeps() throws IOException {
        Optional<IndustryConcordance> industries = concordance == null
                ? Optional.empty()
                : Optional.of(IndustryConcordance.fromFile(existing("--concordance", concordance)));
        for (String level : levels) {
            if (!List.of("country", "institution", "subdivision").contains(level.strip())) {
                throw new IllegalArgumentException(
                        "--level must be of country, institution and subdivision, was \"" + level + "\"");
            }
        }
        boolean below = levels.stream().anyMatch(l -> l.strip().equals("subdivision"));
        TallySettings keeps = fieldsOf(fields == null ? "standard" : fields);
        return keeps.finest(below ? Level.SUBDIVISION : Level.COUNTRY)
                .subjects(new Subjects(keeps.subjects().fields(), industries));
    }

    /** A tally's settings with the fields of a file, with the standard ones, or with none. */
    static TallySettings fieldsOf(String fields) throws IOException {
        SubjectFields named =
                switch (fields) {
                    case "standard" -> SubjectFields.standard();
                    case "none" -> SubjectFields.none();
                    default -> SubjectFields.fromFile(existing("--fields", Path.of(fields)));
                };
        return TallySettings.DEFAULT.subjects(new Subjects(named, Optional.empty()));
    }

    private static Path existing(String option, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("the file of " + option + " is not there: " + file);
        }
        return file;
    }
}
