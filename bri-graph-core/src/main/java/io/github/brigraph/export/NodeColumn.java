package io.github.brigraph.export;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/**
 * What a file says of every unit of a network, under the name that it has in every file.
 *
 * @param name the name
 * @param kind what the values are
 * @param text the value of a node as text; empty where it is undefined
 */
record NodeColumn(String name, Kind kind, IntFunction<String> text) {

    /** What the values are. */
    enum Kind {
        WHOLE,
        REAL,
        TEXT
    }

    /** All columns of the units of a network, in the order of the files. */
    static <U extends Unit> List<NodeColumn> of(MeasuredNetwork<U> measured) {
        var network = measured.network();
        List<NodeColumn> columns = new ArrayList<>();
        columns.add(whole("papers", n -> network.output(n).papers()));
        columns.add(real("papers_fractional", n -> network.output(n).papersFractional()));
        columns.add(whole("scp", n -> network.output(n).singleCountry()));
        columns.add(whole("mcp", n -> network.output(n).multipleCountries()));
        for (Measure measure : Measure.values()) {
            Optional<NodeScores> scores = measured.scores(measure);
            columns.add(real(measure.label(), n -> scores.map(s -> s.get(n)).orElse(Double.NaN)));
        }
        var roles = measured.roles();
        columns.add(real("participation_weighted", n -> roles.participation().get(n)));
        columns.add(
                real("within_module_z_weighted", n -> roles.withinCommunity().get(n)));
        columns.add(new NodeColumn("role", Kind.TEXT, n -> roles.role(n).name().toLowerCase(Locale.ROOT)));
        var partition = measured.communities().partition();
        columns.add(whole("community", partition::communityOf));
        return columns;
    }

    private static NodeColumn whole(String name, IntToLongFunction value) {
        return new NodeColumn(name, Kind.WHOLE, n -> Long.toString(value.applyAsLong(n)));
    }

    private static NodeColumn real(String name, IntToDoubleFunction value) {
        return new NodeColumn(name, Kind.REAL, n -> {
            double v = value.applyAsDouble(n);
            return Double.isFinite(v) ? Decimal.text(v) : "";
        });
    }
}
