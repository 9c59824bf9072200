package io.github.brigraph.export;

import com.google.common.base.Splitter;
import io.github.brigraph.read.Problem;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.study.KeptLog;
import io.github.brigraph.unit.TerritoryPolicy;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of {@link RecordTables} in a folder where they can be taken up again; {@link #moveTo} hands them over when all records
 * are listed.
 */
public final class KeptRecordTables implements KeptLog, Closeable {

    private static final String COUNT = "problems";

    private final Path folder;
    private final TerritoryPolicy territories;
    private final Map<String, Table> tables = new TreeMap<>();
    /** How long the tables are that are taken up again. */
    private Map<String, Long> lengths = Map.of();

    private Optional<RecordTables> open = Optional.empty();
    private boolean closed;

    /** Tables in a folder, which are opened when the reading begins; units fold under the policy. */
    public KeptRecordTables(Path folder, TerritoryPolicy territories) {
        this.folder = folder;
        this.territories = territories;
    }

    @Override
    public String settings() {
        Map<String, String> folds = new TreeMap<>();
        territories.folds().forEach((from, to) -> folds.put(from.code(), to.code()));
        return "bri-graph " + Version.current() + ", territories " + folds;
    }

    @Override
    public void begin(Optional<String> mark) throws IOException {
        Map<String, Long> marked = new TreeMap<>();
        mark.ifPresent(m -> Splitter.on(';')
                .withKeyValueSeparator('=')
                .split(m)
                .forEach((name, length) -> marked.put(name, Long.parseLong(length))));
        lengths = marked;
        RecordTables all = new RecordTables(this::table, territories, marked.getOrDefault(COUNT, 0L));
        if (marked.containsKey(RecordTables.MERGED)) {
            all.openMerged();
        }
        open = Optional.of(all);
    }

    private Table table(String name, String... header) throws IOException {
        Path file = folder.resolve(name);
        long length = lengths.getOrDefault(name, 0L);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.size() < length) {
                throw new IOException(
                        folder + " is damaged: " + name + " is too short; delete the folder and begin anew");
            }
            channel.truncate(length);
        }
        Writer writer = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file, StandardOpenOption.APPEND), StandardCharsets.UTF_8));
        Table table = length > 0 ? Table.more(writer) : new Table(writer, header);
        tables.put(name, table);
        return table;
    }

    @Override
    public String mark() throws IOException {
        StringBuilder mark = new StringBuilder(COUNT + "=" + problemCount());
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            table.getValue().flush();
            mark.append(';').append(table.getKey()).append('=').append(Files.size(folder.resolve(table.getKey())));
        }
        return mark.toString();
    }

    @Override
    public void record(PlacedRecord record) {
        open.orElseThrow().record(record);
    }

    @Override
    public void problem(Problem problem) {
        open.orElseThrow().problem(problem);
    }

    /** How many problems were listed so far. */
    public long problemCount() {
        return open.map(RecordTables::problemCount).orElse(0L);
    }

    /** Closes the tables and hands them over to another folder. */
    public void moveTo(OutputFolder out) throws IOException {
        close();
        for (String name : tables.keySet()) {
            Files.move(folder.resolve(name), out.file(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent() && !closed) {
            closed = true;
            open.get().close();
        }
    }
}
