package io.github.brigraph.resolve;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.Placement;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers how addresses were resolved, up to a number of them: the same few institutions write most papers.
 *
 * <p>What is remembered is what would be found again, so no result depends on it. Safe for use by several threads.
 *
 * <p>Addresses stand in two generations. One that is asked for joins the newer; when that holds half of what may be
 * remembered, it becomes the older, and what was not asked for since is forgotten. Unlike an order of last use, this writes
 * nothing when an address is found, which a collector of garbage would have to follow: over a million records the
 * bookkeeping of an order cost more than the look-ups.
 */
final class AddressMemory {

    /** About what a remembered address takes, in bytes. */
    private static final long BYTES = 512;

    /** The part of the heap that a memory of the standard size takes at most. */
    private static final long PART_OF_HEAP = 8;

    private static final long LARGEST = 1 << 22;

    private final int generation;
    private final AtomicInteger newerSize = new AtomicInteger();
    private volatile ConcurrentHashMap<Content, Found> newer = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<Content, Found> older = new ConcurrentHashMap<>();

    AddressMemory(long addresses) {
        checkArgument(addresses >= 1, "a memory must hold at least 1 address, was %s", addresses);
        this.generation = (int) Math.min(LARGEST, (addresses + 1) / 2);
    }

    /** As many addresses as an eighth of the heap holds. */
    static long standardSize() {
        return Math.max(1, Math.min(LARGEST, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES));
    }

    /** The address as it was placed before, if that is remembered. */
    Optional<PlacedAddress> find(Address address) {
        Content content = Content.of(address);
        Found known = newer.get(content);
        if (known == null) {
            known = older.get(content);
            if (known != null) {
                keep(content, known);
            }
        }
        return known == null ? Optional.empty() : Optional.of(known.at(address));
    }

    /** Remembers how an address was placed, and gives it back. */
    PlacedAddress remember(PlacedAddress placed) {
        keep(Content.of(placed.address()), new Found(placed.placement(), placed.institutions()));
        return placed;
    }

    private void keep(Content content, Found found) {
        if (newer.put(content, found) == null && newerSize.incrementAndGet() >= generation) {
            age();
        }
    }

    /** Makes a full generation the older one, unless another thread did. */
    private synchronized void age() {
        if (newerSize.get() >= generation) {
            older = newer;
            newer = new ConcurrentHashMap<>();
            newerSize.set(0);
        }
    }

    /** What a resolution depends on. */
    private record Content(
            String text, Address.Style style, List<Country> countries, List<Institution> institutions, int hash) {

        static Content of(Address address) {
            int hash = 31 * address.text().hashCode() + address.style().ordinal();
            if (!address.profileCountries().isEmpty()) {
                hash = 31 * hash + address.profileCountries().hashCode();
            }
            if (!address.profileInstitutions().isEmpty()) {
                hash = 31 * hash + address.profileInstitutions().hashCode();
            }
            return new Content(
                    address.text(), address.style(), address.profileCountries(), address.profileInstitutions(), hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content that
                    && hash == that.hash
                    && style == that.style
                    && text.equals(that.text)
                    && countries.equals(that.countries)
                    && institutions.equals(that.institutions);
        }
    }

    private record Found(Placement placement, List<Institution> institutions) {

        PlacedAddress at(Address address) {
            return new PlacedAddress(address, placement, institutions);
        }
    }
}
