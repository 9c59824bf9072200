package io.github.brigraph.network;

import java.util.Arrays;

/** Sorts whole numbers by their digits: a few sequential passes, whatever the order that they come in. */
final class RadixSort {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int FEW = 256;

    private RadixSort() {}

    /**
     * Sorts the first numbers of an array as unsigned ones, their lowest bits left out of account; a digit that is the same in
     * all of them takes no pass. Time O(n), memory as much again.
     *
     * @param lowestBit the first bit that counts
     * @return the array, or another of its length, that holds them sorted; the other one holds anything
     */
    static long[] byBitsFrom(int lowestBit, long[] numbers, int count) {
        if (count < FEW) {
            sortFew(numbers, count);
            return numbers;
        }
        long[] from = numbers;
        long[] to = new long[numbers.length];
        long differing = differing(numbers, count);
        int[] ends = new int[DIGITS];
        for (int shift = lowestBit; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((differing >>> shift & (DIGITS - 1)) == 0) {
                continue;
            }
            starts(from, count, shift, ends);
            for (int i = 0; i < count; i++) {
                long number = from[i];
                to[ends[(int) (number >>> shift) & (DIGITS - 1)]++] = number;
            }
            long[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    /** Sorts numbers in place, and with each the amount that belongs to it; amounts of equal numbers keep their order. */
    static void withAmounts(long[] numbers, long[] amounts, int count) {
        long[] from = numbers;
        long[] fromAmounts = amounts;
        long[] to = new long[count];
        long[] toAmounts = new long[count];
        long differing = differing(numbers, count);
        int[] ends = new int[DIGITS];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((differing >>> shift & (DIGITS - 1)) == 0) {
                continue;
            }
            starts(from, count, shift, ends);
            for (int i = 0; i < count; i++) {
                int place = ends[(int) (from[i] >>> shift) & (DIGITS - 1)]++;
                to[place] = from[i];
                toAmounts[place] = fromAmounts[i];
            }
            long[] swapped = from;
            from = to;
            to = swapped;
            swapped = fromAmounts;
            fromAmounts = toAmounts;
            toAmounts = swapped;
        }
        if (from != numbers) {
            System.arraycopy(from, 0, numbers, 0, count);
            System.arraycopy(fromAmounts, 0, amounts, 0, count);
        }
    }

    /** The bits in which some of the numbers differ. */
    private static long differing(long[] numbers, int count) {
        long differing = 0;
        for (int i = 1; i < count; i++) {
            differing |= numbers[i] ^ numbers[0];
        }
        return differing;
    }

    /** Where the numbers of each digit start once they are sorted by it. */
    private static void starts(long[] numbers, int count, int shift, int[] starts) {
        Arrays.fill(starts, 0);
        for (int i = 0; i < count; i++) {
            starts[(int) (numbers[i] >>> shift) & (DIGITS - 1)]++;
        }
        int start = 0;
        for (int d = 0; d < DIGITS; d++) {
            int size = starts[d];
            starts[d] = start;
            start += size;
        }
    }

    /** A full order keeps equal digits together as well. */
    private static void sortFew(long[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(numbers, 0, count);
        for (int i = 0; i < count; i++) {
            numbers[i] ^= Long.MIN_VALUE;
        }
    }
}
