package io.github.brigraph.network;

import java.util.OptionalInt;

/** What ties carry beside their weights, one tie behind the other. */
final class TieColumns {

    private final NumberColumn papers;
    private final NumberColumn firstYears;
    private final NumberColumn lastYears;

    /** @param capacity how many ties there is room for; it grows with more of them */
    TieColumns(int capacity) {
        papers = new NumberColumn(capacity);
        firstYears = new NumberColumn(capacity);
        lastYears = new NumberColumn(capacity);
    }

    void add(TieSums sums) {
        papers.add(sums.papers());
        firstYears.add(sums.firstYear());
        lastYears.add(sums.lastYear());
    }

    /** Gives back the room that no tie takes. */
    void trim() {
        papers.trim();
        firstYears.trim();
        lastYears.trim();
    }

    /** What a tie adds up to, given the credit of its weight. */
    TieSums sums(int tie, long credit) {
        return new TieSums(papers.get(tie), credit, (int) firstYears.get(tie), (int) lastYears.get(tie));
    }

    long papers(int tie) {
        return papers.get(tie);
    }

    OptionalInt firstYear(int tie) {
        return year(firstYears.get(tie));
    }

    OptionalInt lastYear(int tie) {
        return year(lastYears.get(tie));
    }

    private static OptionalInt year(long year) {
        return year == Signature.NO_YEAR ? OptionalInt.empty() : OptionalInt.of((int) year);
    }
}
