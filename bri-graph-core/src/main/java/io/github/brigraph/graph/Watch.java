package io.github.brigraph.graph;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Long work, watched: how far it has come, and a way to end it. Every algorithm on a graph that can take a second takes part.
 *
 * <p><b>To end</b> a run, interrupt the thread that called it. It ends soon, at its next source or step, with a
 * {@link CancellationException}, no thread of its own still at work; the thread stays marked as interrupted.
 *
 * <p><b>To see</b> how far a run has come, run it under a listener:
 *
 * <pre>{@code
 * Betweenness.Result result = Watch.over((done, total) -> bar.show(done, total), () -> betweenness.run(graph));
 * }</pre>
 *
 * <p>A listener hears of everything that is run in its thread until the work is over. What it throws ends the work and comes
 * out of it. Nothing that it hears depends on how fast anything is, and no result depends on whether anybody listens.
 */
public final class Watch {

    private static final ThreadLocal<@Nullable Listener> LISTENER = new ThreadLocal<>();

    private Watch() {}

    /** Hears how far a run has come; called by one thread at a time, not always the same one. It should return at once. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The run went on.
         *
         * @param done how much is done, in sources, blocks or iterations
         * @param total how much there is to do; 0 where nobody knows, as with iterations until nothing changes
         */
        void at(long done, long total);
    }

    /**
     * Runs work under a listener.
     *
     * @param listener hears of the work, instead of one that listens to this thread already
     * @param work what to run
     * @return what the work gives
     */
    public static <T extends @Nullable Object> T over(Listener listener, Supplier<? extends T> work) {
        Listener before = LISTENER.get();
        LISTENER.set(listener);
        try {
            return work.get();
        } finally {
            if (before == null) {
                LISTENER.remove();
            } else {
                LISTENER.set(before);
            }
        }
    }

    /**
     * A meter of work that starts now in this thread, for use by the threads that share the work.
     *
     * @param total how much there is to do; 0 where nobody knows
     */
    public static Meter meter(long total) {
        return new Meter(LISTENER.get(), total);
    }

    /**
     * Goes on if nobody has ended the work.
     *
     * @throws CancellationException if this thread was interrupted
     */
    public static void checkpoint() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work was cancelled: its thread was interrupted");
        }
    }

    /** Counts steps of one piece of work and tells the listener of them, each hundredth part once. */
    public static final class Meter {

        private final @Nullable Listener listener;
        private final long total;
        private final long stride;
        private final AtomicLong done = new AtomicLong();
        private volatile boolean cancelled;
        private long told;

        private Meter(@Nullable Listener listener, long total) {
            this.listener = listener;
            this.total = total;
            this.stride = Math.max(1, total / 100);
        }

        /**
         * A step is done.
         *
         * @throws CancellationException if this thread was interrupted, or the work was cancelled in another
         */
        public void step() {
            if (cancelled) {
                throw new CancellationException("the work was cancelled after " + done + " of " + total + " steps");
            }
            checkpoint();
            long now = done.incrementAndGet();
            if (listener != null && (now % stride == 0 || now == total)) {
                tell(listener, now);
            }
        }

        private synchronized void tell(Listener to, long now) {
            // Another thread may have told of more already.
            if (now > told) {
                told = now;
                to.at(now, total);
            }
        }

        /** Ends the work in all threads that share this meter, each at its next step. */
        public void cancel() {
            cancelled = true;
        }
    }
}
