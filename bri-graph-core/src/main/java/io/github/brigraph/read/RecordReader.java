package io.github.brigraph.read;

import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the records of a file, one after the other, on the calling thread.
 *
 * <p>Defaults: format and encoding are recognised, reading is {@link Strictness#TOLERANT}, problems go nowhere but into
 * the counts. A program that reads many files on many cores takes {@link RecordFile#open()} and its blocks instead, which
 * is what a study does.
 *
 * <pre>{@code
 * ReadSummary summary = RecordReader.of(Path.of("savedrecs.txt"))
 *         .onProblem(System.err::println)
 *         .forEach(record -> System.out.println(record.id()));
 * }</pre>
 *
 * <p>Memory is that of one block, about half a mebibyte of text, whatever the size of the file.
 */
public final class RecordReader {

    private final RecordFile file;
    private final Strictness strictness;
    private final Consumer<Problem> problems;

    private RecordReader(RecordFile file, Strictness strictness, Consumer<Problem> problems) {
        this.file = file;
        this.strictness = strictness;
        this.problems = problems;
    }

    /**
     * A reader of a file.
     *
     * @throws UnreadableInputException if the file is missing, damaged, or of no format that is read
     */
    public static RecordReader of(Path path) throws IOException {
        return of(RecordFile.detect(path));
    }

    /** A reader of a file whose format is known. */
    public static RecordReader of(RecordFile file) {
        return new RecordReader(file, Strictness.TOLERANT, p -> {});
    }

    /** The same reader, tolerant or strict. */
    public RecordReader strictness(Strictness value) {
        return new RecordReader(file, value, problems);
    }

    /** The same reader, which hands every problem, of rejected records too, to the consumer. */
    public RecordReader onProblem(Consumer<Problem> consumer) {
        return new RecordReader(file, strictness, consumer);
    }

    /**
     * Hands the records to the consumer in the order of the file.
     *
     * <p>What is sound of a damaged gzip is read; the place where it breaks is a problem.
     *
     * @return what became of the records
     * @throws UnreadableInputException if a file cannot be read on, as a workbook that breaks
     * @throws MalformedRecordException at the first rejected record or damage, if reading is strict
     */
    public ReadSummary forEach(Consumer<ResearchRecord> consumer) throws IOException {
        Counting sink = new Counting(consumer);
        try (RecordBlocks blocks = file.open()) {
            for (Optional<RecordBlock> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                block.get().parse(sink);
            }
        }
        return new ReadSummary(sink.accepted, sink.rejected, sink.warnings);
    }

    /** All records at once, for files that are known to be small. */
    public List<ResearchRecord> readAll() throws IOException {
        List<ResearchRecord> records = new ArrayList<>();
        forEach(records::add);
        return records;
    }

    private final class Counting implements RecordSink {

        private final Consumer<ResearchRecord> consumer;
        private long accepted;
        private long rejected;
        private long warnings;

        Counting(Consumer<ResearchRecord> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void accept(ResearchRecord record) {
            accepted++;
            consumer.accept(record);
        }

        @Override
        public void reject(Problem problem) {
            if (strictness == Strictness.STRICT) {
                throw problem.asException();
            }
            rejected++;
            problems.accept(problem);
        }

        @Override
        public void superseded(ResearchRecord record, Problem problem) {
            rejected++;
            problems.accept(problem);
        }

        @Override
        public void damage(Problem problem) {
            if (strictness == Strictness.STRICT) {
                throw problem.asException();
            }
            warn(problem);
        }

        @Override
        public void warn(Problem problem) {
            warnings++;
            problems.accept(problem);
        }
    }
}
