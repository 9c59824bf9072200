package io.github.brigraph.spark;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.read.JsonRowReader;
import io.github.brigraph.read.MergedIds;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.TableRowReader;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.SavedTally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** One tally of a table. */
final class TableRun {

    /** Columns of OpenAlex's works that are large and that no tally needs. */
    private static final Set<String> NOT_NEEDED = Set.of(
            "abstract_inverted_index",
            "apc_list",
            "apc_paid",
            "best_oa_location",
            "biblio",
            "citation_normalized_percentile",
            "cited_by_percentile_year",
            "concepts",
            "counts_by_year",
            "indexed_in",
            "locations",
            "mesh",
            "open_access",
            "primary_location",
            "referenced_works",
            "related_works",
            "summary_stats",
            "sustainable_development_goals");

    private final SparkTally asked;
    private final String name;

    TableRun(SparkTally asked, String name) {
        this.asked = asked;
        this.name = name;
    }

    TallyOutcome objects(Dataset<Row> rows, RecordFormat format) throws IOException {
        // Said here and now, not by every executor.
        JsonRowReader.of(format, name);
        Dataset<Row> needed = format == RecordFormat.OPENALEX_JSONL || format == RecordFormat.OPENALEX_JSON
                ? rows.drop(NOT_NEEDED.toArray(String[]::new))
                : rows;
        JavaRDD<String> objects = needed.toJSON().toJavaRDD();
        return run((ticket) ->
                objects.coalesce(asked.tasks()).mapPartitionsToPair(new ObjectTask(ticket, name, format.label())));
    }

    TallyOutcome mapped(Dataset<Row> rows) throws IOException {
        checkArgument(
                asked.options().mapping().isPresent(),
                "a table without a format needs a mapping that says what its columns mean");
        ReadingOptions.Mapping mapping = asked.options().mapping().orElseThrow();
        StructType schema = rows.schema();
        TableRowReader.of(mapping.columns(), name, List.of(schema.fieldNames()));
        for (StructField field : schema.fields()) {
            checkArgument(
                    isCell(field.dataType()) || !mapping.columns().names(field.name()),
                    "the column %s of %s must hold texts, numbers, dates or lists of them, was %s",
                    field.name(),
                    name,
                    field.dataType().simpleString());
        }
        JavaRDD<Row> all = rows.toJavaRDD();
        String[] columns = schema.fieldNames();
        return run((ticket) -> all.coalesce(asked.tasks()).mapPartitionsToPair(new RowTask(ticket, name, columns)));
    }

    private static boolean isCell(DataType type) {
        return type instanceof ArrayType list
                ? isCell(list.elementType()) && !(list.elementType() instanceof ArrayType)
                : !(type instanceof StructType) && !(type instanceof MapType) && !(type instanceof BinaryType);
    }

    /** Makes the shares of a table. */
    private interface Shares {
        JavaPairRDD<Integer, byte[]> of(ExecutorContext.Ticket ticket);
    }

    private TallyOutcome run(Shares shares) throws IOException {
        checkArgument(
                asked.duplicates().filter(d -> d == Duplicates.MERGE).isEmpty(),
                "duplicates can be merged in files only; keep them");
        AddressResolver resolver = ExecutorContext.resolver(asked.options());
        MergedIds merged = asked.mergedLists().read();
        Optional<InputDigest> digest = FileRun.digest(merged);
        asked.before().ifPresent(b -> {
            b.requireMadeWith(resolver, digest, asked.options().keeps());
            b.requireAddable(Duplicates.KEEP);
        });
        ExecutorContext.Ticket ticket = ExecutorContext.send(asked.options(), merged, asked.spark());
        try {
            Share all = new Share(asked.before()
                    .map(SavedTally::tally)
                    .orElseGet(() -> CollaborationTally.of(asked.options().keeps())));
            JavaPairRDD<Integer, byte[]> pieces = shares.of(ticket);
            TreeMerge.merge(pieces, pieces.getNumPartitions(), all);
            all.requireNoFailure();
            return new Ending(asked, resolver, Duplicates.KEEP, digest)
                    .outcome(
                            all,
                            new Ending.Files(
                                    List.of(),
                                    List.of(),
                                    merged.shortcoming().stream().toList(),
                                    List.of()));
        } finally {
            ticket.close();
        }
    }

    /** Reads rows as JSON objects. */
    private record ObjectTask(ExecutorContext.Ticket ticket, String name, String format)
            implements PairFlatMapFunction<Iterator<String>, Integer, byte[]> {

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<String> rows) throws IOException {
            RecordFormat known = RecordFormat.labelled(format).orElseThrow();
            ExecutorContext context = ticket.context();
            JsonRowReader reader = JsonRowReader.of(known, name).honouring(context.merged());
            RowShare share = new RowShare(context, known.database());
            while (share.isOpen() && rows.hasNext()) {
                byte[] json = rows.next().getBytes(StandardCharsets.UTF_8);
                share.read(sink -> reader.read(RowShare.number(json), json, sink));
            }
            return Pieces.of(TaskContext.getPartitionId(), share.end());
        }
    }

    /** Reads rows by a mapping of their columns. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    private record RowTask(ExecutorContext.Ticket ticket, String name, String[] columns)
            implements PairFlatMapFunction<Iterator<Row>, Integer, byte[]> {

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Row> rows) throws IOException {
            ExecutorContext context = ticket.context();
            TableRowReader reader = TableRowReader.of(
                    context.options().mapping().orElseThrow().columns(), name, Arrays.asList(columns));
            RowShare share = new RowShare(context, RecordFormat.MAPPED_TABLE.database());
            while (share.isOpen() && rows.hasNext()) {
                List<String> cells = RowShare.cells(rows.next());
                byte[] content = String.join("\n", new ArrayList<>(cells)).getBytes(StandardCharsets.UTF_8);
                share.read(sink -> reader.read(RowShare.number(content), cells, sink));
            }
            return Pieces.of(TaskContext.getPartitionId(), share.end());
        }
    }
}
