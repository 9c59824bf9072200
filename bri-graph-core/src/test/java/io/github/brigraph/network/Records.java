package io.github.brigraph.network;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.Placement;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Subdivisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Placed records for tests. */
public final class Records {

    private Records() {}

    /** A publication of a year with an address in each of the countries, or subdivisions, written as codes; {@code ?} is
     * unresolved. */
    public static PlacedRecord of(int year, String... codes) {
        List<PlacedAddress> addresses = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            addresses.add(address("Address " + i + ", " + codes[i], codes[i]));
        }
        return record(year, "", addresses);
    }

    /** A publication of 2020 with a title and an address in each of the countries. */
    static PlacedRecord titled(String title, String... codes) {
        List<PlacedAddress> addresses = new ArrayList<>();
        for (String code : codes) {
            addresses.add(address("Address, " + code, code));
        }
        return record(2020, title, addresses);
    }

    static PlacedAddress address(String text, String code) {
        Address address = Address.of(text, Address.Style.FREE);
        if (code.equals("?")) {
            return new PlacedAddress(address, Placement.NOWHERE, List.of());
        }
        Optional<Subdivision> subdivision = Subdivisions.standard().find(code);
        Country country = subdivision.map(Subdivision::country).orElseGet(() -> Country.of(code));
        Institution institution = new Institution(code + "/univ", "Univ " + code, Optional.of(country));
        return new PlacedAddress(
                address,
                Placement.of(List.of(country), Evidence.NAMED)
                        .withSubdivisions(subdivision.stream().toList()),
                List.of(institution));
    }

    private static PlacedRecord record(int year, String title, List<PlacedAddress> addresses) {
        var core = new ResearchRecord.Core(
                "test:" + year + addresses.hashCode(),
                new Origin("test.txt", 1),
                "Test",
                title,
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                List.of(),
                addresses.stream().map(PlacedAddress::address).toList(),
                List.of(),
                List.of(),
                Identifiers.none());
        return new PlacedRecord(new Publication(core, ""), addresses);
    }

    /** Random records of up to eight countries, some unresolved. */
    public static List<PlacedRecord> random(long seed, int count) {
        Random random = new Random(seed);
        List<PlacedRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] codes = new String[random.nextInt(9)];
            for (int k = 0; k < codes.length; k++) {
                codes[k] = random.nextInt(10) == 0
                        ? "?"
                        : Country.at(random.nextInt(Country.all().size())).code();
            }
            records.add(of(random.nextInt(5) == 0 ? 0 : 2010 + random.nextInt(5), codes));
        }
        return records;
    }
}
