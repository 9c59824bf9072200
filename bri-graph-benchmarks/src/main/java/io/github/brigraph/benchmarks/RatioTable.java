package io.github.brigraph.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Outcomes of comparisons as Markdown, a row for each work and peer. */
final class RatioTable {

    private RatioTable() {}

    static String head() {
        return "| graph | work | sources | ours, CPU s | peer | its CPU s | ours / its, median of pairs (least – most) |"
                + " largest difference, relative |\n"
                + "|---|---|---:|---:|---|---:|---:|---:|";
    }

    static String row(String graph, Work work, String sources, Comparison.Outcome ours, Comparison.Outcome peer) {
        String start = String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | ",
                graph,
                work.label(),
                sources,
                ours.done() ? seconds(median(ours.seconds())) : ours.reason(),
                peer.side());
        if (!peer.done() || !ours.done()) {
            return start + peer.reason() + " | | |";
        }
        List<Double> ratios = IntStream.range(0, ours.seconds().size())
                .mapToObj(i -> ours.seconds().get(i) / peer.seconds().get(i))
                .sorted()
                .toList();
        String agreement = work == Work.LEIDEN
                ? String.format(Locale.ROOT, "Q %.4f, its %.4f", ours.difference(), peer.difference())
                : String.format(Locale.ROOT, "%.0e", peer.difference());
        return start
                + String.format(
                        Locale.ROOT,
                        "%s | **%s** (%s – %s) | %s |",
                        seconds(median(peer.seconds())),
                        ratio(median(ratios)),
                        ratio(ratios.get(0)),
                        ratio(ratios.get(ratios.size() - 1)),
                        agreement);
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, value < 0.1 ? "%.4f" : value < 10 ? "%.3f" : "%.1f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, value < 0.1 ? "%.3f" : "%.2f", value);
    }
}
