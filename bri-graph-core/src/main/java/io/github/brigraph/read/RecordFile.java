package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file of records whose format is known: a file on disk, plain or gzip, or an entry of a zip archive. Immutable. */
public final class RecordFile {

    private final Source source;
    private final RecordFormat format;
    private final Optional<Encodings.Found> text;
    private final Optional<Carrier> workbook;
    private final Optional<ColumnMapping> mapping;
    private final Optional<String> lackedColumn;
    private final MergedIds merged;

    private RecordFile(Source source, RecordFormat format, Opened opened, Optional<ColumnMapping> mapping) {
        this.source = source;
        this.format = format;
        this.text = opened.text;
        this.workbook = opened.workbook;
        this.mapping = mapping;
        this.merged = MergedIds.NONE;
        this.lackedColumn = opened.head.headers().stream()
                .flatMap(h -> TableFormats.of(format).stream()
                        .filter(t -> t.recognises(h.columns()))
                        .map(t -> t.lacksAddresses(h.columns())))
                .findFirst()
                .flatMap(c -> c);
    }

    private RecordFile(RecordFile of, MergedIds merged) {
        this.source = of.source;
        this.format = of.format;
        this.text = of.text;
        this.workbook = of.workbook;
        this.mapping = of.mapping;
        this.lackedColumn = of.lackedColumn;
        this.merged = merged;
    }

    /** The same file, of which works that OpenAlex merged into others are left out, and whose institutions count for others. */
    public RecordFile honouring(MergedIds ids) {
        boolean told = format.database().equals(RecordFormat.OPENALEX_JSONL.database());
        return told && !ids.isEmpty() ? new RecordFile(this, ids) : this;
    }

    /**
     * How a file is read where the caller knows better than its beginning.
     *
     * @param format the format, or empty to recognise it
     * @param encoding the encoding, or empty to recognise it
     * @param mapping what the columns of tables of unknown headers mean
     */
    public record Hints(Optional<RecordFormat> format, Optional<Charset> encoding, Optional<ColumnMapping> mapping) {

        /** Everything is recognised. */
        public static final Hints NONE = new Hints(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The beginning of an input. */
    private record Opened(Head head, Optional<Encodings.Found> text, Optional<Carrier> workbook) {}

    /**
     * Looks at the beginning of a file and recognises its format and encoding.
     *
     * @throws UnreadableInputException with one sentence that says what is wrong, if the file is missing, a folder, empty,
     *     damaged, of no format that is read, or an archive of several files
     */
    public static RecordFile detect(Path path) throws IOException {
        return detect(path, Hints.NONE);
    }

    /** Like {@link #detect(Path)}, with what the caller knows better. */
    public static RecordFile detect(Path path, Hints hints) throws IOException {
        List<Problem> damaged = new ArrayList<>();
        List<RecordFile> files = detectAll(path, hints, damaged);
        if (!damaged.isEmpty()) {
            throw new UnreadableInputException(damaged.get(0).reason());
        }
        if (files.size() > 1) {
            throw new UnreadableInputException(path + " holds " + files.size()
                    + " files of records; read them all with RecordFiles, or name one after unpacking it");
        }
        return files.get(0);
    }

    /**
     * The files of records at a path: one, or those in a zip archive.
     *
     * @param damaged takes the entries of an archive that are damaged from their beginning, unless there are no others
     * @throws UnreadableInputException as {@link #detect(Path)} does; of an archive if one of its files cannot be read
     */
    static List<RecordFile> detectAll(Path path, Hints hints, List<Problem> damaged) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadableInputException(path + " is a folder, not a file of records");
        }
        try {
            Source source = Source.of(path);
            if (!Workbooks.isZip(source.magic()) || Workbooks.isXlsx(source)) {
                return List.of(of(source, path.toString(), hints));
            }
            List<Source> entries = source.entries();
            if (entries.isEmpty()) {
                throw new UnreadableInputException(path + " is an archive without files");
            }
            return ofEntries(path, entries, hints, damaged);
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(path + " does not exist", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableInputException(path + " may not be read: access is denied", e);
        }
    }

    private static List<RecordFile> ofEntries(Path path, List<Source> entries, Hints hints, List<Problem> damaged)
            throws IOException {
        List<RecordFile> files = new ArrayList<>();
        Optional<UnreadableInputException> first = Optional.empty();
        for (Source entry : entries) {
            try {
                files.add(of(entry, path + "!" + entry.entry().orElseThrow(), hints));
            } catch (UnreadableInputException e) {
                if (!e.isOfDamage()) {
                    throw e;
                }
                first = first.or(() -> Optional.of(e));
                damaged.add(Problem.ofFile(entry.name(), String.valueOf(e.getMessage())));
            }
        }
        if (files.isEmpty() && first.isPresent()) {
            throw first.get();
        }
        return files;
    }

