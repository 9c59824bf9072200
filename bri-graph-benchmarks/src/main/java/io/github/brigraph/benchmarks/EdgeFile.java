package io.github.brigraph.benchmarks;

import io.github.brigraph.graph.CsrGraph;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A graph as bytes that every side reads: number of nodes and of edges, the ends of each edge, all as 64-bit integers, then
 * the weights as doubles, all little-endian. Edges are in order of (smaller end, larger end).
 */
final class EdgeFile {

    private EdgeFile() {}

    static void write(CsrGraph graph, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            writeLong(out, graph.nodeCount());
            writeLong(out, graph.edgeCount());
            for (int u = 0; u < graph.nodeCount(); u++) {
                for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                    if (graph.target(arc) > u) {
                        writeLong(out, u);
                        writeLong(out, graph.target(arc));
                    }
                }
            }
            for (int u = 0; u < graph.nodeCount(); u++) {
                for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                    if (graph.target(arc) > u) {
                        writeLong(out, Double.doubleToRawLongBits(graph.weight(arc)));
                    }
                }
            }
        }
    }

    static CsrGraph read(Path file) throws IOException {
        try (DataInputStream ends = open(file);
                DataInputStream weights = open(file)) {
            int n = (int) readLong(ends);
            long m = readLong(ends);
            weights.skipNBytes(2 * Long.BYTES * (1 + m));
            CsrGraph.Builder builder = CsrGraph.builder(n);
            for (long e = 0; e < m; e++) {
                int u = (int) readLong(ends);
                int v = (int) readLong(ends);
                builder.edge(u, v, Double.longBitsToDouble(readLong(weights)));
            }
            return builder.build();
        }
    }

    static void writeNumbers(int[] numbers, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int number : numbers) {
                writeLong(out, number);
            }
        }
    }

    static int[] readNumbers(Path file) throws IOException {
        int[] numbers = new int[(int) (Files.size(file) / Long.BYTES)];
        try (DataInputStream in = open(file)) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (int) readLong(in);
            }
        }
        return numbers;
    }

    static void writeDoubles(double[] values, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (double value : values) {
                writeLong(out, Double.doubleToRawLongBits(value));
            }
        }
    }

    static double[] readDoubles(Path file) throws IOException {
        double[] values = new double[(int) (Files.size(file) / Double.BYTES)];
        try (DataInputStream in = open(file)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.longBitsToDouble(readLong(in));
            }
        }
        return values;
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static void writeLong(DataOutputStream out, long value) throws IOException {
        out.writeLong(Long.reverseBytes(value));
    }

    private static long readLong(DataInputStream in) throws IOException {
        return Long.reverseBytes(in.readLong());
    }
}
