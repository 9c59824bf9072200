package io.github.brigraph.examples;

import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.UnitQuery;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.RecordLog;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads the records once and asks the tally for as many networks as you like: each is a query, not another pass. */
public final class NetworkOfYourChoice {

    private NetworkOfYourChoice() {}

    /**
     * Runs the example.
     *
     * @param args a file or folder of records; without it, the synthetic corpus
     */
    public static void main(String[] args) throws IOException {
        Path records = Path.of(args.length > 0 ? args[0] : "examples/data/synthetic-wos-2014-2021.txt.gz");

        // Reading is the expensive part. What comes out of it, the tally, is small.
        CollaborationTally tally = Ingest.of(RecordFiles.find(List.of(records)))
                .run(RecordLog.NONE)
                .tally();
        UnitQuery<Country> all = tally.countries();
        System.out.println(all.records() + " records in " + tally.signatures() + " signatures");

        // A query never changes; each method gives a new one. So questions can share what they have in common.
        show("full counting", all.network());
        show("fractional counting", all.counting(Counting.FRACTIONAL).network());
        show("2021 alone", all.years(2021, 2021).network());
        show("at most 5 countries", all.mostUnits(5).network());

        // By default Hong Kong and Macao count apart, as ISO 3166 has them. A record of CN, HK and SG folds to CN and
        // SG, and still counts once.
        show(
                "Hong Kong and Macao in China",
                all.territories(TerritoryPolicy.named("hk-mo-in-cn")).network());

        // The countries of South-East Asia among themselves, on the papers that have an author in China.
        show(
                "ASEAN on China's papers",
                all.carrying(Country.CHINA)
                        .among(UnitGroup.named("asean").members())
                        .network());
    }

    private static void show(String name, CollaborationNetwork<Country> network) {
        System.out.printf(
                Locale.ROOT,
                "%-29s %3d countries, %,6d ties, Singapore-Malaysia %7.2f %s%n",
                name,
                network.units().size(),
                network.graph().edgeCount(),
                network.weight(Country.SINGAPORE, Country.MALAYSIA),
                network.counting().unitOfWeight());
    }
}
