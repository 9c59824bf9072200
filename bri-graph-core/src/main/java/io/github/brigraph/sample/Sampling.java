package io.github.brigraph.sample;

/** How the records of a synthetic corpus are drawn. */
public enum Sampling {
    /** Fields and partners evenly spread, so that even a small corpus keeps the planned proportions. The default. */
    EVEN {
        @Override
        double at(Spread spread, long record, long seed) {
            return spread.at(record, seed);
        }
    },
    /** Every record apart, as a sample is drawn: for measuring how well intervals cover the truth. */
    INDEPENDENT {
        @Override
        double at(Spread spread, long record, long seed) {
            return new Draws(seed ^ (0x1D1D1D1DL * (spread.ordinal() + 1)), record).unit();
        }
    };

    /** A number from 0 to 1 for a record. */
    abstract double at(Spread spread, long record, long seed);
}
