package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.network.ItemCount;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.subject.SubjectField;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Who leads in each field, among the joint publications: partners, institutions abroad and at home, subject categories.
 *
 * <p>Whole counting: a paper counts once for each partner, institution and category that it has, and in each of its fields.
 * An institution is at home where its country, after folding, is the focal one, abroad where it is a partner; one of a third
 * country is neither.
 *
 * @param fields first all joint publications, under the id {@code all}, then the fields in their order
 */
public record FieldTable(List<FieldSummary> fields) implements Tabular {

    /** The id of the row of all joint publications. */
    public static final String ALL = "all";

    public FieldTable {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param id the id of the field
     * @param name its name
     * @param records its joint publications
     * @param partners the partners with the most of them
     * @param institutionsAbroad the institutions in partner countries with the most
     * @param institutionsHome the institutions of the focal country with the most
     * @param categories the subject categories with the most
     */
    public record FieldSummary(
            String id,
            String name,
            long records,
            TopList<Unit> partners,
            TopList<Institution> institutionsAbroad,
            TopList<Institution> institutionsHome,
            TopList<String> categories) {}

    /** Whether the country of an institution, after folding, is at home, or a partner's. */
    record Where(TerritoryPolicy policy, Optional<Country> home, Predicate<Country> abroad) {

        boolean isHome(Institution institution) {
            return institution.country().map(policy::fold).equals(home) && home.isPresent();
        }

        boolean isAbroad(Institution institution) {
            return institution.country().map(policy::fold).filter(abroad).isPresent();
        }
    }

    static <U extends Unit> FieldTable of(Scope<U> scope, SubjectFields fields, Where where, int top) {
        List<FieldSummary> rows = new ArrayList<>();
        RecordGroups<U> groups = scope.groups();
        IntPredicate papers = g -> groups.type(g) == RecordType.PUBLICATION;
        rows.add(summary(ALL, "All fields", new Part<>(scope, papers, where, top)));
        for (int i = 0; i < fields.all().size(); i++) {
            SubjectField field = fields.all().get(i);
            int bit = i;
            IntPredicate inField = g -> papers.test(g) && (groups.fields(g) >>> bit & 1) == 1;
            rows.add(summary(field.id(), field.name(), new Part<>(scope, inField, where, top)));
        }
        return new FieldTable(rows);
    }

    private record Part<U extends Unit>(Scope<U> scope, IntPredicate condition, Where where, int top) {}

    private static <U extends Unit> FieldSummary summary(String id, String name, Part<U> part) {
        Scope<U> scope = part.scope;
        RecordGroups<U> groups = scope.groups();
        IntPredicate joint = g -> part.condition.test(g) && scope.joint(g);
        long[] byUnit = scope.jointByUnit(part.condition);
        List<ItemCount<Unit>> units = new ArrayList<>();
        for (int u = 0; u < byUnit.length; u++) {
            if (scope.isPartner(u)) {
                units.add(new ItemCount<>(groups.units().get(u), byUnit[u], 0));
            }
        }
        List<ItemCount<Institution>> institutions = groups.institutions(joint);
        return new FieldSummary(
                id,
                name,
                groups.records(joint),
                TopList.of(units, part.top, u -> true),
                TopList.of(institutions, part.top, part.where::isAbroad),
                TopList.of(institutions, part.top, part.where::isHome),
                TopList.of(groups.categories(joint), part.top, c -> true));
    }

    /** The number of joint publications by field. */
    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("fields").text("field").whole("records");
        fields.forEach(f -> table.add(f.id()).add(f.records()).end());
        return table.build();
    }

    /** All top lists, one after the other. */
    public DataTable rankingTable() {
        DataTable.Builder table = DataTable.named("field-ranking")
                .text("field")
                .text("kind")
                .whole("rank")
                .text("id")
                .text("name")
                .whole("records");
        for (FieldSummary field : fields) {
            field.partners().places().forEach(p -> row(table, field, "partner", p.rank())
                    .add(p.item().id())
                    .add(p.item().name())
                    .add(p.records())
                    .end());
            institutions(table, field, "institution_abroad", field.institutionsAbroad());
            institutions(table, field, "institution_home", field.institutionsHome());
            field.categories().places().forEach(p -> row(table, field, "category", p.rank())
                    .add(p.item())
                    .add(p.item())
                    .add(p.records())
                    .end());
        }
        return table.build();
    }

    private static void institutions(
            DataTable.Builder table, FieldSummary field, String kind, TopList<Institution> list) {
        list.places().forEach(p -> row(table, field, kind, p.rank())
                .add(p.item().id())
                .add(p.item().name())
                .add(p.records())
                .end());
    }

    private static DataTable.Builder row(DataTable.Builder table, FieldSummary field, String kind, int rank) {
        return table.add(field.id()).add(kind).add(rank);
    }

    @Override
    public String toString() {
        return table() + "\n" + rankingTable();
    }
}
