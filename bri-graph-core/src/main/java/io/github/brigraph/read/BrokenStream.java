package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A text out of something compressed, which ends where that breaks and keeps the places. */
abstract class BrokenStream extends InputStream {

    /** The places where bytes were lost, in their order; complete once the stream ended. */
    abstract List<Damage> damages();

    /** After the text ended: goes on behind the place where it broke. False if it did not break or nothing sound follows. */
    boolean resume() throws IOException {
        return false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
