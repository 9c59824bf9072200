package io.github.brigraph.export;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.hub.HubCard;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The tables of a study as one workbook (xlsx): a sheet on method, then a sheet a table, with the names and columns of the CSV
 * files, numbers as numbers in full precision, shares shown as percents, heads that stay in view and can be filtered.
 *
 * <p>Texts are texts, whatever they begin with. Equal studies give equal bytes: the file carries no date. A table of more than
 * 50,000 rows, the ties of institutions and some lists are left to CSV; the sheet on method says which.
 */
public final class StudyWorkbook {

    private static final int MOST_ROWS = 50_000;
    private static final int WIDEST = 48;
    private static final int NARROWEST = 9;

    private final List<DataTable> sheets = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final StudyResult study;

    private StudyWorkbook(StudyResult study) {
        this.study = study;
        offer(StudyFiles.hubTable(study));
        offer(HubCard.table(study.cards()));
        offer(study.sensitivity().table());
        offer(StudyFiles.hubRankTable(study));
        offer(StudyFiles.communityTable(study));
        study.tables().all().forEach(this::offer);
        study.subdivisions().ifPresent(below -> {
            offer(below.table());
            offer(below.detailTable());
            offer(NetworkTables.nodes("subdivisions", below.network()));
            offer(NetworkTables.edges("subdivisions", below.network()));
        });
        offer(NetworkTables.nodes("countries", study.countries()));
        offer(NetworkTables.edges("countries", study.countries()));
        offer(NetworkTables.nodes("institutions", study.institutions()));
        leftOut.add("institutions.edges");
        leftOut.add("records, problems and unresolved addresses");
    }

    private void offer(DataTable table) {
        if (table.rows().size() > MOST_ROWS) {
            leftOut.add(table.name());
        } else {
            sheets.add(table);
        }
    }

    /** Writes the workbook. */
    public static void write(StudyResult study, OutputStream out) throws IOException {
        StudyWorkbook tables = new StudyWorkbook(study);
        Path dated = Files.createTempFile("tables", ".xlsx");
        try {
            // The version stands in the sheet on method; that of the application must be of the form 00.0000.
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated));
                    Workbook workbook = new Workbook(file, "bri-graph", null)) {
                tables.method(workbook);
                for (DataTable table : tables.sheets) {
                    sheet(workbook, table);
                }
            }
            UndatedZip.copy(dated, out);
        } finally {
            Files.delete(dated);
        }
    }

    private static void sheet(Workbook workbook, DataTable table) throws IOException {
        try (Worksheet sheet = workbook.newWorksheet(table.name())) {
            List<DataTable.Column> columns = table.columns();
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).name());
                sheet.width(c, width(table, c));
            }
            for (int r = 0; r < table.rows().size(); r++) {
                for (int c = 0; c < columns.size(); c++) {
                    cell(sheet, new Place(r + 1, c), table.rows().get(r).get(c));
                }
            }
            for (int c = 0; c < columns.size() && !table.rows().isEmpty(); c++) {
                shown(sheet.range(1, c, table.rows().size(), c), columns.get(c));
            }
            head(sheet, columns);
            if (!table.rows().isEmpty()) {
                sheet.setAutoFilter(0, 0, table.rows().size(), columns.size() - 1);
            }
        }
    }

    /** How numbers of a column are shown; they are kept in full precision. A cell does not take the style of its column. */
    private static void shown(Range cells, DataTable.Column column) {
        switch (column.kind()) {
            case TEXT -> {}
            case WHOLE ->
                cells.style()
                        .format(column.name().contains("year") ? "0" : "#,##0")
                        .set();
            case REAL ->
                cells.style()
                        .format(column.name().contains("share") ? "0.0%" : "#,##0.000")
                        .set();
        }
    }

    /** A head stands over its cells: numbers are at the right. */
    private static void head(Worksheet sheet, List<DataTable.Column> columns) {
        for (int c = 0; c < columns.size(); c++) {
            boolean text = columns.get(c).kind() == DataTable.Kind.TEXT;
            sheet.style(0, c)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment(text ? "left" : "right")
                    .set();
        }
        sheet.freezePane(0, 1);
    }

    private record Place(int row, int column) {}

    private static void cell(Worksheet sheet, Place at, DataTable.Cell cell) {
        if (cell instanceof DataTable.Text text && !text.text().isEmpty()) {
            sheet.value(at.row, at.column, text.text());
        } else if (cell instanceof DataTable.Whole whole) {
            sheet.value(at.row, at.column, whole.value());
        } else if (cell instanceof DataTable.Real real && Double.isFinite(real.value())) {
            sheet.value(at.row, at.column, real.value());
        }
    }

    private static int width(DataTable table, int column) {
        int longest = NARROWEST;
        if (table.columns().get(column).kind() == DataTable.Kind.TEXT) {
            for (List<DataTable.Cell> row : table.rows()) {
                longest = Math.max(longest, row.get(column).text().length());
            }
        }
        int head = Math.min(table.columns().get(column).name().length(), 20);
        return Math.min(WIDEST, Math.max(longest, head) + 2);
    }

    private void method(Workbook workbook) throws IOException {
        try (Worksheet sheet = workbook.newWorksheet("method")) {
            int row = 0;
            for (List<String> pair : method()) {
                sheet.value(row, 0, pair.get(0));
                sheet.value(row, 1, pair.get(1));
                sheet.style(row, 0).bold().set();
                sheet.style(row, 1).wrapText(true).set();
                row++;
            }
            sheet.width(0, 24);
            sheet.width(1, 100);
        }
    }

    private List<List<String>> method() {
        StudySettings settings = study.settings();
        Coverage coverage = study.tally().coverage();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("made by", "bri-graph " + Version.current()));
        rows.add(List.of("focal unit", settings.focal().map(c -> c.name()).orElse("none")));
        rows.add(List.of("partners", settings.partners().map(g -> g.toString()).orElse("all countries")));
        rows.add(List.of("years", settings.period().toString()));
        rows.add(List.of("counting", settings.counting().label()));
        rows.add(List.of("territories", settings.territories().name()));
        rows.add(List.of("duplicates", study.source().duplicates().label()));
        rows.add(List.of(
                "records",
                coverage.total(Coverage.Item.ACCEPTED) + " accepted, " + coverage.total(Coverage.Item.REJECTED)
                        + " rejected, " + coverage.total(Coverage.Item.WITH_COUNTRY) + " with a country"));
        rows.add(List.of(
                "addresses",
                coverage.total(Coverage.Item.ADDRESSES) + ", of them "
                        + coverage.total(Coverage.Item.ADDRESSES_UNRESOLVED) + " resolved to no country"));
        for (InputDigest input : study.source().inputs()) {
            rows.add(List.of("input", input.name() + " (" + input.format() + "), SHA-256 " + input.sha256()));
        }
        for (DataTable table : sheets) {
            rows.add(List.of("sheet", table.name() + ": " + table.rows().size() + " rows"));
        }
        rows.add(List.of("only as CSV", String.join(", ", leftOut)));
        rows.add(List.of(
                "reading the numbers",
                "Names of measures carry their convention (_weighted, _unweighted_normalised). A blank cell is a number that"
                        + " is not defined. Ranks have intervals where replicates were drawn. Every option and count is in"
                        + " run.json."));
        return rows;
    }
}
