package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tab-separated tables that stand beside this package's classes; lines that start with {@code #} are remarks. */
final class Table {

    private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();

    private Table() {}

    static List<List<String>> rows(String resource) {
        try {
            return Resources.readLines(Resources.getResource(Table.class, resource), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Splitter.on('\t').splitToList(line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The items of a cell that stand between semicolons. */
    static List<String> list(String cell) {
        return LIST.splitToList(cell);
    }
}
