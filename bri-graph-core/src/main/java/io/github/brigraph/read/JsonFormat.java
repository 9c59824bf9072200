package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.ArrayList;
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
        JsonShape read = shape.honouring(input.merged());
        return JsonLines.are(input.head()) ? JsonLines.open(read, input) : new Document(read, input);
    }

    /** Walks over the text; the walk pauses after each block of records. */
    private static final class Document implements RecordBlocks {

        private final TextInput input;
        private final JsonParser json;
        private final JsonWalk walk;
        private final RepairedStream text;
        private boolean done;

        Document(JsonShape shape, TextInput input) throws IOException {
            this.input = input;
            this.text = new RepairedStream(input.utf8());
            this.json = new JsonFactory().createParser(text);
            this.walk = new JsonWalk(shape, input.name(), json, 0);
        }

        @Override
        public Optional<RecordBlock> next() throws IOException {
            if (done) {
                return Optional.empty();
            }
            Found found = new Found();
            try {
                while (!done && found.size() < BLOCK) {
                    done = !walk.step(found);
                }
            } catch (JsonProcessingException e) {
                done = true;
                found.rejectDamaged(new Problem(
                        input.name(),
                        walk.line(),
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
        public void rejectDamaged(Problem problem) {
            found.add(s -> s.rejectDamaged(problem));
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
