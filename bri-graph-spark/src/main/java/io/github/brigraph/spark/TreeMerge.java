package io.github.brigraph.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Merges the shares of all tasks level by level, {@value #FAN_IN} at once, on the executors; the driver merges the last of
 * them. No machine ever holds more than two tallies decoded, a share's pieces, and its own result.
 */
final class TreeMerge {

    /** How many shares one task merges. */
    static final int FAN_IN = 8;

    private TreeMerge() {}

    /**
     * Merges shares.
     *
     * @param pieces the {@link Pieces} of the shares, under the numbers of these
     * @param shares how many there are
     * @param onto what they are merged onto
     */
    static void merge(JavaPairRDD<Integer, byte[]> pieces, int shares, Share onto) throws IOException {
        JavaPairRDD<Integer, byte[]> level = pieces;
        for (int width = shares; width > FAN_IN; ) {
            width = (width + FAN_IN - 1) / FAN_IN;
            level = level.partitionBy(new HashPartitioner(width)).mapPartitionsToPair(new MergeTask());
        }
        JavaPairRDD<Integer, byte[]> last = level.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            // All tasks at once; the driver then takes the shares of one after the other.
            last.count();
            Pieces whole = new Pieces();
            for (Iterator<Tuple2<Integer, byte[]>> each = last.toLocalIterator(); each.hasNext(); ) {
                Optional<Share> share = whole.add(each.next()._2());
                if (share.isPresent()) {
                    onto.merge(share.get());
                }
            }
            whole.requireWhole();
        } finally {
            last.unpersist();
        }
    }

    /** Merges the shares of one partition. */
    private static final class MergeTask
            implements PairFlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Integer, byte[]> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Integer, byte[]>> pieces) throws IOException {
            Pieces whole = new Pieces();
            Optional<Share> merged = Optional.empty();
            while (pieces.hasNext()) {
                Optional<Share> next = whole.add(pieces.next()._2());
                if (next.isPresent() && merged.isPresent()) {
                    merged.get().merge(next.get());
                } else if (next.isPresent()) {
                    merged = next;
                }
            }
            whole.requireWhole();
            return merged.isPresent()
                    ? Pieces.of(TaskContext.getPartitionId(), merged.get())
                    : java.util.Collections.emptyIterator();
        }
    }
}
