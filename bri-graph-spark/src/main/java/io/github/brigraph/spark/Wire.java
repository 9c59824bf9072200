package io.github.brigraph.spark;

import io.github.brigraph.read.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes between driver and tasks, as bytes of our own making: whatever serializer Spark is set to, and however it is set,
 * it only ever sees arrays of bytes.
 */
final class Wire {

    private Wire() {}

    /** Writes one thing. */
    interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    /** Reads one thing. */
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    static <T> byte[] bytes(T value, Writer<T> writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(new DataOutputStream(bytes), value);
        return bytes.toByteArray();
    }

    static <T> T value(byte[] bytes, Reader<T> reader) throws IOException {
        return reader.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    /** A text of any length. */
    static void text(DataOutputStream out, String text) throws IOException {
        block(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] block(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        int count = in.readInt();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    static <T> void optional(DataOutputStream out, Optional<T> value, Writer<T> writer) throws IOException {
        list(out, value.map(List::of).orElse(List.of()), writer);
    }

    static <T> Optional<T> optional(DataInputStream in, Reader<T> reader) throws IOException {
        return list(in, reader).stream().findFirst();
    }

    static void problem(DataOutputStream out, Problem problem) throws IOException {
        text(out, problem.source());
        out.writeLong(problem.line());
        text(out, problem.recordId());
        text(out, problem.field());
        text(out, problem.reason());
        text(out, problem.excerpt());
    }

    static Problem problem(DataInputStream in) throws IOException {
        return new Problem(text(in), in.readLong(), text(in), text(in), text(in), text(in));
    }
}
