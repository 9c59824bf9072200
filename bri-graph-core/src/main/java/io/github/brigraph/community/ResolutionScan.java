package io.github.brigraph.community;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.graph.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Communities over a range of resolutions, and the plateaus on which they stay the same.
 *
 * <p>A division that holds over a wide range of resolutions says more of the network than one that a small change takes
 * away (Fenn et al. 2009, <a href="https://doi.org/10.1063/1.3194108">10.1063/1.3194108</a>; Delvenne, Yaliraki &amp;
 * Barahona 2010, <a href="https://doi.org/10.1073/pnas.0903215107">10.1073/pnas.0903215107</a>). A <b>plateau</b> is a
 * longest run of two or more successive resolutions of which each has the same communities as the one before, up to the
 * alikeness asked for: their NMI with the arithmetic mean ({@link PartitionComparison}). 1 asks for equal partitions.
 *
 * <p><b>Conventions.</b> All resolutions have the same seed. A plateau at either end, all nodes in one community (or in as
 * few as there are components) or each by itself, is a matter of course; {@link Plateau#isTrivial} says so. The same bytes at
 * any number of threads. Time and memory are those of {@link Leiden}, once for each resolution.
 *
 * @param leiden how communities are found at each resolution
 * @param resolutions the resolutions, ascending, at least 2
 * @param alikeness the NMI from which two divisions count as the same, in (0, 1]
 * @param threads the number of threads, at least 1
 */
public record ResolutionScan(Leiden leiden, List<Double> resolutions, double alikeness, int threads) {

    /** Rounding of an NMI of 1. */
    private static final double ROUNDING = 1e-9;

    public ResolutionScan {
        resolutions = List.copyOf(resolutions);
        boolean ascending = resolutions.size() >= 2;
        for (int i = 0; i < resolutions.size(); i++) {
            Objective.checkResolution(resolutions.get(i));
            ascending &= i == 0 || resolutions.get(i) > resolutions.get(i - 1);
        }
        if (!ascending) {
            throw new IllegalArgumentException(
                    "a scan must have at least 2 resolutions, each above the one before, had " + resolutions);
        }
        if (!(alikeness > 0 && alikeness <= 1)) {
            throw new IllegalArgumentException("the alikeness must be in (0, 1], was " + alikeness);
        }
        ParallelBlocks.checkThreads(threads);
    }

    /**
     * A scan of resolutions that are the same factor apart, for equal divisions, on all processors.
     *
     * @param leiden how communities are found; its own resolution does not matter
     * @param lowest the lowest resolution, above 0
     * @param highest the highest
     * @param steps the number of resolutions, at least 2
     */
    public static ResolutionScan between(Leiden leiden, double lowest, double highest, int steps) {
        if (!(lowest > 0 && highest > lowest) || Double.isInfinite(highest) || steps < 2) {
            throw new IllegalArgumentException(
                    "a scan must go from above 0 to a higher resolution in at least 2 steps, was " + lowest + " to "
                            + highest + " in " + steps);
        }
        double factor = StrictMath.log(highest / lowest) / (steps - 1);
        List<Double> resolutions = IntStream.range(0, steps)
                .mapToObj(i -> i == steps - 1 ? highest : lowest * StrictMath.exp(factor * i))
                .toList();
        return new ResolutionScan(leiden, resolutions, 1, ParallelBlocks.defaultThreads());
    }

    /** The same where divisions of this NMI count as the same. */
    public ResolutionScan alikeness(double alikeness) {
        return new ResolutionScan(leiden, resolutions, alikeness, threads);
    }

    /** The same on a number of threads. */
    public ResolutionScan threads(int threads) {
        return new ResolutionScan(leiden, resolutions, alikeness, threads);
    }

    /** Finds communities at every resolution, and the plateaus. */
    public Result run(CsrGraph graph) {
        Step[] steps = new Step[resolutions.size()];
        ParallelBlocks.forEach(steps.length, threads, () -> i -> {
            Leiden.Result found = leiden.resolution(resolutions.get(i)).run(graph);
            steps[i] = new Step(resolutions.get(i), found.partition(), found.quality());
        });
        return new Result(
                Arrays.asList(steps), plateaus(steps, Components.of(graph).count()));
    }

    private List<Plateau> plateaus(Step[] steps, int components) {
        List<Plateau> plateaus = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= steps.length; i++) {
            if (i == steps.length || !alike(steps[i - 1].partition(), steps[i].partition())) {
                if (i - start >= 2) {
                    Partition partition = steps[start].partition();
                    int count = partition.communityCount();
                    plateaus.add(new Plateau(
                            steps[start].resolution(),
                            steps[i - 1].resolution(),
                            partition,
                            count <= components || count == partition.nodeCount()));
                }
                start = i;
            }
        }
        return plateaus;
    }

    private boolean alike(Partition first, Partition second) {
        if (first.equals(second)) {
            return true;
        }
        return alikeness < 1
                && PartitionComparison.of(first, second)
                                .normalisedMutualInformation(PartitionComparison.Mean.ARITHMETIC)
                        >= alikeness - ROUNDING;
    }

    /**
     * The communities at one resolution.
     *
     * @param resolution γ
     * @param partition the communities
     * @param quality their quality at this resolution
     */
    public record Step(double resolution, Partition partition, double quality) {}

    /**
     * Successive resolutions at which the communities are the same.
     *
     * @param first the lowest of them
     * @param last the highest of them
     * @param partition the communities at the lowest
     * @param isTrivial whether it has no more communities than the graph has components, or every node by itself
     */
    public record Plateau(double first, double last, Partition partition, boolean isTrivial) {

        /** How many times higher the last resolution is than the first; infinite from 0. */
        public double width() {
            return last / first;
        }
    }

    /**
     * What {@link ResolutionScan#run} returns.
     *
     * @param steps the communities at every resolution
     * @param plateaus where they stay the same, in order of resolution
     */
    public record Result(List<Step> steps, List<Plateau> plateaus) {

        public Result {
            steps = List.copyOf(steps);
            plateaus = List.copyOf(plateaus);
        }

        /** The widest plateau that is not a matter of course, the first of several. */
        public Optional<Plateau> widest() {
            Optional<Plateau> widest = Optional.empty();
            for (Plateau plateau : plateaus) {
                if (!plateau.isTrivial
                        && widest.map(w -> plateau.width() > w.width()).orElse(true)) {
                    widest = Optional.of(plateau);
                }
            }
            return widest;
        }
    }
}
