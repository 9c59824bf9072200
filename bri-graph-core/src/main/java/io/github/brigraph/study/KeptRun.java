package io.github.brigraph.study;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A folder in which a reading of many files keeps what it has done, so that after an interruption, even of the machine's power, another
 * goes on from there and ends with the same bytes. What is kept is replaced as a whole after a file, from time to time; lists
 * only grow.
 *
 * <pre>{@code
 * try (KeptRun kept = KeptRun.open(Path.of("results.partial"), Duration.ofSeconds(30))) {
 *     StudyResult study = CollaborationStudy.of(ingest).run(log, kept);
 *     kept.finish();
 * }
 * }</pre>
 *
 * <p>Disk: the tally, what the log writes, 16 bytes a record where duplicates are reported, and some 90 bytes a record and the
 * duplicates themselves where they are merged. Not safe for use by several threads, but {@link #close}.
 */
public final class KeptRun implements AutoCloseable {

    private static final String STATE = "state";

    /** Keeping takes at most a tenth of the time. */
    private static final int SHARE = 10;

    private final Path folder;
    private final Duration every;
    private final FileChannel lock;
    private final Optional<KeptState> before;
    private final Map<String, DataOutputStream> journals = new HashMap<>();
    private boolean kept;
    private long dueAt;
    private boolean closed;

    private KeptRun(Path folder, Duration every, FileChannel lock) throws IOException {
        this.folder = folder;
        this.every = every;
        this.lock = lock;
        this.before = state(folder);
        this.kept = before.isPresent();
        this.dueAt = System.nanoTime() + every.toNanos();
    }

    /** Whether a folder holds what an interrupted run has done. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(STATE));
    }

    /**
     * Opens the folder, which is made if it is not there.
     *
     * @param every what is done is kept at most so often
     * @throws IOException with a sentence, if another run uses it, it cannot be written to, or what it holds is damaged
     */
    public static KeptRun open(Path folder, Duration every) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is a file; delete it, since what a run has done is kept there", e);
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException("another run keeps what it has done in " + folder + "; wait for its end");
            }
            return new KeptRun(folder, every, channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another run keeps what it has done in " + folder + "; wait for its end", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<KeptState> state(Path folder) throws IOException {
        if (!isAt(folder)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(STATE)), 1 << 16)) {
            KeptState state = KeptState.readFrom(in);
            for (Map.Entry<String, Long> journal : state.lengths().entrySet()) {
                Path file = folder.resolve(journal.getKey());
                if (!Files.exists(file) || Files.size(file) < journal.getValue()) {
                    throw new IOException("is damaged");
                }
            }
            return Optional.of(state);
        } catch (EOFException e) {
            throw new IOException(folder + " is damaged; delete it and begin anew", e);
        } catch (IOException e) {
            throw new IOException(folder + " " + e.getMessage() + "; delete it and begin anew", e);
        }
    }

    /** The folder, for what a log keeps itself. */
    public Path folder() {
        return folder;
    }

    /** Whether there is something to go on with. */
    public boolean isBegun() {
        return before.isPresent();
    }

    Optional<KeptState> before() {
        return before;
    }

    /** Whether it is time to keep what was done. */
    boolean isDue() {
        return System.nanoTime() - dueAt >= 0;
    }

    /** Whether something was kept, by this run or the one before. */
    boolean isKept() {
        return kept;
    }

    /** Opens a list that only grows, cut to what it was when it was kept. */
    DataOutputStream journal(String name) throws IOException {
        DataOutputStream open = journals.get(name);
        if (open == null) {
            long length = before.map(b -> b.lengths().getOrDefault(name, 0L)).orElse(0L);
            Path file = folder.resolve(name);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            open = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND), 1 << 16));
            journals.put(name, open);
        }
        return open;
    }

    /** What a list held when it was kept. */
    DataInputStream replay(String name) throws IOException {
        long length = before.map(b -> b.lengths().getOrDefault(name, 0L)).orElse(0L);
        Path file = folder.resolve(name);
        InputStream in = length == 0 ? InputStream.nullInputStream() : Files.newInputStream(file);
        return new DataInputStream(
                com.google.common.io.ByteStreams.limit(new BufferedInputStream(in, 1 << 16), length));
    }

    /** How long the lists are, all that was written on disk. */
    Map<String, Long> lengths() throws IOException {
        Map<String, Long> lengths = new TreeMap<>(before.map(KeptState::lengths).orElse(Map.of()));
        for (Map.Entry<String, DataOutputStream> journal : journals.entrySet()) {
            journal.getValue().flush();
            lengths.put(journal.getKey(), Files.size(folder.resolve(journal.getKey())));
        }
        return lengths;
    }

    /** Keeps how far the reading has come; it is there whole or as it was before. */
    void keep(KeptState state) throws IOException {
        long from = System.nanoTime();
        Path beside = folder.resolve(STATE + ".part");
        try (FileChannel channel = FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out =
                        new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16)) {
            state.writeTo(out);
            out.flush();
            channel.force(true);
        }
        Files.move(beside, folder.resolve(STATE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
        long took = System.nanoTime() - from;
        dueAt = System.nanoTime() + Math.max(every.toNanos(), SHARE * took);
    }

    /** The result is written: nothing of the run is needed any more. */
    public synchronized void finish() throws IOException {
        kept = false;
        close();
    }

    /** Closes the folder; where nothing was kept, it is deleted. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        for (DataOutputStream journal : journals.values()) {
            journal.close();
        }
        // The state goes first, so that what is left of a deletion that is interrupted holds nothing to go on with.
        if (!kept) {
            Files.deleteIfExists(folder.resolve(STATE));
        }
        lock.close();
        if (!kept) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
