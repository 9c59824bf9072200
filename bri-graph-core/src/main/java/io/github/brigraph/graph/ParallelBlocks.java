package io.github.brigraph.graph;

import com.google.common.base.Throwables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Work cut into blocks that do not depend on the number of threads, so that the result does not either.
 *
 * <p>Threads take the next block as they become free. What a block computes must depend on its number alone. Where blocks
 * add to a common sum, each fills an array of its own, and the arrays are added up in block order: the same bytes at any
 * number of threads. A {@link Watch} sees the blocks and can end the work.
 */
public final class ParallelBlocks {

    private ParallelBlocks() {}

    /** Work on one block at a time, by one thread; holds that thread's workspace. */
    @FunctionalInterface
    public interface Task {
        /** Works on a block. */
        void run(int block);
    }

    /** Work on one block at a time that adds to a sum; holds one thread's workspace. */
    @FunctionalInterface
    public interface SummingTask {
        /** Adds a block's part to a sum that starts at zero. */
        void addTo(double[] sum, int block);
    }

    /** The number of threads to use where the caller says nothing: as many as the machine has processors. */
    public static int defaultThreads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Checks a number of threads.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static int checkThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, was " + threads);
        }
        return threads;
    }

    /** The first item of a block where {@code items} are cut into {@code blocks} of nearly equal size. */
    public static int start(int block, int blocks, int items) {
        return (int) ((long) items * block / blocks);
    }

    /**
     * Runs every block once; a {@link Watch} sees one step a block.
     *
     * @param blocks the number of blocks
     * @param threads the number of threads, at least 1; with 1, the caller's own
     * @param tasks makes one task for each thread
     */
    public static void forEach(int blocks, int threads, Supplier<? extends Task> tasks) {
        Watch.Meter meter = Watch.meter(blocks);
        forEach(blocks, threads, meter, () -> {
            Task task = tasks.get();
            return block -> {
                task.run(block);
                meter.step();
            };
        });
    }

    private static void forEach(int blocks, int threads, Watch.Meter meter, Supplier<? extends Task> tasks) {
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            Task task = tasks.get();
            for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                task.run(block);
            }
        };
        int workers = Math.min(checkThreads(threads), blocks);
        if (workers <= 1) {
            worker.run();
        } else {
            runOnAll(workers, meter, worker);
        }
    }

    /**
     * Who does the work.
     *
     * @param threads the number of threads, at least 1
     * @param meter what the tasks take their steps on
     */
    public record Crew(int threads, Watch.Meter meter) {}

    /**
     * The sum over all blocks, added up in block order, for blocks that are long and tell of their own steps.
     *
     * @param blocks the number of blocks
     * @param width the length of the sum
     * @param crew who does the work
     * @param tasks makes one task for each thread
     */
    public static double[] sum(int blocks, int width, Crew crew, Supplier<? extends SummingTask> tasks) {
        OrderedSum sum = new OrderedSum(blocks, width);
        forEach(blocks, crew.threads(), crew.meter(), () -> {
            SummingTask task = tasks.get();
            return block -> {
                double[] part = sum.zeros();
                task.addTo(part, block);
                sum.add(block, part);
            };
        });
        return sum.total;
    }

    private static void runOnAll(int workers, Watch.Meter meter, Runnable worker) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        CompletionService<Boolean> running = new ExecutorCompletionService<>(threads);
        try {
            for (int i = 0; i < workers; i++) {
                running.submit(worker, true);
            }
            for (int i = 0; i < workers; i++) {
                // The first to end, so that one that fails is not waited for until the others are through.
                running.take().get();
            }
        } catch (ExecutionException e) {
            // The tasks throw nothing checked; what failed in a thread fails the caller as it would have failed there.
            Throwables.throwIfUnchecked(Objects.requireNonNullElse(e.getCause(), e));
            throw new IllegalStateException("a block failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the work was cancelled: its thread was interrupted");
        } finally {
            meter.cancel();
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** Waits for the threads, each of which ends at its next step; an interruption meanwhile is not lost. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class OrderedSum {

        private final double[] total;
        private final double[][] waiting;
        private final Deque<double[]> spare = new ArrayDeque<>();
        private int next;

        OrderedSum(int blocks, int width) {
            total = new double[width];
            waiting = new double[blocks][];
        }

        synchronized double[] zeros() {
            return spare.isEmpty() ? new double[total.length] : spare.pop();
        }

        synchronized void add(int block, double[] part) {
            waiting[block] = part;
            while (next < waiting.length && waiting[next] != null) {
                double[] ready = waiting[next];
                for (int i = 0; i < total.length; i++) {
                    total[i] += ready[i];
                    ready[i] = 0;
                }
                waiting[next++] = EMPTY;
                spare.push(ready);
            }
        }

        private static final double[] EMPTY = {};
    }
}
