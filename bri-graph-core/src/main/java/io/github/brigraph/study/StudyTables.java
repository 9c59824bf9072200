package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import java.util.List;

/**
 * The tables of a study of a focal unit and its partners.
 *
 * @param trend records by year and type
 * @param fields who leads in each field
 * @param industries joint patents by industry
 * @param patentPartners partners by joint patents
 * @param tiers partners by tier of the innovation index
 * @param patterns how records cooperate
 * @param layers papers against patents against joint activities
 * @param mediatedTies ties of partners with and without the focal unit
 * @param periods networks and hubs period by period
 */
public record StudyTables(
        TrendTable trend,
        FieldTable fields,
        IndustryTable industries,
        PatentPartners patentPartners,
        TierTable tiers,
        PatternTable patterns,
        LayerTable layers,
        MediatedTies mediatedTies,
        PeriodTable periods) {

    /** All of them as tables of cells, in the order above; fields and periods give two each. */
    public List<DataTable> all() {
        return List.of(
                trend.table(),
                fields.table(),
                fields.rankingTable(),
                industries.table(),
                patentPartners.table(),
                tiers.table(),
                patterns.table(),
                layers.table(),
                mediatedTies.table(),
                periods.table(),
                periods.hubTable());
    }
}
