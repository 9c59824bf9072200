package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.ItemCount;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.subject.SubjectField;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The study below the country: first-level subdivisions as units, those of the focal country beside whole countries abroad;
 * without a focal country, those of every country.
 *
 * @param network the network of subdivisions and countries
 * @param subdivisions the subdivisions of the focal country by their joint records, the most first; without a focal
 *     country, none
 */
public record SubdivisionStudy(MeasuredNetwork<Unit> network, List<SubdivisionSummary> subdivisions)
        implements Tabular {

    public SubdivisionStudy {
        subdivisions = List.copyOf(subdivisions);
    }

    /**
     * A subdivision as if it were the focal unit.
     *
     * @param subdivision the subdivision
     * @param trend its records by year, and those that join it with a partner
     * @param partners the partner countries of most joint records
     * @param fields its joint publications by field, in the order of the fields
     */
    public record SubdivisionSummary(
            Subdivision subdivision, TrendTable trend, TopList<Unit> partners, List<FieldCount> fields) {

        public SubdivisionSummary {
            fields = List.copyOf(fields);
        }

        /** The records that join it with a partner. */
        public long joint() {
            return trend.withGroup();
        }
    }

    /** Joint publications of a field. */
    public record FieldCount(String field, long records) {}

    /** What every subdivision is asked. */
    record Terms(Collection<? extends Unit> partners, SubjectFields fields, StudySettings settings) {}

    static List<SubdivisionSummary> summaries(RecordGroups<Unit> groups, Terms terms) {
        List<SubdivisionSummary> rows = new ArrayList<>();
        for (Unit unit : groups.units()) {
            if (unit instanceof Subdivision subdivision
                    && terms.settings.isFocal(terms.settings.territories().fold(subdivision.country()))) {
                rows.add(summary(groups, subdivision, terms));
            }
        }
        rows.sort(java.util.Comparator.comparingLong((SubdivisionSummary s) -> -s.joint()));
        return rows;
    }

    private static SubdivisionSummary summary(RecordGroups<Unit> groups, Subdivision subdivision, Terms terms) {
        Scope<Unit> scope = new Scope<>(groups, Optional.of(subdivision), terms.partners);
        long[] byUnit = scope.jointByUnit(g -> true);
        List<ItemCount<Unit>> partners = new ArrayList<>();
        for (int u = 0; u < byUnit.length; u++) {
            if (scope.isPartner(u)) {
                partners.add(new ItemCount<>(groups.units().get(u), byUnit[u], 0));
            }
        }
        List<FieldCount> fields = new ArrayList<>();
        List<SubjectField> all = terms.fields.all();
        for (int i = 0; i < all.size(); i++) {
            int bit = i;
            fields.add(new FieldCount(
                    all.get(i).id(),
                    groups.records(g -> groups.type(g) == RecordType.PUBLICATION
                            && (groups.fields(g) >>> bit & 1) == 1
                            && scope.joint(g))));
        }
        return new SubdivisionSummary(
                subdivision,
                TrendTable.of(scope, terms.settings.retrieved(), scope::ofFocal),
                TopList.of(partners, terms.settings.top(), u -> true),
                fields);
    }

    /** The partners of each subdivision. */
    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("subdivision-partners")
                .text("subdivision")
                .text("name")
                .whole("joint_records")
                .whole("rank")
                .text("partner_id")
                .text("partner")
                .whole("records");
        for (SubdivisionSummary s : subdivisions) {
            s.partners.places().forEach(p -> table.add(s.subdivision.id())
                    .add(s.subdivision.name())
                    .add(s.joint())
                    .add(p.rank())
                    .add(p.item().id())
                    .add(p.item().name())
                    .add(p.records())
                    .end());
        }
        return table.build();
    }

    /** The joint records of each subdivision by year, type and field: {@code trend} rows, then {@code field} rows. */
    public DataTable detailTable() {
        DataTable.Builder table = DataTable.named("subdivision-tables")
                .text("subdivision")
                .text("name")
                .text("kind")
                .text("key")
                .text("record_type")
                .whole("joint_records");
        for (SubdivisionSummary s : subdivisions) {
            for (TrendYear year : s.trend.years()) {
                String key =
                        year.year().isPresent() ? String.valueOf(year.year().getAsInt()) : "";
                row(table, s, "trend")
                        .add(key)
                        .add(year.type().label())
                        .add(year.withGroup())
                        .end();
            }
            for (FieldCount field : s.fields) {
                row(table, s, "field")
                        .add(field.field)
                        .add(RecordType.PUBLICATION.label())
                        .add(field.records)
                        .end();
            }
        }
        return table.build();
    }

    private static DataTable.Builder row(DataTable.Builder table, SubdivisionSummary s, String kind) {
        return table.add(s.subdivision.id()).add(s.subdivision.name()).add(kind);
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
