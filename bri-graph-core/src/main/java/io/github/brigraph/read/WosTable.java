package io.github.brigraph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tables of Web of Science: tab-delimited exports and R's bibliometrix name columns by their tags, workbooks by whole words.
 * A row is read as the tagged fields of plain text are.
 */
final class WosTable implements TableFormat {

    /** The names in workbooks, for the tags that a record keeps. */
    private static final Map<String, String> TAG_OF_NAME = Map.ofEntries(
            Map.entry("publication type", "PT"),
            Map.entry("authors", "AU"),
            Map.entry("author full names", "AF"),
            Map.entry("article title", "TI"),
            Map.entry("document type", "DT"),
            Map.entry("author keywords", "DE"),
            Map.entry("addresses", "C1"),
            Map.entry("affiliations", "C3"),
            Map.entry("orcids", "OI"),
            Map.entry("funding orgs", "FU"),
            Map.entry("publication year", "PY"),
            Map.entry("early access date", "EA"),
            Map.entry("doi", "DI"),
            Map.entry("pubmed id", "PM"),
            Map.entry("wos categories", "WC"),
            Map.entry("web of science categories", "WC"),
            Map.entry("research areas", "SC"),
            Map.entry("ut (unique wos id)", "UT"),
            Map.entry("ut (unique id)", "UT"),
            Map.entry("accession number", "UT"));

    @Override
    public RecordFormat format(Carrier carrier) {
        return switch (carrier) {
            case CSV -> RecordFormat.BIBLIOMETRIX_CSV;
            case TAB -> RecordFormat.WOS_TAB;
            case XLS -> RecordFormat.WOS_XLS;
            case XLSX -> RecordFormat.WOS_XLSX;
        };
    }

    @Override
    public boolean recognises(Columns columns) {
        boolean tags = columns.hasAny("ut", "pt") && columns.hasAny("ti", "au") && columns.hasAny("so", "py", "c1");
        boolean words = columns.hasAny("ut (unique wos id)", "ut (unique id)")
                || columns.hasAll("publication type", "article title", "source title");
        return tags || words;
    }

    @Override
    public boolean quotesInTabs() {
        return false;
    }

    @Override
    public Optional<String> lacksAddresses(Columns columns) {
        return columns.hasAny("c1", "addresses") ? Optional.empty() : Optional.of("Addresses (C1)");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        WosRecord record = new WosRecord(row.origin());
        List<String> names = row.columns().names();
        boolean empty = true;
        for (int i = 0; i < names.size(); i++) {
            String cell = row.at(i);
            int tag = tag(names.get(i));
            if (!cell.isEmpty() && tag != 0 && WosRecord.keeps(tag)) {
                take(record, tag, cell);
                empty = false;
            }
        }
        if (empty) {
            sink.reject(new Problem(
                    row.origin().file(),
                    row.origin().line(),
                    "",
                    "",
                    "a row with none of the fields of a record",
                    row.text()));
        } else {
            record.finish(sink);
        }
    }

    private static void take(WosRecord record, int tag, String cell) {
        switch (tag) {
            case WosPlainParser.Tag.AU, WosPlainParser.Tag.AF ->
                Cells.split(cell).forEach(n -> record.add(tag, n, WosRecord.Line.ITEM));
            case WosPlainParser.Tag.C1 -> WosCell.addresses(cell).forEach(a -> record.add(tag, a, WosRecord.Line.ITEM));
            default -> record.add(tag, Cells.oneLine(cell), WosRecord.Line.ITEM);
        }
    }

    private static final Map<String, Integer> TAGS = new HashMap<>();

    static {
        TAG_OF_NAME.forEach((name, tag) -> TAGS.put(name, packed(tag)));
    }

    /** The tag of a column as two characters in an int, or 0. */
    private static int tag(String column) {
        String name = Columns.normalised(column);
        Integer known = TAGS.get(name);
        if (known != null) {
            return known;
        }
        return name.length() == 2 ? packed(name.toUpperCase(Locale.ROOT)) : 0;
    }

    private static int packed(String tag) {
        return tag.charAt(0) << 8 | tag.charAt(1);
    }
}
