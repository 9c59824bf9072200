package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.record.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** OpenAlex works, one JSON object a line. */
final class OpenAlexLinesFormat implements SourceFormat {

    private static final JsonFactory JSON = new JsonFactory();

    private final RecordFormat format;

    /** @param format of JSON lines, or of Parquet, which is read as such and recognised elsewhere */
    OpenAlexLinesFormat(RecordFormat format) {
        this.format = format;
    }

    @Override
    public RecordFormat format() {
        return format;
    }

    @Override
    public boolean recognises(Head head) {
        return format == RecordFormat.OPENALEX_JSONL
                && head.firstLines(1).stream().anyMatch(OpenAlexLinesFormat::isWorkOnALine);
    }

    /** A page of the API on one line holds works in a list. */
    private static boolean isWorkOnALine(String line) {
        return line.startsWith("{")
                && line.length() > 2
                && line.contains("openalex.org/W")
                && !line.contains("\"results\"")
                && !line.contains("\"works\"");
    }

    @Override
    public RecordBlocks open(TextInput input) {
        Queue<OpenAlexScan> scans = new ConcurrentLinkedQueue<>();
        MergedIds merged = input.merged();
        return new ByteBlocks(input, TextTable::lastLineEnd, (block, sink) -> {
            OpenAlexScan scan = Optional.ofNullable(scans.poll()).orElseGet(() -> new OpenAlexScan(merged));
            parse(block, new Reading(scan, merged), sink);
            scans.add(scan);
        });
    }

    /** What a block is read with. */
    private record Reading(OpenAlexScan scan, MergedIds merged) {}

    private static void parse(ByteBlocks.Bytes block, Reading reading, RecordSink sink) {
        Lines lines = new Lines(block);
        while (lines.advance()) {
            if (!JsonLines.isBlank(block.bytes(), lines.start(), lines.end())) {
                parse(block, lines, reading, sink);
            }
        }
    }

    private static void parse(ByteBlocks.Bytes block, Lines lines, Reading reading, RecordSink sink) {
        OpenAlexWork work = new OpenAlexWork(new Origin(block.file(), lines.number()), reading.merged);
        try {
            reading.scan.read(block.bytes(), lines.start(), lines.end(), work);
        } catch (JsonScan.Malformed e) {
            parsed(block, lines, reading.merged, sink).ifPresent(w -> w.finish(sink));
            return;
        }
        work.finish(sink);
    }

    /** The work by a parser that looks at every byte and knows what is wrong; empty if the line is no JSON. */
    private static Optional<OpenAlexWork> parsed(
            ByteBlocks.Bytes block, Lines lines, MergedIds merged, RecordSink sink) {
        OpenAlexWork work = new OpenAlexWork(new Origin(block.file(), lines.number()), merged);
        try (JsonParser json = JSON.createParser(block.bytes(), lines.start(), lines.end() - lines.start())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "not an object");
            }
            Json.object(json, work::field);
            return Optional.of(work);
        } catch (JsonProcessingException e) {
            JsonLines.broken(block, lines, e, sink);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
