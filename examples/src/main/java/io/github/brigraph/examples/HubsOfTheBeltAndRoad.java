package io.github.brigraph.examples;

import io.github.brigraph.hub.Certainty;
import io.github.brigraph.hub.Hub;
import io.github.brigraph.hub.HubCard;
import io.github.brigraph.read.ColumnMapping;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.FieldTable.FieldSummary;
import io.github.brigraph.study.IndustryTable.IndustryCount;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.LayerTable.LayerComparison;
import io.github.brigraph.study.PatternTable;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.TopList;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A whole study as a policy paper prints it: papers, patents and joint activities of China with the Belt and Road. */
public final class HubsOfTheBeltAndRoad {

    private HubsOfTheBeltAndRoad() {}

    /**
     * Runs the example.
     *
     * @param args nothing: the study is of the synthetic corpus, papers, patents and joint activities
     */
    public static void main(String[] args) throws IOException {
        StudyResult study = study();
        growth(study);
        fields(study);
        patents(study);
        patterns(study);
        hubs(study);
    }

    /** Three kinds of record from three sources; the columns of the third are explained by a mapping. */
    private static StudyResult study() throws IOException {
        Path data = Path.of("examples/data");
        ColumnMapping columns = ColumnMapping.read(data.resolve("joint-activities.mapping"));
        RecordFiles files = RecordFiles.find(
                List.of(
                        data.resolve("synthetic-wos-2014-2021.txt.gz"),
                        data.resolve("synthetic-patents.csv"),
                        data.resolve("synthetic-joint-activities.csv")),
                new RecordFiles.Selection(
                        new RecordFile.Hints(Optional.empty(), Optional.empty(), Optional.of(columns)),
                        Optional.empty()));
        return CollaborationStudy.of(Ingest.of(files))
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .territories(TerritoryPolicy.named("hk-mo-in-cn"))
                .years(2014, 2021)
                .certainty(Certainty.NONE.replicates(200).samples(200))
                .run();
    }

    private static void growth(StudyResult study) {
        List<TrendYear> papers = study.trend().stream()
                .filter(y -> y.type() == RecordType.PUBLICATION)
                .toList();
        TrendYear first = papers.get(0);
        TrendYear last = papers.get(papers.size() - 1);
        print(
                "Joint papers grew from %,d in %d to %,d in %d, %,d in all; joint patents: %,d.",
                first.withGroup(),
                first.year().orElse(0),
                last.withGroup(),
                last.year().orElse(0),
                study.tables().trend().withGroup(RecordType.PUBLICATION),
                study.tables().trend().withGroup(RecordType.PATENT));
        String open = study.trend().stream()
                .filter(y -> !y.complete())
                .map(y -> y.type().label() + " " + y.year().orElse(0))
                .collect(Collectors.joining(", "));
        print("Years that are not complete yet: %s.", open);
    }

    private static void fields(StudyResult study) {
        print("%n%-26s %6s  %-16s %-20s %s", "field", "papers", "partners", "abroad", "at home");
        for (FieldSummary field : study.tables().fields().fields()) {
            print(
                    "%-26s %,6d  %-16s %-20s %s",
                    field.name(),
                    field.records(),
                    first(5, field.partners(), Unit::id),
                    first(1, field.institutionsAbroad(), Unit::name),
                    first(1, field.institutionsHome(), Unit::name));
        }
    }

    private static <T> String first(int count, TopList<T> list, java.util.function.Function<T, String> name) {
        return list.places().stream()
                .limit(count)
                .map(p -> name.apply(p.item()))
                .collect(Collectors.joining(" "));
    }

    private static void patents(StudyResult study) {
        print("%nIndustries of most joint patents (a patent may be in several):");
        for (IndustryCount industry : study.tables().industries().industries().subList(0, 3)) {
            print("  %s %-60s %,4d", industry.code(), industry.name(), industry.records());
        }
        LayerComparison layers = study.tables().layers().comparisons().get(0);
        print(
                "Papers run ahead of patents: %.0f to 1; %d of %d partners have both; rank correlation %.2f.",
                layers.ratio(), layers.partners().both(), layers.partners().first(), layers.spearman());
    }

    private static void patterns(StudyResult study) {
        PatternTable patterns = study.tables().patterns();
        print(
                "%nOf %,d joint records %,d are bilateral; %,d join equals alone, %,d an advanced and a developing country.",
                patterns.joint(),
                patterns.records("partners", "bilateral"),
                patterns.records("capability", "horizontal"),
                patterns.records("third_party", "third_party"));
    }

    private static void hubs(StudyResult study) {
        print("%nHubs, each with the 95 %% interval of its rank, and its strength against what chance would give:");
        for (Hub<Country> hub : study.hubs().top(5)) {
            print(
                    "  %d [%.0f-%.0f] %-14s %.2f times as expected (z %+.1f)",
                    hub.rank(),
                    hub.ranks().orElseThrow().low(),
                    hub.ranks().orElseThrow().high(),
                    hub.unit().name(),
                    hub.expectation().orElseThrow().observedOverExpected(),
                    hub.expectation().orElseThrow().z());
        }
        HubCard<Country> card = study.cards().get(0);
        print(
                "%s brings %d pairs of partners together that have no joint record without it, %d of them across communities.",
                card.hub().unit().name(), card.broughtTogether(), card.acrossCommunities());
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
