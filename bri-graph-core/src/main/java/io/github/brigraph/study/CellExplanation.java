package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import io.github.brigraph.display.DataTable;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The records behind a cell of a table of counts. The table is made of each record alone: a record is behind the cell if it
 * stands there, so the records are those that were counted, whatever the table's definition.
 *
 * <p>Time: that of reading the inputs, and some 50 microseconds a record.
 *
 * @param settings the settings of the study
 * @param cell the cell
 */
public record CellExplanation(StudySettings settings, Cell cell) {

    private static final List<String> TABLES =
            List.of("trend", "patterns", "tiers", "patent-industries", "patent-partners");

    /**
     * A cell.
     *
     * @param table the name of the table: {@code trend}, {@code patterns}, {@code tiers}, {@code patent-industries} or {@code
     *     patent-partners}
     * @param row the texts of the row's first columns, as in the table's file
     * @param column the name of a column of whole numbers
     */
    public record Cell(String table, List<String> row, String column) {

        public Cell {
            checkArgument(TABLES.contains(table), "a table must be one of %s, was \"%s\"", TABLES, table);
            checkArgument(!row.isEmpty(), "a cell must name its row, such as patterns,mediation,mediated");
            row = List.copyOf(row);
        }

        /** A cell from text: {@code patterns,mediation,mediated}, or {@code trend,2019,publication,with_group}. */
        public static Cell parse(String text) {
            List<String> parts = Splitter.on(',').trimResults().splitToList(text);
            List<String> row = parts.subList(1, parts.size());
            boolean column = parts.get(0).equals("trend") && row.size() == 3;
            return column
                    ? new Cell(parts.get(0), row.subList(0, 2), row.get(2))
                    : new Cell(parts.get(0), row, "records");
        }
    }

    /**
     * Reads the inputs again.
     *
     * @param ingest the reading of the first pass
     * @param found hears of every record behind the number, in the order of the inputs
     * @return how many there are
     * @throws IllegalArgumentException if the table has no such column
     */
    public long run(Ingest ingest, Consumer<PlacedRecord> found) throws IOException {
        TallySettings keeps = ingest.keeps();
        int column = column(table(CollaborationTally.of(keeps)));
        MatchingRecords matching = new MatchingRecords(
                record -> {
                    CollaborationTally alone = CollaborationTally.of(keeps);
                    alone.add(record);
                    return stands(table(alone), column);
                },
                found);
        ingest.run(matching);
        return matching.count();
    }

    private DataTable table(CollaborationTally tally) {
        Scope<Country> scope =
                new Scope<>(settings.ask(tally.countries()).groups(), settings.foldedFocal(), settings.partnerSet());
        return switch (cell.table) {
            case "trend" ->
                TrendTable.of(scope, settings.retrieved(), g -> true).table();
            case "patterns" ->
                PatternTable.of(scope, settings.innovationIndex(), settings.advanced())
                        .table();
            case "tiers" ->
                TierTable.of(scope, settings.partnerSet(), settings.innovationIndex(), List.of())
                        .table();
            case "patent-industries" ->
                IndustryTable.of(scope, tally.settings().subjects()).table();
            default -> PatentPartners.of(scope, 0).table();
        };
    }

    private int column(DataTable table) {
        return IntStream.range(0, table.columns().size())
                .filter(c -> table.columns().get(c).name().equals(cell.column))
                .filter(c -> table.columns().get(c).kind() == DataTable.Kind.WHOLE)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the table " + cell.table + " has no column of whole numbers named " + cell.column));
    }

    private boolean stands(DataTable table, int column) {
        return table.rows().stream()
                .filter(row -> IntStream.range(0, cell.row.size())
                        .allMatch(c -> row.get(c).text().equals(cell.row.get(c))))
                .anyMatch(row -> row.get(column) instanceof DataTable.Whole whole && whole.value() > 0);
    }
}
