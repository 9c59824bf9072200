package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.record.RecordType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Records by type and year: how joint papers and joint patents grew.
 *
 * @param years a row for each type and year that has a record, types in their order, years ascending, records without a
 *     year first
 * @param retrieved the day by which years are told complete; empty where no record has a year
 */
public record TrendTable(List<TrendYear> years, Optional<LocalDate> retrieved) implements Tabular {

    public TrendTable {
        years = List.copyOf(years);
    }

    /** The records of some groups by year; which years are complete is told by all records. */
    static TrendTable of(Scope<?> scope, Optional<LocalDate> retrieved, IntPredicate condition) {
        RecordGroups<?> groups = scope.groups();
        Map<RecordType, SortedMap<Integer, long[]>> sums = new EnumMap<>(RecordType.class);
        for (int g = 0; g < groups.size(); g++) {
            long[] row = sums.computeIfAbsent(groups.type(g), t -> new TreeMap<>())
                    .computeIfAbsent(groups.year(g).orElse(0), y -> new long[4]);
            row[0] += groups.count(g);
            if (condition.test(g)) {
                row[1] += groups.count(g);
                row[2] += groups.unitCount(g) > 1 ? groups.count(g) : 0;
                row[3] += scope.joint(g) ? groups.count(g) : 0;
            }
        }
        Map<RecordType, NavigableMap<Integer, Long>> byYear = new EnumMap<>(RecordType.class);
        sums.forEach((type, years) -> {
            NavigableMap<Integer, Long> records = new TreeMap<>();
            years.forEach((year, row) -> records.put(year, row[0]));
            byYear.put(type, records);
        });
        Completeness completeness = Completeness.of(retrieved, byYear);
        List<TrendYear> rows = new ArrayList<>();
        sums.forEach((type, years) -> years.forEach((year, row) -> {
            if (row[1] > 0) {
                rows.add(new TrendYear(
                        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                        type,
                        row[1],
                        row[2],
                        row[3],
                        completeness.complete(type, year)));
            }
        }));
        return new TrendTable(rows, completeness.retrieved());
    }

    /** All records of the study. */
    public long records() {
        return years.stream().mapToLong(TrendYear::records).sum();
    }

    /** Joint records of all types. */
    public long withGroup() {
        return years.stream().mapToLong(TrendYear::withGroup).sum();
    }

    /** Joint records of a type. */
    public long withGroup(RecordType type) {
        return years.stream()
                .filter(y -> y.type() == type)
                .mapToLong(TrendYear::withGroup)
                .sum();
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("trend")
                .whole("year")
                .text("record_type")
                .whole("records")
                .whole("international")
                .whole("with_group")
                .real("with_group_share")
                .text("complete");
        for (TrendYear year : years) {
            year.year().ifPresentOrElse(table::add, table::blank);
            table.add(year.type().label())
                    .add(year.records())
                    .add(year.international())
                    .add(year.withGroup())
                    .add(year.withGroupShare())
                    .add(String.valueOf(year.complete()))
                    .end();
        }
        return table.build();
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
