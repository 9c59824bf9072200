package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * OpenAlex works in one JSON document: a page of the API ({@code results}), an object that holds {@code works}, an array
 * of works, or a single work. The document is read as a stream, work by work.
 */
final class OpenAlexJsonFormat implements SourceFormat {

    private static final Set<String> LISTS = Set.of("results", "works");
    private static final int BLOCK = 256;

    @Override
    public RecordFormat format() {
        return RecordFormat.OPENALEX_JSON;
    }

    @Override
    public boolean recognises(Head head) {
        String text = head.text().stripLeading();
        boolean document = text.startsWith("[") || text.startsWith("{");
        String first = text.lines().findFirst().orElse("");
        boolean aWorkALine = first.startsWith("{")
                && first.contains("openalex.org/W")
                && LISTS.stream().noneMatch(l -> first.contains("\"" + l + "\""));
        return document && text.contains("openalex.org/") && !aWorkALine;
    }

    @Override
    public RecordBlocks open(TextInput input) throws IOException {
        return new Document(input);
    }

    /** Walks over the document; the walk pauses after each block of works. */
    private static final class Document implements RecordBlocks {

        private final TextInput input;
        private final JsonParser json;
        private final OpenAlexWork root;
        private boolean inList;
        private boolean done;

        Document(TextInput input) throws IOException {
            this.input = input;
            this.json = new JsonFactory().createParser(input.utf8());
            this.root = new OpenAlexWork(new Origin(input.name(), 1));
        }

        @Override
        public Optional<RecordBlock> next() throws IOException {
            if (done) {
                return Optional.empty();
            }
            Works works = new Works();
            try {
                while (!done && works.size() < BLOCK) {
                    step(works);
                }
            } catch (JsonProcessingException e) {
                done = true;
                long line = Math.max(1, json.currentLocation().getLineNr());
                works.reject(new Problem(
                        input.name(), line, "", "", "the JSON document breaks on this line; what follows is lost", ""));
            }
            return works.size() == 0 && done ? Optional.empty() : Optional.of(works);
        }

        private void step(Works works) throws IOException {
            JsonToken token = json.nextToken();
            if (token == null) {
                done = true;
                if (root.isWork()) {
                    root.finish(works);
                }
            } else if (inList) {
                inList = token != JsonToken.END_ARRAY;
                if (inList) {
                    OpenAlexWork work = new OpenAlexWork(new Origin(
                            input.name(),
                            Math.max(1, json.currentTokenLocation().getLineNr())));
                    Json.object(json, work::field);
                    work.finish(works);
                }
            } else if (token == JsonToken.START_ARRAY) {
                inList = true;
            } else if (token == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (LISTS.contains(name) && value == JsonToken.START_ARRAY) {
                    inList = true;
                } else {
                    root.field(name, json);
                }
            }
        }

        @Override
        public void close() throws IOException {
            json.close();
            input.close();
        }
    }

    /** Works that were already parsed, to be handed on in their order. */
    private static final class Works implements RecordBlock, RecordSink {

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
