package io.github.brigraph.read;

import io.github.brigraph.display.Decimal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks of both kinds as sheets of rows of text. */
final class Workbooks {

    private Workbooks() {}

    /**
     * A row of a sheet.
     *
     * @param number its number in the sheet, from 1
     * @param cells its cells as text; numbers without a fraction that is zero
     */
    record SheetRow(long number, List<String> cells) {

        SheetRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A sheet.
     *
     * @param name its name
     * @param rows its rows; walked over once
     */
    record OpenSheet(String name, Iterator<SheetRow> rows) {}

    /** An open workbook. */
    interface Book extends Closeable {
        List<OpenSheet> sheets() throws IOException;
    }

    /** Whether a file starts as a workbook of before 2007 does. */
    static boolean isXls(byte[] magic) {
        return magic.length >= 4
                && magic[0] == (byte) 0xD0
                && magic[1] == (byte) 0xCF
                && magic[2] == 0x11
                && magic[3] == (byte) 0xE0;
    }

    /** Whether a file starts as a zip archive does, which a newer workbook is. */
    static boolean isZip(byte[] magic) {
        return magic.length >= 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
    }

    /** Whether a zip archive is a workbook. */
    static boolean isXlsx(Source source) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(source.raw())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/")) {
                    return true;
                }
                if (!entry.getName().startsWith("_rels/")
                        && !entry.getName().startsWith("docProps/")
                        && !entry.getName().startsWith("[Content_Types]")
                        && !entry.getName().startsWith("customXml/")) {
                    return false;
                }
            }
            return false;
        }
    }

    static Book open(Source source, Carrier carrier) throws IOException {
        try {
            return carrier == Carrier.XLS ? xls(source) : xlsx(source);
        } catch (UnreadableInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(source, e);
        }
    }

    static UnreadableInputException damaged(Source source, Exception cause) {
        return new UnreadableInputException(
                source.name() + " is no workbook that can be read: it is damaged or protected by a password ("
                        + cause.getMessage() + ")",
                cause);
    }

    private static Book xls(Source source) throws IOException {
        try (InputStream in = source.raw()) {
            HSSFWorkbook book = new HSSFWorkbook(in);
            return new Book() {
                @Override
                public List<OpenSheet> sheets() {
                    List<OpenSheet> sheets = new ArrayList<>();
                    book.sheetIterator().forEachRemaining(sheet -> {
                        Stream<org.apache.poi.ss.usermodel.Row> rows =
                                java.util.stream.StreamSupport.stream(sheet.spliterator(), false);
                        sheets.add(new OpenSheet(
                                sheet.getSheetName(), rows.map(Workbooks::row).iterator()));
                    });
                    return sheets;
                }

                @Override
                public void close() throws IOException {
                    book.close();
                }
            };
        }
    }

    private static SheetRow row(org.apache.poi.ss.usermodel.Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return new SheetRow(row.getRowNum() + 1L, cells);
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : Decimal.text(value);
    }

    private static Book xlsx(Source source) throws IOException {
        checkSize(source);
        ReadableWorkbook book;
        try (InputStream in = source.raw()) {
            book = new ReadableWorkbook(in);
        }
        return new Book() {
            @Override
            public List<OpenSheet> sheets() throws IOException {
                List<OpenSheet> sheets = new ArrayList<>();
                for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                    sheets.add(new OpenSheet(
                            sheet.getName(),
                            sheet.openStream().map(Workbooks::row).iterator()));
                }
                return sheets;
            }

            @Override
            public void close() throws IOException {
                book.close();
            }
        };
    }

    private static SheetRow row(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getCellText(i));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    /** The library takes all parts as they are, so each is decompressed once before, within bounds. */
    private static void checkSize(Source source) throws IOException {
        long size;
        try (InputStream in = source.raw()) {
            size = in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        try (ZipInputStream zip = new ZipInputStream(source.raw())) {
            while (zip.getNextEntry() != null) {
                InputStream bounded = Compression.bounded(source.name(), zip, size);
                bounded.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }
}
