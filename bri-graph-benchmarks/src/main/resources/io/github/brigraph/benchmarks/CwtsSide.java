import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * The side of CWTS networkanalysis in a comparison. Started from source with nothing but that jar on the class path, which
 * holds classes of fastutil under their own names. Speaks as the other sides do.
 */
public class CwtsSide {

    public static void main(String[] args) throws IOException {
        Network network = read(Path.of(args[0]));
        double resolution = 1 / (2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("CWTS networkanalysis " + args[3]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cells = line.split("\t");
            if (!cells[0].equals("leiden")) {
                System.out.println("no not offered");
                continue;
            }
            double least = Double.parseDouble(cells[2]);
            long start = system.getProcessCpuTime();
            double spent = 0;
            int calls = 0;
            Clustering clustering = null;
            while (calls == 0 || spent < least) {
                Random random = new Random(Long.parseLong(cells[1]));
                LeidenAlgorithm leiden = new LeidenAlgorithm(resolution, 2, LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
                clustering = new Clustering(network.getNNodes());
                leiden.improveClustering(network, clustering);
                calls++;
                spent = (system.getProcessCpuTime() - start) / 1e9;
            }
            write(clustering.getClusters(), Path.of(cells[3]));
            System.out.println("done " + spent / calls);
        }
    }

    private static Network read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            int n = (int) bytes.getLong();
            int m = (int) bytes.getLong();
            LargeIntArray[] ends = {new LargeIntArray(m), new LargeIntArray(m)};
            LargeDoubleArray weights = new LargeDoubleArray(m);
            for (int e = 0; e < m; e++) {
                ends[0].set(e, (int) bytes.getLong());
                ends[1].set(e, (int) bytes.getLong());
            }
            for (int e = 0; e < m; e++) {
                weights.set(e, bytes.getDouble());
            }
            return new Network(n, true, ends, weights, false, true);
        }
    }

    private static void write(int[] values, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putDouble(value);
        }
        Files.write(file, bytes.array(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
