package io.github.brigraph.study;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordBlock;
import io.github.brigraph.read.RecordBlocks;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.Shortcoming;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.DuplicateClusters;
import io.github.brigraph.resolve.Overrides;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/** One reading of an {@link Ingest}. */
final class IngestRun {

    private static final int MERGED_AT_ONCE = 500;

    private final Ingest ingest;
    private final RecordLog log;
    private final Workers workers;
    private final Queue<CollaborationTally> idle = new ConcurrentLinkedQueue<>();
    /** What the reading itself counts, and what was there before. */
    private CollaborationTally total;

    private final SeenRecords seen = new SeenRecords();
    private long bytesDone;
    private long bytesInAll = 1;

    private final Map<InputDigest, InputDamage> damage = new HashMap<>();
    private final ArrayDeque<Ahead> ahead = new ArrayDeque<>();
    private final Optional<IngestKeeping> keeping;

    /** A reading whose records are added to a tally, which grows. */
    IngestRun(Ingest ingest, RecordLog log, Workers workers, CollaborationTally onto) {
        this.ingest = ingest;
        this.log = log;
        this.workers = workers;
        this.total = onto;
        this.keeping = Optional.empty();
    }

    /** A reading that keeps what it has done. */
    IngestRun(Ingest ingest, KeptLog log, Workers workers, KeptRun run) {
        this.ingest = ingest;
        this.log = log;
        this.workers = workers;
        this.total = CollaborationTally.of(ingest.keeps());
        this.keeping = Optional.of(new IngestKeeping(ingest, log, run));
    }

    /** A file; its digest may still be on its way. */
    private record Input(RecordFile file, long bytes, Future<InputDigest> coming) {

        InputDigest digest() throws IOException, InterruptedException {
            return Workers.result(coming);
        }
    }

    private record Digested(InputDigest digest, Input input) {}

    /** A block that a worker has, with what its records go to. */
    private record Ahead(Future<PlacedBlock> block, Input input, Optional<MemberSpool> spool) {

        RecordFile file() {
            return input.file;
        }
    }

    /** Chooses among the files, and hears of each that was read. */
    interface Watcher {

        /** Nobody: all files are read. */
        Watcher NONE = new Watcher() {
            @Override
            public boolean wants(InputDigest input) {
                return true;
            }

            @Override
            public void read(InputDigest input, Snapshot snapshot) {}
        };

        /** Whether a file is to be read. */
        boolean wants(InputDigest input);

        /** A file was read, to its last record. */
        void read(InputDigest input, Snapshot snapshot) throws IOException, InterruptedException;
    }

    /** Gives the tally of what was read so far; it goes on growing afterwards. */
    interface Snapshot {
        CollaborationTally tally() throws IOException, InterruptedException;

        /** The damage of what was read so far. */
        List<InputDamage> damaged();
    }

    Ingest.Result all(Watcher watcher) throws IOException, InterruptedException {
        List<Input> inputs = digested(watcher);
        for (Input input : inputs) {
            bytesInAll += input.bytes;
        }
        int done = begin(inputs);
        if (ingest.duplicates() == Duplicates.MERGE) {
            merge(inputs, done);
        } else {
            for (int i = done; i < inputs.size(); i++) {
                read(inputs.get(i), block -> BlockMembers.NONE, Optional.empty());
                watcher.read(inputs.get(i).digest(), new SoFar());
                keep(i + 1);
            }
            handRest();
        }
        List<InputDigest> read = new ArrayList<>(ingest.knowledge());
        for (Input input : inputs) {
            read.add(input.digest());
        }
        ingest.resolver().overrides().ifPresent(this::unmatched);
        return new Ingest.Result(merged(), read.stream().sorted().toList(), damaged());
    }

