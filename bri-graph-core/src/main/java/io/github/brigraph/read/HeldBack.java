package io.github.brigraph.read;

import java.util.zip.Checksum;

/**
 * Text out of something compressed on its way to the reader. A broken byte is noticed some time after it was read, so the last {@value
 * #BYTES} bytes are held back until it is known that they are sound.
 */
final class HeldBack {

    /** Twice as far as deflated text refers back: most broken bytes are noticed within that. */
    static final int BYTES = 1 << 16;

    private static final int CHUNK = 1 << 16;

    /** What was decoded and not handed on yet: from {@link #served} to {@link #filled}. */
    private final byte[] text = new byte[BYTES + CHUNK];

    private int served;
    private int filled;
    private long handedOn;

    /** Decodes some text into an array; how much it was, or a negative number. */
    interface Decoder<E extends Exception> {
        int decode(byte[] to, int from, int room) throws E;
    }

    /**
     * Takes text from a decoder, as much as there is room for.
     *
     * @param sum what is summed up over all of it
     * @return what the decoder gave
     */
    <E extends Exception> int fill(Decoder<E> decoder, Checksum sum) throws E {
        System.arraycopy(text, served, text, 0, filled - served);
        filled -= served;
        served = 0;
        int n = decoder.decode(text, filled, text.length - filled);
        if (n > 0) {
            sum.update(text, filled, n);
            filled += n;
        }
        return n;
    }

    /**
     * Hands text on.
     *
     * @param all whether what is held back is known to be sound
     * @return how many bytes; 0 where none may be handed on
     */
    int hand(byte[] buffer, int offset, int length, boolean all) {
        int ready = all ? filled : filled - BYTES;
        int n = Math.max(0, Math.min(length, ready - served));
        System.arraycopy(text, served, buffer, offset, n);
        served += n;
        handedOn += n;
        return n;
    }

    /** Lets go of what is held back. */
    void drop() {
        filled = served;
    }

    /** How many bytes were handed on. */
    long handedOn() {
        return handedOn;
    }

    /** How many bytes were decoded and not dropped. */
    long end() {
        return handedOn + filled - served;
    }
}
