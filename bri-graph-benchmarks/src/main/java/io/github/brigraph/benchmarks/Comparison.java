package io.github.brigraph.benchmarks;

import io.github.brigraph.community.Objective;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One work on one graph by all sides in turn. */
final class Comparison {

    private static final double WARM_UP = 4;

    private final CsrGraph graph;
    private final List<Side> sides;
    private final Path folder;
    private final Turns turns;

    /**
     * How often and how long.
     *
     * @param repeat how often each side is measured, after a turn that is not
     * @param leastSeconds the processor time that a side spends on an answer at least; four times as much in the first turn
     * @param limitSeconds how long an answer may take
     */
    record Turns(int repeat, double leastSeconds, long limitSeconds) {}

    /**
     * Prepares comparisons.
     *
     * @param graph the graph
     * @param sides all sides, ourselves first
     * @param folder where results go
     * @param turns how often and how long
     */
    Comparison(CsrGraph graph, List<Side> sides, Path folder, Turns turns) {
        this.graph = graph;
        this.sides = sides;
        this.folder = folder;
        this.turns = turns;
    }

    /**
     * What a side did.
     *
     * @param side its name
     * @param reason why it did nothing; empty where it did
     * @param seconds the processor time of a call, for each repetition
     * @param difference how far its result is from ours, relative to the largest value; for communities its median
     *     modularity
     */
    record Outcome(String side, String reason, List<Double> seconds, double difference) {
        boolean done() {
            return reason.isEmpty();
        }
    }

    /** All outcomes, ours first. */
    List<Outcome> of(Work work) throws IOException {
        List<List<Double>> seconds = new ArrayList<>();
        List<List<Double>> qualities = new ArrayList<>();
        String[] reasons = new String[sides.size()];
        Arrays.fill(reasons, "");
        for (int i = 0; i < sides.size(); i++) {
            seconds.add(new ArrayList<>());
            qualities.add(new ArrayList<>());
        }
        for (int turn = 0; turn <= turns.repeat(); turn++) {
            for (int i = 0; i < sides.size(); i++) {
                if (!reasons[i].isEmpty()) {
                    continue;
                }
                double atLeast = turns.leastSeconds() * (turn == 0 ? WARM_UP : 1);
                Side.Answer answer = sides.get(i).ask(work, turn, atLeast, result(i), turns.limitSeconds());
                reasons[i] = answer.reason();
                if (answer.done() && turn > 0) {
                    seconds.get(i).add(answer.seconds());
                    if (work == Work.LEIDEN) {
                        qualities.get(i).add(modularity(EdgeFile.readDoubles(result(i))));
                    }
                }
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            double difference = !reasons[i].isEmpty()
                    ? Double.NaN
                    : work == Work.LEIDEN ? RatioTable.median(qualities.get(i)) : difference(i);
            outcomes.add(new Outcome(sides.get(i).name(), reasons[i], seconds.get(i), difference));
        }
        return outcomes;
    }

    /** Whether a peer's result is ours, within the tolerance; for communities, whether ours are as good. */
    static boolean agrees(Work work, Outcome ours, Outcome peer) {
        return work == Work.LEIDEN
                ? ours.difference() >= peer.difference() - work.tolerance()
                : peer.difference() <= work.tolerance();
    }

    private Path result(int side) {
        return folder.resolve("result-" + side + ".bin");
    }

    private double difference(int side) throws IOException {
        return side == 0 ? 0 : difference(EdgeFile.readDoubles(result(0)), EdgeFile.readDoubles(result(side)));
    }

    /** The largest difference over the largest value; infinite where one is undefined and the other is not. */
    static double difference(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = Double.MIN_NORMAL;
        double difference = 0;
        for (int i = 0; i < ours.length; i++) {
            if (Double.isNaN(ours[i]) != Double.isNaN(theirs[i])) {
                return Double.POSITIVE_INFINITY;
            }
            if (!Double.isNaN(ours[i])) {
                largest = Math.max(largest, Math.abs(ours[i]));
                difference = Math.max(difference, Math.abs(ours[i] - theirs[i]));
            }
        }
        return difference / largest;
    }

    private double modularity(double[] membership) {
        int[] labels = Arrays.stream(membership).mapToInt(c -> (int) c).toArray();
        return Objective.MODULARITY.quality(graph, Partition.of(labels), 1);
    }
}
