package io.github.brigraph.benchmarks;

import io.github.brigraph.hub.Bootstrap;
import io.github.brigraph.hub.HubQuestion;
import io.github.brigraph.hub.Interval;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.NetworkRecords;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.sample.Sampling;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.sample.SyntheticTruth;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.RecordLog;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Do intervals hold what they promise? Draws many synthetic corpora, each record apart, and counts how often the bootstrap
 * intervals of tie strengths and of ranks by strength cover the truth: the strengths of one corpus as large as all together,
 * drawn with another seed, and their ranks. Countries that are planted alike share a strength, the mean of theirs, and a
 * range of ranks; an interval covers it if they meet.
 */
@Command(
        name = "IntervalCoverage",
        mixinStandardHelpOptions = true,
        description = "Counts how often bootstrap intervals cover what is planted in synthetic corpora.")
final class IntervalCoverage implements Callable<Integer> {

    private static final long SEED_OF_TRUTH = 982_451_653L;

    @Option(names = "--corpora", paramLabel = "N", description = "How many corpora (default: ${DEFAULT-VALUE}).")
    private int corpora = 200;

    @Option(names = "--records", paramLabel = "N", description = "Records of each (default: ${DEFAULT-VALUE}).")
    private long records = 3000;

    @Option(names = "--replicates", paramLabel = "N", description = "Replicates of each (default: ${DEFAULT-VALUE}).")
    private int replicates = 200;

    @Option(
            names = "--expected",
            paramLabel = "N",
            description = "Only ties with at least so many expected records count (default: ${DEFAULT-VALUE}).")
    private double expected = 20;

    @Spec
    private @Nullable CommandSpec spec;

    private final UnitGroup partners = UnitGroup.named("belt-and-road");
    private final Map<String, Double> strengths = new HashMap<>();
    private final Map<Country, Interval> ranks = new HashMap<>();

    private IntervalCoverage() {}

    /** Measures; see {@code --help}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new IntervalCoverage());
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        truth();
        Counts ties = new Counts();
        Counts allRanks = new Counts();
        Counts leading = new Counts();
        long[] unranked = {0};
        for (int corpus = 1; corpus <= corpora; corpus++) {
            NetworkRecords<Country> drawn = drawn(new SyntheticCorpus(records, corpus, Sampling.INDEPENDENT));
            Bootstrap bootstrap = Bootstrap.of(replicates).seed(corpus);
            countTies(ties, drawn.units(), bootstrap.tieWeights(drawn));
            Map<Country, Interval> found = bootstrap.strengthRanks(drawn, partners.members());
            ranks.forEach((country, rank) -> {
                Interval interval = found.get(country);
                if (interval == null) {
                    unranked[0]++;
                    return;
                }
                boolean covered = interval.low() <= rank.high() && rank.low() <= interval.high();
                allRanks.count(covered);
                if (rank.low() <= 20) {
                    leading.count(covered);
                }
            });
        }
        out.printf(
                Locale.ROOT,
                "%d corpora of %,d records, %d replicates each, intervals of 95 %%%n",
                corpora,
                records,
                replicates);
        out.println("ties with " + (int) expected + " expected joint records or more: " + ties);
        out.println("ranks by strength of all partners: " + allRanks + "; " + unranked[0]
                + " times a partner had no record");
        out.println("ranks by strength of the first twenty: " + leading);
        out.flush();
        return 0;
    }

    private static final class Counts {
        private long covered;
        private long all;

        void count(boolean holds) {
            covered += holds ? 1 : 0;
            all++;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f %% of %,d covered", 100.0 * covered / all, all);
        }
    }

    private void truth() throws IOException {
        CollaborationNetwork<Country> large = drawn(
                        new SyntheticCorpus(corpora * records, SEED_OF_TRUTH, Sampling.INDEPENDENT))
                .network();
        large.ties().forEach(t -> strengths.put(t.source().code() + t.target().code(), t.weight() / corpora));
        Map<Country, Double> planted = new HashMap<>();
        for (List<String> alike : SyntheticTruth.alike()) {
            List<Country> units = alike.stream()
                    .map(Country::of)
                    .filter(u -> large.node(u).isPresent())
                    .toList();
            double mean = units.stream()
                    .mapToDouble(u -> large.strength(large.node(u).orElseThrow()))
                    .average()
                    .orElse(0);
            units.forEach(u -> planted.put(u, mean));
        }
        planted.forEach((unit, strength) -> {
            long above = planted.values().stream().filter(s -> s > strength).count();
            long equal =
                    planted.values().stream().filter(s -> s.equals(strength)).count();
            ranks.put(unit, new Interval(above + 1, above + equal));
        });
    }

    private void countTies(Counts ties, List<Country> units, List<Interval> intervals) {
        int n = units.size();
        strengths.forEach((pair, truth) -> {
            if (truth >= expected) {
                int a = units.indexOf(Country.of(pair.substring(0, 2)));
                int b = units.indexOf(Country.of(pair.substring(2)));
                ties.count(a >= 0 && b >= 0 && intervals.get(a * n + b).contains(truth));
            }
        });
    }

    private NetworkRecords<Country> drawn(SyntheticCorpus corpus) throws IOException {
        Path text = Files.createTempFile("bri-graph-coverage", ".txt");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(text)) {
                corpus.write(out, done -> {});
            }
            CollaborationTally tally = Ingest.of(RecordFiles.find(List.of(text)))
                    .run(RecordLog.NONE)
                    .tally();
            return HubQuestion.of(tally.countries(), Optional.of(Country.CHINA), new TreeSet<>(partners.members()))
                    .records();
        } finally {
            Files.delete(text);
        }
    }
}
