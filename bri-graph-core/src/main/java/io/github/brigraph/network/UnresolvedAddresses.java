package io.github.brigraph.network;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The addresses that were resolved to no country, each text once, with how often it came. */
final class UnresolvedAddresses {

    private final Map<String, UnresolvedAddress> byText = new HashMap<>();

    void add(PlacedRecord placed) {
        for (PlacedAddress address : placed.addresses()) {
            if (address.unresolved() && !address.address().text().isEmpty()) {
                String text = address.address().text();
                long occurrences = placed.record().addresses().stream()
                        .map(Address::text)
                        .filter(text::equals)
                        .count();
                add(new UnresolvedAddress(text, occurrences, 1, placed.record().id()));
            }
        }
    }

    private void add(UnresolvedAddress address) {
        byText.merge(address.address(), address, UnresolvedAddress::plus);
    }

    void merge(UnresolvedAddresses other) {
        other.byText.values().forEach(this::add);
    }

    /** The most frequent first; of equals in order of the text. */
    List<UnresolvedAddress> byFrequency() {
        List<UnresolvedAddress> sorted = new ArrayList<>(byText.values());
        sorted.sort(Comparator.comparingLong(UnresolvedAddress::records)
                .reversed()
                .thenComparing(UnresolvedAddress::address));
        return sorted;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(byText.size());
        for (UnresolvedAddress a : new TreeMap<>(byText).values()) {
            SavedText.write(out, a.address());
            out.writeLong(a.occurrences());
            out.writeLong(a.records());
            SavedText.write(out, a.exampleRecord());
        }
    }

    static UnresolvedAddresses readFrom(DataInputStream in) throws IOException {
        UnresolvedAddresses addresses = new UnresolvedAddresses();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            addresses.add(new UnresolvedAddress(SavedText.read(in), in.readLong(), in.readLong(), SavedText.read(in)));
        }
        return addresses;
    }
}
