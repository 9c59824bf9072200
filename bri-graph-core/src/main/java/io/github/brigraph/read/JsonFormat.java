package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records in JSON: a response of an API, an array, a single record, several of these one behind the other, or one object a line.
 * The text is read as a stream, record by record.
 */
final class JsonFormat implements SourceFormat {

    private static final int BLOCK = 256;

    private final JsonShape shape;

    JsonFormat(JsonShape shape) {
        this.shape = shape;
    }

    @Override
    public RecordFormat format() {
        return shape.format();
    }

    @Override
    public boolean recognises(Head head) {
        String text = head.text().stripLeading();
        return (text.startsWith("[") || text.startsWith("{")) && shape.known().test(text);
    }

    @Override
    public RecordBlocks open(TextInput input) throws IOException {
        return new Document(shape, input);
    }

    /** An array or object that is open; an object that turns out to hold a list of records is none itself. */
    private static final class Frame {

        private final Optional<JsonRecord> record;
        private boolean holdsList;

        Frame(Optional<JsonRecord> record) {
            this.record = record;
        }
    }

    /** Walks over the text; the walk pauses after each block of records. */
    private static final class Document implements RecordBlocks {

        private final JsonShape shape;
        private final TextInput input;
        private final JsonParser json;
        private final Deque<Frame> frames = new ArrayDeque<>();
        private final RepairedStream text;
        private boolean done;

        Document(JsonShape shape, TextInput input) throws IOException {
            this.shape = shape;
            this.input = input;
            this.text = new RepairedStream(input.utf8());
            this.json = new JsonFactory().createParser(text);
        }

        @Override
        public Optional<RecordBlock> next() throws IOException {
            if (done) {
                return Optional.empty();
            }
            Found found = new Found();
            try {
                while (!done && found.size() < BLOCK) {
                    step(found);
                }
            } catch (JsonProcessingException e) {
                done = true;
                found.reject(new Problem(
                        input.name(),
                        line(),
                        "",
                        "",
                        "the JSON document breaks on this line; what follows is lost",
                        ""));
            }
            text.brokenLines()
                    .forEach(l -> found.warn(new Problem(
                            input.name(),
                            l,
                            "",
                            "",
                            "bytes that are no UTF-8, read as Windows-1252 (see --encoding)",
                            "")));
            return found.size() == 0 && done ? Optional.empty() : Optional.of(found);
        }

        private long line() {
            return Math.max(1, json.currentLocation().getLineNr());
        }

        private void step(Found found) throws IOException {
            JsonToken token = json.nextToken();
            if (token == null) {
                done = true;
                return;
            }
            switch (token) {
                case START_ARRAY -> frames.push(new Frame(Optional.empty()));
                case START_OBJECT -> {
                    Origin origin = new Origin(
                            input.name(),
                            Math.max(1, json.currentTokenLocation().getLineNr()));
                    frames.push(new Frame(Optional.of(shape.record().apply(origin))));
                }
                case FIELD_NAME -> field();
                case END_ARRAY -> frames.pop();
                case END_OBJECT -> close(found);
                default ->
                    found.warn(new Problem(input.name(), line(), "", "", "a value where a record is expected", ""));
            }
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

        private void close(Found found) {
            Frame frame = frames.pop();
            if (!frame.holdsList) {
                frame.record.ifPresent(r -> r.finish(found));
            }
        }

        @Override
        public void close() throws IOException {
            json.close();
            input.close();
        }
    }

    /** Records that were already parsed, to be handed on in their order. */
    private static final class Found implements RecordBlock, RecordSink {

        private final List<Consumer<RecordSink>> found = new ArrayList<>();

        int size() {
            return found.size();
        }

        @Override
        public void accept(ResearchRecord record) {
            found.add(s -> s.accept(record));
        }

        @Override
        public void reject(Problem problem) {
            found.add(s -> s.reject(problem));
        }

        @Override
        public void warn(Problem problem) {
            found.add(s -> s.warn(problem));
        }

        @Override
        public void parse(RecordSink sink) {
            found.forEach(f -> f.accept(sink));
        }
    }
}
