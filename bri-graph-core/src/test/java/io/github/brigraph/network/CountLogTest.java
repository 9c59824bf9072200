package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountLogTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5000, 60_000})
    void sumsEqualThoseOfAMapHoweverOftenTheyAreAskedFor(int additions) {
        Random random = new Random(additions);
        CountLog log = new CountLog();
        TreeMap<Long, Long> expected = new TreeMap<>();
        for (int i = 0; i < additions; i++) {
            long key = (long) random.nextInt(2000) << 32 | random.nextInt(20);
            long amount = random.nextInt(10) == 0 ? random.nextInt(1000) : 1;
            log.add(key, amount);
            expected.merge(key, amount, Math::addExact);
            if (random.nextInt(20_000) == 0) {
                assertEquals(expected.size(), log.size());
            }
        }
        List<Long> found = new ArrayList<>();
        log.forEach((key, sum) -> {
            found.add(key);
            found.add(sum);
        });
        List<Long> wanted = new ArrayList<>();
        expected.forEach((key, sum) -> {
            wanted.add(key);
            wanted.add(sum);
        });
        assertEquals(wanted, found);
    }
}
