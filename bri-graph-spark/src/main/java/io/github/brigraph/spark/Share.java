package io.github.brigraph.spark;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.UnreadableInputException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one task found, and what becomes of several when they are merged: a tally with all that goes with it. Merging is
 * commutative and associative, up to the bytes of what is written.
 */
final class Share {

    /** The most problems that are kept; all are counted. */
    static final int MOST_PROBLEMS = 1000;

    private final CollaborationTally tally;
    private final List<Placed> problems = new ArrayList<>();
    private long problemCount;
    private final SortedMap<Long, Damage> damages = new TreeMap<>();
    private Optional<Set<Long>> unmatched = Optional.empty();
    private Optional<Failure> failure = Optional.empty();

    /** A share of the records that were added to a tally. */
    Share(CollaborationTally tally) {
        this.tally = tally;
    }

    /**
     * A problem and where it stands among all; those of a table, whose rows have no order, all stand at 0.
     *
     * @param input the number of its input in the order in which inputs are read
     * @param number its number among the problems of the input
     */
    private record Placed(long input, long number, Problem problem) {

        private static final Comparator<Placed> ORDER = Comparator.comparingLong(Placed::input)
                .thenComparingLong(Placed::number)
                .thenComparing(Placed::problem);
    }

    /**
     * The damage of an input.
     *
     * @param places how many places are damaged
     * @param number the number of the first of them among what is told of the input
     * @param first the first of them
     */
    record Damage(long places, long number, Problem first) {

        private Damage and(Damage other) {
            return new Damage(
                    places + other.places,
                    Math.min(number, other.number),
                    number <= other.number ? first : other.first);
        }
    }

    /**
     * Why an input cannot be read to its end, which trying again would not change.
     *
     * @param input the number of the input
     * @param sentence the sentence for a person
     * @param malformed the record at which a strict reading stopped
     */
    record Failure(long input, String sentence, Optional<Problem> malformed) {

        private boolean isBefore(Failure other) {
            return input < other.input || (input == other.input && line() < other.line());
        }

        private long line() {
            return malformed.map(Problem::line).orElse(0L);
        }
    }

    CollaborationTally tally() {
        return tally;
    }

    void problem(long input, long number, Problem problem) {
        problemCount++;
        problems.add(new Placed(input, number, problem));
        if (problems.size() >= 2 * MOST_PROBLEMS) {
            keepFirst();
        }
    }

    void damage(long input, long number, Problem problem) {
        damages.merge(input, new Damage(1, number, problem), Damage::and);
    }

    /** The damage of the inputs that are damaged, by their numbers. */
    SortedMap<Long, Damage> damages() {
        return damages;
    }

    private void keepFirst() {
        problems.sort(Placed.ORDER);
        if (problems.size() > MOST_PROBLEMS) {
            problems.subList(MOST_PROBLEMS, problems.size()).clear();
        }
    }

    /** The first problems, in the order of the inputs and in that of each. */
    List<Problem> problems() {
        keepFirst();
        return problems.stream().map(Placed::problem).toList();
    }

    long problemCount() {
        return problemCount;
    }

    /** The lines of the corrections that this share found no address for. */
    void unmatched(Set<Long> lines) {
        unmatched = Optional.of(lines);
    }

    /** The lines of the corrections that no share found an address for, where there are corrections. */
    Optional<Set<Long>> unmatched() {
        return unmatched;
    }

    void fail(Failure value) {
        failure = Optional.of(value);
    }

    /** The failure of the first input that has one. */
    Optional<Failure> failure() {
        return failure;
    }

    /**
     * Says why the whole failed, if it did.
     *
     * @throws UnreadableInputException if an input breaks off
     * @throws io.github.brigraph.read.MalformedRecordException if a strict reading stopped at a record
     */
    void requireNoFailure() throws UnreadableInputException {
        if (failure.isPresent()) {
            if (failure.get().malformed.isPresent()) {
                throw failure.get().malformed.get().asException();
            }
            throw new UnreadableInputException(failure.get().sentence);
        }
    }

    void merge(Share other) {
        tally.merge(other.tally);
        problems.addAll(other.problems);
        problemCount += other.problemCount;
        other.damages.forEach((input, damage) -> damages.merge(input, damage, Damage::and));
        keepFirst();
        if (unmatched.isPresent() && other.unmatched.isPresent()) {
            Set<Long> both = new HashSet<>(unmatched.get());
            both.retainAll(other.unmatched.get());
            unmatched = Optional.of(both);
        } else {
            unmatched = unmatched.or(() -> other.unmatched);
        }
        if (failure.isEmpty()
                || other.failure.filter(f -> f.isBefore(failure.get())).isPresent()) {
            failure = other.failure.or(() -> failure);
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        keepFirst();
        out.writeLong(problemCount);
        Wire.list(out, problems, (o, p) -> {
            o.writeLong(p.input);
            o.writeLong(p.number);
            Wire.problem(o, p.problem);
        });
        Wire.list(out, List.copyOf(damages.entrySet()), (o, d) -> {
            o.writeLong(d.getKey());
            o.writeLong(d.getValue().places);
            o.writeLong(d.getValue().number);
            Wire.problem(o, d.getValue().first);
        });
        Wire.optional(
                out,
                unmatched,
                (o, lines) -> Wire.list(o, lines.stream().sorted().toList(), DataOutputStream::writeLong));
        Wire.optional(out, failure, (o, f) -> {
            o.writeLong(f.input);
            Wire.text(o, f.sentence);
            Wire.optional(o, f.malformed, Wire::problem);
        });
        tally.writeTo(out);
    }

    static Share readFrom(DataInputStream in) throws IOException {
        long count = in.readLong();
        List<Placed> problems = Wire.list(in, i -> new Placed(i.readLong(), i.readLong(), Wire.problem(i)));
        SortedMap<Long, Damage> damages = new TreeMap<>();
        int damaged = in.readInt();
        for (int i = 0; i < damaged; i++) {
            damages.put(in.readLong(), new Damage(in.readLong(), in.readLong(), Wire.problem(in)));
        }
        Optional<Set<Long>> unmatched = Wire.optional(in, i -> new HashSet<>(Wire.list(i, DataInputStream::readLong)));
        Optional<Failure> failure =
                Wire.optional(in, i -> new Failure(i.readLong(), Wire.text(i), Wire.optional(i, Wire::problem)));
        Share share = new Share(CollaborationTally.readFrom(in));
        share.problemCount = count;
        share.problems.addAll(problems);
        share.damages.putAll(damages);
        share.unmatched = unmatched;
        share.failure = failure;
        return share;
    }
}
