package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON text whose every line is a value of its own: lines are parsed in parallel, and a broken one is only itself lost. */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonShape shape;

    private JsonLines(JsonShape shape) {
        this.shape = shape;
    }

    /** Whether a text that begins like this has an object a line: its first two lines start with one, its first ends with it. */
    static boolean are(Head head) {
        List<String> lines = head.firstLines(2);
        return lines.size() == 2
                && lines.stream().allMatch(l -> l.startsWith("{\""))
                && lines.get(0).stripTrailing().endsWith("}");
    }

    static RecordBlocks open(JsonShape shape, TextInput input) {
        return new ByteBlocks(input, TextTable::lastLineEnd, new JsonLines(shape)::parse);
    }

    private void parse(ByteBlocks.Bytes block, RecordSink sink) {
        Lines lines = new Lines(block);
        while (lines.advance()) {
            if (!isBlank(block.bytes(), lines.start(), lines.end())) {
                parse(block, lines, sink);
            }
        }
    }

    private void parse(ByteBlocks.Bytes block, Lines lines, RecordSink sink) {
        try (JsonParser json = JSON.createParser(block.bytes(), lines.start(), lines.end() - lines.start())) {
            JsonWalk walk = new JsonWalk(shape, block.file(), json, lines.number() - 1);
            while (walk.step(sink)) {
                // The walk hands on what it finds.
            }
        } catch (JsonProcessingException e) {
            broken(block, lines, e, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rejects a line that is no JSON. */
    static void broken(ByteBlocks.Bytes block, Lines lines, JsonProcessingException e, RecordSink sink) {
        int length = Math.min(lines.end() - lines.start(), 4 * Problem.EXCERPT_LENGTH);
        String text = new String(block.bytes(), lines.start(), length, StandardCharsets.UTF_8);
        String reason = "the line is no JSON object: it breaks at character "
                + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        sink.rejectDamaged(new Problem(block.file(), lines.number(), "", "", reason, text));
    }

    static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
