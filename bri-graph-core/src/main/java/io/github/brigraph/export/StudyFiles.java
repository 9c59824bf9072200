package io.github.brigraph.export;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.display.DataTable;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.hub.HubCard;
import io.github.brigraph.hub.HubTable;
import io.github.brigraph.hub.Interval;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.hub.Ranking;
import io.github.brigraph.network.NetworkHistory;
import io.github.brigraph.network.UnresolvedAddress;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.study.SubdivisionStudy;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.UnitGroup;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The files of a study, beside those that list the records ({@link RecordTables}) and the page. */
public final class StudyFiles {

    private static final List<NetworkFormat> FOR_TOOLS =
            List.of(NetworkFormat.GRAPHML, NetworkFormat.PAJEK, NetworkFormat.VOSVIEWER_JSON);

    private final OutputFolder folder;
    private final StudyResult study;

    private StudyFiles(OutputFolder folder, StudyResult study) {
        this.folder = folder;
        this.study = study;
    }

    /** Writes networks, hubs, communities, trend, unresolved addresses and the manifest. */
    public static void write(OutputFolder folder, StudyResult study) throws IOException {
        new StudyFiles(folder, study).all();
    }

    /** Writes one file, or a few. */
    private interface Part {
        void write() throws IOException;
    }

    private void all() throws IOException {
        List<Part> parts = new ArrayList<>(List.of(
                () -> forTools("institutions", study.institutions()),
                () -> timeline("institutions", study.institutions(), study.institutionHistory()),
                () -> NetworkTables.write(folder, "institutions", study.institutions()),
                () -> forTools("countries", study.countries()),
                () -> timeline("countries", study.countries(), study.countryHistory()),
                () -> NetworkTables.write(folder, "countries", study.countries()),
                this::hubs,
                () -> Table.write(folder, communityTable(study)),
                this::tables,
                this::unresolved,
                this::workbook,
                this::manifest));
        study.subdivisions().ifPresent(below -> parts.add(() -> subdivisions(below)));
        try {
            ParallelBlocks.forEach(parts.size(), ParallelBlocks.defaultThreads(), () -> part -> {
                try {
                    parts.get(part).write();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <U extends Unit> void forTools(String name, MeasuredNetwork<U> network) throws IOException {
        for (NetworkFormat format : FOR_TOOLS) {
            try (Writer out = folder.text(name + "." + format.extension())) {
                NetworkWriter.write(network, format, out);
            }
        }
    }

    private <U extends Unit> void timeline(String name, MeasuredNetwork<U> network, NetworkHistory<U> history)
            throws IOException {
        try (Writer out = folder.text(name + "." + NetworkFormat.GEXF.extension())) {
            NetworkWriter.writeGexf(network, history, out);
        }
    }

    private void workbook() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.file("tables.xlsx")))) {
            StudyWorkbook.write(study, out);
        }
    }

    private void manifest() throws IOException {
        try (Writer out = folder.text("run.json")) {
            Manifest.write(study, out);
        }
    }

    private void subdivisions(SubdivisionStudy below) throws IOException {
        NetworkTables.write(folder, "subdivisions", below.network());
        forTools("subdivisions", below.network());
        timeline("subdivisions", below.network(), study.subdivisionHistory().orElseThrow());
        Table.write(folder, below.table());
        Table.write(folder, below.detailTable());
    }

    private void tables() throws IOException {
        for (DataTable table : study.tables().all()) {
            Table.write(folder, table);
        }
    }

    private void hubs() throws IOException {
        Table.write(folder, hubTable(study));
        Table.write(folder, study.sensitivity().table());
        Table.write(folder, HubCard.table(study.cards()));
        Table.write(folder, hubRankTable(study));
    }

    /** The hubs with the groups that they are members of. */
    static DataTable hubTable(StudyResult study) {
        HubTable<Country> hubs = study.hubs();
        return hubs.table()
                .withTexts(
                        "groups",
                        hubs.hubs().stream().map(h -> groups(study, h.unit())).toList());
    }

    /** The groups that a country is a member of: those of the library as they are now, and the study's own. */
    private static String groups(StudyResult study, Country country) {
        TreeSet<String> names = new TreeSet<>();
        for (String name : UnitGroup.names()) {
            if (UnitGroup.named(name).contains(country)) {
                names.add(name);
            }
        }
        study.settings().partners().filter(g -> g.contains(country)).ifPresent(g -> names.add(g.name()));
        return String.join(";", names);
    }

    /** The rank of every hub by every measure. */
    static DataTable hubRankTable(StudyResult study) {
        DataTable.Builder table = DataTable.named("hub-ranks")
                .text("id")
                .text("measure")
                .real("value")
                .whole("rank")
                .whole("rank_low")
                .whole("rank_high");
        for (Measure measure : Measure.values()) {
            Ranking<Country> ranking = study.hubs().byMeasure().get(measure);
            if (ranking == null) {
                continue;
            }
            Map<Country, Interval> intervals = study.hubs().rankIntervals().getOrDefault(measure, Map.of());
            for (Ranking.Place<Country> place : ranking.places()) {
                table.add(place.unit().id())
                        .add(measure.label())
                        .add(place.value())
                        .add(place.rank());
                Optional.ofNullable(intervals.get(place.unit()))
                        .ifPresentOrElse(i -> table.add((long) i.low()).add((long) i.high()), () -> table.blank()
                                .blank());
                table.end();
            }
        }
        return table.build();
    }

    /** The members of every community of countries. */
    static DataTable communityTable(StudyResult study) {
        Partition partition = study.countries().communities().partition();
        StudySettings settings = study.settings();
        NodeScores stability = study.countries()
                .stability(
                        Leiden.modularity().resolution(settings.resolution()).seed(settings.seed()),
                        ParallelBlocks.defaultThreads());
        DataTable.Builder table = DataTable.named("communities")
                .whole("community")
                .text("id")
                .text("name")
                .real("stability");
        for (int community = 0; community < partition.communityCount(); community++) {
            for (int node : partition.members(community)) {
                Country country = study.countries().network().unit(node);
                table.add(community)
                        .add(country.id())
                        .add(country.name())
                        .add(stability.get(node))
                        .end();
            }
        }
        return table.build();
    }

    private void unresolved() throws IOException {
        try (Table table =
                new Table(folder.text("unresolved.csv"), "address", "occurrences", "records", "example_record")) {
            for (UnresolvedAddress address : study.tally().unresolvedAddresses()) {
                table.text(address.address())
                        .number(address.occurrences())
                        .number(address.records())
                        .text(address.exampleRecord())
                        .end();
            }
        }
    }
}
