package io.github.brigraph.study;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordSink;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.AddressResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The records of one block, placed, and its problems. */
final class PlacedBlock implements RecordSink {

    private final AddressResolver resolver;
    private final Strictness strictness;
    private final BlockMembers members;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<PlacedRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> damages = new ArrayList<>();
    private final List<OptionalInt> superseded = new ArrayList<>();
    private long rejected;
    private int accepted;

    PlacedBlock(AddressResolver resolver, Strictness strictness, BlockMembers members) {
        this.resolver = resolver;
        this.strictness = strictness;
        this.members = members;
    }

    /**
     * A record that has duplicates.
     *
     * @param leader the leader of its cluster
     * @param encoded the record
     */
    @SuppressWarnings("ArrayRecordComponent") // passed once from worker to reader, never compared
    record Waiting(int leader, byte[] encoded) {}

    @Override
    public void accept(ResearchRecord record) {
        Optional<Integer> leader = members.leader(accepted++);
        if (leader.isPresent()) {
            waiting.add(new Waiting(leader.get(), RecordCodec.encode(record)));
        } else {
            records.add(resolver.place(record));
        }
    }

    @Override
    public void reject(Problem problem) {
        if (strictness == Strictness.STRICT) {
            throw problem.asException();
        }
        rejected++;
        problems.add(problem);
    }

    @Override
    public void rejectDamaged(Problem problem) {
        reject(problem);
        damages.add(problem);
    }

    @Override
    public void superseded(ResearchRecord record, Problem problem) {
        superseded.add(record.year());
        problems.add(problem);
    }

    @Override
    public void damage(Problem problem) {
        if (strictness == Strictness.STRICT) {
            throw problem.asException();
        }
        problems.add(problem);
        damages.add(problem);
    }

    @Override
    public void warn(Problem problem) {
        problems.add(problem);
    }

    List<PlacedRecord> records() {
        return records;
    }

    /** How many records the block gave, those that wait included. */
    int accepted() {
        return accepted;
    }

    /** Those that have duplicates, not placed yet. */
    List<Waiting> waiting() {
        return waiting;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Those of the problems that show that the file is damaged. */
    List<Problem> damages() {
        return damages;
    }

    /** The years of those that their source merged into others. */
    List<OptionalInt> superseded() {
        return superseded;
    }

    long rejected() {
        return rejected;
    }
}
