package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.record.Origin;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Walks over the values of a JSON text and hands on the records among them. */
final class JsonWalk {

    private final JsonShape shape;
    private final String file;
    private final JsonParser json;
    /** How many lines of the file stand before the text. */
    private final long linesBefore;

    private final Deque<Frame> frames = new ArrayDeque<>();

    JsonWalk(JsonShape shape, String file, JsonParser json, long linesBefore) {
        this.shape = shape;
        this.file = file;
        this.json = json;
        this.linesBefore = linesBefore;
    }

    /** An array or object that is open; an object that turns out to hold a list of records is none itself. */
    private static final class Frame {

        private final Optional<JsonRecord> record;
        private boolean holdsList;

        Frame(Optional<JsonRecord> record) {
            this.record = record;
        }
    }

    /** The line that the walk is on. */
    long line() {
        return linesBefore + Math.max(1, json.currentLocation().getLineNr());
    }

    /** Goes on by a token or a field; false at the end of the text. */
    boolean step(RecordSink sink) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            return false;
        }
        switch (token) {
            case START_ARRAY -> frames.push(new Frame(Optional.empty()));
            case START_OBJECT -> {
                long line =
                        linesBefore + Math.max(1, json.currentTokenLocation().getLineNr());
                frames.push(new Frame(Optional.of(shape.record().apply(new Origin(file, line)))));
            }
            case FIELD_NAME -> field();
            case END_ARRAY -> frames.pop();
            case END_OBJECT -> close(sink);
            default -> sink.warn(new Problem(file, line(), "", "", "a value where a record is expected", ""));
        }
        return true;
    }

    private void field() throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        Frame frame = frames.peek();
        if (frame == null || frame.record.isEmpty()) {
            json.skipChildren();
        } else if (value == JsonToken.START_ARRAY && shape.lists().contains(name)) {
            frames.forEach(f -> f.holdsList = true);
            frames.push(new Frame(Optional.empty()));
        } else if (value == JsonToken.START_OBJECT && shape.wrappers().contains(name)) {
            frame.holdsList = true;
            frames.push(new Frame(frame.record));
        } else {
            frame.record.get().field(name, json);
        }
    }

    private void close(RecordSink sink) {
        Frame frame = frames.pop();
        if (!frame.holdsList) {
            frame.record.ifPresent(r -> r.finish(sink));
        }
    }
}
