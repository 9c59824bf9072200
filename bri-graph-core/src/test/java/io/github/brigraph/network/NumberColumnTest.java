package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberColumnTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1_000})
    void givesBackNumbersOfAnySizeAsTheyGetWider(int capacity) {
        SplittableRandom random = new SplittableRandom(3);
        long[] numbers = LongStream.concat(
                        LongStream.of(
                                0, Short.MIN_VALUE, Short.MAX_VALUE, -1, Short.MAX_VALUE + 1, Short.MIN_VALUE - 1),
                        LongStream.concat(
                                LongStream.of(Integer.MAX_VALUE, Integer.MIN_VALUE, 7, Integer.MAX_VALUE + 1L, -7),
                                LongStream.concat(
                                        LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE),
                                        LongStream.generate(random::nextLong).limit(200))))
                .toArray();
        NumberColumn column = new NumberColumn(capacity);
        for (int size = 0; size < numbers.length; size++) {
            column.add(numbers[size]);
            for (int i = 0; i <= size; i++) {
                assertEquals(numbers[i], column.get(i));
            }
        }
        column.trim();
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], column.get(i));
        }
        column.add(5);
        assertEquals(5, column.get(numbers.length));
    }
}
