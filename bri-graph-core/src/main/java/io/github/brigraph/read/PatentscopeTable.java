package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Party;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of PATENTSCOPE. The country is the office's and places nobody; an applicant of an international application may carry
 * nationality and residence in brackets, {@code [JP/SG]}, of which the residence counts.
 */
final class PatentscopeTable implements TableFormat {

    private static final Pattern PLACE = Pattern.compile("\\s*\\[([A-Z]{2})?(?:/([A-Z]{2}))?\\]");
    private static final Pattern DATE =
            Pattern.compile("(?<![0-9])(?:([0-9]{4})-[0-9]{2}-[0-9]{2}|[0-9]{2}[./][0-9]{2}[./]([0-9]{4}))(?![0-9])");

    @Override
    public RecordFormat format(Carrier carrier) {
        return RecordFormat.PATENTS_PATENTSCOPE_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAll("title", "applicants", "inventors")
                && columns.hasAny("i p c", "ipc", "int. class")
                && columns.hasAny("publication number", "application id", "application number", "pub. no.")
                && !columns.hasAny("jurisdiction");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.PATENTS_PATENTSCOPE_CSV.database())
                .ownId(Scheme.PATENT, value(row.cell("publication number", "application id", "application number")))
                .title(value(row.cell("title")));
        PatentDraft patent = new PatentDraft(draft)
                .ipc(Cells.split(value(row.cell("ipc", "i p c", "int. class"))))
                .application(Years.inCell(value(row.cell("application date"))))
                .publication(Years.inCell(value(row.cell("publication date"))));
        Matcher date = DATE.matcher(row.cell("priority data", "priorities data"));
        while (date.find()) {
            patent.priority(Years.find(date.group(1) == null ? date.group(2) : date.group(1)));
        }
        Cells.split(value(row.cell("applicants"))).forEach(n -> patent.applicant(party(n)));
        Cells.split(value(row.cell("inventors"))).forEach(n -> patent.inventor(party(n)));
        patent.finish(sink);
    }

    private static Party party(String text) {
        Matcher m = PLACE.matcher(text);
        if (!m.find()) {
            return Party.of(text);
        }
        String code = m.group(2) == null ? m.group(1) : m.group(2);
        Optional<Country> country = code == null ? Optional.empty() : Country.find(code);
        return new Party(m.replaceAll("").strip(), country.stream().toList(), List.of());
    }

    /** R writes NA for nothing. */
    private static String value(String cell) {
        return cell.equals("NA") ? "" : cell;
    }
}
