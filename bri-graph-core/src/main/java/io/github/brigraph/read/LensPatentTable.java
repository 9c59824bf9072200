package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Party;
import java.util.List;

/**
 * Tables of Lens patents, with the header of before 2020 ({@code Publication Number}) and of since ({@code Display Key}). Items
 * of a list are separated by two semicolons. The jurisdiction is the office's and places nobody.
 */
final class LensPatentTable implements TableFormat {

    @Override
    public RecordFormat format(Carrier carrier) {
        return RecordFormat.PATENTS_LENS_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAll("jurisdiction", "kind", "title", "applicants", "inventors")
                && columns.hasAny("publication number", "display key", "lens id");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.PATENTS_LENS_CSV.database())
                .ownId(Scheme.LENS, row.cell("lens id"))
                .identifier(Scheme.PATENT, row.cell("publication number", "display key"))
                .title(row.cell("title"))
                .type(row.cell("type", "document type"));
        PatentDraft patent = new PatentDraft(draft)
                .ipc(list(row.cell("ipcr classifications", "ipc classifications")))
                .cpc(list(row.cell("cpc classifications")))
                .application(Years.inCell(row.cell("application date")))
                .publication(Years.find(row.cell("publication year")))
                .publication(Years.inCell(row.cell("publication date")))
                .priority(Years.inCell(row.cell("earliest priority date")));
        for (String number : list(row.cell("priority numbers"))) {
            patent.priority(Years.find(number.substring(number.lastIndexOf(' ') + 1)));
        }
        list(row.cell("applicants")).forEach(n -> patent.applicant(Party.of(n)));
        list(row.cell("inventors")).forEach(n -> patent.inventor(Party.of(n)));
        patent.finish(sink);
    }

    private static List<String> list(String cell) {
        return Cells.split(cell, ";;");
    }
}
