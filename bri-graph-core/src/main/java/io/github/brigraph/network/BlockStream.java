package io.github.brigraph.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/**
 * Bytes in blocks with a checksum each, for content of any length: the length of a block, its CRC-32C, its bytes; a block of
 * length 0 ends them.
 */
final class BlockStream {

    private static final int BLOCK = 1 << 16;

    private BlockStream() {}

    /** Writes blocks; {@link #close} writes the end and leaves what is below open. */
    static final class Out extends OutputStream {

        private final DataOutputStream below;
        private final byte[] block = new byte[BLOCK];
        private int size;

        Out(OutputStream below) {
            this.below = new DataOutputStream(below);
        }

        @Override
        public void write(int b) throws IOException {
            if (size == BLOCK) {
                writeBlock();
            }
            block[size++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (size == BLOCK) {
                    writeBlock();
                }
                int n = Math.min(left, BLOCK - size);
                System.arraycopy(bytes, from, block, size, n);
                size += n;
                from += n;
                left -= n;
            }
        }

        private void writeBlock() throws IOException {
            below.writeInt(size);
            below.writeLong(checksum(block, size));
            below.write(block, 0, size);
            size = 0;
        }

        @Override
        public void close() throws IOException {
            if (size > 0) {
                writeBlock();
            }
            below.writeInt(0);
            below.flush();
        }
    }

    /** Reads blocks, and not a byte behind their end. */
    static final class In extends InputStream {

        private final DataInputStream below;
        private byte[] block = {};
        private int at;
        private boolean ended;

        In(InputStream below) {
            this.below = new DataInputStream(below);
        }

        @Override
        public int read() throws IOException {
            return fill() ? block[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, block.length - at);
            System.arraycopy(block, at, bytes, offset, n);
            at += n;
            return n;
        }

        private boolean fill() throws IOException {
            if (at < block.length) {
                return true;
            }
            if (ended) {
                return false;
            }
            int length = below.readInt();
            if (length == 0) {
                ended = true;
                return false;
            }
            if (length < 0 || length > BLOCK) {
                throw damaged();
            }
            long expected = below.readLong();
            block = below.readNBytes(length);
            if (block.length < length) {
                throw new EOFException();
            }
            if (checksum(block, length) != expected) {
                throw damaged();
            }
            at = 0;
            return true;
        }
    }

    private static IOException damaged() {
        return new IOException("the saved tally is damaged: its checksum does not match");
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
