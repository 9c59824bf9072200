package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.brigraph.unit.Institution;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads lists of merged ids, and profiles of institutions. */
final class MergedIdsReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final MergedPairs.Builder works = new MergedPairs.Builder('W');
    private final MergedPairs.Builder institutions = new MergedPairs.Builder('I');
    private String day = "";
    private long epochDay;

    /** Reads a list. */
    void list(Path file) throws IOException {
        String name = name(file);
        try (InputStream in = open(name, file)) {
            CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in);
            for (NamedCsvRecord row : rows) {
                add(name, row);
            }
            requireSound(name, in);
        } catch (CsvParseException e) {
            throw new UnreadableInputException(name + " is no list of merged ids: " + e.getMessage(), e);
        }
    }

    private void add(String file, NamedCsvRecord row) throws UnreadableInputException {
        String id = row.getField("id");
        String into = row.getField("merge_into_id");
        long work = MergedIds.number(id, 'W');
        long number = work == MergedPairs.NONE ? MergedIds.number(id, 'I') : work;
        char letter = work == MergedPairs.NONE ? 'I' : 'W';
        if (number == MergedPairs.NONE && isOther(id)) {
            return;
        }
        long target = MergedIds.number(into, letter);
        try {
            if (number == MergedPairs.NONE || target == MergedPairs.NONE) {
                throw new IllegalArgumentException("an id is none of OpenAlex's");
            }
            (letter == 'W' ? works : institutions).add(day(row.getField("merge_date")), number, target);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw noRow(file, row, e);
        }
    }

    private static UnreadableInputException noRow(String file, NamedCsvRecord row, RuntimeException cause) {
        return new UnreadableInputException(
                file + ":" + row.getStartingLineNumber() + " is no row of a list of merged ids: "
                        + String.join(",", row.getFields()),
                cause);
    }

    /** Whether an id is one of authors, sources and the like. */
    private static boolean isOther(String id) {
        int at = id.lastIndexOf('/') + 1;
        return at < id.length() && Character.isLetter(id.charAt(at)) && "WwIi".indexOf(id.charAt(at)) < 0;
    }

    /** Days come many rows in a row. */
    private long day(String text) {
        if (!text.equals(day)) {
            epochDay = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                    .toEpochDay();
            day = text;
        }
        return epochDay;
    }

    MergedPairs works() {
        return works.build();
    }

    MergedPairs institutions() {
        return institutions.build();
    }

    /** The profiles of the institutions that are wanted, as far as a file has them. */
    static Map<Long, Institution> institutions(Path file, Set<Long> wanted) throws IOException {
        String name = name(file);
        Map<Long, Institution> found = new HashMap<>();
        try (InputStream in = open(name, file);
                JsonParser json = JSON.createParser(in)) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                OpenAlexAuthorship.Profile profile = OpenAlexAuthorship.profile(json, MergedIds.NONE);
                long number = MergedIds.number(profile.id(), 'I');
                if (wanted.contains(number)) {
                    profile.institution().ifPresent(i -> found.put(number, i));
                }
            }
            requireSound(name, in);
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException(
                    name + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                            + " breaks, and it is needed for the institutions that others were merged into; get the file again",
                    e);
        }
        return found;
    }

    private static InputStream open(String name, Path file) throws IOException {
        return Compression.plain(name, new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static void requireSound(String name, InputStream in) throws UnreadableInputException {
        List<Damage> damages = Compression.damages(in);
        if (!damages.isEmpty()) {
            throw new UnreadableInputException(
                    name + " is damaged: " + damages.get(0).reason() + "; get the file again");
        }
    }

    private static String name(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null
                ? file.toString()
                : folder.getFileName() + "/" + file.getFileName();
    }
}
