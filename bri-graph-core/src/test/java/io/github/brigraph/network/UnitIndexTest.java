package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitIndexTest {

    private static Institution institution(int number) {
        return new Institution("I" + number, "Institute " + number, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 1_000, 5_000})
    void findsEveryUnitAndNoOther(int count) {
        List<Unit> units = IntStream.range(0, count)
                .<Unit>mapToObj(UnitIndexTest::institution)
                .toList();
        UnitIndex index = new UnitIndex(units);
        for (int node = 0; node < count; node++) {
            assertEquals(node, index.node(institution(node)));
            assertEquals(-1, index.node(institution(count + node)));
        }
        assertEquals(-1, index.node(null));
        assertEquals(-1, index.node(institution(-1)));
    }
}
