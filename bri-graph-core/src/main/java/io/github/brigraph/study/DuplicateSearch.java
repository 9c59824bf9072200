package io.github.brigraph.study;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordBlock;
import io.github.brigraph.read.RecordBlocks;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordSink;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.DuplicateClusters;
import io.github.brigraph.resolve.DuplicateIndex;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** The first of the two passes of a merge: reads the keys of all records and finds which are the same. */
final class DuplicateSearch {

    /** In the place of a number of keys. */
    private static final int END_OF_FILE = -1;

    private final Workers workers;
    private final List<List<Integer>> firstOfBlocks = new ArrayList<>();
    private final Optional<IngestKeeping> keeping;
    private int records;

    DuplicateSearch(Workers workers, Optional<IngestKeeping> keeping) {
        this.workers = workers;
        this.keeping = keeping;
    }

    /** The keys of the records of one block. */
    private static final class BlockKeys implements RecordSink {

        private final List<DuplicateIndex.Keys> keys = new ArrayList<>();

        @Override
        public void accept(ResearchRecord record) {
            keys.add(DuplicateIndex.Keys.of(record));
        }

        @Override
        public void reject(Problem problem) {
            // The second pass counts and lists it.
        }

        @Override
        public void warn(Problem problem) {
            // The second pass lists it.
        }
    }

    /** Hears of every block that was read. */
    interface Blocks {
        void read(int file, long blocks);

        /** So many files are done. */
        void done(int files) throws IOException;
    }

    DuplicateClusters find(List<RecordFile> files, Blocks heard) throws IOException, InterruptedException {
        try (DuplicateIndex index = new DuplicateIndex()) {
            int known = keeping.map(IngestKeeping::indexed).orElse(0);
            replay(known, index);
            for (int file = known; file < files.size(); file++) {
                read(files.get(file), file, index, heard);
                if (keeping.isPresent()) {
                    keeping.get().keys().writeInt(END_OF_FILE);
                }
                heard.done(file + 1);
            }
            return index.clusters();
        }
    }

    /** Takes the keys of the files that were looked at before an interruption. */
    private void replay(int files, DuplicateIndex index) throws IOException {
        if (files == 0) {
            return;
        }
        try (DataInputStream in = keeping.orElseThrow().knownKeys()) {
            for (int file = 0; file < files; file++) {
                List<Integer> firsts = new ArrayList<>();
                firstOfBlocks.add(firsts);
                for (int keys = in.readInt(); keys != END_OF_FILE; keys = in.readInt()) {
                    firsts.add(records);
                    for (int i = 0; i < keys; i++) {
                        index.add(DuplicateIndex.Keys.readFrom(in), file);
                    }
                    records = Math.addExact(records, keys);
                }
            }
        }
    }

    private void read(RecordFile file, int number, DuplicateIndex index, Blocks heard)
            throws IOException, InterruptedException {
        List<Integer> firsts = new ArrayList<>();
        firstOfBlocks.add(firsts);
        ArrayDeque<Future<BlockKeys>> ahead = new ArrayDeque<>();
        long blocks = 0;
        try (RecordBlocks open = file.open()) {
            for (Optional<RecordBlock> next = open.next(); next.isPresent(); next = open.next()) {
                RecordBlock block = next.get();
                ahead.add(workers.submit(() -> {
                    BlockKeys keys = new BlockKeys();
                    block.parse(keys);
                    return keys;
                }));
                if (ahead.size() > 2 * workers.threads()) {
                    add(Workers.result(ahead.remove()), number, index, firsts);
                }
                heard.read(number, ++blocks);
            }
        }
        while (!ahead.isEmpty()) {
            add(Workers.result(ahead.remove()), number, index, firsts);
        }
    }

    private void add(BlockKeys block, int file, DuplicateIndex index, List<Integer> firsts) throws IOException {
        firsts.add(records);
        if (keeping.isPresent()) {
            DataOutputStream out = keeping.get().keys();
            out.writeInt(block.keys.size());
            for (DuplicateIndex.Keys keys : block.keys) {
                keys.writeTo(out);
            }
        }
        for (DuplicateIndex.Keys keys : block.keys) {
            index.add(keys, file);
        }
        records = Math.addExact(records, block.keys.size());
    }

    /** The number of the first record of a block. */
    int first(int file, int block) {
        return firstOfBlocks.get(file).get(block);
    }
}
