package io.github.brigraph.network;

import java.util.OptionalInt;

/** What a tie carries beside its weight, by the arcs of the graph. */
final class ArcData {

    private final long[] papers;
    private final int[] years;

    ArcData(long[] papers, int[] years) {
        this.papers = papers;
        this.years = years;
    }

    long papers(int arc) {
        return papers[arc];
    }

    OptionalInt firstYear(int arc) {
        return year(years[2 * arc]);
    }

    OptionalInt lastYear(int arc) {
        return year(years[2 * arc + 1]);
    }

    private static OptionalInt year(int year) {
        return year == Signature.NO_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
