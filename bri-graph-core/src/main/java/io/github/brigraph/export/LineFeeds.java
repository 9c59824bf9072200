package io.github.brigraph.export;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Text with LF line ends, whatever ends the lines of the machine. */
final class LineFeeds extends FilterWriter {

    LineFeeds(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        if (c != '\r') {
            out.write(c);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\r') {
                out.write(text, from, i - from);
                from = i + 1;
            }
        }
        out.write(text, from, offset + length - from);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    /** A finished network does not end the file. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
