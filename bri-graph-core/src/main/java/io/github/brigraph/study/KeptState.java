package io.github.brigraph.study;

import io.github.brigraph.network.CollaborationTally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * How far a reading had come.
 *
 * @param settings all that can change what it gives, a line each, the inputs last
 * @param indexed in how many of its files duplicates were looked for
 * @param read how many of its files were read
 * @param lengths how long the journals are, by their names
 * @param logMark where the log was
 * @param damage the damage found, by the number of the file
 * @param matched the numbers of the corrections that matched something
 * @param tally what was counted
 */
record KeptState(
        List<String> settings,
        int indexed,
        int read,
        Map<String, Long> lengths,
        String logMark,
        Map<Integer, InputDamage> damage,
        List<Integer> matched,
        CollaborationTally tally) {

    private static final byte[] MAGIC = {'B', 'R', 'I', ' ', 'r', 'u', 'n', '\n'};
    private static final int VERSION = 1;
    private static final int LONGEST_HEADER = 1 << 30;

    KeptState {
        settings = List.copyOf(settings);
        lengths = Map.copyOf(lengths);
        damage = Map.copyOf(damage);
        matched = List.copyOf(matched);
    }

    void writeTo(OutputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(settings.size());
        for (String line : settings) {
            text(out, line);
        }
        out.writeInt(indexed);
        out.writeInt(read);
        out.writeInt(lengths.size());
        for (Map.Entry<String, Long> length : new TreeMap<>(lengths).entrySet()) {
            text(out, length.getKey());
            out.writeLong(length.getValue());
        }
        text(out, logMark);
        out.writeInt(damage.size());
        for (Map.Entry<Integer, InputDamage> entry : new TreeMap<>(damage).entrySet()) {
            out.writeInt(entry.getKey());
            text(out, entry.getValue().input());
            text(out, entry.getValue().sha256());
            out.writeLong(entry.getValue().places());
            out.writeLong(entry.getValue().firstLine());
            text(out, entry.getValue().firstReason());
        }
        out.writeInt(matched.size());
        for (int number : matched) {
            out.writeInt(number);
        }
        DataOutputStream whole = new DataOutputStream(stream);
        whole.write(MAGIC);
        whole.writeInt(VERSION);
        whole.writeInt(bytes.size());
        whole.writeLong(checksum(bytes.toByteArray()));
        bytes.writeTo(whole);
        tally.writeTo(whole);
        whole.flush();
    }

    /** @throws IOException if the stream holds no such state, or a damaged one; the message is the end of a sentence */
    static KeptState readFrom(InputStream stream) throws IOException {
        DataInputStream whole = new DataInputStream(stream);
        if (!Arrays.equals(whole.readNBytes(MAGIC.length), MAGIC) || whole.readInt() != VERSION) {
            throw new IOException("is of another version of bri-graph");
        }
        int length = whole.readInt();
        long checksum = whole.readLong();
        byte[] bytes = whole.readNBytes(Math.max(0, Math.min(length, LONGEST_HEADER)));
        if (checksum(bytes) != checksum) {
            throw new IOException("is damaged");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<String> settings = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            settings.add(text(in));
        }
        int indexed = in.readInt();
        int read = in.readInt();
        Map<String, Long> lengths = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            lengths.put(text(in), in.readLong());
        }
        String logMark = text(in);
        Map<Integer, InputDamage> damage = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            damage.put(in.readInt(), new InputDamage(text(in), text(in), in.readLong(), in.readLong(), text(in)));
        }
        List<Integer> matched = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            matched.add(in.readInt());
        }
        CollaborationTally tally = CollaborationTally.readFrom(whole);
        return new KeptState(settings, indexed, read, lengths, logMark, damage, matched, tally);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
