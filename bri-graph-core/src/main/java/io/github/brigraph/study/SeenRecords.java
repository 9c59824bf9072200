package io.github.brigraph.study;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.ResearchRecord;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The identifiers of the records so far, as 128-bit keys: 16 bytes a record, twice that at the most while the table is
 * half full. Two different identifiers share a key with a probability below 1e-20 for a billion records.
 */
final class SeenRecords {

    /** Bytes of a key. */
    private static final int KEY = 16;

    private static final List<Scheme> SCHEMES = List.of(Scheme.values());

    private long[] table = new long[1 << 12];
    private int size;
    private Optional<DataOutputStream> journal = Optional.empty();

    /** Takes in what another wrote to its journal, and goes on with that. */
    void goOn(DataInputStream known, DataOutputStream from) throws IOException {
        for (byte[] key = known.readNBytes(KEY); key.length == KEY; key = known.readNBytes(KEY)) {
            add(HashCode.fromBytes(key));
        }
        journal = Optional.of(from);
    }

    /** Whether a record with the identifier of this one came before; a record without an identifier never did. */
    boolean addAndTellIfSeen(ResearchRecord record) {
        Optional<String> key = key(record);
        return key.isPresent() && !add(Hashing.murmur3_128().hashString(key.get(), StandardCharsets.UTF_8));
    }

    /** The first identifier by the order of schemes: what the source itself gave, else the DOI, else PubMed's. */
    private static Optional<String> key(ResearchRecord record) {
        var identifiers = record.core().identifiers();
        for (Scheme scheme : SCHEMES) {
            Optional<String> id = identifiers.get(scheme);
            if (id.isPresent()) {
                return Optional.of(scheme + " " + id.get());
            }
        }
        return Optional.empty();
    }

    private boolean add(HashCode hash) {
        byte[] bytes = hash.asBytes();
        // 0, 0 marks a free slot.
        long high = com.google.common.primitives.Longs.fromByteArray(bytes) | 1;
        long low = com.google.common.primitives.Longs.fromBytes(
                bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
        if (!insert(table, high, low)) {
            return false;
        }
        if (journal.isPresent()) {
            write(bytes, journal.get());
        }
        size++;
        if (size > table.length / 3) {
            grow();
        }
        return true;
    }

    private static void write(byte[] key, DataOutputStream to) {
        try {
            to.write(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void grow() {
        long[] bigger = new long[Math.multiplyExact(table.length, 2)];
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0) {
                insert(bigger, table[i], table[i + 1]);
            }
        }
        table = bigger;
    }

    private static boolean insert(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int slot = (int) (low ^ (low >>> 32)) & mask;
        while (table[2 * slot] != 0) {
            if (table[2 * slot] == high && table[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[2 * slot] = high;
        table[2 * slot + 1] = low;
        return true;
    }
}
