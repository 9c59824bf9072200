package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.display.Displayable;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.subject.Subjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * @param keeps what the tally keeps of the records
 * @param threads how many threads parse and resolve, at least 1; the result does not depend on it
 * @param progress hears how many bytes were read
 */
public record Ingest(
        RecordFiles files,
        AddressResolver resolver,
        Duplicates duplicates,
        Strictness strictness,
        TallySettings keeps,
        int threads,
        Progress progress) {

    public Ingest {
        checkArgument(threads >= 1, "threads must be at least 1, was %s", threads);
    }

    /**
     * Reads files with the standard resolver, tolerantly, on all processors; duplicates are merged where the files are of
     * several databases, else reported.
     */
    public static Ingest of(RecordFiles files) {
        return new Ingest(
                files,
                AddressResolver.standard().remembering(),
                Duplicates.of(files),
                Strictness.TOLERANT,
                TallySettings.DEFAULT.subjects(Subjects.standard()),
                Runtime.getRuntime().availableProcessors(),
                Progress.NONE);
    }

    /** The same, with another resolver, such as one with a directory of institutions. */
    public Ingest resolver(AddressResolver value) {
        return new Ingest(files, value, duplicates, strictness, keeps, threads, progress);
    }

    /** The same, with other duplicates. */
    public Ingest duplicates(Duplicates value) {
        return new Ingest(files, resolver, value, strictness, keeps, threads, progress);
    }

    /** The same, tolerant or strict. */
    public Ingest strictness(Strictness value) {
        return new Ingest(files, resolver, duplicates, value, keeps, threads, progress);
    }

    /** The same, keeping something else. */
    public Ingest keeps(TallySettings value) {
        return new Ingest(files, resolver, duplicates, strictness, value, threads, progress);
    }

    /** The same, on so many threads. */
    public Ingest threads(int value) {
        return new Ingest(files, resolver, duplicates, strictness, keeps, value, progress);
    }

    /** The same, heard by a listener. */
    public Ingest progress(Progress value) {
        return new Ingest(files, resolver, duplicates, strictness, keeps, threads, value);
    }

    /**
     * What a reading gives.
     *
     * @param tally the tally of all accepted records
     * @param inputs the files by their content, in order of their digests
     * @param damaged those of them that are damaged; what is sound of them was read
     */
    public record Result(CollaborationTally tally, List<InputDigest> inputs, List<InputDamage> damaged)
            implements Displayable {

        public Result {
            inputs = List.copyOf(inputs);
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * Reads everything.
     *
     * @throws io.github.brigraph.read.UnreadableInputException if a file cannot be read on, as a workbook that breaks
     * @throws io.github.brigraph.read.MalformedRecordException at a rejected record or damage, if reading is strict
     */
    public Result run(RecordLog log) throws IOException {
        return run(log, IngestRun.Watcher.NONE, CollaborationTally.of(keeps));
    }

    /**
     * Reads everything, keeping what is done from file to file, or going on where a run that was kept was interrupted.
     *
     * @throws IOException as {@link #run(RecordLog)} does, and with a sentence if what was kept is of a run with other inputs
     *     or settings
     */
    public Result run(KeptLog log, KeptRun kept) throws IOException {
        if (files.files().size() == 1 && !kept.isBegun()) {
            log.begin(Optional.empty());
            return run(log);
        }
        try (Workers workers = new Workers(threads)) {
            return new IngestRun(this, log, workers, kept).all(IngestRun.Watcher.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        }
    }

    /** What records are read and addresses resolved with: merged ids, a directory, corrections. */
    List<InputDigest> knowledge() {
        List<InputDigest> all = knowledge(resolver);
        if (!files.merged().isEmpty()) {
            all.add(InputDigest.of(files.merged()));
        }
        return all;
    }

    static List<InputDigest> knowledge(AddressResolver resolver) {
        List<InputDigest> all = new ArrayList<>();
        resolver.directory().map(InputDigest::of).ifPresent(all::add);
        resolver.overrides().map(InputDigest::of).ifPresent(all::add);
        return all;
    }

    /** Reads the files that a watcher wants onto a tally, which grows. */
    Result run(RecordLog log, IngestRun.Watcher watcher, CollaborationTally onto) throws IOException {
        try (Workers workers = new Workers(threads)) {
            return new IngestRun(this, log, workers, onto).all(watcher);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        }
    }
}
