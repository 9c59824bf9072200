package io.github.brigraph.network;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of pairs under all three ways of counting, for any number of pairs: a pair is written down in eight bytes; from time to
 * time what was written is sorted by its digits, summed up and packed ({@link SortedSums}), and packed runs are merged, eight at a
 * time. Against a hash table, where nearly every pair misses the cache, that takes a fraction of the time, and some seven bytes a
 * row in place of fifty.
 *
 * <p>Time to add: O(log rows) amortised, sequential. Memory: the packed rows, at most as much again while runs are merged, and 16
 * MiB for what waits.
 */
final class PairLog {

    /** The most pairs that wait. */
    private static final int MOST_WAITING = 1 << 20;

    private static final int FEWEST_WAITING = 1 << 8;

    /** A waiting pair: two numbers, a year, a type, and a code for the number of institutions on the record. */
    private static final int SIZE_BITS = 6;

    private static final int TYPE_BITS = 2;
    private static final int YEAR_BITS = 8;
    private static final int NUMBER_BITS = 24;
    private static final int MOST_SIZES = 1 << SIZE_BITS;
    private static final int TYPE_AND_SIZE = TYPE_BITS + SIZE_BITS;
    private static final int YEAR_AT = TYPE_AND_SIZE;
    private static final int SECOND_AT = YEAR_AT + YEAR_BITS;
    private static final int FIRST_AT = SECOND_AT + NUMBER_BITS;
    /** Years from here to 254 later have a code of their own; 0 stands for no year. */
    private static final int FIRST_YEAR = 1850;

    private static final int LAST_YEAR = FIRST_YEAR + (1 << YEAR_BITS) - 2;

    /** A row of few records of one size is written as so many pairs. */
    private static final long FEW = 4;

    private final int mostWaiting;
    private long[] waiting = new long[FEWEST_WAITING];
    private int waitingSize;
    private final int[] sizes = new int[MOST_SIZES];
    private int sizesKnown;
    private int lastSizeCode;
    /** Rows that are no single pairs, and pairs of odd years. */
    private LongTable others = new LongTable(3);

    private final Levels<SortedSums> levels = new Levels<>(PairLog::merged);

    PairLog() {
        this(MOST_WAITING);
    }

