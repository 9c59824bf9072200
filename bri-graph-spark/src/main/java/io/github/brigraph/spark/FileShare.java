package io.github.brigraph.spark;

import io.github.brigraph.read.MalformedRecordException;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.study.FileTally;
import io.github.brigraph.study.RecordLog;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the files of one task. */
final class FileShare {

    private final ExecutorContext context;
    private final FileTally tally;
    private final Share share;

    FileShare(ExecutorContext context) {
        this.context = context;
        this.tally = FileTally.of(context.resolver(), context.options().keeps())
                .strictness(context.options().strictness());
        this.share = new Share(tally.tally());
    }

    /**
     * A file, and what is to be read in it.
     *
     * @param file the file
     * @param wanted the files of records in it
     */
    record Work(InputFile file, List<Wanted> wanted) {

        Work {
            wanted = List.copyOf(wanted);
        }

        /** How much is to be read. */
        long bytes() {
            return wanted.stream()
                    .flatMap(w -> w.part.stream())
                    .mapToLong(Part::bytes)
                    .reduce(Long::sum)
                    .orElse(file.stamp().bytes());
        }

        void writeTo(DataOutputStream out) throws IOException {
            file.writeTo(out);
            Wire.list(out, wanted, (o, w) -> {
                o.writeLong(w.number);
                Wire.text(o, w.within);
                Wire.optional(o, w.part, (p, part) -> part.writeTo(p));
            });
        }

        static Work readFrom(DataInputStream in) throws IOException {
            return new Work(
                    InputFile.readFrom(in),
                    Wire.list(in, i -> new Wanted(i.readLong(), Wire.text(i), Wire.optional(i, Part::readFrom))));
        }
    }

    /**
     * A file of records to be read.
     *
     * @param number its number in the order in which a plain run would read
     * @param within see {@link LookedAt.Content#within()}
     * @param part the part of it that is to be read; empty where it is all of it
     */
    record Wanted(long number, String within, Optional<Part> part) {

        static Wanted whole(long number, String within) {
            return new Wanted(number, within, Optional.empty());
        }

        /** A problem of what is read, with its line in the whole file. */
        Problem told(Problem problem) {
            long before = part.map(Part::linesBefore).orElse(0L);
            return problem.line() == 0 || before == 0
                    ? problem
                    : new Problem(
                            problem.source(),
                            problem.line() + before,
                            problem.recordId(),
                            problem.field(),
                            problem.reason(),
                            problem.excerpt());
        }
    }

    /** The share of a task with so much to do. */
    static Share of(List<Work> works, ExecutorContext context) throws IOException {
        FileShare reading = new FileShare(context);
        for (Work work : works) {
            reading.read(work, FileMembers.NONE, (leader, record) -> {});
        }
        return reading.end();
    }

    /** What was read so far, with the corrections that no address matched. */
    Share end() {
        return context.finished(share);
    }

    /** What records are added to. */
    FileTally tally() {
        return tally;
    }

    /** Takes a file of records that is wanted. */
    interface Taker {
        void take(Wanted wanted, RecordFile file, LocalCopy copy) throws IOException;
    }

    /** Opens what is wanted of a file. */
    static void each(Work work, ExecutorContext context, Taker taker) throws IOException {
        Wanted first = work.wanted.get(0);
        if (first.part.isPresent()) {
            try (LocalCopy copy = LocalCopy.of(work.file, first.part.get(), context.hadoop())) {
                // The beginning of a part need not look like that of a file.
                RecordFile.Hints known = new RecordFile.Hints(
                        Optional.of(RecordFormat.OPENALEX_JSONL),
                        Optional.of(StandardCharsets.UTF_8),
                        Optional.empty());
                taker.take(first, RecordFile.detect(copy.path(), known).honouring(context.merged()), copy);
            }
            return;
        }
        try (LocalCopy copy = LocalCopy.of(work.file, context.hadoop())) {
            List<RecordFile> files = LookedAt.found(copy.path(), work.file.finding(), context.hints())
                    .files();
            for (Wanted wanted : work.wanted) {
                RecordFile file = files.stream()
                        .filter(f -> LookedAt.within(f, copy.path()).equals(wanted.within))
                        .findFirst()
                        .orElseThrow(() -> new IOException(
                                work.file.shown() + wanted.within + " is not there any more; tally it again"));
                taker.take(wanted, file.honouring(context.merged()), copy);
            }
        }
    }

    /** Reads a file, unless one before it failed; records that have duplicates are put aside. */
    void read(Work work, FileMembers members, FileTally.Aside aside) throws IOException {
        if (share.failure().isPresent()) {
            return;
        }
        try {
            each(work, context, (wanted, file, copy) -> {
                try {
                    tally.read(file, new Problems(wanted), members, aside);
                } catch (UnreadableInputException e) {
                    fail(wanted.number, copy.told(String.valueOf(e.getMessage()), work.file), Optional.empty());
                } catch (MalformedRecordException e) {
                    fail(wanted.number, String.valueOf(e.getMessage()), Optional.of(wanted.told(e.problem())));
                }
            });
        } catch (UnreadableInputException e) {
            fail(work.wanted.get(0).number, String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    /** Another try would end as this one, so Spark need not make it: the driver hears of it with the share. */
    private void fail(long number, String sentence, Optional<Problem> malformed) {
        if (share.failure().filter(f -> f.input() < number).isEmpty()) {
            share.fail(new Share.Failure(number, sentence, malformed));
        }
    }

    /** Hands the problems of one file on. */
    private final class Problems implements RecordLog {

        private final Wanted wanted;
        private long number;

        Problems(Wanted wanted) {
            this.wanted = wanted;
            // Those of a part come behind those of the parts before it.
            this.number = (long) wanted.part.map(Part::index).orElse(0) << Integer.SIZE;
        }

        @Override
        public void record(PlacedRecord record) {
            // It is in the tally.
        }

        @Override
        public void problem(Problem problem) {
            share.problem(wanted.number, number++, wanted.told(problem));
        }

        @Override
        public void damaged(Problem problem) {
            share.damage(wanted.number, number++, wanted.told(problem));
        }
    }
}
