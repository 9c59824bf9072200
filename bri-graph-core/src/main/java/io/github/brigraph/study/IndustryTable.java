package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.network.ItemCount;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.subject.Subjects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Joint patents by industry: by the class of the national economy that the patent carries, else by the concordance of the
 * study.
 *
 * <p>{@code records} counts a patent in every industry it has, so its column adds up to more than the patents.
 * {@code fractional} counts its share in each; together with the patents without an industry that column adds up to the
 * patents where shares add up to 1.
 *
 * @param industries the industries, those of most patents first, equal ones in order of their codes
 * @param patents all joint patents
 * @param unclassified those of them without an industry
 */
public record IndustryTable(List<IndustryCount> industries, long patents, long unclassified) implements Tabular {

    /** What stands for the code of patents without an industry. */
    public static final String NONE = "none";

    public IndustryTable {
        industries = List.copyOf(industries);
    }

    /**
     * One industry.
     *
     * @param code its code
     * @param name its name; empty where it has none
     * @param records the patents that are in it, whole counting
     * @param fractional the sum of their shares in it
     */
    public record IndustryCount(String code, String name, long records, double fractional) {}

    static IndustryTable of(Scope<?> scope, Subjects subjects) {
        RecordGroups<?> groups = scope.groups();
        IntPredicate patents = g -> groups.type(g) == RecordType.PATENT && scope.joint(g);
        List<IndustryCount> industries = new ArrayList<>();
        for (ItemCount<String> c : groups.industries(patents)) {
            industries.add(new IndustryCount(
                    c.item(), subjects.industryName(c.item(), Locale.ENGLISH), c.records(), c.fractional()));
        }
        industries.sort(Comparator.comparingLong((IndustryCount c) -> -c.records())
                .thenComparing(Comparator.comparingDouble((IndustryCount c) -> -c.fractional()))
                .thenComparing(IndustryCount::code));
        return new IndustryTable(industries, groups.records(patents), groups.unclassified(patents));
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("patent-industries")
                .text("industry_code")
                .text("industry")
                .whole("records")
                .real("records_fractional");
        industries.forEach(i -> table.add(i.code())
                .add(i.name())
                .add(i.records())
                .add(i.fractional())
                .end());
        if (unclassified > 0) {
            table.add(NONE)
                    .add("patents without an industry")
                    .add(unclassified)
                    .add((double) unclassified)
                    .end();
        }
        return table.build();
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
