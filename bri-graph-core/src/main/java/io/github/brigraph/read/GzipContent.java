package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The text of a gzip, of all its members. Where a member breaks, the text ends, and the place is kept ({@link #damages()});
 * {@link #resume()} then goes on with the next whole member.
 *
 * <p>A broken byte is noticed some time after it was read, and what came of it until then is garbage that may look like text.
 * So the last {@value HeldBack#BYTES} bytes before a break or a checksum that does not match are not handed on; members of no more
 * than that, such as those of block gzip, are handed on when they are known to be sound. (Where a gzip is merely cut off, all
 * of its text is handed on.)
 *
 * <p>Follows RFC 1952. The decoders of libraries stop for good at the first broken byte.
 */
final class GzipContent extends BrokenStream {

    private static final int CHUNK = 1 << 16;

    /** The smallest header, by whose bytes a next member is looked for. */
    private static final int HEADER = 10;

    private static final int TRAILER = 8;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECK = 2;
    private static final int RESERVED = 0xE0;
    /** Of the systems that files are told to come from. */
    private static final int HIGHEST_SYSTEM = 13;

    /** 255, as a byte. */
    private static final int UNKNOWN_SYSTEM = -1;

    /** So much text of a member must be sound for it to be taken for one; what is none breaks within a few bytes. */
    private static final int PROBE = 1 << 12;

    private final String name;
    private final InputStream raw;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final List<Damage> damages = new ArrayList<>();
    /** Compressed bytes that were read and are not used up: from {@link #at} to {@link #end}. */
    private byte[] chunk = new byte[2 * CHUNK];

    private int at;
    private int end;
    /** From here on bytes at hand are of the member that is read, or of the next. */
    private int lookFrom;
    /** Bytes up to here are handed to the inflater: to the end, or to where another member begins. */
    private int handed;

    private boolean rawEnded;
    private long compressed;
    private final HeldBack held = new HeldBack();
    private long decoded;
    private long memberText;
    /** Where in the text the member begins. */
    private long memberFrom;

    private State state = State.BETWEEN;

    private enum State {
        BETWEEN,
        IN_MEMBER,
        BROKEN,
        DONE
    }

    /** @param raw a stream that begins with a gzip's first two bytes */
    GzipContent(String name, InputStream raw) {
        this.name = name;
        this.raw = raw;
    }

    @Override
    List<Damage> damages() {
        return damages;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (length > 0) {
            int n = held.hand(buffer, offset, length, state != State.IN_MEMBER);
            if (n > 0) {
                return n;
            }
            switch (state) {
                case BROKEN -> {
                    // A break before any text parts nothing from nothing.
                    if (held.handedOn() > 0 || !resume()) {
                        return -1;
                    }
                }
                case DONE -> {
                    return -1;
                }
                case BETWEEN -> nextMember();
                case IN_MEMBER -> decode();
            }
        }
        return 0;
    }

    private void decode() throws IOException {
        try {
            if (inflater.needsInput() && !feed()) {
                broken("the gzip stream is cut off");
                return;
            }
            int n = held.fill(inflater::inflate, crc);
            at = handed - inflater.getRemaining();
            decoded += n;
            memberText += n;
            Compression.requireProportion(name, decoded, compressed - (end - at));
            if (inflater.finished()) {
                trailer();
            }
        } catch (DataFormatException e) {
            doubtful("the gzip stream breaks (" + e.getMessage() + ")");
        }
    }

    /**
     * Hands the inflater the bytes that are at hand, or new ones, up to where another member begins: what a member that is cut off
     * would make of the next one is garbage. False at the end of the file, and at another member that comes too early.
     */
    private boolean feed() throws IOException {
        at = handed;
        if (at < end) {
            lookFrom = at;
            return false;
        }
        fill(1);
        lookFrom = 0;
        return hand(0);
    }

    private boolean hand(int from) {
        at = from;
        handed = from;
        while (handed < end && !(isMagic(handed) && isSound(body(handed)))) {
            handed++;
        }
        inflater.setInput(chunk, from, handed - from);
        return from < handed;
    }

    private void trailer() throws IOException {
        state = State.BETWEEN;
        if (!fill(TRAILER)) {
            lookFrom = at;
            broken("the gzip stream is cut off");
            return;
        }
        boolean sound = little(at) == crc.getValue() && little(at + 4) == (memberText & 0xFFFFFFFFL);
        at += TRAILER;
        if (!sound) {
            lookFrom = at;
            doubtful("the checksum of the gzip stream does not match");
        }
    }

    private long little(int index) {
        return (chunk[index] & 0xFFL)
                | (chunk[index + 1] & 0xFFL) << 8
                | (chunk[index + 2] & 0xFFL) << 16
                | (chunk[index + 3] & 0xFFL) << 24;
    }

    /** Goes to the next member; zero bytes may pad what lies between. */
    private void nextMember() throws IOException {
        while (fill(1) && decoded > 0 && chunk[at] == 0) {
            at++;
        }
        if (at == end) {
            state = State.DONE;
            return;
        }
        int header = header();
        if (header > 0) {
            begin(header);
        } else {
            lookFrom = at + 1;
            broken(header == CUT ? "the gzip stream is cut off" : "bytes that are no gzip follow");
        }
    }

    private static final int NO_HEADER = 0;
    private static final int CUT = -1;

    /** The index after the header that stands at {@link #at}, {@link #NO_HEADER} or {@link #CUT}. */
    private int header() throws IOException {
        boolean whole = fill(HEADER);
        if (!whole) {
            return at < end && chunk[at] == (byte) 0x1f ? CUT : NO_HEADER;
        }
        if (isMagic(at)) {
            fill(CHUNK);
            return body(at);
        }
        return NO_HEADER;
    }

    /** The same of a header at an index with a beginning that is one, as far as bytes are at hand. */
    private int body(int from) {
        int flags = chunk[from + 3];
        int i = from + HEADER;
        if ((flags & EXTRA) != 0) {
            i += i + 1 < end ? 2 + (chunk[i] & 0xFF) + ((chunk[i + 1] & 0xFF) << 8) : CHUNK;
        }
        i = (flags & NAME) != 0 ? afterZero(i) : i;
        i = (flags & COMMENT) != 0 ? afterZero(i) : i;
        i += (flags & HEADER_CHECK) != 0 ? 2 : 0;
        return i <= end ? i : rawEnded ? CUT : NO_HEADER;
    }

    private int afterZero(int from) {
        int i = from;
        while (i < end && chunk[i] != 0) {
            i++;
        }
        return i + 1;
    }

    private boolean isMagic(int i) {
        return i + HEADER <= end
                && chunk[i] == (byte) 0x1f
                && chunk[i + 1] == (byte) 0x8b
                && chunk[i + 2] == 8
                && (chunk[i + 3] & RESERVED) == 0
                && (chunk[i + 8] & ~6) == 0
                && chunk[i + 9] <= HIGHEST_SYSTEM
                && chunk[i + 9] >= UNKNOWN_SYSTEM;
    }

    private void begin(int bodyStart) {
        lookFrom = bodyStart;
        inflater.reset();
        hand(bodyStart);
        crc.reset();
        memberText = 0;
        memberFrom = held.end();
        state = State.IN_MEMBER;
    }

    /** The file ends, or what follows is none of the gzip: the text until here is sound. */
    private void broken(String reason) {
        damages.add(new Damage(held.end(), held.end(), reason));
        state = State.BROKEN;
    }

    /** Some byte of the member was wrong: what is held back is not handed on, what was handed on may be wrong too. */
    private void doubtful(String reason) {
        held.drop();
        damages.add(new Damage(Math.min(memberFrom, held.handedOn()), held.handedOn(), reason));
        state = State.BROKEN;
    }

    /**
     * After the text ended: goes on with the next member that is sound at its beginning. False if there is none, or if nothing
     * is broken. A break is noticed some time after the broken byte, so that member may have begun in what was used up.
     */
    @Override
    boolean resume() throws IOException {
        if (state != State.BROKEN) {
            return false;
        }
        state = State.DONE;
        at = lookFrom;
        while (fill(HEADER)) {
            if (isMagic(at)) {
                int body = header();
                if (isSound(body)) {
                    begin(body);
                    return true;
                }
            }
            at++;
        }
        return false;
    }

    /** Whether a member whose header ends at an index has some sound text. */
    private boolean isSound(int body) {
        if (body <= 0) {
            return false;
        }
        Inflater probe = new Inflater(true);
        try {
            probe.setInput(chunk, body, end - body);
            byte[] out = new byte[PROBE];
            int n = 0;
            for (int more = 1; more > 0 && n < PROBE; n += more) {
                more = probe.inflate(out, n, PROBE - n);
            }
            return n == PROBE || probe.finished() || (n > 0 && !rawEnded);
        } catch (DataFormatException e) {
            return false;
        } finally {
            probe.end();
        }
    }

    /** Sees to it that so many bytes are at hand; false if the file ends before. */
    private boolean fill(int wanted) throws IOException {
        if (end - at >= wanted) {
            return true;
        }
        if (at > 0) {
            System.arraycopy(chunk, at, chunk, 0, end - at);
            end -= at;
            at = 0;
        }
        while (!rawEnded && end < Math.max(wanted, CHUNK)) {
            int n = raw.read(chunk, end, chunk.length - end);
            rawEnded = n < 0;
            end += Math.max(0, n);
            compressed += Math.max(0, n);
        }
        return end - at >= wanted;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        raw.close();
    }
}
