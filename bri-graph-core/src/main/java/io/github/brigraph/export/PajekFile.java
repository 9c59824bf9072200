package io.github.brigraph.export;

import com.google.common.base.CharMatcher;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.display.PrintableText;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a Pajek network. Pajek knows a vertex by its number and its label, so names that several units bear carry their
 * ids behind; it takes a file for UTF-8 by a byte order mark, which is written where a label needs one.
 */
final class PajekFile {

    private PajekFile() {}

    static <U extends Unit> void write(CollaborationNetwork<U> network, Writer out) throws IOException {
        List<String> labels = labels(network);
        if (!labels.stream().allMatch(CharMatcher.ascii()::matchesAllOf)) {
            // A comment behind the mark, so that readers that know no mark lose nothing but the comment.
            out.write("\uFEFF% UTF-8\n");
        }
        out.write("*Vertices " + labels.size() + "\n");
        for (int node = 0; node < labels.size(); node++) {
            out.write((node + 1) + " \"" + labels.get(node) + "\"\n");
        }
        out.write("*Edges\n");
        var graph = network.graph();
        EdgeOrder order = EdgeOrder.of(graph);
        for (int edge = 0; edge < order.size(); edge++) {
            int source = order.source(edge);
            int target = order.target(edge);
            out.write(Integer.toString(source + 1));
            out.write(' ');
            out.write(Integer.toString(target + 1));
            out.write(' ');
            out.write(Decimal.text(graph.weight(graph.arc(source, target))));
            out.write('\n');
        }
    }

    private static <U extends Unit> List<String> labels(CollaborationNetwork<U> network) {
        Map<String, Integer> bearers = new HashMap<>();
        network.units().forEach(unit -> bearers.merge(plain(unit.name()), 1, Integer::sum));
        List<String> labels = new ArrayList<>();
        for (U unit : network.units()) {
            String name = plain(unit.name());
            boolean alone = bearers.getOrDefault(name, 0) == 1;
            labels.add(alone ? name : name + " [" + plain(unit.id()) + "]");
        }
        return labels;
    }

    /** A label ends at the next quotation mark: Pajek has no way to write one. */
    private static String plain(String text) {
        return CharMatcher.anyOf("\r\n\t")
                .replaceFrom(PrintableText.of(text), ' ')
                .replace('"', '\'')
                .replace('\\', '/');
    }
}
