package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkElementIndex;

/** The years in which something has records, ascending, each with a number; a view of a {@link NetworkHistory}. */
public final class YearSeries {

    private final YearRows rows;
    private final int start;
    private final int size;

    YearSeries(YearRows rows, int start, int size) {
        this.rows = rows;
        this.start = start;
        this.size = size;
    }

    /** The number of years. */
    public int size() {
        return size;
    }

    /** A year by its place, from 0. */
    public int year(int place) {
        return rows.year(start + checkElementIndex(place, size));
    }

    /** The number of a year by the year's place, from 0. */
    public double value(int place) {
        return rows.value(start + checkElementIndex(place, size));
    }

    /** The number of a year; 0 where it has no records. */
    public double in(int year) {
        for (int place = 0; place < size; place++) {
            if (year(place) == year) {
                return value(place);
            }
        }
        return 0;
    }

    /** The years and their numbers, such as {@code 2014: 3, 2016: 4}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < size; place++) {
            text.append(place == 0 ? "" : ", ").append(year(place)).append(": ").append(value(place));
        }
        return text.toString();
    }
}
