package io.github.brigraph.network;

/** What the records of pairs of small numbers add up to. */
final class PairSums {

    private static final int PAPERS = 0;
    private static final int CREDIT = 1;
    private static final int FIRST = 2;
    private static final int LAST = 3;

    private final int units;
    private final LongTable table = new LongTable(4);

    PairSums(int units) {
        this.units = units;
    }

    /** Takes a pair, the smaller number first. */
    interface Visitor {
        void visit(int a, int b, TieSums sums);
    }

    /** Adds records of a pair, a before b. */
    void add(int a, int b, TieSums more) {
        int row = table.row((long) a * units + b);
        table.add(row, PAPERS, more.papers());
        table.add(row, CREDIT, more.credit());
        if (more.firstYear() != Signature.NO_YEAR) {
            long first = table.get(row, FIRST);
            long last = table.get(row, LAST);
            if (first == Signature.NO_YEAR || more.firstYear() < first) {
                table.add(row, FIRST, more.firstYear() - first);
            }
            if (more.lastYear() > last) {
                table.add(row, LAST, more.lastYear() - last);
            }
        }
    }

    /** Visits the pairs in order. */
    void forEach(Visitor visitor) {
        for (int row : table.sortedRows()) {
            long key = table.key(row);
            visitor.visit(
                    (int) (key / units),
                    (int) (key % units),
                    new TieSums(table.get(row, PAPERS), table.get(row, CREDIT), (int) table.get(row, FIRST), (int)
                            table.get(row, LAST)));
        }
    }
}
