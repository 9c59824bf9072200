package io.github.brigraph.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of records whose format is known.
 *
 * @param path where it lies
 * @param format its format
 * @param encoding the encoding that its text is written in, for people
 * @param forcedEncoding the encoding that the caller stated, if any
 */
public record RecordFile(Path path, RecordFormat format, String encoding, Optional<Charset> forcedEncoding) {

    /**
     * Looks at the beginning of a file and recognises its format and encoding.
     *
     * @throws UnreadableInputException with one sentence that says what is wrong, if the file is missing, a folder, empty,
     *     damaged, or of no format that is read
     */
    public static RecordFile detect(Path path) throws IOException {
        return detect(path, Optional.empty(), Optional.empty());
    }

    /**
     * Like {@link #detect(Path)}, with a format or encoding that the caller knows better.
     *
     * @param format the format, or empty to recognise it
     * @param encoding the encoding, or empty to recognise it
     */
    public static RecordFile detect(Path path, Optional<RecordFormat> format, Optional<Charset> encoding)
            throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadableInputException(path + " is a folder, not a file of records");
        }
        try (TextInput input = TextInput.open(path, encoding)) {
            Head head = input.head();
            RecordFormat found = format.or(() -> SourceFormats.recognise(head).map(SourceFormat::format))
                    .orElseThrow(() -> unknown(path, head));
            return new RecordFile(path, found, input.encoding(), encoding);
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(path + " does not exist", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableInputException(path + " may not be read: access is denied", e);
        } catch (UnknownFormat e) {
            throw new UnreadableInputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Opens the records of the file. */
    public RecordBlocks open() throws IOException {
        TextInput input = TextInput.open(path, forcedEncoding);
        try {
            return SourceFormats.of(format).open(input);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /** The file's name, without its folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    private static UnknownFormat unknown(Path path, Head head) {
        String start = head.beginning();
        if (start.isEmpty()) {
            return new UnknownFormat(path + " is empty");
        }
        String hint = start.startsWith("%PDF") ? ", which is a PDF document" : "";
        return new UnknownFormat(String.format(
                "%s is of no format that bri-graph reads (Web of Science plain text, Scopus CSV, OpenAlex JSON or JSONL):"
                        + " it starts with \"%s\"%s",
                path, start, hint));
    }

    /** Carries the sentence out of a lambda. */
    private static final class UnknownFormat extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnknownFormat(String sentence) {
            super(sentence);
        }
    }
}
