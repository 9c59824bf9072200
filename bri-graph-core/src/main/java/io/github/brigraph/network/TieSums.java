package io.github.brigraph.network;

/** What the records of a pair add up to; years are {@link Signature#NO_YEAR} where no record has one. */
record TieSums(long papers, long credit, int firstYear, int lastYear) {

    /** These sums and more records of one year. */
    TieSums plus(long morePapers, long moreCredit, int year) {
        boolean dated = year != Signature.NO_YEAR;
        int first = dated && (firstYear == Signature.NO_YEAR || year < firstYear) ? year : firstYear;
        return new TieSums(
                Math.addExact(papers, morePapers),
                Math.addExact(credit, moreCredit),
                first,
                dated ? Math.max(lastYear, year) : lastYear);
    }
}
