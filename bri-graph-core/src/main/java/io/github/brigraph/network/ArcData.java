package io.github.brigraph.network;

import java.util.OptionalInt;

/** What ties carry beside their weights, by the arcs of the graph, and what they add up to. */
final class ArcData {

    private final long[] papers;
    private final int[] years;
    private final long[] strengths;

    /** Strengths are credit in units of 1/{@link Counting#SCALE}, by nodes. */
    ArcData(long[] papers, int[] years, long[] strengths) {
        this.papers = papers;
        this.years = years;
        this.strengths = strengths;
    }

    double strength(int node) {
        return Counting.records(strengths[node]);
    }

    /** What a tie adds up to; full credit follows from its papers. */
    TieSums sums(int arc, long fractionalCredit) {
        long credit = fractionalCredit == 0 ? Math.multiplyExact(papers[arc], Counting.SCALE) : fractionalCredit;
        return new TieSums(papers[arc], credit, years[2 * arc], years[2 * arc + 1]);
    }

    long strengthCredit(int node) {
        return strengths[node];
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
