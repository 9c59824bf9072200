package io.github.brigraph.benchmarks;

import com.alibaba.fastjson2.JSONReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A peer, in a process of its own: what a careful programmer would write with fastjson2 and a hash table of open addressing. Only
 * the fields that are asked for have a place to go to; one thread.
 */
public final class FastjsonSide {

    private final Map<String, Integer> institutions = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final PairTable institutionPairs = new PairTable();
    private final PairTable countryPairs = new PairTable();
    private long works;

    private FastjsonSide() {}

    /** A work, as far as it is asked for; public fields because the parser fills them. */
    public static final class Work {
        public List<Authorship> authorships = List.of();
    }

    /** An authorship of a work. */
    public static final class Authorship {
        public List<Profile> institutions = List.of();
    }

    /** The profile of an institution. */
    @SuppressWarnings("checkstyle:MemberName") // names of the fields in JSON
    public static final class Profile {
        public String id = "";
        public String country_code = "";
    }

    /** Counts by a pair of numbers. */
    private static final class PairTable {

        private long[] keys = new long[1 << 12];
        private long[] counts = new long[1 << 12];
        private int size;

        void add(int a, int b) {
            long key = ((long) Math.min(a, b) << 32 | Math.max(a, b)) + 1;
            if (2 * size >= keys.length) {
                grow();
            }
            counts[slot(key)]++;
        }

        private int slot(long key) {
            int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 33) & (keys.length - 1);
            while (keys[slot] != key) {
                if (keys[slot] == 0) {
                    keys[slot] = key;
                    size++;
                    break;
                }
                slot = (slot + 1) & (keys.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldCounts = counts;
            keys = new long[2 * oldKeys.length];
            counts = new long[2 * oldKeys.length];
            size = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    counts[slot(oldKeys[i])] = oldCounts[i];
                }
            }
        }

        long sum() {
            return Arrays.stream(counts).sum();
        }
    }

    /** Reads the works below a folder and prints the totals. */
    public static void main(String[] args) throws IOException {
        FastjsonSide side = new FastjsonSide();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                side.read(file);
            }
        }
        System.out.println(new PairTotals(
                        side.works,
                        side.institutionPairs.size,
                        side.institutionPairs.sum(),
                        side.countryPairs.size,
                        side.countryPairs.sum())
                .line());
    }

    private void read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            byte[] buffer = new byte[1 << 20];
            int length = 0;
            while (true) {
                int n = in.readNBytes(buffer, length, buffer.length - length);
                length += n;
                int from = 0;
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == '\n') {
                        line(buffer, from, i - from);
                        from = i + 1;
                    }
                }
                System.arraycopy(buffer, from, buffer, 0, length - from);
                length -= from;
                if (n == 0) {
                    break;
                }
                buffer = length == buffer.length ? Arrays.copyOf(buffer, 2 * length) : buffer;
            }
        }
    }

    private void line(byte[] bytes, int from, int length) {
        Work work;
        try (JSONReader json = JSONReader.of(bytes, from, length, StandardCharsets.UTF_8)) {
            work = json.read(Work.class);
        }
        works++;
        int[] there = new int[256];
        int[] in = new int[256];
        int n = 0;
        int m = 0;
        for (Authorship authorship : work.authorships) {
            for (Profile profile : authorship.institutions) {
                n = put(there, n, number(institutions, profile.id));
                m = put(in, m, number(countries, profile.country_code));
            }
        }
        pairs(institutionPairs, there, n);
        pairs(countryPairs, in, m);
    }

    private static int number(Map<String, Integer> numbers, String id) {
        Integer known = numbers.get(id);
        if (known == null) {
            known = numbers.size();
            numbers.put(id, known);
        }
        return known;
    }

    private static int put(int[] numbers, int n, int number) {
        for (int i = 0; i < n; i++) {
            if (numbers[i] == number) {
                return n;
            }
        }
        numbers[n] = number;
        return n + 1;
    }

    private static void pairs(PairTable table, int[] numbers, int n) {
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                table.add(numbers[a], numbers[b]);
            }
        }
    }
}
