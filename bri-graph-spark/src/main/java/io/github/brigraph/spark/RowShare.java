package io.github.brigraph.spark;

import com.google.common.hash.Hashing;
import io.github.brigraph.read.MalformedRecordException;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordSink;
import io.github.brigraph.read.TableRowReader;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.study.FileTally;
import io.github.brigraph.study.RecordLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Tallies the rows of one task. */
final class RowShare {

    private final ExecutorContext context;
    private final Share share;
    private final RecordSink sink;

    RowShare(ExecutorContext context, String database) {
        this.context = context;
        FileTally tally = FileTally.of(context.resolver(), context.options().keeps())
                .strictness(context.options().strictness());
        this.share = new Share(tally.tally());
        this.sink = tally.sink(database, new RecordLog() {
            @Override
            public void record(PlacedRecord record) {
                // It is in the tally.
            }

            @Override
            public void problem(Problem problem) {
                share.problem(0, 0, withoutPlace(problem));
            }
        });
    }

    /** Rows have no order, so their numbers tell nobody anything. */
    private static Problem withoutPlace(Problem problem) {
        return new Problem(
                problem.source(), 0, problem.recordId(), problem.field(), problem.reason(), problem.excerpt());
    }

    /** A number of a row that is the same however the rows are spread. */
    static long number(byte[] content) {
        return (Hashing.farmHashFingerprint64().hashBytes(content).asLong() >>> 16) + 1;
    }

    /** The cells of a row as text. */
    static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            boolean isList = !row.isNullAt(i)
                    && row.schema().fields()[i].dataType() instanceof org.apache.spark.sql.types.ArrayType;
            cells.add(
                    isList
                            ? TableRowReader.listCell(
                                    row.getList(i).stream().map(RowShare::text).toList())
                            : text(row.isNullAt(i) ? "" : row.get(i)));
        }
        return cells;
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "";
        }
        // A year that Spark took for a number with a fraction.
        boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? String.valueOf(((Double) value).longValue()) : value.toString();
    }

    /** Whether more rows are wanted. */
    boolean isOpen() {
        return share.failure().isEmpty();
    }

    void read(Consumer<RecordSink> row) {
        try {
            row.accept(sink);
        } catch (MalformedRecordException e) {
            share.fail(new Share.Failure(0, String.valueOf(e.getMessage()), Optional.of(e.problem())));
        }
    }

    Share end() {
        return context.finished(share);
    }
}
