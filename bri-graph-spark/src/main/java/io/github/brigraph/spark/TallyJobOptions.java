package io.github.brigraph.spark;

import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.resolve.RollUp;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.SavedTally;
import io.github.brigraph.subject.IndustryConcordance;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Unit.Level;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of a {@link TallyJob}, those of {@code bri-graph tally} and what a cluster needs besides. */
final class TallyJobOptions {

    private static final List<String> STANDARD_LEVELS = List.of("country", "institution");
    private static final String STANDARD_FIELDS = "standard";

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files of records, plain, .gz or .zip, folders of them, or globs.")
    private List<String> paths = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The tally to write.")
    private String out = "";

    @Option(
            names = "--onto",
            paramLabel = "FILE",
            description = "Add to this tally; files whose content it holds are passed over.")
    private @Nullable String onto;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            description = "Read in at most so many tasks (default: three for each core of the cluster).")
    private @Nullable Integer tasks;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "Format of all files, such as openalex-jsonl (default: recognised for each file).")
    private @Nullable RecordFormat format;

    @Option(
            names = "--merged-ids",
            paramLabel = "PATH",
            description =
                    "What OpenAlex merged: the folder merged_ids of its snapshot, or a file of it. Works that were"
                            + " merged into others are left out, institutions count for those that they went into. Lists among"
                            + " the inputs are found without this.")
    private List<String> mergedIds = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "What the columns of other tables mean: lines such as title = Name, countries = Country A | Country B,"
                            + " type = joint activity.")
    private @Nullable String mapping;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "Encoding of all files, such as UTF-8 or windows-1252 (default: recognised for each file).")
    private @Nullable Charset encoding;

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

    @Option(
            names = "--ror",
            paramLabel = "FILE",
            description = "Know institutions by a data dump of ROR (ror.org): its .zip, or the .json in it.")
    private @Nullable String ror;

    @Option(
            names = "--institution-roll-up",
            paramLabel = "HOW",
            converter = RollUpConverter.class,
            description =
                    "Of an organisation and its parts count most-specific: the part; as-named: both where both are"
                            + " named; parent: the next above, such as the university of a hospital; top: the topmost"
                            + " (default: most-specific).")
    private RollUp rollUp = RollUp.MOST_SPECIFIC;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "Corrections, a CSV with columns address or institution, and country, ror or ignore;"
                    + " unresolved.csv with a column country filled in is one.")
    private @Nullable String overrides;

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
    private String fields = STANDARD_FIELDS;

    @Option(
            names = "--concordance",
            paramLabel = "FILE",
            description = "IPC prefix, industry, share: for patents that carry no class of the national economy.")
    private @Nullable String concordance;

    /** The file to write. */
    String out() {
        return out;
    }

    /**
     * Tallies the files.
     *
     * @throws IllegalArgumentException if an option is wrong; the message is a sentence
     */
    TallyOutcome run(SparkSession session) throws IOException {
        Configuration hadoop = session.sparkContext().hadoopConfiguration();
        SparkTally tally = reading(SparkTally.on(session).rollUp(rollUp));
        tally = tasks == null ? tally : tally.tasks(tasks);
        tally = duplicates == null ? tally : tally.duplicates(duplicates);
        if (onto == null) {
            return tally.keeps(keeps(hadoop)).files(paths);
        }
        // What a tally keeps is its own, unless somebody says otherwise, who then hears that it differs.
        SavedTally before = TallyFile.read(onto, hadoop);
        boolean said = maxUnits != Integer.MAX_VALUE
                || concordance != null
                || !fields.equals(STANDARD_FIELDS)
                || !levels.equals(STANDARD_LEVELS);
        return tally.onto(before)
                .duplicates(duplicates == null ? Duplicates.KEEP : duplicates)
                .keeps(said ? keeps(hadoop) : before.tally().settings())
                .files(paths);
    }

    private SparkTally reading(SparkTally tally) throws IOException {
        SparkTally reading = tally.mergedIds(mergedIds);
        reading = format == null ? reading : reading.format(format);
        reading = encoding == null ? reading : reading.encoding(encoding);
        reading = mapping == null ? reading : reading.mapping(mapping);
        reading = ror == null ? reading : reading.directory(ror);
        return overrides == null ? reading : reading.overrides(overrides);
    }

    private TallySettings keeps(Configuration hadoop) throws IOException {
        for (String level : levels) {
            if (!List.of("country", "institution", "subdivision").contains(level.strip())) {
                throw new IllegalArgumentException(
                        "--level must be of country, institution and subdivision, was \"" + level + "\"");
            }
        }
        boolean below = levels.stream().anyMatch(l -> l.strip().equals("subdivision"));
        Optional<IndustryConcordance> industries = concordance == null
                ? Optional.empty()
                : Optional.of(SmallFile.read(concordance, hadoop).as(IndustryConcordance::fromFile));
        return TallySettings.DEFAULT
                .finest(below ? Level.SUBDIVISION : Level.COUNTRY)
                .mostInstitutions(maxUnits)
                .subjects(new Subjects(subjectFields(hadoop), industries));
    }

    private SubjectFields subjectFields(Configuration hadoop) throws IOException {
        return switch (fields) {
            case STANDARD_FIELDS -> SubjectFields.standard();
            case "none" -> SubjectFields.none();
            default -> SmallFile.read(fields, hadoop).as(SubjectFields::fromFile);
        };
    }

    /** Formats by their labels. */
    static final class FormatConverter implements CommandLine.ITypeConverter<RecordFormat> {
        @Override
        public RecordFormat convert(String value) {
            return RecordFormat.labelled(value)
                    .orElseThrow(() -> new CommandLine.TypeConversionException("a format must be one of "
                            + Arrays.stream(RecordFormat.values())
                                    .map(RecordFormat::label)
                                    .collect(Collectors.joining(", "))
                            + ", was \"" + value + "\""));
        }
    }

    /** Encodings by their names. */
    static final class CharsetConverter implements CommandLine.ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new CommandLine.TypeConversionException("there is no encoding named \"" + value + "\"");
            }
        }
    }

    /** Policies by their labels. */
    static final class RollUpConverter implements CommandLine.ITypeConverter<RollUp> {
        @Override
        public RollUp convert(String value) {
            try {
                return RollUp.of(value);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
