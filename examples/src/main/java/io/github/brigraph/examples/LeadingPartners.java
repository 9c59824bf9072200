package io.github.brigraph.examples;

import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Start here: with whom does China publish along the Belt and Road, and which of these countries are hubs? */
public final class LeadingPartners {

    private LeadingPartners() {}

    /**
     * Runs the example.
     *
     * @param args a file or folder of records; without it, the synthetic corpus
     */
    public static void main(String[] args) throws IOException {
        Path records = Path.of(args.length > 0 ? args[0] : "examples/data/synthetic-wos-2014-2021.txt.gz");

        // One call does everything that the command `bri-graph analyze` does, short of writing files.
        UnitGroup beltAndRoad = UnitGroup.named("belt-and-road");
        StudyResult study = CollaborationStudy.of(records)
                .focal(Country.CHINA)
                .partners(beltAndRoad)
                .years(2014, 2021)
                .run();

        // The network of all countries. A tie knows its two ends, its joint papers and its weight.
        CollaborationNetwork<Country> network = study.countries().network();
        System.out.println("The network: " + network);

        System.out.println("Leading partners of China in the group, joint papers:");
        network.partnersOf(Country.CHINA).stream()
                .filter(tie -> beltAndRoad.contains(tie.partnerOf(Country.CHINA)))
                .limit(5)
                .forEach(tie -> System.out.printf(
                        Locale.ROOT,
                        "  %-14s %,6d%n",
                        tie.partnerOf(Country.CHINA).name(),
                        tie.papers()));

        // Hubs are looked for among China and the group, on the papers that have an author in China. The hub
        // score sums up several centralities, for which the ties between the partners count too, so the order can
        // differ
        // from the one above.
        System.out.println("Hubs, by hub score (1: the first by every centrality):");
        study.hubs()
                .top(5)
                .forEach(hub -> System.out.printf(
                        Locale.ROOT,
                        "  %d. %-14s %.3f%n",
                        hub.rank(),
                        hub.unit().name(),
                        hub.score()));

        System.out.println("Papers of China with the group, by year:");
        study.trend()
                .forEach(year -> System.out.printf(
                        Locale.ROOT, "  %d %,6d%n", year.year().orElse(0), year.withGroup()));
    }
}
