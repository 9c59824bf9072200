package io.github.brigraph.resolve;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Places addresses. */
public final class AddressResolver {

    private static final AddressResolver STANDARD = new AddressResolver(Gazetteer.STANDARD, Wordings.STANDARD);

    private final Gazetteer gazetteer;
    private final Wordings wordings;

    private AddressResolver(Gazetteer gazetteer, Wordings wordings) {
        this.gazetteer = gazetteer;
        this.wordings = wordings;
    }

    /** The resolver with the tables that come with the library. */
    public static AddressResolver standard() {
        return STANDARD;
    }

    /** Places an address. */
    public PlacedAddress resolve(Address address) {
        ParsedAddress parsed = new ParsedAddress(AddressText.of(address.text()), gazetteer, wordings);
        Placement placement = new CountryFinder(parsed, gazetteer).find(address.style());
        if (placement.countries().isEmpty()) {
            placement = Placement.of(address.profileCountries(), Evidence.PROFILE);
        }
        List<Institution> institutions = address.profileInstitutions();
        return new PlacedAddress(address, placement.countries(), placement.evidence(), institutions);
    }

    /** Places all addresses of a record; an address whose text is there twice is placed once. */
    public PlacedRecord place(ResearchRecord record) {
        List<PlacedAddress> placed = new ArrayList<>(record.addresses().size());
        Set<String> seen = new HashSet<>();
        for (Address address : record.addresses()) {
            if (address.text().isEmpty() || seen.add(address.text())) {
                placed.add(resolve(address));
            }
        }
        return new PlacedRecord(record, placed);
    }
}
