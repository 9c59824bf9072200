package io.github.brigraph.study;

import io.github.brigraph.network.CollaborationTally;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads files into a tally that can be saved, or adds files to one; a file whose content it holds is passed over, so that
 * adding twice changes nothing. From time to time what was tallied can be kept ({@link #keeping}), so that an interrupted run
 * goes on instead of starting anew; the end is the same to the byte.
 *
 * <pre>{@code
 * TallyRun.Outcome done = TallyRun.of(Ingest.of(RecordFiles.find(List.of(Path.of("2026-11")))))
 *         .onto(SavedTally.read(Path.of("all.tally")))
 *         .run(RecordLog.NONE);
 * done.tally().write(Path.of("all.tally"));
 * }</pre>
 *
 * <p>Duplicates that are to be merged must be looked for in all files at once, so a tally with merged duplicates cannot be
 * added to. Duplicates that are reported need the same; here they are kept.
 */
public final class TallyRun {

    private final Ingest ingest;
    private final Optional<SavedTally> before;
    private final Keeper keeper;
    private final Duration every;

    private TallyRun(Ingest ingest, Optional<SavedTally> before, Keeper keeper, Duration every) {
        this.ingest = ingest;
        this.before = before;
        this.keeper = keeper;
        this.every = every;
    }

    /** A run over files from the beginning. */
    public static TallyRun of(Ingest ingest) {
        Ingest kept = ingest.duplicates() == Duplicates.REPORT ? ingest.duplicates(Duplicates.KEEP) : ingest;
        return new TallyRun(kept, Optional.empty(), tally -> {}, Duration.ofDays(1));
    }

    /** Keeps what was tallied so far. */
    public interface Keeper {
        void keep(SavedTally soFar) throws IOException;
    }

    /** The same run, keeping what it has after a file, at most once in a while. */
    public TallyRun keeping(Duration atMostEvery, Keeper value) {
        return new TallyRun(ingest, before, value, atMostEvery);
    }

    /**
     * The same run, adding to a tally, which grows.
     *
     * @throws IllegalArgumentException if the tally was made otherwise than this run reads: with other fields, another
     *     directory, other corrections or other merged ids
     */
    public TallyRun onto(SavedTally tally) {
        tally.requireMadeWith(ingest);
        return new TallyRun(ingest, Optional.of(tally), keeper, every);
    }

    static Set<String> digests(List<InputDigest> inputs) {
        Set<String> digests = new HashSet<>();
        inputs.forEach(i -> digests.add(i.sha256()));
        return digests;
    }

    /**
     * What a run gives.
     *
     * @param tally the tally of all files
     * @param added the files that were read
     * @param known the files that were passed over, their content being in the tally
     */
    public record Outcome(SavedTally tally, List<InputDigest> added, List<InputDigest> known) {

        public Outcome {
            added = List.copyOf(added);
            known = List.copyOf(known);
        }
    }

    /**
     * Reads the files that the tally does not hold.
     *
     * @throws IllegalArgumentException if there is something to add and duplicates are merged, here or in the tally
     * @throws io.github.brigraph.read.UnreadableInputException if a file cannot be read on
     */
    public Outcome run(RecordLog log) throws IOException {
        Watch watch = new Watch();
        Ingest.Result read = ingest.run(
                log, watch, before.map(SavedTally::tally).orElseGet(() -> CollaborationTally.of(ingest.keeps())));
        return new Outcome(new SavedTally(read.tally(), watch.source(read.damaged())), watch.added, watch.known);
    }

    /** Passes over known files and keeps what was tallied. */
    private final class Watch implements IngestRun.Watcher {

        private final Set<String> wanted =
                new HashSet<>(digests(before.map(b -> b.source().inputs()).orElse(List.of())));
        private final List<InputDigest> added = new ArrayList<>();
        private final List<InputDigest> known = new ArrayList<>();
        private final List<InputDigest> read =
                new ArrayList<>(before.map(SavedTally::records).orElse(List.of()));
        private long keptAt = System.nanoTime();

        @Override
        public boolean wants(InputDigest input) {
            if (!wanted.add(input.sha256())) {
                known.add(input);
                return false;
            }
            before.ifPresent(b -> b.requireAddable(ingest.duplicates()));
            added.add(input);
            if (ingest.duplicates() == Duplicates.MERGE) {
                read.add(input);
            }
            return true;
        }

        @Override
        public void read(InputDigest input, IngestRun.Snapshot snapshot) throws IOException, InterruptedException {
            read.add(input);
            if (System.nanoTime() - keptAt >= every.toNanos()) {
                CollaborationTally tally = snapshot.tally();
                keeper.keep(new SavedTally(tally, source(snapshot.damaged())));
                keptAt = System.nanoTime();
            }
        }

        private StudySource source(List<InputDamage> more) {
            Set<InputDamage> damaged =
                    new TreeSet<>(before.map(b -> b.source().damaged()).orElse(List.of()));
            damaged.addAll(more);
            List<InputDigest> all = new ArrayList<>(read);
            all.addAll(ingest.knowledge());
            all.sort(null);
            return new StudySource(
                    all,
                    before.map(b -> b.source().duplicates()).orElse(ingest.duplicates()),
                    ingest.resolver().rollUp(),
                    Optional.empty(),
                    List.copyOf(damaged));
        }
    }
}
