package io.github.brigraph.neo4j;

import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What tells a network from all others in a database.
 *
 * @param analysis the name of the analysis
 * @param kind what the network is in it
 * @param level the level of its units
 * @param counting how weights are counted
 * @param period the years
 * @param settings what else it depends on, as text
 */
record NetworkKey(String analysis, String kind, String level, Counting counting, Period period, String settings) {

    /** 16 hexadecimal digits. */
    String id() {
        return RowDigest.of(String.join("\n", analysis, kind, level, counting.label(), period.toString(), settings));
    }

    Map<String, Object> properties() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id());
        row.put("analysisId", analysis);
        row.put("kind", kind);
        row.put("level", level);
        row.put("counting", counting.label());
        NetworkContent.years(row, period);
        return row;
    }
}