    /** Begins, or goes on where another reading was interrupted; how many files are read already. */
    private int begin(List<Input> inputs) throws IOException, InterruptedException {
        Optional<KeptState> before = Optional.empty();
        if (keeping.isPresent()) {
            List<InputDigest> digests = new ArrayList<>();
            for (Input input : inputs) {
                digests.add(input.digest());
            }
            before = keeping.get().begin(digests);
            if (ingest.duplicates() == Duplicates.REPORT) {
                try (DataInputStream known = keeping.get().knownSeen()) {
                    seen.goOn(known, keeping.get().seen());
                }
            }
            before.ifPresent(b -> b.damage().forEach((file, found) -> damage.put(digests.get(file), found)));
        }
        if (before.isPresent()) {
            total = before.get().tally();
            inputs.subList(0, before.get().read()).forEach(i -> bytesDone += i.bytes);
            return before.get().read();
        }
        ingest.files().skipped().forEach(log::problem);
        ingest.files().damaged().forEach(log::problem);
        for (Shortcoming shortcoming : Shortcoming.of(ingest.files().files())) {
            log.problem(Problem.ofFile(shortcoming.file().name(), shortcoming.sentence()));
        }
        return 0;
    }

    private void keep(int read) throws IOException, InterruptedException {
        if (keeping.isPresent() && keeping.get().isDue(read)) {
            handRest();
            keeping.get().keep(read, merged(), damage);
        }
    }

    private List<InputDamage> damaged() {
        List<InputDamage> all = new ArrayList<>(damage.values());
        ingest.files().damaged().forEach(p -> all.add(InputDamage.ofWhole(p)));
        return all.stream().sorted().toList();
    }

    private void merge(List<Input> inputs, int done) throws IOException, InterruptedException {
        DuplicateSearch search = new DuplicateSearch(workers, keeping);
        List<RecordFile> files = inputs.stream().map(Input::file).toList();
        long[] before = new long[inputs.size() + 1];
        for (int i = 0; i < inputs.size(); i++) {
            before[i + 1] = before[i] + inputs.get(i).bytes;
        }
        DuplicateClusters clusters = search.find(files, new DuplicateSearch.Blocks() {
            @Override
            public void read(int file, long blocks) {
                long at = Math.min(before[file] + blocks * RecordBlock.TYPICAL_BYTES, before[file + 1]);
                ingest.progress().at("looking for duplicates", at, bytesInAll);
            }

            @Override
            public void done(int count) throws IOException {
                if (keeping.isPresent()) {
                    keeping.get().indexed(count, total);
                }
            }
        });
        try (MemberSpool spool = new MemberSpool(clusters, keeping.map(IngestKeeping::run))) {
            for (int i = done; i < inputs.size(); i++) {
                int file = i;
                read(inputs.get(i), block -> BlockMembers.of(clusters, search.first(file, block)), Optional.of(spool));
                keep(i + 1);
            }
            handRest();
            for (int part = 0; part < spool.parts(); part++) {
                ingest.progress().at("merging duplicates", part, spool.parts());
                placeMerged(spool.read(part).values());
            }
        }
    }

    private interface Membership {
        BlockMembers of(int block);
    }

    private void read(Input input, Membership membership, Optional<MemberSpool> spool)
            throws IOException, InterruptedException {
        int blocks = 0;
        try (RecordBlocks open = input.file.open()) {
            for (Optional<RecordBlock> next = open.next(); next.isPresent(); next = open.next()) {
                RecordBlock block = next.get();
                BlockMembers members = membership.of(blocks);
                ahead.add(new Ahead(workers.submit(() -> place(block, input.file, members)), input, spool));
                if (ahead.size() > 2 * workers.threads()) {
                    hand(ahead.remove());
                }
                blocks++;
                ingest.progress()
                        .at(
                                "reading",
                                bytesDone + Math.min(input.bytes, (long) blocks * RecordBlock.TYPICAL_BYTES),
                                bytesInAll);
            }
        }
        bytesDone += input.bytes;
        ingest.progress().at("reading", bytesDone, bytesInAll);
    }

    /** What was read so far, with all that the workers still have. */
    private final class SoFar implements Snapshot {

        @Override
        public CollaborationTally tally() throws IOException, InterruptedException {
            handRest();
            return merged();
        }

        @Override
        public List<InputDamage> damaged() {
            return IngestRun.this.damaged();
        }
    }

    private void handRest() throws IOException, InterruptedException {
        while (!ahead.isEmpty()) {
            hand(ahead.remove());
        }
    }

    private PlacedBlock place(RecordBlock block, RecordFile file, BlockMembers members) {
        CollaborationTally mine =
                Optional.ofNullable(idle.poll()).orElseGet(() -> CollaborationTally.of(ingest.keeps()));
        PlacedBlock placed = new PlacedBlock(ingest.resolver(), ingest.strictness(), members);
        block.parse(placed);
        FileTally.add(placed, file, mine);
        idle.add(mine);
        return placed;
    }

