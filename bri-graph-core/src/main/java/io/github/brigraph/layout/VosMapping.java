package io.github.brigraph.layout;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import java.util.SplittableRandom;

/**
 * VOS mapping: units that work together more than their sizes let expect lie close, the others apart.
 *
 * <p>Each connected component is laid out by itself so as to minimise
 *
 * <pre>{@code
 * Σ_{i<j} s_ij ‖x_i − x_j‖² − Σ_{i<j} ‖x_i − x_j‖,    s_ij = 2W w_ij / (s_i s_j)
 * }</pre>
 *
 * where s_ij is the association strength of the tie (W the total weight and s_i the strengths of the component). Its
 * minimum is, up to scale, that of VOSviewer's objective: the first sum under the condition that the mean distance is 1.
 * It is found by majorisation: step by step the second sum is replaced by its tangent, and what remains is a system of
 * linear equations in the Laplacian of s. No step makes the objective worse, and there is no step size to choose.
 *
 * <p><b>Conventions.</b> A component's principal axis lies flat, and its strong nodes lie left of and above its middle, so that
 * pictures of like data look alike. A component's root mean square distance from its middle is √(its number of nodes) / 2;
 * the largest component lies around the origin, the others, isolates last, in rows below it. Weights count as closeness.
 *
 * <p><b>Determinism.</b> Starts are random, from a seed that is 1 by default; the best of several is taken. Equal graphs give
 * equal bytes on every machine: only sums, products, quotients and square roots are used. A picture is no measurement, so a
 * start that is still improving after {@value #MOST_ITERATIONS} steps is taken as it is;
 * {@link Result#iterations} says how many steps there were.
 *
 * <p>Van Eck, Waltman, Dekker &amp; van den Berg 2010, <a href="https://doi.org/10.1002/asi.21421">10.1002/asi.21421</a>;
 * majorisation after de Leeuw 1977; cells of distant nodes after Barnes &amp; Hut 1986,
 * <a href="https://doi.org/10.1038/324446a0">10.1038/324446a0</a>. Time O(n² + m) a step for components of up to
 * {@value #LARGEST_EXACT} nodes and O(n log n + m) for larger ones, memory O(n + m).
 *
 * @param seed the seed of the random starts
 * @param starts the number of starts, at least 1; components of more than {@value #LARGEST_RESTARTED} nodes get one
 */
public record VosMapping(long seed, int starts) {

    /** The largest number of steps of a start. */
    public static final int MOST_ITERATIONS = 250;

    /** Larger components are laid out from one start: the picture of so many nodes gains little from more. */
    public static final int LARGEST_RESTARTED = 300;

    /**
     * In larger components nodes that are far off push as one, which leaves time O(n log n) a step and an objective within a per
     * mille of the exact one on the networks that were tried.
     */
    public static final int LARGEST_EXACT = 1500;

    public VosMapping {
        if (starts < 1) {
            throw new IllegalArgumentException("the number of starts must be at least 1, was " + starts);
        }
    }

    /** Seed 1, eight starts. */
    public static VosMapping standard() {
        return new VosMapping(1, 8);
    }

    /** The same with another seed. */
    public VosMapping seed(long value) {
        return new VosMapping(value, starts);
    }

    /** The same with another number of starts. */
    public VosMapping starts(int value) {
        return new VosMapping(seed, value);
    }

    /** Places for the nodes of a graph. */
    public Result run(CsrGraph graph) {
        Components components = Components.of(graph);
        Packing packing = new Packing(graph.nodeCount());
        double objective = 0;
        int iterations = 0;
        int[] numbers = new int[graph.nodeCount()];
        for (int[] members : Packing.largestFirst(components)) {
            for (int i = 0; i < members.length; i++) {
                numbers[members[i]] = i;
            }
            Majorisation best = best(Attraction.of(graph, members, numbers));
            packing.place(members, best.upright());
            objective += best.objective();
            iterations += best.iterations();
        }
        return new Result(packing.layout(), objective, iterations);
    }

    private Majorisation best(Attraction attraction) {
        SplittableRandom random = new SplittableRandom(seed);
        Majorisation best = Majorisation.run(attraction, random);
        int tries = attraction.size() <= 2 || attraction.size() > LARGEST_RESTARTED ? 1 : starts;
        for (int i = 1; i < tries; i++) {
            Majorisation next = Majorisation.run(attraction, random);
            if (next.objective() < best.objective()) {
                best = next;
            }
        }
        return best;
    }

    /**
     * A layout and how good it is.
     *
     * @param layout the places
     * @param objective the value of the objective, summed over components; lower is better
     * @param iterations the number of steps of the starts that were taken, summed over components
     */
    public record Result(Layout layout, double objective, int iterations) {}
}
