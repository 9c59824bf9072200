package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordBlock;
import io.github.brigraph.read.RecordBlocks;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.Shortcoming;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.Overrides;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads files of records on all cores, resolves their addresses and tallies them in one pass.
 *
 * <p>Files are taken in the order of their digests, so tally and log do not depend on how the files were named or where
 * they lie. One thread cuts a file into blocks; the others parse, resolve and tally them, each into a tally of its own;
 * what they found goes to the log in the order of the blocks. Memory is that of a few blocks, the tallies, and 16 bytes a
 * record where duplicates are looked for.
 *
 * @param files the files
 * @param resolver the resolver of addresses
 * @param duplicates what is done about duplicates
 * @param strictness what is done with a record that cannot be read
 * @param mostInstitutions records of more institutions are left out of the network of institutions
 * @param threads how many threads parse and resolve, at least 1; the result does not depend on it
 * @param progress hears how many bytes were read
 */
public record Ingest(
        RecordFiles files,
        AddressResolver resolver,
        Duplicates duplicates,
        Strictness strictness,
        int mostInstitutions,
        int threads,
        Progress progress) {

    public Ingest {
        checkArgument(threads >= 1, "threads must be at least 1, was %s", threads);
    }

    /** Reads files with the standard resolver, tolerantly, on all processors; duplicates are reported. */
    public static Ingest of(RecordFiles files) {
        return new Ingest(
                files,
                AddressResolver.standard().remembering(),
                Duplicates.REPORT,
                Strictness.TOLERANT,
                Integer.MAX_VALUE,
                Runtime.getRuntime().availableProcessors(),
                Progress.NONE);
    }

    /** The same, with another resolver, such as one with a directory of institutions. */
    public Ingest resolver(AddressResolver value) {
        return new Ingest(files, value, duplicates, strictness, mostInstitutions, threads, progress);
    }

    /** The same, with other duplicates. */
    public Ingest duplicates(Duplicates value) {
        return new Ingest(files, resolver, value, strictness, mostInstitutions, threads, progress);
    }

    /** The same, tolerant or strict. */
    public Ingest strictness(Strictness value) {
        return new Ingest(files, resolver, duplicates, value, mostInstitutions, threads, progress);
    }

    /** The same, with a limit on institutions a record. */
    public Ingest mostInstitutions(int value) {
        return new Ingest(files, resolver, duplicates, strictness, value, threads, progress);
    }

    /** The same, on so many threads. */
    public Ingest threads(int value) {
        return new Ingest(files, resolver, duplicates, strictness, mostInstitutions, value, progress);
    }

    /** The same, heard by a listener. */
    public Ingest progress(Progress value) {
        return new Ingest(files, resolver, duplicates, strictness, mostInstitutions, threads, value);
    }

    /**
     * What a reading gives.
     *
     * @param tally the tally of all accepted records
     * @param inputs the files by their content, in order of their digests
     */
    public record Result(CollaborationTally tally, List<InputDigest> inputs) {

        public Result {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * Reads everything.
     *
     * @throws io.github.brigraph.read.UnreadableInputException if a file breaks off, as a truncated gzip does
     * @throws io.github.brigraph.read.MalformedRecordException at a rejected record, if reading is strict
     */
    public Result run(RecordLog log) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "bri-graph-ingest");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new Run(log, workers).all();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private record Input(InputDigest digest, RecordFile file) {}

    /** One reading. */
    private final class Run {

        private final RecordLog log;
        private final ExecutorService workers;
        private final Queue<CollaborationTally> idle = new ConcurrentLinkedQueue<>();
        /** What the reading itself counts; the tallies of the workers are like it. */
        private final CollaborationTally total = CollaborationTally.withMostInstitutions(mostInstitutions);

        private final SeenRecords seen = new SeenRecords();
        private long bytesDone;
        private long bytesInAll = 1;

        Run(RecordLog log, ExecutorService workers) {
            this.log = log;
            this.workers = workers;
        }

        Result all() throws IOException, InterruptedException {
            List<Input> inputs = digested();
            files.skipped().forEach(log::problem);
            for (Shortcoming shortcoming : Shortcoming.of(files.files())) {
                log.problem(Problem.ofFile(shortcoming.file().name(), shortcoming.sentence()));
            }
            for (Input input : inputs) {
                bytesInAll += input.digest.bytes();
            }
            for (Input input : inputs) {
                read(input.file, input.digest.bytes());
            }
            List<InputDigest> read =
                    new ArrayList<>(inputs.stream().map(Input::digest).toList());
            resolver.directory().map(InputDigest::of).ifPresent(read::add);
            resolver.overrides().map(InputDigest::of).ifPresent(read::add);
            resolver.overrides().ifPresent(this::unmatched);
            return new Result(merged(), read.stream().sorted().toList());
        }

        /** Corrections that matched nothing are most often mistyped. */
        private void unmatched(Overrides overrides) {
            for (Overrides.Entry entry : overrides.unmatched()) {
                log.problem(new Problem(
                        overrides.source().name(),
                        entry.line(),
                        "",
                        entry.subject() == Overrides.Subject.ADDRESS ? "address" : "institution",
                        "the correction matches no address",
                        entry.text()));
            }
        }

        /** All tallies in one; each is let go as soon as it is merged, since together they are most of the memory. */
        private CollaborationTally merged() {
            idle.add(total);
            CollaborationTally all = idle.remove();
            for (CollaborationTally next = idle.poll(); next != null; next = idle.poll()) {
                all.merge(next);
            }
            return all;
        }

        private List<Input> digested() throws IOException, InterruptedException {
            List<Future<Input>> digests = new ArrayList<>();
            for (RecordFile file : files.files()) {
                digests.add(workers.submit(() -> new Input(InputDigest.of(file), file)));
            }
            List<Input> inputs = new ArrayList<>();
            for (Future<Input> digest : digests) {
                progress.at("looking at files", inputs.size(), digests.size());
                inputs.add(result(digest));
            }
            inputs.sort(Comparator.comparing(Input::digest));
            return inputs;
        }

        private void read(RecordFile file, long bytes) throws IOException, InterruptedException {
            ArrayDeque<Future<PlacedBlock>> ahead = new ArrayDeque<>();
            long blocks = 0;
            try (RecordBlocks open = file.open()) {
                for (Optional<RecordBlock> next = open.next(); next.isPresent(); next = open.next()) {
                    RecordBlock block = next.get();
                    ahead.add(workers.submit(() -> place(block, file)));
                    if (ahead.size() > 2 * threads) {
                        hand(result(ahead.remove()), file);
                    }
                    blocks++;
                    progress.at("reading", bytesDone + Math.min(bytes, blocks << 20), bytesInAll);
                }
            }
            while (!ahead.isEmpty()) {
                hand(result(ahead.remove()), file);
            }
            bytesDone += bytes;
            progress.at("reading", bytesDone, bytesInAll);
        }

        private PlacedBlock place(RecordBlock block, RecordFile file) {
            CollaborationTally mine = Optional.ofNullable(idle.poll()).orElseGet(total::emptyLikeThis);
            PlacedBlock placed = new PlacedBlock(resolver, strictness);
            block.parse(placed);
            placed.records().forEach(mine::add);
            mine.coverage().reject(file.format().database(), placed.rejected());
            idle.add(mine);
            return placed;
        }

        private void hand(PlacedBlock block, RecordFile file) {
            block.problems().forEach(log::problem);
            for (PlacedRecord placed : block.records()) {
                log.record(placed);
                if (duplicates == Duplicates.REPORT && seen.addAndTellIfSeen(placed.record())) {
                    var origin = placed.record().origin();
                    log.problem(new Problem(
                            origin.file(),
                            origin.line(),
                            placed.record().id(),
                            "",
                            "duplicate: a record with this identifier came before; both are counted",
                            placed.record().core().title()));
                    total.coverage()
                            .duplicate(
                                    file.format().database(),
                                    placed.record().year().orElse(0));
                }
            }
        }

        private static <T> T result(Future<T> future) throws IOException, InterruptedException {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                if (e.getCause() instanceof RuntimeException unchecked) {
                    throw unchecked;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
