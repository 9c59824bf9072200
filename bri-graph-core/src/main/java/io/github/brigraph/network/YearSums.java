package io.github.brigraph.network;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/** Collects sums by row and year, in any order; records without a year are passed over. */
final class YearSums {

    private static final int INITIAL = 64;

    private int[] rows = new int[INITIAL];
    private int[] years = new int[INITIAL];
    private long[] sums = new long[INITIAL];
    private int size;

    void add(int row, int year, long amount) {
        if (year == Signature.NO_YEAR) {
            return;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            years = Arrays.copyOf(years, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
        }
        rows[size] = row;
        years[size] = year;
        sums[size] = amount;
        size++;
    }

    /** The values of every row by year, ascending; amounts of one row and year are added up. */
    YearRows build(int rowCount, LongToDoubleFunction value) {
        int[] starts = new int[rowCount + 1];
        for (int i = 0; i < size; i++) {
            starts[rows[i] + 1]++;
        }
        for (int row = 0; row < rowCount; row++) {
            starts[row + 1] += starts[row];
        }
        int[] ordered = new int[size];
        int[] next = Arrays.copyOf(starts, rowCount);
        for (int i = 0; i < size; i++) {
            ordered[next[rows[i]]++] = i;
        }
        return merged(rowCount, starts, ordered, value);
    }

    private YearRows merged(int rowCount, int[] starts, int[] ordered, LongToDoubleFunction value) {
        int[] ends = new int[rowCount + 1];
        int[] yearsOut = new int[size];
        double[] values = new double[size];
        int out = 0;
        for (int row = 0; row < rowCount; row++) {
            sortByYear(ordered, starts[row], starts[row + 1]);
            for (int i = starts[row]; i < starts[row + 1]; ) {
                int year = years[ordered[i]];
                long sum = 0;
                for (; i < starts[row + 1] && years[ordered[i]] == year; i++) {
                    sum = Math.addExact(sum, sums[ordered[i]]);
                }
                yearsOut[out] = year;
                values[out++] = value.applyAsDouble(sum);
            }
            ends[row + 1] = out;
        }
        return new YearRows(ends, Arrays.copyOf(yearsOut, out), Arrays.copyOf(values, out));
    }

    /** Rows are short and nearly in order. */
    private void sortByYear(int[] ordered, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moved = ordered[i];
            int j = i - 1;
            for (; j >= from && years[ordered[j]] > years[moved]; j--) {
                ordered[j + 1] = ordered[j];
            }
            ordered[j + 1] = moved;
        }
    }
}
