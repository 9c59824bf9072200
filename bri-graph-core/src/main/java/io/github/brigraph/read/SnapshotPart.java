package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file of OpenAlex's snapshot holds, by its beginning; works are records and are recognised as such. */
public enum SnapshotPart {
    /** Lists of ids that were merged. */
    MERGED_IDS,
    /** Institutions, an object a line. */
    INSTITUTIONS,
    /** Authors, sources, topics and the like. */
    OTHER_ENTITIES,
    /** Records, or nothing of the snapshot. */
    NONE;

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> COLUMNS = List.of("merge_date", "id", "merge_into_id");
    private static final Pattern ENTITY = Pattern.compile("https://openalex\\.org/(?!W[0-9]).+");
    private static final Pattern INSTITUTION = Pattern.compile("https://openalex\\.org/I[0-9]+");

    /** Looks at the beginning of a file. */
    static SnapshotPart of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(String.valueOf(file.getFileName()), in);
        }
    }

    /**
     * Looks at the beginning of a file of any file system.
     *
     * @param name the name of the file, for messages
     * @param file its bytes, plain or compressed by gzip, from the first; it is closed
     */
    public static SnapshotPart of(String name, InputStream file) throws IOException {
        byte[] head;
        try (InputStream in = Compression.plain(name, new BufferedInputStream(file))) {
            head = in.readNBytes(Head.LENGTH);
        }
        String text = new String(head, StandardCharsets.UTF_8);
        String line = text.lines().findFirst().orElse("").replace("\uFEFF", "").strip();
        if (isHeader(line)) {
            return MERGED_IDS;
        }
        String id = line.startsWith("{") ? ownId(line) : "";
        if (!ENTITY.matcher(id).matches()) {
            return NONE;
        }
        return INSTITUTION.matcher(id).matches() ? INSTITUTIONS : OTHER_ENTITIES;
    }

    private static boolean isHeader(String line) {
        List<String> names = Arrays.stream(line.split(",", -1))
                .map(n -> n.strip().replace("\"", ""))
                .toList();
        return names.containsAll(COLUMNS);
    }

    /** The id of the object that a text begins with; the text may be cut off behind it. */
    private static String ownId(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean own = json.currentName().equals("id");
                JsonToken value = json.nextToken();
                if (own) {
                    return value == JsonToken.VALUE_STRING ? json.getText() : "";
                }
                json.skipChildren();
            }
            return "";
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /** Lists of merged ids and institutions that lie somewhere. */
    record Found(List<Path> lists, List<Path> institutions) {}

    /**
     * Looks at a file, or at all files below a folder.
     *
     * @throws UnreadableInputException with a sentence, if there is no list of merged ids
     */
    static Found below(Path path) throws IOException {
        List<Path> lists = new ArrayList<>();
        List<Path> institutions = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                    .sorted()
                    .toList()) {
                switch (of(file)) {
                    case MERGED_IDS -> lists.add(file);
                    case INSTITUTIONS -> institutions.add(file);
                    default -> {}
                }
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(path + " does not exist", e);
        }
        if (lists.isEmpty()) {
            throw UnreadableInputException.noMergedIds(path.toString());
        }
        return new Found(lists, institutions);
    }
}
