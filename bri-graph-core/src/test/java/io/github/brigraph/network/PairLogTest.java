package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log of pairs against a map. */
class PairLogTest {

    private record Pair(int first, int second, int year, int type, int institutions) {}

    /** Few numbers, so that pairs come again; odd years; more sizes than have a code. */
    private static List<Pair> pairs(int count, long seed) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(60);
            int second = first + 1 + random.nextInt(random.nextInt(50) == 0 ? (1 << 24) - 61 : 40);
            int year =
                    switch (random.nextInt(12)) {
                        case 0 -> Signature.NO_YEAR;
                        case 1 -> 1500 + random.nextInt(600);
                        default -> 2010 + random.nextInt(12);
                    };
            int size = random.nextInt(20) == 0 ? 2 + random.nextInt(6000) : 2 + random.nextInt(5);
            pairs.add(new Pair(first, second, year, random.nextInt(3), size));
        }
        return pairs;
    }

    private static PairLog log(int mostWaiting, List<Pair> pairs) {
        PairLog log = new PairLog(mostWaiting);
        pairs.forEach(p -> log.add(p.first, p.second, p.year, p.type, p.institutions));
        return log;
    }

    private static Map<Long, List<Long>> map(List<Pair> pairs) {
        Map<Long, List<Long>> sums = new TreeMap<>();
        for (Pair p : pairs) {
            sums.merge(
                    InstitutionTally.key(p.first, p.second, p.year, p.type),
                    List.of(
                            1L,
                            Counting.FRACTIONAL.pairCredit(p.institutions),
                            Counting.FRACTIONAL_REFINED.pairCredit(p.institutions)),
                    (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2)));
        }
        return sums;
    }

    private static void holds(Map<Long, List<Long>> expected, PairLog log) {
        List<Long> keys = new ArrayList<>();
        log.forEach((key, full, newman, refined) -> {
            keys.add(key);
            assertEquals(expected.get(key), List.of(full, newman, refined));
        });
        assertEquals(List.copyOf(expected.keySet()), keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 512, 1 << 20})
    void sumsAsAMapDoes(int mostWaiting) {
        List<Pair> pairs = pairs(40_000, 1);
        PairLog log = log(mostWaiting, pairs);
        holds(map(pairs), log);
        List<Pair> more = pairs(3_000, 2);
        more.forEach(p -> log.add(p.first, p.second, p.year, p.type, p.institutions));
        pairs.addAll(more);
        holds(map(pairs), log);
    }

    @Test
    void anEmptyLogHasNothing() {
        new PairLog().forEach((key, full, newman, refined) -> {
            throw new AssertionError();
        });
        assertEquals(0, new PairLog().packed().rows());
    }

    private static byte[] bytes(PairLog log) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        log.packed().writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void isTheSameBytesHoweverItCameAbout() throws IOException {
        List<Pair> pairs = pairs(30_000, 3);
        byte[] expected = bytes(log(1 << 20, pairs));
        Collections.shuffle(pairs, new Random(4));
        assertArrayEquals(expected, bytes(log(256, pairs)));
        int[] same = IntStream.range(0, 1 << 24).toArray();
        PairLog merged = new PairLog(300);
        merged.addAll(log(256, pairs.subList(0, 11_000)), same);
        merged.addAll(log(700, pairs.subList(11_000, 30_000)), same);
        assertArrayEquals(expected, bytes(merged));
        PairLog read = new PairLog();
        read.take(SortedSums.readFrom(new DataInputStream(new ByteArrayInputStream(expected))));
        assertArrayEquals(expected, bytes(read));
        holds(map(pairs), read);
    }

    @Test
    void takesOtherNumbers() {
        List<Pair> pairs = new ArrayList<>(pairs(20_000, 5));
        pairs.removeIf(p -> p.second >= 100);
        int[] mapped = new int[100];
        Arrays.setAll(mapped, i -> 99 - i);
        PairLog turned = new PairLog(256);
        turned.addAll(log(256, pairs), mapped);
        holds(
                map(pairs.stream()
                        .map(p -> new Pair(99 - p.second, 99 - p.first, p.year, p.type, p.institutions))
                        .toList()),
                turned);
    }

    @Test
    void radixSortsAsUnsigned() {
        Random random = new Random(6);
        for (int count : new int[] {0, 1, 255, 256, 5000}) {
            long[] numbers = random.longs(count).toArray();
            long[] expected = Arrays.stream(numbers)
                    .boxed()
                    .sorted(Long::compareUnsigned)
                    .mapToLong(Long::longValue)
                    .toArray();
            long[] sorted = RadixSort.byBitsFrom(0, numbers, count);
            assertArrayEquals(expected, Arrays.copyOf(sorted, count));
        }
    }
}
