package io.github.brigraph.study;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordSink;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.AddressResolver;
import java.util.ArrayList;
import java.util.List;

/** The records of one block, placed, and its problems. */
final class PlacedBlock implements RecordSink {

    private final AddressResolver resolver;
    private final Strictness strictness;
    private final List<PlacedRecord> records = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long rejected;

    PlacedBlock(AddressResolver resolver, Strictness strictness) {
        this.resolver = resolver;
        this.strictness = strictness;
    }

    @Override
    public void accept(ResearchRecord record) {
        records.add(resolver.place(record));
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
    public void warn(Problem problem) {
        problems.add(problem);
    }

    List<PlacedRecord> records() {
        return records;
    }

    List<Problem> problems() {
        return problems;
    }

    long rejected() {
        return rejected;
    }
}
