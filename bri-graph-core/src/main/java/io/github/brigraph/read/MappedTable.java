package io.github.brigraph.read;

import io.github.brigraph.read.ColumnMapping.Field;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.JointActivity;
import io.github.brigraph.record.Party;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;

/** A table whose columns a mapping explains. */
final class MappedTable implements TableFormat {

    private final ColumnMapping mapping;

    MappedTable(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public RecordFormat format(Carrier carrier) {
        return RecordFormat.MAPPED_TABLE;
    }

    @Override
    public boolean recognises(Columns columns) {
        return mapping.fits(columns);
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.MAPPED_TABLE.database())
                .title(cell(row, Field.TITLE))
                .otherId(cell(row, Field.ID))
                .year(cell(row, Field.YEAR), "year")
                .identifier(Scheme.DOI, cell(row, Field.DOI))
                .keywords(items(row, Field.KEYWORDS));
        addresses(row, draft);
        String kind = cell(row, Field.KIND);
        switch (mapping.type()) {
            case PUBLICATION ->
                draft.authors(items(row, Field.AUTHORS)).type(kind).finish(sink);
            case PATENT -> patent(row, draft, sink);
            case JOINT_ACTIVITY -> {
                if (draft.isNameless()) {
                    draft.finish(sink);
                } else {
                    draft.authors(items(row, Field.AUTHORS));
                    sink.accept(new JointActivity(draft.core(sink), kind));
                }
            }
        }
    }

    private void patent(Row row, Draft draft, RecordSink sink) {
        PatentDraft patent = new PatentDraft(draft);
        items(row, Field.AUTHORS).forEach(n -> patent.applicant(Party.of(n)));
        patent.priority(Years.inCell(cell(row, Field.YEAR))).finish(sink);
    }

    /** Countries as they are stated; an address beside a country in the same row belongs to no one country of several. */
    private void addresses(Row row, Draft draft) {
        items(row, Field.ADDRESSES).forEach(text -> draft.address(Address.of(text, Address.Style.FREE)));
        List<Country> countries =
                CountryCell.all(items(row, Field.COUNTRIES), c -> draft.warn("countries", "not a country", c));
        for (Country country : countries) {
            draft.address(new Address("", Address.Style.FREE, List.of(), List.of(country), List.of()));
        }
    }

    private String cell(Row row, Field field) {
        for (String column : mapping.columns(field)) {
            if (column.startsWith("\"")) {
                return column.replace("\"", "");
            }
            String cell = row.cell(Columns.normalised(column));
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private List<String> items(Row row, Field field) {
        List<String> items = new ArrayList<>();
        for (String column : mapping.columns(field)) {
            String cell = row.cell(Columns.normalised(column));
            boolean isList = cell.indexOf(TableRowReader.ITEM_END) >= 0;
            items.addAll(Cells.split(cell, isList ? String.valueOf(TableRowReader.ITEM_END) : mapping.separator()));
        }
        return items;
    }
}
