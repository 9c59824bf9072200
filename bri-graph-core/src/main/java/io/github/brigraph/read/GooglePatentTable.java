package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Party;
import java.util.List;
import java.util.regex.Pattern;

/** Tables of Google Patents, below a line with the search; they name assignees and inventors and say nothing of where. */
final class GooglePatentTable implements TableFormat {

    /** A comma before a legal form belongs to the name. */
    private static final Pattern SEPARATOR = Pattern.compile(
            ", (?!(?:Ltd|Inc|LLC|L\\.L\\.C|LLP|LP|L\\.P|Corp|Co|Company|Limited|Incorporated|GmbH|AG|S\\.?A|S\\.?L|S\\.?r\\.?l|SpA"
                    + "|S\\.p\\.A|B\\.?V|N\\.?V|K\\.?K|Pte|Pty|PLC|Jr|Sr|II|III)\\b)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RecordFormat format(Carrier carrier) {
        return RecordFormat.PATENTS_GOOGLE_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAll("id", "title", "assignee", "priority date")
                && columns.hasAny("inventor/author", "result link");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.PATENTS_GOOGLE_CSV.database())
                .ownId(Scheme.PATENT, row.cell("id"))
                .title(row.cell("title"));
        PatentDraft patent = new PatentDraft(draft)
                .priority(Years.inCell(row.cell("priority date")))
                .application(Years.inCell(row.cell("filing/creation date")))
                .publication(Years.inCell(row.cell("publication date")));
        names(row.cell("assignee")).forEach(n -> patent.applicant(Party.of(n)));
        names(row.cell("inventor/author")).forEach(n -> patent.inventor(Party.of(n)));
        patent.finish(sink);
    }

    private static List<String> names(String cell) {
        return cell.isEmpty()
                ? List.of()
                : SEPARATOR.splitAsStream(cell).map(String::strip).distinct().toList();
    }
}
