package io.github.brigraph.read;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.record.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads records that come one by one as JSON objects and lie in no file: rows of a table of a data lake, messages of a stream.
 * What an object means is the same as in a file of the format.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class JsonRowReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<JsonShape> SHAPES =
            List.of(JsonShape.OPENALEX, JsonShape.LENS_WORKS, JsonShape.LENS_PATENTS, JsonShape.CROSSREF);

    private final String name;
    private final JsonShape shape;
    private final MergedIds merged;

    private JsonRowReader(String name, JsonShape shape, MergedIds merged) {
        this.name = name;
        this.shape = shape;
        this.merged = merged;
    }

    /**
     * A reader of the objects of a format.
     *
     * @param name what problems call the table or stream
     * @throws IllegalArgumentException if the format is not one of JSON objects
     */
    public static JsonRowReader of(RecordFormat format, String name) {
        boolean works = format == RecordFormat.OPENALEX_JSONL || format == RecordFormat.OPENALEX_PARQUET;
        RecordFormat document = works ? RecordFormat.OPENALEX_JSON : format;
        Optional<JsonShape> shape =
                SHAPES.stream().filter(s -> s.format() == document).findFirst();
        checkArgument(shape.isPresent(), "the format of JSON objects must be one of JSON, was %s", format.label());
        return new JsonRowReader(name, shape.orElseThrow(), MergedIds.NONE);
    }

    /**
     * The same, if its objects are OpenAlex's: works that were merged into others are {@link RecordSink#superseded}, and institutions
     * count for those that they were merged into.
     */
    public JsonRowReader honouring(MergedIds ids) {
        return shape.format() == RecordFormat.OPENALEX_JSON ? new JsonRowReader(name, shape.honouring(ids), ids) : this;
    }

    /**
     * Reads one record.
     *
     * @param number a number that names the record where it has no identifier, at least 1
     * @param json the object, in UTF-8
     */
    public void read(long number, byte[] json, RecordSink sink) {
        JsonRecord record = shape.record().apply(new Origin(name, number));
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "not an object");
            }
            Json.object(parser, record::field);
        } catch (JsonProcessingException e) {
            String text =
                    new String(json, 0, Math.min(json.length, 4 * Problem.EXCERPT_LENGTH), StandardCharsets.UTF_8);
            sink.reject(new Problem(name, number, "", "", "the row is no JSON object", text));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.finish(merged.isEmpty() ? sink : MergedWorks.sorted(sink, merged));
    }
}
