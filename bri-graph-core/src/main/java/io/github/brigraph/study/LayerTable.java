package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.hub.RankCorrelation;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.record.RecordType;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers of cooperation - papers, patents, joint laboratories and agreements - compared by the joint records of each partner:
 * whether the same partners are in both, whether they come in the same order, and how far one runs ahead of the other.
 *
 * @param comparisons a row for each pair of types of record that both have a joint record
 */
public record LayerTable(List<LayerComparison> comparisons) implements Tabular {

    public LayerTable {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Two layers.
     *
     * @param first the first
     * @param second the second
     * @param records joint records of the first and of the second
     * @param partners partners in the first, in the second, in both
     * @param spearman the rank correlation of the joint records of the partners that are in either, with ties (0 where a
     *     partner is not in a layer); undefined below two partners or where a layer is all alike
     * @param kendall Kendall's τ-b of the same
     */
    public record LayerComparison(
            RecordType first, RecordType second, Pair records, Partners partners, double spearman, double kendall) {

        /** Overlap of the partners: those in both among those in either (Jaccard). */
        public double overlap() {
            return (double) partners.both / (partners.first + partners.second - partners.both);
        }

        /** How many joint records of the first there are for one of the second. */
        public double ratio() {
            return (double) records.first / records.second;
        }
    }

    /** A number of each layer. */
    public record Pair(long first, long second) {}

    /** Partners in the first layer, in the second, in both. */
    public record Partners(int first, int second, int both) {}

    static LayerTable of(Scope<?> scope) {
        RecordGroups<?> groups = scope.groups();
        RecordType[] types = RecordType.values();
        List<LayerComparison> rows = new ArrayList<>();
        for (int a = 0; a < types.length; a++) {
            for (int b = a + 1; b < types.length; b++) {
                RecordType first = types[a];
                RecordType second = types[b];
                Pair records = new Pair(
                        groups.records(g -> groups.type(g) == first && scope.joint(g)),
                        groups.records(g -> groups.type(g) == second && scope.joint(g)));
                if (records.first > 0 && records.second > 0) {
                    rows.add(comparison(scope, new RecordType[] {first, second}, records));
                }
            }
        }
        return new LayerTable(rows);
    }

    private static LayerComparison comparison(Scope<?> scope, RecordType[] types, Pair records) {
        long[] first = scope.jointByUnit(g -> scope.groups().type(g) == types[0]);
        long[] second = scope.jointByUnit(g -> scope.groups().type(g) == types[1]);
        List<double[]> either = new ArrayList<>();
        int inFirst = 0;
        int inSecond = 0;
        int inBoth = 0;
        for (int u = 0; u < first.length; u++) {
            if (scope.isPartner(u) && first[u] + second[u] > 0) {
                either.add(new double[] {first[u], second[u]});
                inFirst += first[u] > 0 ? 1 : 0;
                inSecond += second[u] > 0 ? 1 : 0;
                inBoth += first[u] > 0 && second[u] > 0 ? 1 : 0;
            }
        }
        double[] x = either.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = either.stream().mapToDouble(p -> p[1]).toArray();
        return new LayerComparison(
                types[0],
                types[1],
                records,
                new Partners(inFirst, inSecond, inBoth),
                RankCorrelation.spearman(x, y),
                RankCorrelation.kendall(x, y));
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("layers")
                .text("layer_a")
                .text("layer_b")
                .whole("joint_records_a")
                .whole("joint_records_b")
                .real("records_a_per_record_b")
                .whole("partners_a")
                .whole("partners_b")
                .whole("partners_both")
                .real("overlap_jaccard")
                .real("spearman")
                .real("kendall_tau_b");
        for (LayerComparison c : comparisons) {
            table.add(c.first.label())
                    .add(c.second.label())
                    .add(c.records.first)
                    .add(c.records.second)
                    .add(c.ratio())
                    .add(c.partners.first)
                    .add(c.partners.second)
                    .add(c.partners.both)
                    .add(c.overlap())
                    .add(c.spearman)
                    .add(c.kendall)
                    .end();
        }
        return table.build();
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
