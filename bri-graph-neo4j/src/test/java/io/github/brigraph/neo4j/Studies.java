package io.github.brigraph.neo4j;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.export.NetworkFormat;
import io.github.brigraph.export.NetworkWriter;
import io.github.brigraph.hub.Certainty;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkAssembly;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.Tie;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Studies and networks for the tests. */
final class Studies {

    /** The study of the synthetic corpus, fractional, with subdivisions and intervals. */
    static final StudyResult STUDY = study();

    private Studies() {}

    private static StudyResult study() {
        try {
            return CollaborationStudy.of(Path.of("../examples/data/synthetic-wos-2014-2021.txt.gz"))
                    .focal(Country.CHINA)
                    .partners(UnitGroup.named("belt-and-road"))
                    .years(2014, 2021)
                    .counting(Counting.FRACTIONAL)
                    .certainty(Certainty.NONE.replicates(5).samples(5))
                    .withSubdivisions()
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A study of some records only, because a server takes its time to read a long script. */
    static StudyResult ofFirstRecords(Path file, int records) throws IOException {
        try (var in =
                new GZIPInputStream(Files.newInputStream(Path.of("../examples/data/synthetic-wos-2014-2021.txt.gz")))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = 0;
            for (int i = 0; i < records; i++) {
                end = all.indexOf("\nER\n", end) + 4;
            }
            Files.writeString(file, all.substring(0, end) + "\nEF\n");
        }
        return CollaborationStudy.of(file)
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .run();
    }

    /** A network of so many institutions and ties, the same every time. */
    static MeasuredNetwork<Institution> random(int units, int ties, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Institution> institutions = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            institutions.add(new Institution(
                    String.format(Locale.ROOT, "I%07d", i),
                    "Université \"" + i + "\" d’É\u4e2d\ud83d\ude00",
                    i % 5 == 0 ? Optional.empty() : Optional.of(Country.at(i % 200))));
        }
        TreeMap<Long, Long> credits = new TreeMap<>();
        while (credits.size() < ties) {
            long u = random.nextInt(units);
            long v = (long) (units * Math.pow(random.nextDouble(), 2));
            if (u != v) {
                credits.put(Math.min(u, v) << 32 | Math.max(u, v), 1 + random.nextLong(3 * Counting.SCALE));
            }
        }
        long[] strengths = new long[units];
        credits.forEach((pair, credit) -> {
            strengths[(int) (pair >> 32)] += credit;
            strengths[pair.intValue()] += credit;
        });
        NetworkAssembly<Institution> parts = NetworkAssembly.of(Counting.FRACTIONAL, new Period(2001, 2020));
        for (int i = 0; i < units; i++) {
            parts.unit(institutions.get(i), new UnitOutput(i + 1, (i + 1) / 3.0, i, 1), strengths[i]);
        }
        credits.forEach((pair, credit) -> parts.tie(new Tie<>(
                institutions.get((int) (pair >> 32)),
                institutions.get(pair.intValue()),
                1 + credit % 7,
                Counting.records(credit),
                credit % 2 == 0 ? OptionalInt.of(2001) : OptionalInt.empty(),
                credit % 2 == 0 ? OptionalInt.of(2019) : OptionalInt.empty())));
        return MeasuredNetwork.of(parts.build(), Leiden.modularity().iterations(1), 2);
    }

    /** All that a network is, as text. */
    static String text(MeasuredNetwork<? extends Unit> measured) {
        CollaborationNetwork<? extends Unit> network = measured.network();
        StringWriter out = new StringWriter();
        try {
            NetworkWriter.write(measured, NetworkFormat.GRAPHML, out);
            NetworkWriter.write(measured, NetworkFormat.CSV, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out
                + network.toString()
                + measured.communities()
                + measured.measures().keySet().stream().sorted().toList()
                + network.ties().map(Tie::toString).collect(Collectors.joining("\n"))
                + network.units().stream()
                        .map(u -> u
                                + u.name()
                                + (u instanceof Institution i ? i.country() : "")
                                + network.strengthCredit(node(network, u))
                                + network.output(node(network, u)))
                        .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("unchecked")
    private static int node(CollaborationNetwork<? extends Unit> network, Unit unit) {
        return ((CollaborationNetwork<Unit>) network).node(unit).orElseThrow();
    }
}
