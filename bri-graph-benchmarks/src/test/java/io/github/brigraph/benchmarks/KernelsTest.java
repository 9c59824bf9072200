package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class KernelsTest {

    private static final List<Class<?>> KERNELS = List.of(
            BetweennessKernels.class,
            GraphKernels.class,
            ReadingKernels.class,
            ReportKernels.class,
            ResolvingKernels.class,
            TallyKernels.class);

    @Test
    void everyKernelRunsOnceOnSomethingTiny() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.github\\.brigraph\\.benchmarks\\.")
                        .param("size", "TINY")
                        .param("records", "200")
                        .param("addresses", "200")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<String> all =
                KERNELS.stream().flatMap(KernelsTest::benchmarksOf).sorted().toList();
        List<String> run = results.stream()
                .map(r -> r.getParams().getBenchmark())
                .distinct()
                .sorted()
                .toList();
        assertEquals(all, run);
    }

    private static Stream<String> benchmarksOf(Class<?> kernels) {
        return Arrays.stream(kernels.getMethods())
                .filter(m -> m.isAnnotationPresent(Benchmark.class))
                .map(m -> kernels.getName() + "." + m.getName());
    }
}
