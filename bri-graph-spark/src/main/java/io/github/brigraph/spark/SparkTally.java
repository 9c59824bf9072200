package io.github.brigraph.spark;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.ColumnMapping;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.resolve.RollUp;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.SavedTally;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tally of a plain run, made by the executors of a cluster: the same reader, the same resolver and the same tally, so that
 * what it writes equals what {@code bri-graph tally} writes, to the byte, in however many tasks it was made.
 *
 * <pre>{@code
 * TallyOutcome done = SparkTally.on(spark)
 *         .directory("s3a://bucket/v1.58-ror-data.zip")
 *         .files(List.of("s3a://openalex/data/works"));
 * done.tally().answer(StudySettings.DEFAULT.focal(Country.CHINA));
 * }</pre>
 *
 * <p>Records never leave the executors: what goes between machines are tallies, in their own format, cut into pieces, so that
 * neither the choice nor the settings of Spark's serializer matter. Tables and directories are loaded once an executor. A
 * task holds one tally; its size grows with signatures and pairs, not with records. Shares are merged in a tree on the
 * executors; the driver holds the whole tally at the end.
 *
 * <p>Immutable; each method that sets something gives another object.
 */
public final class SparkTally {

    private final SparkSession session;
    private final ReadingOptions options;
    private final List<String> mergedIds;
    private final Optional<Duplicates> duplicates;
    private final Optional<Integer> tasks;
    private final Optional<SavedTally> before;

    private SparkTally(
            SparkSession session,
            ReadingOptions options,
            List<String> mergedIds,
            Optional<Duplicates> duplicates,
            Optional<Integer> tasks,
            Optional<SavedTally> before) {
        this.session = session;
        this.options = options;
        this.mergedIds = List.copyOf(mergedIds);
        this.duplicates = duplicates;
        this.tasks = tasks;
        this.before = before;
    }

