package io.github.brigraph.sample;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.Writer;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A synthetic corpus of Web of Science plain text: artificial papers of China with the countries of the Belt and Road, in
 * the proportions of the source study (Liu et al. 2023, doi 10.16418/j.issn.1000-3045.20230713003).
 *
 * <p>What is planted, and so what an analysis must find:
 *
 * <ul>
 *   <li><b>Growth.</b> Years 2014 to 2021 in proportion to 13,266 papers in the first, 49,222 in the last, 235,651 in all;
 *       in between, geometric growth scaled to the total.
 *   <li><b>Fields.</b> Shares of 18,097 (environment and ecology), 16,420 (food security), 34,592 (health) and 17,641
 *       (green technology) in 235,651, told by category, title and keywords.
 *   <li><b>Partners.</b> Every paper has an address in China and one in a partner country. Leading overall: Singapore,
 *       South Korea, Pakistan, Italy, Saudi Arabia; in the fields in the order that the study prints
 *       (from some 20,000 records on; fewer are too few to tell). None with Antigua and
 *       Barbuda.
 *   <li><b>Hubs.</b> Every partner country belongs to the bloc of one of these five. Of papers with a second partner, three
 *       in four bring the hub of the first partner's bloc (where the first is the hub itself: a member of its bloc); of
 *       further partners nine in ten are of the bloc, the others are hubs. So the blocs are communities, and hubs hold them
 *       together. A third of the papers also has a country outside the group.
 *   <li><b>Gaps.</b> One paper in 250 has, besides, an address that names no country.
 * </ul>
 *
 * <p>Authors are called {@code Synthetic-00001}, institutions are made from names of cities, DOIs start with
 * {@code 10.00000}. The same number of records and seed give the same bytes on every machine and JDK. A record takes about
 * 4 kB.
 *
 * @param records how many records, at least 0
 * @param seed the seed
 * @param sampling how the records are drawn
 */
public record SyntheticCorpus(long records, long seed, Sampling sampling) {

    /** The number of joint papers in the source study. */
    public static final int PAPERS_OF_THE_STUDY = 235_651;

    private static final int FIRST_YEAR = 2014;
    private static final int[] PAPERS_BY_YEAR = {13_266, 17_177, 20_716, 24_983, 30_130, 36_336, 43_821, 49_222};

    public SyntheticCorpus {
        checkArgument(records >= 0, "the number of records must not be negative, was %s", records);
    }

    /** A corpus that keeps the planned proportions. */
    public SyntheticCorpus(long records, long seed) {
        this(records, seed, Sampling.EVEN);
    }

    /** Hears how many records were written. */
    @FunctionalInterface
    public interface Listener {
        /** So many records were written so far. */
        void written(long records);
    }

    /** How many records fall in each year: quotas rounded so that they add up to all records. */
    public SortedMap<Integer, Long> recordsByYear() {
        SortedMap<Integer, Long> years = new TreeMap<>();
        long papersSoFar = 0;
        long before = 0;
        for (int i = 0; i < PAPERS_BY_YEAR.length; i++) {
            papersSoFar += PAPERS_BY_YEAR[i];
            long upTo = Math.round((double) records * papersSoFar / PAPERS_OF_THE_STUDY);
            years.put(FIRST_YEAR + i, upTo - before);
            before = upTo;
        }
        return years;
    }

    /**
     * Writes the corpus; the writer stays open.
     *
     * @param out takes the text, lines ended by LF
     * @param listener hears of progress
     */
    public void write(Writer out, Listener listener) throws IOException {
        out.write("FN bri-graph SYNTHETIC SAMPLE, no real records\nVR 1.0\n");
        long record = 0;
        StringBuilder text = new StringBuilder(1 << 13);
        for (var year : recordsByYear().entrySet()) {
            for (long i = 0; i < year.getValue(); i++) {
                record++;
                text.setLength(0);
                new SyntheticRecord(record, year.getKey(), this).appendTo(text);
                out.append(text);
                if ((record & 0x3FF) == 0) {
                    listener.written(record);
                }
            }
        }
        out.write("EF\n");
        out.flush();
        listener.written(record);
    }
}
