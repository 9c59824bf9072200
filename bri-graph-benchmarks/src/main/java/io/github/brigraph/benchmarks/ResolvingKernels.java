package io.github.brigraph.benchmarks;

import io.github.brigraph.record.Address;
import io.github.brigraph.resolve.AddressResolver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Addresses to countries and institutions, on one thread. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ResolvingKernels {

    private static final int ROUNDS = 10;

    /** How many addresses, no two alike. */
    @Param("1000000")
    public int addresses;

    private List<Address> sample = List.of();

    /** Makes the addresses up. */
    @Setup
    public void draw() {
        sample = SampleAddresses.draw(addresses);
    }

    /** Resolves all of them; the number of those with a country. */
    @Benchmark
    public long resolveDistinct() {
        AddressResolver resolver = AddressResolver.standard();
        return sample.stream().filter(a -> resolver.resolve(a).resolved()).count();
    }

    /**
     * Resolves each of them ten times, in ten rounds, the worst order for a memory; the number of those with a country. An
     * eighth of the heap must hold them.
     */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx5g")
    public long resolveRepeated() {
        AddressResolver resolver = AddressResolver.standard().remembering();
        long resolved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            resolved +=
                    sample.stream().filter(a -> resolver.resolve(a).resolved()).count();
        }
        return resolved;
    }
}
