package io.github.brigraph.spark;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.Shortcoming;
import io.github.brigraph.read.SnapshotPart;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.study.InputDigest;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a first look into a file found.
 *
 * @param file the file
 * @param part what it holds where it holds no records but something else of OpenAlex's snapshot
 * @param contents the files of records in it: itself, or those of an archive
 * @param skipped why there are none, where others of its folder may be of any kind
 * @param damaged why there are none, where it is damaged from its beginning
 * @param failure why it cannot be read, where it was named
 */
record LookedAt(
        InputFile file,
        SnapshotPart part,
        List<Content> contents,
        List<Problem> skipped,
        List<Problem> damaged,
        Optional<String> failure) {

    LookedAt {
        contents = List.copyOf(contents);
        skipped = List.copyOf(skipped);
        damaged = List.copyOf(damaged);
    }

    /**
     * A file of records.
     *
     * @param within where it is in its archive, as it follows the path of that; empty of a file that is none
     * @param digest what a manifest names it by
     * @param database the database that exports its format
     * @param shortcoming what it cannot give
     * @param parts those that tasks of their own may read; none where one task must read it all
     */
    record Content(String within, InputDigest digest, String database, Optional<Lack> shortcoming, List<Part> parts) {

        Content {
            parts = List.copyOf(parts);
        }
    }

    /** See {@link Shortcoming}. */
    record Lack(String sentence, boolean certain) {}

    /** Looks into a file: recognises its format and takes its digest. */
    static LookedAt look(InputFile file, ExecutorContext context) throws IOException {
        try (LocalCopy copy = LocalCopy.of(file, context.hadoop())) {
            try {
                SnapshotPart part = part(file, copy);
                if (part == SnapshotPart.MERGED_IDS) {
                    return new LookedAt(file, part, List.of(), List.of(), List.of(), Optional.empty());
                }
                RecordFiles found = found(copy.path(), file.finding(), context.hints());
                List<Content> contents = new ArrayList<>();
                for (RecordFile content : found.files()) {
                    contents.add(content(content, copy.path(), context.options().partBytes()));
                }
                return new LookedAt(file, part, contents, found.skipped(), found.damaged(), Optional.empty());
            } catch (UnreadableInputException e) {
                return failed(file, copy.told(String.valueOf(e.getMessage()), file));
            }
        } catch (UnreadableInputException e) {
            return failed(file, String.valueOf(e.getMessage()));
        }
    }

    private static LookedAt failed(InputFile file, String sentence) {
        return new LookedAt(file, SnapshotPart.NONE, List.of(), List.of(), List.of(), Optional.of(sentence));
    }

    /** Institutions that were named stand for records, of which they have none. */
    private static SnapshotPart part(InputFile file, LocalCopy copy) throws IOException {
        try (InputStream in = Files.newInputStream(copy.path())) {
            SnapshotPart part = SnapshotPart.of(file.shown(), in);
            return part == SnapshotPart.MERGED_IDS || file.finding() == InputFile.Finding.IN_FOLDER
                    ? part
                    : SnapshotPart.NONE;
        }
    }

    /** The files of records that a file of this machine gives. */
    static RecordFiles found(Path path, InputFile.Finding finding, RecordFile.Hints hints) throws IOException {
        return finding == InputFile.Finding.IN_FOLDER
                ? RecordFiles.ofFolder(path, hints)
                : RecordFiles.find(List.of(path), new RecordFiles.Selection(hints, Optional.empty()));
    }

    private static Content content(RecordFile content, Path path, long partBytes) throws IOException {
        List<Shortcoming> lacks = Shortcoming.of(List.of(content));
        InputDigest digest = InputDigest.of(content);
        return new Content(
                within(content, path),
                digest,
                content.format().database(),
                lacks.stream().findFirst().map(s -> new Lack(s.sentence(), s.certain())),
                isPlainLines(content, digest, path) ? Part.of(path, partBytes) : List.of());
    }

    /** Whether a file is of JSON lines as they are: any of its lines can then be read without those before it. */
    private static boolean isPlainLines(RecordFile content, InputDigest digest, Path path) throws IOException {
        if (content.format() != RecordFormat.OPENALEX_JSONL
                || !digest.encoding().equals(StandardCharsets.UTF_8.name())
                || !within(content, path).isEmpty()) {
            return false;
        }
        try (InputStream in = content.bytes()) {
            return in.read() == '{';
        }
    }

    /** What names a file of records within the file at a path. */
    static String within(RecordFile content, Path path) {
        return content.toString().substring(path.toString().length());
    }

    void writeTo(DataOutputStream out) throws IOException {
        file.writeTo(out);
        Wire.text(out, part.name());
        Wire.list(out, contents, LookedAt::write);
        Wire.list(out, skipped, Wire::problem);
        Wire.list(out, damaged, Wire::problem);
        Wire.optional(out, failure, Wire::text);
    }

    private static void write(DataOutputStream out, Content content) throws IOException {
        Wire.text(out, content.within);
        Wire.text(out, content.digest.name());
        Wire.text(out, content.digest.format());
        Wire.text(out, content.digest.encoding());
        out.writeLong(content.digest.bytes());
        Wire.text(out, content.digest.sha256());
        Wire.text(out, content.database);
        Wire.optional(out, content.shortcoming, (o, lack) -> {
            Wire.text(o, lack.sentence);
            o.writeBoolean(lack.certain);
        });
        Wire.list(out, content.parts, (o, part) -> part.writeTo(o));
    }

    static LookedAt readFrom(DataInputStream in) throws IOException {
        return new LookedAt(
                InputFile.readFrom(in),
                SnapshotPart.valueOf(Wire.text(in)),
                Wire.list(in, LookedAt::content),
                Wire.list(in, Wire::problem),
                Wire.list(in, Wire::problem),
                Wire.optional(in, Wire::text));
    }

    private static Content content(DataInputStream in) throws IOException {
        return new Content(
                Wire.text(in),
                new InputDigest(Wire.text(in), Wire.text(in), Wire.text(in), in.readLong(), Wire.text(in)),
                Wire.text(in),
                Wire.optional(in, i -> new Lack(Wire.text(i), i.readBoolean())),
                Wire.list(in, Part::readFrom));
    }
}
