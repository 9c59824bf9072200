package io.github.brigraph.resolve;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.Placement;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;
import java.util.function.Function;

/**
 * Remembers how addresses were resolved, up to a number of them: the same few institutions write most papers.
 *
 * <p>What is remembered is what would be found again, so no result depends on it. Safe for use by several threads.
 */
final class AddressMemory {

    /** About what a remembered address takes, in bytes. */
    private static final long BYTES = 512;

    /** The part of the heap that a memory of the standard size takes at most. */
    private static final long PART_OF_HEAP = 8;

    private static final long LARGEST = 1 << 22;

    private final Cache<Content, Found> found;

    AddressMemory(long addresses) {
        checkArgument(addresses >= 1, "a memory must hold at least 1 address, was %s", addresses);
        this.found = CacheBuilder.newBuilder().maximumSize(addresses).build();
    }

    /** As many addresses as an eighth of the heap holds. */
    static long standardSize() {
        return Math.max(1, Math.min(LARGEST, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES));
    }

    /** The address placed: from memory, or by the function. */
    PlacedAddress get(Address address, Function<Address, PlacedAddress> resolve) {
        Content content =
                new Content(address.text(), address.style(), address.profileCountries(), address.profileInstitutions());
        Found known = found.getIfPresent(content);
        if (known == null) {
            PlacedAddress placed = resolve.apply(address);
            found.put(content, new Found(placed.placement(), placed.institutions()));
            return placed;
        }
        return new PlacedAddress(address, known.placement, known.institutions);
    }

    private record Content(String text, Address.Style style, List<Country> countries, List<Institution> institutions) {}

    private record Found(Placement placement, List<Institution> institutions) {}
}
