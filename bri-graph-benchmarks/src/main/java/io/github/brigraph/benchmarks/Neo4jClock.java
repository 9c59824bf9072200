package io.github.brigraph.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import io.github.brigraph.study.Progress;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Time and memory of one piece of work of this process and of a server: it starts when it is made and hears of the stages of the
 * work.
 *
 * <p>Memory is what the heap held right after collections while the work went on, the most of them, beyond what it held before.
 */
final class Neo4jClock implements Progress {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Optional<ProcessHandle> server;
    private final Map<String, Long> stages = new HashMap<>();
    private final AtomicLong mostHeld = new AtomicLong();
    private final NotificationListener listener = this::collected;
    private final long heldBefore;
    private final long cpuBefore;
    private final long cpuOfServerBefore;
    private final long start;
    private long last;
    private long nanos;
    private long cpu;
    private long cpuOfServer;

    Neo4jClock(Optional<ProcessHandle> server) {
        this.server = server;
        System.gc();
        this.heldBefore = held();
        mostHeld.set(heldBefore);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(listener, null, null);
            }
        }
        this.cpuBefore = SYSTEM.getProcessCpuTime();
        this.cpuOfServerBefore = cpuOfServerNow();
        this.start = System.nanoTime();
        this.last = start;
    }

    private static long held() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long cpuOfServerNow() {
        return server.flatMap(s -> s.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private void collected(Notification notification, Object of) {
        if (notification.getUserData() instanceof CompositeData data) {
            long after =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                            .filter(pool -> !pool.getKey().matches("Metaspace|Code.*|Compressed.*"))
                            .mapToLong(pool -> used(pool.getValue()))
                            .sum();
            mostHeld.accumulateAndGet(after, Math::max);
        }
    }

    private static long used(MemoryUsage usage) {
        return usage.getUsed();
    }

    @Override
    public void at(String stage, long done, long total) {
        long now = System.nanoTime();
        stages.merge(stage, now - last, Long::sum);
        last = now;
    }

    void stop() {
        nanos = System.nanoTime() - start;
        cpu = SYSTEM.getProcessCpuTime() - cpuBefore;
        cpuOfServer = cpuOfServerNow() - cpuOfServerBefore;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(listener);
                } catch (javax.management.ListenerNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    double wallSeconds() {
        return nanos / 1e9;
    }

    double secondsOf(String stage) {
        return stages.getOrDefault(stage, 0L) / 1e9;
    }

    double cpuSeconds() {
        return cpu / 1e9;
    }

    OptionalDouble cpuSecondsOfServer() {
        return server.isPresent() ? OptionalDouble.of(cpuOfServer / 1e9) : OptionalDouble.empty();
    }

    double heapMegabytes() {
        return (mostHeld.get() - heldBefore) / 1e6;
    }
}