    private static RecordFile of(Source source, String shown, Hints hints) throws IOException {
        Opened opened = look(source, hints);
        Optional<RecordFormat> found = (source.isParquet() ? Optional.of(RecordFormat.OPENALEX_PARQUET) : hints.format)
                .or(() -> opened.workbook.isPresent()
                        ? TextTable.formatOf(opened.head)
                        : SourceFormats.recognise(opened.head).map(SourceFormat::format));
        if (hints.format.filter(f -> f == RecordFormat.OPENALEX_PARQUET).isPresent() && !source.isParquet()) {
            throw new UnreadableInputException(shown + " is no Parquet file");
        }
        if (found.isEmpty()
                && hints.mapping.isPresent()
                && !opened.head.headers().isEmpty()) {
            found = Optional.of(RecordFormat.MAPPED_TABLE);
        }
        if (found.isEmpty()) {
            throw new UnreadableInputException(Unrecognised.sentence(shown, opened.head));
        }
        if (found.get() == RecordFormat.MAPPED_TABLE && hints.mapping.isEmpty()) {
            throw new UnreadableInputException(shown + " can be read as " + RecordFormat.MAPPED_TABLE.label()
                    + " only with a mapping that says what its columns mean");
        }
        return new RecordFile(source, found.get(), opened, hints.mapping);
    }

    private static Opened look(Source source, Hints hints) throws IOException {
        byte[] magic = source.magic();
        if (Workbooks.isXls(magic)) {
            return new Opened(WorkbookTable.head(source, Carrier.XLS), Optional.empty(), Optional.of(Carrier.XLS));
        }
        if (Workbooks.isZip(magic)) {
            return new Opened(WorkbookTable.head(source, Carrier.XLSX), Optional.empty(), Optional.of(Carrier.XLSX));
        }
        try (TextInput input = TextInput.open(source, hints.encoding)) {
            requireSomeText(source, input);
            return new Opened(input.head(), Optional.of(input.encoding()), Optional.empty());
        }
    }

    /** A gzip that breaks before anything comes out of it has no beginning that could be recognised. */
    private static void requireSomeText(Source source, TextInput input) throws UnreadableInputException {
        if (!input.damages().isEmpty() && input.head().text().isBlank()) {
            throw UnreadableInputException.damaged(
                    source.name(), input.damages().get(0));
        }
    }

    /**
     * Opens the records of the file. Where a gzip is damaged, the records before and those of its later members are read, where an
     * entry of a zip is, those before; the last block then tells the damage.
     */
    public RecordBlocks open() throws IOException {
        if (workbook.isPresent()) {
            return WorkbookTable.open(source, workbook.get(), this::meaning);
        }
        TextInput input = TextInput.open(source, text.orElseThrow(), merged);
        try {
            RecordBlocks blocks = format == RecordFormat.MAPPED_TABLE
                    ? mapped(input)
                    : SourceFormats.of(format, input.head()).open(input);
            RecordBlocks whole = new DamageBlocks(blocks, input, source);
            return merged.works() == 0 ? whole : new MergedWorks(whole, merged);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private RecordBlocks mapped(TextInput input) throws IOException {
        ColumnMapping columns = mapping.orElseThrow();
        HeaderRow header = columns.header(input.head().headers(), name());
        return TextTable.open(input, header, new MappedTable(columns));
    }

    private Optional<TableFormat> meaning(Columns columns) {
        if (format == RecordFormat.MAPPED_TABLE) {
            return mapping.filter(m -> m.fits(columns)).map(MappedTable::new);
        }
        return TableFormats.of(format).stream()
                .filter(t -> t.recognises(columns))
                .findFirst();
    }

    /** What the columns of a table of unknown headers mean, on one line; empty for any other file. */
    public String mapping() {
        return format == RecordFormat.MAPPED_TABLE
                ? mapping.map(ColumnMapping::toString).orElse("")
                : "";
    }

    /** Why nothing in this file can tell where its records belong, as far as its format or its columns show. */
    Optional<String> lacksPlaces() {
        if (!format.supplies(RecordFormat.Supply.COUNTRIES)) {
            return Optional.of(name() + " gives no addresses, since " + format.label()
                    + " has none: its records count, but place nowhere");
        }
        return lackedColumn.map(column -> name() + " lacks the column " + column
                + ": its records count, but place nowhere; export them again with it");
    }

    /** The bytes as they lie on disk, of an entry of an archive its content. */
    public InputStream bytes() throws IOException {
        return source.raw();
    }

    /** Where the file lies; of an entry of an archive, the archive. */
    public Path path() {
        return source.path();
    }

    /** Its format. */
    public RecordFormat format() {
        return format;
    }

    /** The encoding that its text is written in, or the kind of its workbook or of its columns, for people. */
    public String encoding() {
        if (format == RecordFormat.OPENALEX_PARQUET) {
            return "parquet";
        }
        return workbook.map(w -> w.name().toLowerCase(Locale.ROOT))
                .or(() -> text.map(Encodings::label))
                .orElseThrow();
    }

    /** The file's name, without its folder; of an entry of an archive {@code archive.zip!entry.txt}. */
    public String name() {
        return source.name();
    }

    /** The path, and the entry where the path is an archive. */
    @Override
    public String toString() {
        return source.path() + source.entry().map(e -> "!" + e).orElse("");
    }
}
