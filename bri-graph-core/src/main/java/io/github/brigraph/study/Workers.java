package io.github.brigraph.study;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads of a reading. */
final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService service;

    Workers(int threads) {
        this.threads = threads;
        this.service = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "bri-graph-ingest");
            thread.setDaemon(true);
            return thread;
        });
    }

    int threads() {
        return threads;
    }

    <T> Future<T> submit(Callable<T> task) {
        return service.submit(task);
    }

    /** What a task gave; what it threw is thrown here. */
    static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        service.shutdownNow();
    }
}
