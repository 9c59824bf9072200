package io.github.brigraph.study;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordBlock;
import io.github.brigraph.read.RecordBlocks;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordSink;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.Provenance;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RecordMerger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tallies files one after the other on the calling thread: the share of one task where a reading is spread over many
 * machines. The shares, merged, are the tally of an {@link Ingest} that keeps duplicates, to the byte.
 *
 * <p>Not safe for use by several threads; the resolver may be shared.
 */
public final class FileTally {

    private final AddressResolver resolver;
    private final Strictness strictness;
    private final CollaborationTally tally;

    private FileTally(AddressResolver resolver, Strictness strictness, CollaborationTally tally) {
        this.resolver = resolver;
        this.strictness = strictness;
        this.tally = tally;
    }

    /** A tally of nothing yet, which reads tolerantly. */
    public static FileTally of(AddressResolver resolver, TallySettings keeps) {
        return new FileTally(resolver, Strictness.TOLERANT, CollaborationTally.of(keeps));
    }

    /** The same, tolerant or strict, before anything is read. */
    public FileTally strictness(Strictness value) {
        return new FileTally(resolver, value, tally);
    }

    /**
     * Reads a file to its end; the log hears of its problems and records in the order of its lines.
     *
     * @throws io.github.brigraph.read.UnreadableInputException if the file cannot be read on
     * @throws io.github.brigraph.read.MalformedRecordException at a rejected record, if reading is strict
     */
    public void read(RecordFile file, RecordLog log) throws IOException {
        read(file, log, place -> Optional.empty(), (leader, record) -> {});
    }

    /** Which records of a file have duplicates. */
    public interface Members {

        /**
         * The leader of the cluster of a record, unless it is alone; see {@link
         * io.github.brigraph.resolve.DuplicateClusters#leader}.
         *
         * @param place the place of the record among the accepted ones of the file, from 0
         */
        Optional<Integer> leader(int place);
    }

    /** Puts records aside until all of their cluster are read. */
    public interface Aside {

        /**
         * Puts a record aside.
         *
         * @param leader the leader of its cluster
         * @param record the record as {@link #merge} takes it
         */
        void put(int leader, byte[] record);
    }

    /** Reads a file as {@link #read(RecordFile, RecordLog)} does, but for its records that have duplicates, which wait. */
    public void read(RecordFile file, RecordLog log, Members members, Aside aside) throws IOException {
        int before = 0;
        try (RecordBlocks blocks = file.open()) {
            for (Optional<RecordBlock> next = blocks.next(); next.isPresent(); next = blocks.next()) {
                int first = before;
                PlacedBlock placed = new PlacedBlock(resolver, strictness, place -> members.leader(first + place));
                next.get().parse(placed);
                add(placed, file, tally);
                placed.problems().forEach(log::problem);
                placed.damages().forEach(log::damaged);
                placed.waiting().forEach(w -> aside.put(w.leader(), w.encoded()));
                placed.records().forEach(log::record);
                before += placed.accepted();
            }
        }
    }

    /**
     * Makes one record of the records of a cluster and tallies it.
     *
     * @param cluster the records, in the order in which they were read
     */
    public void merge(List<byte[]> cluster) {
        merge(cluster.stream().map(RecordCodec::decode).toList(), resolver, tally);
    }

    /** Makes one record of a cluster, places it and counts it. */
    static PlacedRecord merge(List<ResearchRecord> cluster, AddressResolver resolver, CollaborationTally tally) {
        ResearchRecord one = RecordMerger.merge(cluster);
        PlacedRecord placed = resolver.place(one);
        tally.add(placed);
        absorbed(one.core().provenance(), cluster, tally);
        return placed;
    }

    /** Counts the records of a cluster but the one that gave its id. */
    private static void absorbed(Provenance provenance, List<ResearchRecord> cluster, CollaborationTally tally) {
        List<ResearchRecord> others = new ArrayList<>(cluster);
        Provenance.Member first = provenance.members().get(0);
        for (int i = 0; i < others.size(); i++) {
            ResearchRecord member = others.get(i);
            if (member.origin().equals(first.origin()) && member.core().source().equals(first.source())) {
                others.remove(i);
                break;
            }
        }
        others.forEach(r -> tally.coverage().merged(r.core().source(), r.year().orElse(0)));
    }

    /**
     * Tallies records that lie in no file: what is handed to the sink is placed and counted.
     *
     * @param database the database that the records are of, to which those that cannot be read are counted
     */
    public RecordSink sink(String database, RecordLog log) {
        // A database that was read is in the coverage, as it is where blocks of files are counted, with whatever was
        // rejected.
        tally.coverage().reject(database, 0);
        return new RecordSink() {
            @Override
            public void accept(ResearchRecord record) {
                PlacedRecord placed = resolver.place(record);
                tally.add(placed);
                log.record(placed);
            }

            @Override
            public void reject(Problem problem) {
                if (strictness == Strictness.STRICT) {
                    throw problem.asException();
                }
                tally.coverage().reject(database, 1);
                log.problem(problem);
            }

            @Override
            public void superseded(ResearchRecord record, Problem problem) {
                tally.coverage().merged(database, record.year().orElse(0));
                log.problem(problem);
            }

            @Override
            public void warn(Problem problem) {
                log.problem(problem);
            }
        };
    }

    /** Counts what a block of a file holds. */
    static void add(PlacedBlock block, RecordFile file, CollaborationTally tally) {
        for (PlacedRecord record : block.records()) {
            tally.add(record);
        }
        String database = file.format().database();
        tally.coverage().reject(database, block.rejected());
        block.superseded().forEach(year -> tally.coverage().merged(database, year.orElse(0)));
    }

    /** What was tallied so far; it goes on growing with what is read. */
    public CollaborationTally tally() {
        return tally;
    }

    /** What is said of a correction that matched nothing, which is most often mistyped. */
    public static Problem unmatched(Overrides.Source corrections, Overrides.Entry entry) {
        return new Problem(
                corrections.name(),
                entry.line(),
                "",
                entry.subject() == Overrides.Subject.ADDRESS ? "address" : "institution",
                "the correction matches no address",
                entry.text());
    }

    /** The corrections of a resolver that matched nothing, as problems. */
    static List<Problem> unmatched(Overrides overrides) {
        return overrides.unmatched().stream()
                .map(entry -> unmatched(overrides.source(), entry))
                .toList();
    }
}
