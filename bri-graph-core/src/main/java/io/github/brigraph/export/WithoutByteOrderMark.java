package io.github.brigraph.export;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out a byte order mark at the start of a text. */
final class WithoutByteOrderMark extends FilterReader {

    private static final char MARK = '\uFEFF';

    private boolean started;

    WithoutByteOrderMark(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            int first = in.read();
            if (first != MARK) {
                if (first >= 0) {
                    buffer[offset] = (char) first;
                }
                return first < 0 ? -1 : 1;
            }
        }
        return in.read(buffer, offset, length);
    }
}
