package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log of counts against a map. */
class CountLogTest {

    private record Addition(long key, long amount) {}

    private static List<Addition> additions(int count) {
        Random random = new Random(count);
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long key = (long) random.nextInt(2000) << 32 | random.nextInt(20);
            long amount =
                    switch (random.nextInt(400)) {
                        case 0 -> Counting.SCALE;
                        case 1, 2, 3 -> random.nextInt(1000);
                        default -> 1;
                    };
            additions.add(new Addition(key, amount));
        }
        return additions;
    }

    private static CountLog log(int mostWaiting, List<Addition> additions) {
        CountLog log = new CountLog(mostWaiting);
        additions.forEach(a -> log.add(a.key, a.amount));
        return log;
    }

    private static Map<Long, Long> sums(List<Addition> additions) {
        Map<Long, Long> sums = new TreeMap<>();
        additions.forEach(a -> sums.merge(a.key, a.amount, Math::addExact));
        return sums;
    }

    /** The sums of a log, and that it visits them in order. */
    private static Map<Long, Long> sums(CountLog log) {
        TreeMap<Long, Long> sums = new TreeMap<>();
        log.forEach((key, sum) -> {
            assertTrue(sums.isEmpty() || key > sums.lastKey(), "in ascending order, each once");
            sums.put(key, sum);
        });
        return sums;
    }

    private static byte[] bytes(CountLog log) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        log.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"0, 256", "1, 256", "5000, 256", "60000, 256", "60000, 4096", "60000, 262144"})
    void sumsAsAMapDoesHoweverOftenItIsAsked(int count, int mostWaiting) {
        List<Addition> additions = additions(count);
        CountLog log = new CountLog(mostWaiting);
        for (int i = 0; i < count; i++) {
            log.add(additions.get(i).key, additions.get(i).amount);
            if (i % 17_001 == 17_000) {
                assertEquals(sums(additions.subList(0, i + 1)), sums(log));
            }
        }
        assertEquals(sums(additions), sums(log));
        assertEquals(sums(additions), sums(log));
    }

    @Test
    void writesTheSameBytesHoweverItCameAbout() throws IOException {
        List<Addition> additions = additions(40_000);
        byte[] expected = bytes(log(1 << 18, additions));
        List<Addition> shuffled = new ArrayList<>(additions);
        Collections.shuffle(shuffled, new Random(1));
        assertArrayEquals(expected, bytes(log(256, shuffled)));

        CountLog read = new CountLog();
        read.readFrom(new DataInputStream(new ByteArrayInputStream(expected)));
        assertEquals(sums(additions), sums(read));
        assertArrayEquals(expected, bytes(read));
        additions.forEach(a -> read.add(a.key, a.amount));
        Map<Long, Long> doubled = sums(additions);
        doubled.replaceAll((key, sum) -> 2 * sum);
        assertEquals(doubled, sums(read));
    }
}
