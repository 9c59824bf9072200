package io.github.brigraph.cli;

import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Period;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a study asks: of which countries and years, counted how. */
final class QuestionOptions {

    @Option(
            names = "--focal",
            paramLabel = "CC",
            description = "Focal country by its ISO code, such as CN (default: none).")
    private @Nullable String focal;

    @Option(
            names = "--partners",
            paramLabel = "GROUP",
            description = "Partner countries: a group (belt-and-road, asean, …; @DATE for another snapshot),"
                    + " a file, or codes such as SG,KR,PK (default: all).")
    private @Nullable String partners;

    @Option(names = "--years", paramLabel = "FROM-TO", description = "Years, such as 2014-2021 (default: all).")
    private @Nullable String years;

    @Option(
            names = "--counting",
            paramLabel = "HOW",
            description = "full, fractional or fractional-refined (default: ${DEFAULT-VALUE}).")
    private String counting = "full";

    @Option(
            names = "--territories",
            paramLabel = "POLICY",
            description = "iso, hk-mo-in-cn, another named policy, or a file (default: ${DEFAULT-VALUE}).")
    private String territories = "iso";

    @Option(
            names = "--duplicates",
            paramLabel = "HOW",
            description =
                    "merge: make one record of those that are the same; report: count them and list them; keep: do not"
                            + " look for them (default: merge where the files are of several databases, else report).")
    private @Nullable Duplicates duplicates;

    @Option(
            names = "--max-units",
            paramLabel = "N",
            description = "Leave out records of more than N countries, or institutions (default: no limit).")
    private int maxUnits = Integer.MAX_VALUE;

    /**
     * The settings of the study, before those of its tables.
     *
     * @throws IllegalArgumentException if an option is wrong; the message is a sentence
     */
    StudySettings settings(CommunityOptions communities) throws IOException {
        StudySettings s = StudySettings.DEFAULT
                .counting(Counting.of(counting))
                .territories(TerritoryPolicy.parse(territories))
                .mostUnits(maxUnits)
                .resolution(communities.resolution())
                .seed(communities.seed());
        s = focal == null ? s : s.focal(Country.of(focal.toUpperCase(Locale.ROOT)));
        s = partners == null ? s : s.partners(UnitGroup.parse(partners));
        return years == null ? s : s.period(Period.parse(years));
    }

    /** The reading, with what is done about duplicates. */
    Ingest applyTo(Ingest ingest) {
        return duplicates == null ? ingest : ingest.duplicates(duplicates);
    }
}
