package io.github.brigraph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Our own side on one thread and on several, in turn: by how much faster several are, and whether they give the same bytes. */
final class Scaling {

    private static final double WARM_UP = 4;

    private final Side one;
    private final Side several;
    private final Path folder;
    private final Comparison.Turns turns;

    /**
     * Prepares the comparison.
     *
     * @param one our side on one thread
     * @param several our side on several
     * @param folder where results go
     * @param turns how often and how long
     */
    Scaling(Side one, Side several, Path folder, Comparison.Turns turns) {
        this.one = one;
        this.several = several;
        this.folder = folder;
        this.turns = turns;
    }

    /**
     * What a work took.
     *
     * @param reason why there are no times; empty where there are
     * @param one times by the clock on one thread, turn by turn
     * @param several times by the clock on several threads, turn by turn
     * @param same whether all turns gave the same bytes
     */
    record Outcome(String reason, List<Double> one, List<Double> several, boolean same) {}

    Outcome of(Work work) throws IOException {
        List<Double> alone = new ArrayList<>();
        List<Double> together = new ArrayList<>();
        Path first = folder.resolve("result-one.bin");
        Path second = folder.resolve("result-several.bin");
        boolean same = true;
        for (int turn = 0; turn <= turns.repeat(); turn++) {
            double atLeast = turns.leastSeconds() * (turn == 0 ? WARM_UP : 1);
            Side.Answer a = one.ask(work, turn, atLeast, first, turns.limitSeconds());
            Side.Answer b = several.ask(work, turn, atLeast, second, turns.limitSeconds());
            if (!a.done() || !b.done()) {
                return new Outcome(a.reason() + b.reason(), List.of(), List.of(), true);
            }
            same &= Files.mismatch(first, second) < 0;
            if (turn > 0) {
                alone.add(a.wallSeconds());
                together.add(b.wallSeconds());
            }
        }
        return new Outcome("", alone, together, same);
    }

    static String head(int threads) {
        return "| graph | work | sources | 1 thread, wall s | " + threads + " threads, wall s |"
                + " times faster, median of pairs (least – most) | bytes |\n"
                + "|---|---|---:|---:|---:|---:|---|";
    }

    static String row(String graph, Work work, String sources, Outcome outcome) {
        String start = String.format(Locale.ROOT, "| %s | %s | %s | ", graph, work.label(), sources);
        if (!outcome.reason().isEmpty()) {
            return start + outcome.reason() + " | | | |";
        }
        List<Double> ratios = IntStream.range(0, outcome.one().size())
                .mapToObj(i -> outcome.one().get(i) / outcome.several().get(i))
                .sorted()
                .toList();
        return start
                + String.format(
                        Locale.ROOT,
                        "%.4f | %.4f | **%.2f** (%.2f – %.2f) | %s |",
                        RatioTable.median(outcome.one()),
                        RatioTable.median(outcome.several()),
                        RatioTable.median(ratios),
                        ratios.get(0),
                        ratios.get(ratios.size() - 1),
                        outcome.same() ? "the same" : "**differ**");
    }
}
