package io.github.brigraph.spark;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scala.Tuple2;

/**
 * Shares cut into pieces of some megabytes, so that neither the buffers of a serializer nor the longest array bounds the size
 * of a tally. A piece starts with the number of its share, its own number, and whether it is the last.
 */
final class Pieces {

    private static final int SIZE = 4 << 20;
    private static final int HEAD = 9;

    private final Map<Integer, Collected> open = new HashMap<>();

    Pieces() {}

    /** The pieces of a share, under its number. */
    static Iterator<Tuple2<Integer, byte[]>> of(int number, Share share) throws IOException {
        Cutter cutter = new Cutter(number);
        try (DataOutputStream out = new DataOutputStream(cutter)) {
            share.writeTo(out);
        }
        return cutter.pieces.iterator();
    }

    /** Takes a piece in; the share that is whole with it, if one is. */
    Optional<Share> add(byte[] piece) throws IOException {
        DataInputStream head = new DataInputStream(new ByteArrayInputStream(piece));
        int share = head.readInt();
        int number = head.readInt();
        Collected collected = open.computeIfAbsent(share, s -> new Collected());
        collected.byNumber.put(number, piece);
        if (head.readBoolean()) {
            collected.count = number + 1;
        }
        if (collected.byNumber.size() != collected.count) {
            return Optional.empty();
        }
        open.remove(share);
        return Optional.of(Share.readFrom(new DataInputStream(collected.stream())));
    }

    /** Checks that nothing is missing. */
    void requireWhole() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("pieces of the shares " + open.keySet() + " are missing");
        }
    }

    /** The pieces of one share that came so far. */
    private static final class Collected {

        private final Map<Integer, byte[]> byNumber = new HashMap<>();
        private int count = -1;

        InputStream stream() {
            List<InputStream> inOrder = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] piece = byNumber.getOrDefault(i, new byte[HEAD]);
                inOrder.add(new ByteArrayInputStream(piece, HEAD, piece.length - HEAD));
            }
            return new SequenceInputStream(Collections.enumeration(inOrder));
        }
    }

    /** Cuts a stream. */
    private static final class Cutter extends OutputStream {

        private final int share;
        private final List<Tuple2<Integer, byte[]>> pieces = new ArrayList<>();
        private byte[] buffer = new byte[1 << 14];
        private int length = HEAD;

        Cutter(int share) {
            this.share = share;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            int done = 0;
            while (done < count) {
                if (length == HEAD + SIZE) {
                    emit(false);
                }
                int n = Math.min(count - done, HEAD + SIZE - length);
                if (length + n > buffer.length) {
                    buffer = java.util.Arrays.copyOf(
                            buffer, Math.min(HEAD + SIZE, Math.max(length + n, 2 * buffer.length)));
                }
                System.arraycopy(bytes, offset + done, buffer, length, n);
                length += n;
                done += n;
            }
        }

        private void emit(boolean last) throws IOException {
            byte[] piece = java.util.Arrays.copyOf(buffer, length);
            java.nio.ByteBuffer.wrap(piece).putInt(share).putInt(pieces.size()).put((byte) (last ? 1 : 0));
            pieces.add(new Tuple2<>(share, piece));
            length = HEAD;
        }

        @Override
        public void close() throws IOException {
            emit(true);
        }
    }
}
