package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.network.ItemCount;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * The partners with more joint patents than a threshold, those of most first.
 *
 * @param threshold the threshold
 * @param partners the partners
 */
public record PatentPartners(int threshold, TopList<Unit> partners) implements Tabular {

    static <U extends Unit> PatentPartners of(Scope<U> scope, int threshold) {
        long[] byUnit = scope.jointByUnit(g -> scope.groups().type(g) == RecordType.PATENT);
        List<ItemCount<Unit>> counts = new ArrayList<>();
        for (int u = 0; u < byUnit.length; u++) {
            if (scope.isPartner(u) && byUnit[u] > threshold) {
                counts.add(new ItemCount<>(scope.groups().units().get(u), byUnit[u], 0));
            }
        }
        return new PatentPartners(threshold, TopList.of(counts, Integer.MAX_VALUE, u -> true));
    }

    @Override
    public DataTable table() {
        DataTable.Builder table =
                DataTable.named("patent-partners").text("id").text("name").whole("records");
        partners.places().forEach(p -> table.add(p.item().id())
                .add(p.item().name())
                .add(p.records())
                .end());
        return table.build();
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
