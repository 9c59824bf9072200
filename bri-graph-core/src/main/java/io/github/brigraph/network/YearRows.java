package io.github.brigraph.network;

/** Values by row and year in compressed rows, years ascending. */
final class YearRows {

    private final int[] starts;
    private final int[] years;
    private final double[] values;

    YearRows(int[] starts, int[] years, double[] values) {
        this.starts = starts;
        this.years = years;
        this.values = values;
    }

    YearSeries row(int row) {
        return new YearSeries(this, starts[row], starts[row + 1] - starts[row]);
    }

    int year(int place) {
        return years[place];
    }

    double value(int place) {
        return values[place];
    }
}
