package io.github.brigraph.read;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.StringJoiner;

/**
 * Numbers of one kind of entity that were merged into others: two arrays in order of the merged ones, 16 bytes each. What a number was
 * merged into was itself merged into nothing: chains are followed when the pairs are built.
 */
final class MergedPairs {

    /** What {@link #into} gives for a number that was not merged. */
    static final long NONE = -1;

    /** Days since 1970 take so many bits, which reach to 2149. */
    private static final int DAY_BITS = 16;

    private static final long LARGEST_NUMBER = 1L << 46;
    private static final int SHOWN = 5;

    private final long[] from;
    private final long[] into;

    private MergedPairs(long[] from, long[] into) {
        this.from = from;
        this.into = into;
    }

    /** What a number was merged into in the end, or {@link #NONE}. Time is that of a binary search. */
    long into(long number) {
        int at = Arrays.binarySearch(from, number);
        return at < 0 ? NONE : into[at];
    }

    int size() {
        return from.length;
    }

    long from(int at) {
        return from[at];
    }

    /** What the pair at a place was merged into in the end. */
    long intoAt(int at) {
        return into[at];
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(from.length);
        for (int i = 0; i < from.length; i++) {
            out.writeLong(from[i]);
            out.writeLong(into[i]);
        }
    }

    static MergedPairs readFrom(DataInput in) throws IOException {
        long[] from = new long[in.readInt()];
        long[] into = new long[from.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = in.readLong();
            into[i] = in.readLong();
        }
        return new MergedPairs(from, into);
    }

    /** Takes pairs in any order; 16 bytes a pair, and as many again while they are sorted. */
    static final class Builder {

        private final char letter;
        private long[] keys = new long[1 << 10];
        private long[] into = new long[1 << 10];
        private int size;

        /** @param letter what ids of the entity begin with, for messages */
        Builder(char letter) {
            this.letter = letter;
        }

        /** Adds a pair; of several for one number that of the latest day holds, of a day that into the smallest number. */
        void add(long day, long number, long target) {
            if (number >= LARGEST_NUMBER || day < 0 || day >= 1 << DAY_BITS) {
                throw new IllegalArgumentException(letter + "" + number + " is no id, or its day is out of range");
            }
            if (size == keys.length) {
                int more = Math.addExact(size, size / 2);
                keys = Arrays.copyOf(keys, more);
                into = Arrays.copyOf(into, more);
            }
            keys[size] = number << DAY_BITS | day;
            into[size++] = target;
        }

        /**
         * The pairs.
         *
         * @throws IllegalArgumentException if ids were merged in a circle; the message is a sentence that names them
         */
        MergedPairs build() {
            sort();
            int kept = 0;
            for (int i = 0; i < size; i++) {
                boolean same = kept > 0 && keys[kept - 1] >>> DAY_BITS == keys[i] >>> DAY_BITS;
                if (!same) {
                    keys[kept] = keys[i];
                    into[kept++] = into[i];
                } else if (keys[i] > keys[kept - 1] || into[i] < into[kept - 1]) {
                    keys[kept - 1] = keys[i];
                    into[kept - 1] = into[i];
                }
            }
            long[] from = new long[kept];
            for (int i = 0; i < kept; i++) {
                from[i] = keys[i] >>> DAY_BITS;
            }
            keys = new long[0];
            long[] ends = Arrays.copyOf(into, kept);
            follow(from, ends);
            return new MergedPairs(from, ends);
        }

        /** Sorts by numbers and days, sixteen bits at a time. */
        private void sort() {
            long[] keysThen = new long[size];
            long[] intoThen = new long[size];
            for (int shift = 0; shift < Long.SIZE; shift += 16) {
                int[] starts = new int[(1 << 16) + 1];
                for (int i = 0; i < size; i++) {
                    starts[(int) (keys[i] >>> shift & 0xFFFF) + 1]++;
                }
                for (int digit = 0; digit < 1 << 16; digit++) {
                    starts[digit + 1] += starts[digit];
                }
                for (int i = 0; i < size; i++) {
                    int place = starts[(int) (keys[i] >>> shift & 0xFFFF)]++;
                    keysThen[place] = keys[i];
                    intoThen[place] = into[i];
                }
                long[] keysNow = keys;
                long[] intoNow = into;
                keys = keysThen;
                into = intoThen;
                keysThen = keysNow;
                intoThen = intoNow;
            }
        }

        /** Replaces what each was merged into by the end of its chain. */
        private void follow(long[] from, long[] into) {
            BitSet done = new BitSet(from.length);
            BitSet onTheWay = new BitSet();
            int[] way = new int[8];
            for (int i = 0; i < from.length; i++) {
                int steps = 0;
                int at = i;
                while (at >= 0 && !done.get(at)) {
                    if (onTheWay.get(at)) {
                        throw circle(from, into, at);
                    }
                    onTheWay.set(at);
                    way = steps == way.length ? Arrays.copyOf(way, 2 * steps) : way;
                    way[steps++] = at;
                    at = Arrays.binarySearch(from, into[at]);
                }
                if (steps > 0) {
                    long end = at >= 0 ? into[at] : into[way[steps - 1]];
                    for (int s = 0; s < steps; s++) {
                        into[way[s]] = end;
                        done.set(way[s]);
                        onTheWay.clear(way[s]);
                    }
                }
            }
        }

        private IllegalArgumentException circle(long[] from, long[] into, int start) {
            StringJoiner circle = new StringJoiner(" into ");
            int at = start;
            int shown = 0;
            do {
                circle.add(letter + "" + from[at]);
                at = Arrays.binarySearch(from, into[at]);
                shown++;
            } while (at != start && shown < SHOWN);
            circle.add(at == start ? letter + "" + from[start] : "…");
            return new IllegalArgumentException(
                    "ids were merged in a circle: " + circle + "; take the row that is wrong out of the file");
        }
    }
}
