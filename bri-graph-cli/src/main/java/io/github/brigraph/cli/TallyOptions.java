package io.github.brigraph.cli;

import io.github.brigraph.network.TallySettings;
import io.github.brigraph.subject.IndustryConcordance;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Unit.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a tally keeps of the records. */
final class TallyOptions {

    private static final List<String> STANDARD_LEVELS = List.of("country", "institution");

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            split = ",",
            description = "country, institution and, to have provinces and states as units besides, subdivision"
                    + " (default: country,institution).")
    private List<String> levels = STANDARD_LEVELS;

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

    /** Whether one of these was given. */
    boolean given() {
        return fields != null || concordance != null || !levels.equals(STANDARD_LEVELS);
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
    private static TallySettings fieldsOf(String fields) throws IOException {
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
