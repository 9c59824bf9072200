package io.github.brigraph.spark;

import io.github.brigraph.read.RecordReader;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.resolve.DuplicateClusters;
import io.github.brigraph.resolve.DuplicateIndex;
import io.github.brigraph.spark.FileShare.Work;
import io.github.brigraph.study.FileTally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Tallies files whose records have duplicates among them. The executors make the keys of all records, some 90 bytes each; the
 * driver, file by file, finds which are the same, in the order of a plain run; the executors read once more, put the records
 * that have duplicates aside, and those that belong together meet in one task. Records that are alone never leave their task.
 */
final class MergedFiles {

    private static final int KEYS_A_CHUNK = 8192;
    private static final int MEMBERS_A_TASK = 20_000;

    private final JavaSparkContext spark;
    private final ExecutorContext.Ticket ticket;
    private final int tasks;

    MergedFiles(SparkTally asked, ExecutorContext.Ticket ticket) {
        this.spark = asked.spark();
        this.ticket = ticket;
        this.tasks = asked.tasks();
    }

    /** A file of records, and which of its records have duplicates. */
    private record Job(Work work, FileMembers members) {

        void writeTo(DataOutputStream out) throws IOException {
            work.writeTo(out);
            members.writeTo(out);
        }

        static Job readFrom(DataInputStream in) throws IOException {
            return new Job(Work.readFrom(in), FileMembers.readFrom(in));
        }
    }

