package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.Optional;

/** The blocks of a file of works, without those that were merged into others. */
final class MergedWorks implements RecordBlocks {

    private final RecordBlocks blocks;
    private final MergedIds merged;

    MergedWorks(RecordBlocks blocks, MergedIds merged) {
        this.blocks = blocks;
        this.merged = merged;
    }

    @Override
    public Optional<RecordBlock> next() throws IOException {
        return blocks.next().map(block -> sink -> block.parse(sorted(sink, merged)));
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }

    /** A sink for works that tells those that were merged into others from the rest. */
    static RecordSink sorted(RecordSink sink, MergedIds merged) {
        return new Sorted(sink, merged);
    }

    private record Sorted(RecordSink sink, MergedIds merged) implements RecordSink {

        @Override
        public void accept(ResearchRecord record) {
            Optional<String> into =
                    record.core().identifiers().get(Scheme.OPENALEX).flatMap(merged::work);
            if (into.isEmpty()) {
                sink.accept(record);
                return;
            }
            sink.superseded(
                    record,
                    new Problem(
                            record.origin().file(),
                            record.origin().line(),
                            record.id(),
                            "id",
                            "merged by OpenAlex into " + into.get() + ", which stands for it; left out",
                            record.core().title()));
        }

        @Override
        public void reject(Problem problem) {
            sink.reject(problem);
        }

        @Override
        public void rejectDamaged(Problem problem) {
            sink.rejectDamaged(problem);
        }

        @Override
        public void superseded(ResearchRecord record, Problem problem) {
            sink.superseded(record, problem);
        }

        @Override
        public void warn(Problem problem) {
            sink.warn(problem);
        }

        @Override
        public void damage(Problem problem) {
            sink.damage(problem);
        }
    }
}
