package io.github.brigraph.report;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Display;
import io.github.brigraph.display.DisplayProvider;
import io.github.brigraph.display.Displayable;
import io.github.brigraph.display.HtmlTable;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.hub.HubTable;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Unit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a cell of a notebook shows of figures, networks, hubs, studies and tallies: a sentence, a picture, and the first rows of a
 * table.
 */
public final class CellDisplays implements DisplayProvider {

    /** The rows of a table below a picture. */
    static final int ROWS = 10;

    /** Ties up to which a cell draws a network, whose communities must be found for it: a second or two on one core. */
    static final int MOST_TIES = 500_000;

    /** For the service loader. */
    public CellDisplays() {}

    @Override
    public Optional<Display> display(Displayable result) {
        if (result instanceof Figure figure) {
            return Optional.of(new Display(figure.title() + ". " + figure.description(), picture(figure)));
        }
        if (result instanceof CollaborationNetwork<?> network) {
            return Optional.of(network(network, () -> Figures.network(network)));
        }
        if (result instanceof MeasuredNetwork<?> measured) {
            return Optional.of(network(measured.network(), () -> Figures.network(measured)));
        }
        if (result instanceof HubTable<?> hubs) {
            return Optional.of(new Display(hubs.toString(), picture(Figures.hubs(hubs)) + table(hubs.table())));
        }
        if (result instanceof StudyResult study) {
            return Optional.of(study(study));
        }
        if (result instanceof CollaborationTally tally) {
            return Optional.of(Display.ofTable(coverage(tally.coverage())));
        }
        return result instanceof Ingest.Result read ? Optional.of(reading(read)) : Optional.empty();
    }

    private static Display network(CollaborationNetwork<?> network, Supplier<Figure> figure) {
        DataTable units = units(network);
        String picture = network.graph().edgeCount() <= MOST_TIES
                ? picture(figure.get())
                : sentence("A network of more than " + MOST_TIES
                        + " ties is not drawn in a cell; Figures.network draws it.");
        return new Display(network + "\n" + units, sentence(network.toString()) + picture + table(units));
    }

    private static Display study(StudyResult study) {
        DataTable hubs = study.hubs().table();
        String html = sentence(study.toString())
                + picture(Figures.map(study))
                + picture(Figures.hubs(study.hubs()))
                + table(hubs);
        return new Display(study + "\n" + hubs, html);
    }

    private static Display reading(Ingest.Result read) {
        Display tally = read.tally().display();
        int files = read.inputs().size();
        String sentence = files + (files == 1 ? " file read" : " files read");
        return new Display(sentence + "\n" + tally.text(), sentence(sentence) + tally.html());
    }

    /** The units of a network, the strongest first, equally strong ones in node order. */
    static <U extends Unit> DataTable units(CollaborationNetwork<U> network) {
        CsrGraph graph = network.graph();
        DataTable.Builder table = DataTable.named("units by strength")
                .text("id")
                .text("name")
                .whole("papers")
                .whole("multiple_country_papers")
                .whole("partners")
                .real("strength (" + network.counting().unitOfWeight() + ")");
        IntStream.range(0, network.units().size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer node) -> -network.strengthCredit(node)))
                .forEach(node -> {
                    U unit = network.unit(node);
                    UnitOutput output = network.output(node);
                    table.add(unit.id())
                            .add(unit.name())
                            .add(output.papers())
                            .add(output.multipleCountries())
                            .add((long) graph.rowEnd(node) - graph.rowStart(node))
                            .add(network.strength(node))
                            .end();
                });
        return table.build();
    }

    private static DataTable coverage(Coverage coverage) {
        DataTable.Builder table = DataTable.named("coverage").text("item").whole("count");
        for (Coverage.Item item : Coverage.Item.values()) {
            table.add(item.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .add(coverage.total(item))
                    .end();
        }
        return table.build();
    }

    /** A figure within HTML: what is published from a notebook often drops pictures that are only SVG. */
    private static String picture(Figure figure) {
        return "<div style=\"overflow-x:auto\">\n" + figure.svg() + "\n</div>\n";
    }

    private static String table(DataTable table) {
        return HtmlTable.of(table, ROWS);
    }

    private static String sentence(String text) {
        return "<p>" + HtmlTable.escaped(text) + "</p>\n";
    }
}
