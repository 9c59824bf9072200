package io.github.brigraph.cli;

import io.github.brigraph.hub.Certainty;
import io.github.brigraph.study.Periods;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.InnovationIndex;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the tables of a study are made of, and how sure its hubs shall be. */
final class StudyOptions {

    @Mixin
    private TallyOptions tally = new TallyOptions();

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

    /** What the tally must keep for these options. */
    TallyOptions tally() {
        return tally;
    }
}
