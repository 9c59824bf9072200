package io.github.brigraph.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The beginning of an input by which its format is recognised.
 *
 * @param fileName the file's name
 * @param text up to {@value #LENGTH} bytes of the text, decompressed and without a byte order mark; empty of a workbook
 * @param headers rows that may be the names of a table's columns
 */
record Head(String fileName, String text, List<HeaderRow> headers) {

    /** How many bytes of the beginning are looked at. */
    static final int LENGTH = 1 << 16;

    Head {
        headers = List.copyOf(headers);
    }

    static Head of(String fileName, byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return new Head(fileName, text, HeaderRow.candidates(text));
    }

    /** The first lines of the file that are not blank; the last of them may be cut off. */
    List<String> firstLines(int count) {
        return text.lines().filter(l -> !l.isBlank()).limit(count).toList();
    }

    /** What stands at the very beginning, for a message to a person. */
    String beginning() {
        String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        String printable = line.replaceAll("[\\p{Cntrl}\\uFFFD]", "?").strip();
        return printable.length() <= 40 ? printable : printable.substring(0, 40) + "…";
    }
}
