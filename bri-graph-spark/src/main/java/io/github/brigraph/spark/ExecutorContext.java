package io.github.brigraph.spark;

import io.github.brigraph.read.MergedIds;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RorDirectory;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * What the tasks of one run share on an executor: options, the file systems, and the resolver with its tables, loaded once a
 * JVM when its first task asks.
 *
 * @param options how to read
 * @param hints the same for one file
 * @param hadoop the file systems
 * @param resolver the resolver, which remembers addresses for all tasks of the JVM
 * @param merged works and institutions of OpenAlex that count for others
 */
record ExecutorContext(
        ReadingOptions options,
        RecordFile.Hints hints,
        Configuration hadoop,
        AddressResolver resolver,
        MergedIds merged) {

    /** Runs that follow one another in one JVM; those before the last one are over. */
    private static final int KEPT = 2;

    private static final Map<String, ExecutorContext> BY_RUN = new LinkedHashMap<>();

    /** What a task carries instead of all that. */
    static final class Ticket implements Serializable {

        private static final long serialVersionUID = 1;

        private final String run = UUID.randomUUID().toString();
        private final Broadcast<byte[]> sent;

        private Ticket(Broadcast<byte[]> sent) {
            this.sent = sent;
        }

        /** The context on this executor. */
        ExecutorContext context() throws IOException {
            synchronized (BY_RUN) {
                ExecutorContext known = BY_RUN.get(run);
                if (known == null) {
                    known = Wire.value(sent.value(), ExecutorContext::readFrom);
                    BY_RUN.put(run, known);
                    BY_RUN.keySet().stream()
                            .limit(Math.max(0, BY_RUN.size() - KEPT))
                            .toList()
                            .forEach(BY_RUN::remove);
                }
                return known;
            }
        }

        /** Nobody needs it any more. */
        void close() {
            sent.destroy();
            synchronized (BY_RUN) {
                BY_RUN.remove(run);
            }
        }
    }

    /** Sends the options, and what the driver read of merged ids, to the executors. */
    static Ticket send(ReadingOptions options, MergedIds merged, JavaSparkContext spark) throws IOException {
        return new Ticket(spark.broadcast(Wire.bytes(options, (out, o) -> {
            o.writeTo(out);
            spark.hadoopConfiguration().write(out);
            merged.writeTo(out);
        })));
    }

    private static ExecutorContext readFrom(DataInputStream in) throws IOException {
        ReadingOptions options = ReadingOptions.readFrom(in);
        Configuration hadoop = new Configuration(false);
        hadoop.readFields(in);
        return new ExecutorContext(options, options.hints(), hadoop, resolver(options), MergedIds.readFrom(in));
    }

    /** A share whose records are all read: it tells which corrections no address matched. */
    Share finished(Share share) {
        resolver.overrides()
                .ifPresent(o -> share.unmatched(
                        o.unmatched().stream().map(Overrides.Entry::line).collect(Collectors.toSet())));
        return share;
    }

    /** The resolver that options ask for. */
    static AddressResolver resolver(ReadingOptions options) throws IOException {
        AddressResolver resolver = AddressResolver.standard().rollUp(options.rollUp());
        if (options.overrides().isPresent()) {
            resolver = resolver.with(options.overrides().get().as(Overrides::read));
        }
        if (options.directory().isPresent()) {
            resolver = resolver.with(options.directory().get().as(RorDirectory::read));
        }
        return resolver.remembering();
    }
}
