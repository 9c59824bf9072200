package io.github.brigraph.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The blocks of a text, and one more behind them where its stream lost bytes, which tells where. */
final class DamageBlocks implements RecordBlocks {

    private final RecordBlocks blocks;
    private final TextInput input;
    private final Source source;
    private boolean told;

    DamageBlocks(RecordBlocks blocks, TextInput input, Source source) {
        this.blocks = blocks;
        this.input = input;
        this.source = source;
    }

    @Override
    public Optional<RecordBlock> next() throws IOException {
        Optional<RecordBlock> next = told ? Optional.empty() : blocks.next();
        if (next.isPresent() || told) {
            return next;
        }
        told = true;
        List<Damage> damages = input.damages();
        if (damages.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = LineCount.problems(source, damages);
        return Optional.of(sink -> problems.forEach(sink::damage));
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
