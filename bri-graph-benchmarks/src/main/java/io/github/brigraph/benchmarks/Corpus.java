package io.github.brigraph.benchmarks;

import io.github.brigraph.sample.SyntheticCorpus;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/** Files of the synthetic corpus, made when they are first asked for. */
final class Corpus {

    private Corpus() {}

    /** The file of so many records in a folder, as plain text. */
    static Path text(Path folder, long records) throws IOException {
        return file(folder.resolve("synthetic-" + records + ".txt"), records);
    }

    /** The file of so many records in a folder, compressed. */
    static Path gzip(Path folder, long records) throws IOException {
        return file(folder.resolve("synthetic-" + records + ".txt.gz"), records);
    }

    private static Path file(Path file, long records) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Under another name until it is whole, so that nobody measures half a corpus.
            Path half = file.resolveSibling(file.getFileName() + ".part");
            try (Writer out = new OutputStreamWriter(stream(half, file), StandardCharsets.UTF_8)) {
                new SyntheticCorpus(records, 1).write(out, written -> {});
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static OutputStream stream(Path half, Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }
}
