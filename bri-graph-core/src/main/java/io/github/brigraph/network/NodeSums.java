package io.github.brigraph.network;

/** Sums of records over units by small numbers. */
final class NodeSums {

    private final long[] records;
    private final long[] credit;
    private final long[] single;
    private final long[] multiple;

    NodeSums(int units) {
        records = new long[units];
        credit = new long[units];
        single = new long[units];
        multiple = new long[units];
    }

    /** Counts records of so many units and countries. */
    void add(int unit, int units, int countries, long count) {
        long share = Math.multiplyExact(Counting.unitCredit(units), count);
        add(unit, new long[] {count, share, countries == 1 ? count : 0, countries > 1 ? count : 0});
    }

    /** Adds records, credit, records of one country and of several. */
    void add(int unit, long[] sums) {
        records[unit] = Math.addExact(records[unit], sums[0]);
        credit[unit] = Math.addExact(credit[unit], sums[1]);
        single[unit] = Math.addExact(single[unit], sums[2]);
        multiple[unit] = Math.addExact(multiple[unit], sums[3]);
    }

    boolean has(int unit) {
        return records[unit] > 0;
    }

    UnitOutput output(int unit) {
        return new UnitOutput(records[unit], Counting.records(credit[unit]), single[unit], multiple[unit]);
    }
}
