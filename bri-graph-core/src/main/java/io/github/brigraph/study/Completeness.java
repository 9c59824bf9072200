package io.github.brigraph.study;

import io.github.brigraph.record.RecordType;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Of which years a source can be expected to hold all records.
 *
 * <p>A year of publications or joint activities is complete once it is over on the day of retrieval; a year of patents 18
 * months later, because applications are published up to 18 months after their priority. Where nobody says when the records
 * were retrieved, it is taken to be the end of the last year that any record has; and where that year has fewer than two
 * thirds of the publications of the year before, the middle of it, so that it counts as incomplete.
 *
 * @param retrieved the day of retrieval, as said or as taken
 */
record Completeness(Optional<LocalDate> retrieved) {

    private static final int PUBLICATION_LAG_MONTHS = 18;

    static Completeness of(Optional<LocalDate> said, Map<RecordType, NavigableMap<Integer, Long>> recordsByYear) {
        if (said.isPresent()) {
            return new Completeness(said);
        }
        int last = recordsByYear.values().stream()
                .filter(years -> !years.isEmpty())
                .mapToInt(NavigableMap::lastKey)
                .max()
                .orElse(0);
        if (last <= 0) {
            return new Completeness(Optional.empty());
        }
        NavigableMap<Integer, Long> papers =
                recordsByYear.getOrDefault(RecordType.PUBLICATION, new java.util.TreeMap<>());
        long before = papers.getOrDefault(last - 1, 0L);
        boolean cut = 3 * papers.getOrDefault(last, 0L) < 2 * before;
        return new Completeness(Optional.of(cut ? LocalDate.of(last, 6, 30) : LocalDate.of(last, 12, 31)));
    }

    boolean complete(RecordType type, int year) {
        if (retrieved.isEmpty() || year <= 0) {
            return false;
        }
        LocalDate over = LocalDate.of(year, 12, 31);
        LocalDate known = type == RecordType.PATENT ? over.plusMonths(PUBLICATION_LAG_MONTHS) : over;
        return !known.isAfter(retrieved.get());
    }
}