    /** @param mostWaiting how many pairs wait before they are settled */
    PairLog(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    /** Writes down a pair of a record of so many institutions. */
    void add(int first, int second, int year, int type, int institutions) {
        int code = yearCode(year);
        if (code < 0) {
            addRow(
                    InstitutionTally.key(first, second, year, type),
                    1,
                    SortedSums.newman(institutions),
                    SortedSums.refined(institutions));
            return;
        }
        int size = sizeCode(institutions);
        if (waitingSize == waiting.length) {
            makeRoom();
            size = sizeCode(institutions);
        }
        waiting[waitingSize++] = (long) first << FIRST_AT
                | (long) second << SECOND_AT
                | (long) code << YEAR_AT
                | (long) type << SIZE_BITS
                | size;
    }

    private static int yearCode(int year) {
        if (year == Signature.NO_YEAR) {
            return 0;
        }
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year - FIRST_YEAR + 1 : -1;
    }

    /** The code of a number of institutions among those that wait; where all are taken, what waits is settled. */
    private int sizeCode(int institutions) {
        if (lastSizeCode < sizesKnown && sizes[lastSizeCode] == institutions) {
            return lastSizeCode;
        }
        for (int i = 0; i < sizesKnown; i++) {
            if (sizes[i] == institutions) {
                lastSizeCode = i;
                return i;
            }
        }
        if (sizesKnown == MOST_SIZES) {
            settleWaiting();
        }
        sizes[sizesKnown] = institutions;
        lastSizeCode = sizesKnown;
        return sizesKnown++;
    }

    private void makeRoom() {
        if (waiting.length < mostWaiting) {
            waiting = Arrays.copyOf(waiting, 2 * waiting.length);
        } else {
            settleWaiting();
        }
    }

    /** Adds sums of a pair. */
    void addRow(long key, long full, long newman, long refined) {
        int row = others.row(key);
        others.add(row, 0, full);
        others.add(row, 1, newman);
        others.add(row, 2, refined);
        if (others.size() >= mostWaiting) {
            settleOthers();
        }
    }

    /** Adds all of another log, whose institutions have other numbers here. */
    void addAll(PairLog other, int[] mapped) {
        other.forEach((key, full, newman, refined) -> {
            int a = mapped[InstitutionTally.first(key)];
            int b = mapped[InstitutionTally.second(key)];
            int first = Math.min(a, b);
            int second = Math.max(a, b);
            int n = full <= FEW ? SortedSums.commonSize(full, newman, refined) : 0;
            if (n > 0) {
                for (long i = 0; i < full; i++) {
                    add(first, second, InstitutionTally.year(key), InstitutionTally.typeCode(key), n);
                }
            } else {
                addRow(
                        InstitutionTally.key(first, second, InstitutionTally.year(key), InstitutionTally.typeCode(key)),
                        full,
                        newman,
                        refined);
            }
        });
    }

    /** Takes the sums of a pair of institutions in a year under a type of record. */
    interface Visitor {
        void visit(long key, long full, long newman, long refined);
    }

    /** Visits the sums in ascending order of their keys. */
    void forEach(Visitor visitor) {
        List<SortedSums> runs = settled();
        if (runs.size() == 1) {
            SortedSums.Cursor only = runs.get(0).cursor();
            while (only.advance()) {
                visitor.visit(only.key(), only.full(), only.newman(), only.refined());
            }
        } else {
            merge(runs.stream().map(SortedSums::cursor).toList(), visitor);
        }
    }

    /** All sums as one run, which the log then holds. */
    synchronized SortedSums packed() {
        settleWaiting();
        settleOthers();
        return levels.packed();
    }

    /** Takes over a run as it is; only for a log that is empty. */
    void take(SortedSums run) {
        levels.put(run);
    }

    private synchronized List<SortedSums> settled() {
        settleWaiting();
        settleOthers();
        return levels.runs();
    }

    private void settleOthers() {
        if (others.size() == 0) {
            return;
        }
        SortedSums.Writer run = new SortedSums.Writer();
        for (int row : others.sortedRows()) {
            run.add(others.key(row), others.get(row, 0), others.get(row, 1), others.get(row, 2));
        }
        others = new LongTable(3);
        levels.put(run.done());
    }

    private void settleWaiting() {
        if (waitingSize == 0) {
            return;
        }
        long[] sorted = RadixSort.byBitsFrom(SIZE_BITS, waiting, waitingSize);
        SortedSums.Writer run = new SortedSums.Writer();
        int at = 0;
        while (at < waitingSize) {
            long key = sorted[at] >>> SIZE_BITS;
            long full = 0;
            long newman = 0;
            long refined = 0;
            do {
                int n = sizes[(int) sorted[at] & (MOST_SIZES - 1)];
                full++;
                newman += SortedSums.newman(n);
                refined += SortedSums.refined(n);
                at++;
            } while (at < waitingSize && sorted[at] >>> SIZE_BITS == key);
            run.add(fullKey(key), full, newman, refined);
        }
        waitingSize = 0;
        sizesKnown = 0;
        levels.put(run.done());
    }

    /** The key of a row for that of a waiting pair without its size; the order is the same. */
    private static long fullKey(long key) {
        int type = (int) key & ((1 << TYPE_BITS) - 1);
        int year = (int) (key >>> TYPE_BITS) & ((1 << YEAR_BITS) - 1);
        long pair = key >>> (TYPE_BITS + YEAR_BITS);
        return InstitutionTally.key(
                (int) (pair >>> NUMBER_BITS),
                (int) pair & ((1 << NUMBER_BITS) - 1),
                year == 0 ? Signature.NO_YEAR : FIRST_YEAR + year - 1,
                type);
    }

    /** The runs in one; they are gone afterwards. */
    private static SortedSums merged(List<SortedSums> runs) {
        SortedSums.Writer one = new SortedSums.Writer();
        merge(runs.stream().map(SortedSums::drain).toList(), one::add);
        return one.done();
    }

    private static void merge(List<SortedSums.Cursor> cursors, Visitor visitor) {
        SortedSums.Cursor[] open =
                cursors.stream().filter(SortedSums.Cursor::advance).toArray(SortedSums.Cursor[]::new);
        int count = open.length;
        while (count > 0) {
            long key = Long.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                key = Math.min(key, open[i].key());
            }
            long full = 0;
            long newman = 0;
            long refined = 0;
            for (int i = count - 1; i >= 0; i--) {
                SortedSums.Cursor cursor = open[i];
                if (cursor.key() == key) {
                    full = Math.addExact(full, cursor.full());
                    newman = Math.addExact(newman, cursor.newman());
                    refined = Math.addExact(refined, cursor.refined());
                    if (!cursor.advance()) {
                        open[i] = open[--count];
                    }
                }
            }
            visitor.visit(key, full, newman, refined);
        }
    }
}
