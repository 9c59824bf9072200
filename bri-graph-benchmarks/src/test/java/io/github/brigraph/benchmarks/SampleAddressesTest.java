package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.Address;
import io.github.brigraph.resolve.AddressResolver;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleAddressesTest {

    @Test
    void noTwoAreAlikeAndMostHaveACountry() {
        List<Address> addresses = SampleAddresses.draw(10_000);
        assertEquals(10_000, addresses.stream().map(Address::text).distinct().count());
        long resolved = addresses.stream()
                .filter(a -> AddressResolver.standard().resolve(a).resolved())
                .count();
        assertTrue(resolved > 8_500 && resolved < 9_900, "resolved " + resolved);
    }
}
