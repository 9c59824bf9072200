package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.record.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;

/** OpenAlex works, one JSON object a line. */
final class OpenAlexLinesFormat implements SourceFormat {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public RecordFormat format() {
        return RecordFormat.OPENALEX_JSONL;
    }

    @Override
    public boolean recognises(Head head) {
        return head.firstLines(1).stream().anyMatch(OpenAlexLinesFormat::isWorkOnALine);
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
        return new ByteBlocks(input, TextTable::lastLineEnd, OpenAlexLinesFormat::parse);
    }

    private static void parse(ByteBlocks.Bytes block, RecordSink sink) {
        Lines lines = new Lines(block);
        while (lines.advance()) {
            if (!JsonLines.isBlank(block.bytes(), lines.start(), lines.end())) {
                parseLine(block, lines, sink);
            }
        }
    }

    private static void parseLine(ByteBlocks.Bytes block, Lines lines, RecordSink sink) {
        Origin origin = new Origin(block.file(), lines.number());
        int length = lines.end() - lines.start();
        OpenAlexWork work = new OpenAlexWork(origin);
        try (JsonParser json = JSON.createParser(block.bytes(), lines.start(), length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new com.fasterxml.jackson.core.JsonParseException(json, "not an object");
            }
            Json.object(json, work::field);
        } catch (JsonProcessingException e) {
            JsonLines.broken(block, lines, e, sink);
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        work.finish(sink);
    }
}
