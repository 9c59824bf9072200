package io.github.brigraph.study;

import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.DuplicateClusters;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records that have duplicates, on disk until all are read: in parts of which each fits into memory, by the leaders of their
 * clusters.
 */
final class MemberSpool implements AutoCloseable {

    private static final int RECORDS_A_PART = 20_000;

    private final int[] firstLeaders;
    private final Path folder;
    private final boolean kept;
    private final List<DataOutputStream> parts = new ArrayList<>();

    /** @param run keeps the parts, if the reading is kept */
    MemberSpool(DuplicateClusters clusters, Optional<KeptRun> run) throws IOException {
        this.firstLeaders = boundaries(clusters, RECORDS_A_PART);
        this.kept = run.isPresent();
        this.folder = kept ? run.get().folder() : Files.createTempDirectory("bri-graph-duplicates");
        for (int part = 0; part < firstLeaders.length; part++) {
            parts.add(
                    kept
                            ? run.get().journal(String.valueOf(file(part).getFileName()))
                            : new DataOutputStream(
                                    new BufferedOutputStream(Files.newOutputStream(file(part)), 1 << 16)));
        }
    }

    private static int[] boundaries(DuplicateClusters clusters, int recordsAPart) {
        int[] sizes = new int[clusters.records()];
        for (int r = 0; r < clusters.records(); r++) {
            if (!clusters.isAlone(r)) {
                sizes[clusters.leader(r)]++;
            }
        }
        List<Integer> first = new ArrayList<>();
        long open = recordsAPart;
        for (int r = 0; r < sizes.length; r++) {
            if (sizes[r] > 0 && open >= recordsAPart) {
                first.add(r);
                open = 0;
            }
            open += sizes[r];
        }
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    private Path file(int part) {
        return folder.resolve("part-" + part);
    }

    /** Puts a record aside, as {@link RecordCodec} encodes it. */
    void add(int leader, byte[] record) throws IOException {
        int found = Arrays.binarySearch(firstLeaders, leader);
        DataOutputStream out = parts.get(found >= 0 ? found : -found - 2);
        out.writeInt(leader);
        out.writeInt(record.length);
        out.write(record);
    }

    int parts() {
        return firstLeaders.length;
    }

    /** The records of one part by their leaders, each cluster in the order in which its records were put aside. */
    SortedMap<Integer, List<ResearchRecord>> read(int part) throws IOException {
        parts.get(part).close();
        SortedMap<Integer, List<ResearchRecord>> clusters = new TreeMap<>();
        long left = Files.size(file(part));
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file(part)), 1 << 16))) {
            while (left > 0) {
                int leader = in.readInt();
                byte[] record = new byte[in.readInt()];
                in.readFully(record);
                clusters.computeIfAbsent(leader, key -> new ArrayList<>(2)).add(RecordCodec.decode(record));
                left -= 8 + record.length;
            }
        }
        return clusters;
    }

    @Override
    public void close() throws IOException {
        for (int part = 0; part < parts.size(); part++) {
            parts.get(part).close();
            if (!kept) {
                Files.deleteIfExists(file(part));
            }
        }
        if (!kept) {
            Files.deleteIfExists(folder);
        }
    }
}
