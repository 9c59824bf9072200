package io.github.brigraph.export;

import io.github.brigraph.graph.Partition;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.Ranking;
import io.github.brigraph.network.UnresolvedAddress;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** The files of a study, beside those that list the records ({@link RecordTables}) and the page. */
public final class StudyFiles {

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

    private void all() throws IOException {
        NetworkTables.write(folder, "countries", study.countries());
        NetworkTables.write(folder, "institutions", study.institutions());
        try (Writer out = folder.text("countries.graphml")) {
            NetworkWriter.write(study.countries(), NetworkFormat.GRAPHML, out);
        }
        try (Writer out = folder.text("institutions.graphml")) {
            NetworkWriter.write(study.institutions(), NetworkFormat.GRAPHML, out);
        }
        hubs();
        hubRanks();
        communities();
        trend();
        unresolved();
        try (Writer out = folder.text("run.json")) {
            Manifest.write(study, out);
        }
    }

    private void hubs() throws IOException {
        Optional<UnitGroup> group = study.settings().partners();
        try (Table table = new Table(folder.text("hubs.csv"), "rank", "id", "name", "score", "groups")) {
            for (Ranking.Place<Country> place : study.hubs().places()) {
                table.number(place.rank())
                        .text(place.unit().id())
                        .text(place.unit().name())
                        .number(place.value())
                        .text(group.map(UnitGroup::name).orElse(""))
                        .end();
            }
        }
    }

    private void hubRanks() throws IOException {
        try (Table table = new Table(folder.text("hub-ranks.csv"), "id", "measure", "value", "rank")) {
            for (Measure measure : Measure.values()) {
                Ranking<Country> ranking = study.hubRanks().get(measure);
                if (ranking == null) {
                    continue;
                }
                for (Ranking.Place<Country> place : ranking.places()) {
                    table.text(place.unit().id())
                            .text(measure.label())
                            .number(place.value())
                            .number(place.rank())
                            .end();
                }
            }
        }
    }

    private void communities() throws IOException {
        Partition partition = study.countries().communities().partition();
        try (Table table = new Table(folder.text("communities.csv"), "community", "id", "name")) {
            for (int community = 0; community < partition.communityCount(); community++) {
                for (int node : partition.members(community)) {
                    Country country = study.countries().network().unit(node);
                    table.number(community)
                            .text(country.id())
                            .text(country.name())
                            .end();
                }
            }
        }
    }

    private void trend() throws IOException {
        try (Table table = new Table(
                folder.text("trend.csv"),
                "year",
                "record_type",
                "records",
                "international",
                "with_group",
                "with_group_share")) {
            for (TrendYear year : study.trend()) {
                year.year().ifPresentOrElse(table::number, table::blank);
                table.text(year.type().label())
                        .number(year.records())
                        .number(year.international())
                        .number(year.withGroup())
                        .number(year.withGroupShare())
                        .end();
            }
        }
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