    private void hand(Ahead next) throws IOException, InterruptedException {
        PlacedBlock block = Workers.result(next.block);
        block.problems().forEach(log::problem);
        block.damages().forEach(log::damaged);
        if (!block.damages().isEmpty()) {
            InputDigest digest = next.input.digest();
            damage.merge(
                    digest,
                    InputDamage.at(block.damages().get(0), digest)
                            .and(block.damages().size() - 1L),
                    (before, more) -> before.and(more.places()));
        }
        for (PlacedBlock.Waiting waiting : block.waiting()) {
            next.spool.orElseThrow().add(waiting.leader(), waiting.encoded());
        }
        for (PlacedRecord placed : block.records()) {
            log.record(placed);
            if (ingest.duplicates() == Duplicates.REPORT && seen.addAndTellIfSeen(placed.record())) {
                report(placed.record(), next.file());
            }
        }
    }

    private void report(ResearchRecord record, RecordFile file) {
        log.problem(new Problem(
                record.origin().file(),
                record.origin().line(),
                record.id(),
                "",
                "duplicate: a record with this identifier came before; both are counted",
                record.core().title()));
        total.coverage().duplicate(file.format().database(), record.year().orElse(0));
    }

    private void placeMerged(Collection<List<ResearchRecord>> clusters) throws IOException, InterruptedException {
        List<List<ResearchRecord>> all = List.copyOf(clusters);
        List<Future<List<PlacedRecord>>> placed = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MERGED_AT_ONCE) {
            List<List<ResearchRecord>> some = all.subList(from, Math.min(all.size(), from + MERGED_AT_ONCE));
            placed.add(workers.submit(() -> merged(some)));
        }
        for (Future<List<PlacedRecord>> records : placed) {
            for (PlacedRecord record : Workers.result(records)) {
                log.record(record);
            }
        }
    }

    private List<PlacedRecord> merged(List<List<ResearchRecord>> clusters) {
        CollaborationTally mine =
                Optional.ofNullable(idle.poll()).orElseGet(() -> CollaborationTally.of(ingest.keeps()));
        List<PlacedRecord> placed = new ArrayList<>(clusters.size());
        for (List<ResearchRecord> cluster : clusters) {
            placed.add(FileTally.merge(cluster, ingest.resolver(), mine));
        }
        idle.add(mine);
        return placed;
    }

    private void unmatched(Overrides overrides) {
        FileTally.unmatched(overrides).forEach(log::problem);
    }

    /**
     * All tallies in one; each is let go as soon as it is merged, since together they are most of the memory. Where nothing
     * stands in the total yet, the first of the workers' tallies becomes it.
     */
    private CollaborationTally merged() {
        if (total.signatures() == 0 && !idle.isEmpty()) {
            CollaborationTally counted = total;
            total = idle.remove();
            total.merge(counted);
        }
        for (CollaborationTally next = idle.poll(); next != null; next = idle.poll()) {
            total.merge(next);
        }
        return total;
    }

    /**
     * The files in the order that they are read in, which is that of their digests. One file alone has an order already, so its
     * digest is taken while it is read.
     */
    private List<Input> digested(Watcher watcher) throws IOException, InterruptedException {
        List<RecordFile> files = ingest.files().files();
        if (files.size() == 1 && watcher == Watcher.NONE && keeping.isEmpty()) {
            RecordFile alone = files.get(0);
            return List.of(new Input(alone, InputDigest.bytes(alone), workers.submit(() -> InputDigest.of(alone))));
        }
        List<Future<InputDigest>> digests = new ArrayList<>();
        for (RecordFile file : files) {
            digests.add(workers.submit(() -> InputDigest.of(file)));
        }
        List<Digested> inputs = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ingest.progress().at("looking at files", i, files.size());
            InputDigest digest = Workers.result(digests.get(i));
            if (watcher.wants(digest)) {
                inputs.add(new Digested(digest, new Input(files.get(i), digest.bytes(), digests.get(i))));
            }
        }
        inputs.sort(Comparator.comparing(Digested::digest));
        return inputs.stream().map(Digested::input).toList();
    }
}