    /**
     * A tally on a cluster, with the defaults of a plain run: formats and encodings recognised, the standard resolver and
     * fields, tolerant reading.
     */
    public static SparkTally on(SparkSession session) {
        return new SparkTally(
                session, ReadingOptions.DEFAULT, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private SparkTally with(ReadingOptions value) {
        return new SparkTally(session, value, mergedIds, duplicates, tasks, before);
    }

    /** The same, keeping something else. */
    public SparkTally keeps(TallySettings value) {
        return with(options.keeps(value));
    }

    /** The same, with all files of one format. */
    public SparkTally format(RecordFormat value) {
        return with(options.format(value));
    }

    /** The same, with all files in one encoding. */
    public SparkTally encoding(Charset value) {
        return with(options.encoding(value));
    }

    /**
     * The same, with a mapping of the columns of tables that are not known; see {@link ColumnMapping}.
     *
     * @param file a text of {@code key = value} lines in UTF-8, in any file system that Hadoop knows
     */
    public SparkTally mapping(String file) throws IOException {
        SmallFile read = SmallFile.read(file, spark().hadoopConfiguration());
        return mapping(
                read.name(),
                new String(read.bytes(), StandardCharsets.UTF_8).lines().toList());
    }

    /** The same, with a mapping of the columns of tables that are not known, from its lines. */
    public SparkTally mapping(String name, List<String> lines) throws IOException {
        ColumnMapping.parse(name, lines);
        return with(options.mapping(new ReadingOptions.Mapping(name, lines)));
    }

    /**
     * The same, knowing institutions by a data dump of ROR.
     *
     * @param file its {@code .zip}, or the {@code .json} in it, in any file system that Hadoop knows
     */
    public SparkTally directory(String file) throws IOException {
        return with(options.directory(SmallFile.read(file, spark().hadoopConfiguration())));
    }

    /**
     * The same, with corrections; see {@link io.github.brigraph.resolve.Overrides}.
     *
     * @param file a CSV, in any file system that Hadoop knows
     */
    public SparkTally overrides(String file) throws IOException {
        return with(options.overrides(SmallFile.read(file, spark().hadoopConfiguration())));
    }

    /**
     * The same, honouring lists of works and institutions that OpenAlex merged into others, besides those that lie among files to
     * tally; see {@link io.github.brigraph.read.MergedIds}. The driver reads them and every executor holds them: 16 bytes a merged
     * work.
     *
     * @param paths files, or folders such as {@code s3a://openalex/data/merged_ids} or the whole of a snapshot, whose institutions
     *     then tell the ROR ids of those that others were merged into
     */
    public SparkTally mergedIds(List<String> paths) {
        return new SparkTally(session, options, paths, duplicates, tasks, before);
    }

    /** The same, with another policy for organisations and their parts. */
    public SparkTally rollUp(RollUp value) {
        return with(options.rollUp(value));
    }

    /** The same, tolerant or strict. */
    public SparkTally strictness(Strictness value) {
        return with(options.strictness(value));
    }

    /** The same, with something else done about duplicates than a plain run does where nobody says. */
    public SparkTally duplicates(Duplicates value) {
        return new SparkTally(session, options, mergedIds, Optional.of(value), tasks, before);
    }

    /** The same, in so many tasks; by default three for each core of the cluster. The result does not depend on it. */
    public SparkTally tasks(int value) {
        checkArgument(value >= 1, "there must be at least 1 task, were %s", value);
        return new SparkTally(session, options, mergedIds, duplicates, Optional.of(value), before);
    }

    /**
     * The same, reading plain files of JSON lines of OpenAlex that have twice so many bytes in parts of so many, each in a task of
     * its own; 256 MiB by default. All other files are read whole. The result does not depend on it.
     */
    public SparkTally partBytes(long value) {
        checkArgument(value >= 1, "a part must have at least 1 byte, had %s", value);
        return with(options.partBytes(value));
    }

    /** The same, adding to a tally, which grows; files whose content it holds are passed over. */
    public SparkTally onto(SavedTally value) {
        return new SparkTally(session, options, mergedIds, duplicates, tasks, Optional.of(value));
    }

    /**
     * Tallies files.
     *
     * @param paths files, folders and globs of any file system that Hadoop knows ({@code hdfs:}, {@code s3a:}, {@code file:}
     *     and those of Spark's own default); plain, {@code .gz} or {@code .zip}, in any format of {@link RecordFormat}
     * @throws io.github.brigraph.read.UnreadableInputException with one sentence, if a path does not exist, a named file is
     *     of no format that is read, nothing is found, no file can tell where its records belong, or a file breaks off
     * @throws io.github.brigraph.read.MalformedRecordException at a rejected record, if reading is strict
     * @throws IllegalArgumentException if the tally to add to was made otherwise than this one reads
     */
    public TallyOutcome files(List<String> paths) throws IOException {
        return new FileRun(this, paths).run();
    }

    /**
     * Tallies a table whose rows are JSON objects of a format, as Spark reads them from JSON or Parquet, or finds them in a table
     * of Delta, Iceberg or Hive: OpenAlex works, Lens works or patents, Crossref works.
     *
     * <pre>{@code
     * SparkTally.on(spark).table("works", spark.read().parquet("s3a://lake/openalex/works"), RecordFormat.OPENALEX_JSONL);
     * }</pre>
     *
     * <p>The columns are those of the format's own objects, with their names and nesting; those that are not there count as
     * absent, others are passed over. OpenAlex's large columns that no tally needs, such as {@code abstract_inverted_index},
     * are not read. Rows have no place, so problems have no line, and a record without any identifier is named after the table
     * and a number made of its content; a table has no digest, so it is not among the tally's inputs, and tallying it once more
     * onto the same tally counts it twice. Duplicates are kept.
     *
     * @param name what problems call the table
     * @throws IllegalArgumentException if the format is not one of JSON objects, if duplicates are to be merged, or if the tally
     *     to add to was made otherwise than this one reads
     * @throws io.github.brigraph.read.MalformedRecordException at a rejected record, if reading is strict
     */
    public TallyOutcome table(String name, Dataset<Row> rows, RecordFormat format) throws IOException {
        return new TableRun(this, name).objects(rows, format);
    }

    /**
     * Tallies a flat table by the {@link #mapping} of its columns. Cells may be texts, numbers, dates, or lists of them, whose
     * items are taken as they are; of what holds for rows, see the other method.
     *
     * @param name what problems call the table
     * @throws IllegalArgumentException if there is no mapping, or a mapped column holds structures
     * @throws io.github.brigraph.read.UnreadableInputException if the mapping names a column that the table does not have
     */
    public TallyOutcome table(String name, Dataset<Row> rows) throws IOException {
        return new TableRun(this, name).mapped(rows);
    }

    /** The lists of merged ids that were named. */
    MergedLists mergedLists() throws IOException {
        MergedLists lists = new MergedLists(spark().hadoopConfiguration());
        for (String path : mergedIds) {
            lists.named(path);
        }
        return lists;
    }

    JavaSparkContext spark() {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    SparkSession session() {
        return session;
    }

    ReadingOptions options() {
        return options;
    }

    Optional<Duplicates> duplicates() {
        return duplicates;
    }

    Optional<SavedTally> before() {
        return before;
    }

    /** How many tasks a pass has at the most. */
    int tasks() {
        return tasks.orElseGet(() -> 3 * spark().defaultParallelism());
    }
}
