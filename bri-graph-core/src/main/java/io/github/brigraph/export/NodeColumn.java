package io.github.brigraph.export;

import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * A number of every unit of a network, under the name that it has in every file.
 *
 * @param name the name
 * @param kind what the values are
 * @param value the value of a node; not a number where it is undefined
 */
record NodeColumn(String name, Kind kind, IntToDoubleFunction value) {

    /** What the values are. */
    enum Kind {
        WHOLE,
        REAL
    }

    /** All numbers of the units of a network, in the order of the files. */
    static <U extends Unit> List<NodeColumn> of(MeasuredNetwork<U> measured) {
        var network = measured.network();
        List<NodeColumn> columns = new ArrayList<>();
        columns.add(new NodeColumn("papers", Kind.WHOLE, n -> network.output(n).papers()));
        columns.add(new NodeColumn(
                "papers_fractional", Kind.REAL, n -> network.output(n).papersFractional()));
        columns.add(new NodeColumn("scp", Kind.WHOLE, n -> network.output(n).singleCountry()));
        columns.add(new NodeColumn("mcp", Kind.WHOLE, n -> network.output(n).multipleCountries()));
        for (Measure measure : Measure.values()) {
            columns.add(new NodeColumn(
                    measure.label(),
                    Kind.REAL,
                    measured.scores(measure)
                            .<IntToDoubleFunction>map(s -> s::get)
                            .orElse(n -> Double.NaN)));
        }
        var partition = measured.communities().partition();
        columns.add(new NodeColumn("community", Kind.WHOLE, partition::communityOf));
        return columns;
    }

    /** The value of a node, if it is defined. */
    OptionalDouble of(int node) {
        double v = value.applyAsDouble(node);
        return Double.isFinite(v) ? OptionalDouble.of(v) : OptionalDouble.empty();
    }
}
