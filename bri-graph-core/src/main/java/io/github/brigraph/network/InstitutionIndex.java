package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkState;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Institutions by small numbers, in order of arrival, with how often each was written in which way. */
final class InstitutionIndex {

    private static final int MOST = 1 << 24;

    private final Map<String, Integer> byId = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        final String id;
        Optional<Country> country;
        String name;
        long count;
        Map<String, Long> variants = Map.of();

        Entry(String id, String name, Optional<Country> country) {
            this.id = id;
            this.name = name;
            this.country = country;
        }

        void count(String written, long times) {
            if (written.equals(name)) {
                count += times;
                return;
            }
            if (variants.isEmpty()) {
                variants = new TreeMap<>();
            }
            variants.merge(written, times, Math::addExact);
        }

        /** Where sources differ about the country, the first in order of the codes holds. */
        void keepFirst(Optional<Country> other) {
            if (other.isPresent() && (country.isEmpty() || other.get().compareTo(country.get()) < 0)) {
                country = other;
            }
        }

        /** All spellings with their counts, in order. */
        SortedMap<String, Long> spellings() {
            SortedMap<String, Long> all = new TreeMap<>(variants);
            all.put(name, count);
            return all;
        }

        /** The spelling that was met most often; of several the first in order. */
        String commonest() {
            return spellings().entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(name);
        }
    }

    int size() {
        return entries.size();
    }

    /** The number of an institution, new if it is; it is not counted by that. */
    int of(Institution institution) {
        return of(institution.id(), institution.name(), institution.country());
    }

    private int of(String id, String name, Optional<Country> country) {
        Integer known = byId.get(id);
        if (known != null) {
            return known;
        }
        checkState(entries.size() < MOST, "a tally holds at most %s institutions", MOST);
        int number = entries.size();
        entries.add(new Entry(id, name, country));
        byId.put(id, number);
        return number;
    }

    /** Counts an institution of a number once more. */
    void count(int number, Institution institution) {
        count(number, institution.name(), institution.country(), 1);
    }

    private void count(int number, String name, Optional<Country> country, long times) {
        Entry entry = entries.get(number);
        entry.count(name, times);
        entry.keepFirst(country);
    }

    private int add(String id, String name, Optional<Country> country, long times) {
        int number = of(id, name, country);
        count(number, name, country, times);
        return number;
    }

    /** The id of an institution's number. */
    String id(int number) {
        return entries.get(number).id;
    }

    /** The institution of a number, under its commonest name. */
    Institution get(int number) {
        Entry e = entries.get(number);
        return new Institution(e.id, e.commonest(), e.country);
    }

    /** Adds all of another index and returns its numbers' numbers here. */
    int[] addAll(InstitutionIndex other) {
        int[] mapped = new int[other.size()];
        for (int i = 0; i < mapped.length; i++) {
            Entry e = other.entries.get(i);
            for (Map.Entry<String, Long> spelling : e.spellings().entrySet()) {
                mapped[i] = add(e.id, spelling.getKey(), e.country, spelling.getValue());
            }
        }
        return mapped;
    }

    /** Writes the institutions in order of their ids and returns the place of each number in that order. */
    int[] writeTo(DataOutputStream out) throws IOException {
        Integer[] order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> entries.get(i).id));
        int[] ranks = new int[size()];
        out.writeInt(order.length);
        for (int rank = 0; rank < order.length; rank++) {
            Entry e = entries.get(order[rank]);
            ranks[order[rank]] = rank;
            SavedText.write(out, e.id);
            SavedText.write(out, e.country.map(Country::code).orElse(""));
            Map<String, Long> spellings = e.spellings();
            out.writeInt(spellings.size());
            for (Map.Entry<String, Long> spelling : spellings.entrySet()) {
                SavedText.write(out, spelling.getKey());
                out.writeLong(spelling.getValue());
            }
        }
        return ranks;
    }

    void readFrom(DataInputStream in) throws IOException {
        int institutions = in.readInt();
        for (int i = 0; i < institutions; i++) {
            String id = SavedText.read(in);
            String code = SavedText.read(in);
            Optional<Country> country = code.isEmpty() ? Optional.empty() : Optional.of(Country.of(code));
            int spellings = in.readInt();
            for (int k = 0; k < spellings; k++) {
                add(id, SavedText.read(in), country, in.readLong());
            }
        }
    }
}