    /**
     * Tallies.
     *
     * @param works one file of records each, in the order in which a plain run reads
     */
    void tally(List<Work> works, Share onto) throws IOException {
        List<Job> jobs = jobs(works);
        List<byte[]> bins = new ArrayList<>();
        for (List<Job> bin : Bins.of(jobs, tasks, j -> j.work.file().stamp().bytes())) {
            bins.add(Wire.bytes(bin, (out, list) -> Wire.list(out, list, (o, j) -> j.writeTo(o))));
        }
        int members = jobs.stream().mapToInt(j -> j.members.count()).sum();
        int parts = Math.max(1, (members + MEMBERS_A_TASK - 1) / MEMBERS_A_TASK);
        JavaPairRDD<Integer, byte[]> read = spark.parallelize(bins, bins.size())
                .mapPartitionsToPair(new ReadTask(ticket))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            JavaPairRDD<Integer, byte[]> shares =
                    read.filter(p -> p._1() < 0).mapToPair(p -> new Tuple2<>(-1 - p._1(), p._2()));
            JavaPairRDD<Integer, byte[]> merged = read.filter(p -> p._1() >= 0)
                    .partitionBy(new HashPartitioner(parts))
                    .mapPartitionsToPair(new MergeTask(ticket, bins.size()));
            TreeMerge.merge(shares.union(merged), bins.size() + parts, onto);
        } finally {
            read.unpersist();
        }
    }

    /** Finds the duplicates. */
    private List<Job> jobs(List<Work> works) throws IOException {
        List<byte[]> each = new ArrayList<>();
        for (Work work : works) {
            each.add(Wire.bytes(work, (out, w) -> w.writeTo(out)));
        }
        JavaRDD<byte[]> keys = spark.parallelize(each, each.size())
                .mapPartitions(new KeyTask(ticket))
                .persist(StorageLevel.MEMORY_AND_DISK());
        int[] ends = new int[works.size()];
        try (DuplicateIndex index = new DuplicateIndex()) {
            // All tasks at once; the driver then takes one file after the other.
            keys.count();
            int records = 0;
            int file = -1;
            for (Iterator<byte[]> chunks = keys.toLocalIterator(); chunks.hasNext(); ) {
                DataInputStream chunk = new DataInputStream(new ByteArrayInputStream(chunks.next()));
                if (chunk.readBoolean()) {
                    file++;
                }
                int count = chunk.readInt();
                if (count < 0) {
                    throw new UnreadableInputException(Wire.text(chunk));
                }
                for (int i = 0; i < count; i++) {
                    index.add(DuplicateIndex.Keys.readFrom(chunk), file);
                }
                records = Math.addExact(records, count);
                ends[file] = records;
            }
            return jobs(works, index.clusters(), ends);
        } finally {
            keys.unpersist();
        }
    }

    private static List<Job> jobs(List<Work> works, DuplicateClusters clusters, int[] ends) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            jobs.add(new Job(works.get(i), FileMembers.of(clusters, i == 0 ? 0 : ends[i - 1], ends[i])));
        }
        return jobs;
    }

    /**
     * Makes the keys of the records of a file, in chunks: whether the file begins with it, how many there are, and the keys; a
     * negative number before the sentence of a failure.
     */
    private record KeyTask(ExecutorContext.Ticket ticket) implements FlatMapFunction<Iterator<byte[]>, byte[]> {

        @Override
        public Iterator<byte[]> call(Iterator<byte[]> works) throws IOException {
            List<byte[]> chunks = new ArrayList<>();
            while (works.hasNext()) {
                chunks.addAll(keys(Wire.value(works.next(), Work::readFrom), ticket.context()));
            }
            return chunks.iterator();
        }

        private static List<byte[]> keys(Work work, ExecutorContext context) throws IOException {
            Chunks chunks = new Chunks();
            try {
                FileShare.each(work, context, (wanted, file, copy) -> {
                    try {
                        RecordReader.of(file).forEach(r -> chunks.add(DuplicateIndex.Keys.of(r)));
                    } catch (UnreadableInputException e) {
                        throw new UnreadableInputException(copy.told(String.valueOf(e.getMessage()), work.file()));
                    }
                });
            } catch (UnreadableInputException e) {
                return List.of(Wire.bytes(String.valueOf(e.getMessage()), (out, sentence) -> {
                    out.writeBoolean(true);
                    out.writeInt(-1);
                    Wire.text(out, sentence);
                }));
            }
            return chunks.finish();
        }
    }

    /** Packs keys. */
    private static final class Chunks {

        private final List<byte[]> done = new ArrayList<>();
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int count;

        void add(DuplicateIndex.Keys keys) {
            try {
                keys.writeTo(new DataOutputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (++count == KEYS_A_CHUNK) {
                emit();
            }
        }

        private void emit() {
            byte[] keys = bytes.toByteArray();
            done.add(ByteBuffer.allocate(5 + keys.length)
                    .put((byte) (done.isEmpty() ? 1 : 0))
                    .putInt(count)
                    .put(keys)
                    .array());
            bytes = new ByteArrayOutputStream();
            count = 0;
        }

        List<byte[]> finish() {
            if (count > 0 || done.isEmpty()) {
                emit();
            }
            return done;
        }
    }

    /**
     * Reads files; gives the records that have duplicates, under the numbers of their leaders, and the pieces of the share of
     * all others, under negative ones.
     */
    private record ReadTask(ExecutorContext.Ticket ticket)
            implements PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> {

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<byte[]> bins) throws IOException {
            List<Tuple2<Integer, byte[]>> aside = new ArrayList<>();
            FileShare reading = new FileShare(ticket.context());
            while (bins.hasNext()) {
                for (Job job : Wire.value(bins.next(), in -> Wire.list(in, Job::readFrom))) {
                    int[] member = {0};
                    reading.read(
                            job.work,
                            job.members,
                            (leader, record) -> aside.add(new Tuple2<>(
                                    leader,
                                    ByteBuffer.allocate(4 + record.length)
                                            .putInt(job.members.number(member[0]++))
                                            .put(record)
                                            .array())));
                }
            }
            Pieces.of(TaskContext.getPartitionId(), reading.end())
                    .forEachRemaining(piece -> aside.add(new Tuple2<>(-1 - piece._1(), piece._2())));
            return aside.iterator();
        }
    }

    /**
     * Makes one record of each cluster.
     *
     * @param before the number of shares before those of these tasks
     */
    private record MergeTask(ExecutorContext.Ticket ticket, int before)
            implements PairFlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Integer, byte[]> {

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Integer, byte[]>> records) throws IOException {
            SortedMap<Integer, SortedMap<Integer, byte[]>> clusters = new TreeMap<>();
            while (records.hasNext()) {
                Tuple2<Integer, byte[]> next = records.next();
                ByteBuffer numbered = ByteBuffer.wrap(next._2());
                int number = numbered.getInt();
                byte[] record = new byte[numbered.remaining()];
                numbered.get(record);
                clusters.computeIfAbsent(next._1(), leader -> new TreeMap<>()).put(number, record);
            }
            FileShare merging = new FileShare(ticket.context());
            FileTally tally = merging.tally();
            clusters.values().forEach(cluster -> tally.merge(List.copyOf(cluster.values())));
            return Pieces.of(before + TaskContext.getPartitionId(), merging.end());
        }
    }
}
