package io.github.brigraph.sample;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Synthetic joint patents of China with the countries of the Belt and Road, as a table with the Chinese column names of
 * IncoPat, in the proportions of the source study (Liu et al. 2023, doi 10.16418/j.issn.1000-3045.20230713003).
 *
 * <p>What is planted:
 *
 * <ul>
 *   <li><b>Partners.</b> Every patent has an applicant in China and one in a partner country. Leading: Singapore, South Korea,
 *       Italy, Russia, Austria, Malaysia, New Zealand, the partners with more than 100 joint patents in the study.
 *   <li><b>Industries.</b> Each class of the national economy as often as in the study's table (C40 on 3,838 of 7,061
 *       patents, C39 on 3,497 …), drawn apart, so that a patent is in several.
 *   <li><b>Years.</b> Priority years 2014 to 2021 grow to 2019 and fall after it, because the last ones were not all
 *       published when the study looked.
 * </ul>
 *
 * @param records how many patents, at least 0
 * @param seed the seed
 */
public record SyntheticPatents(long records, long seed) {

    /** The number of joint patents in the source study. */
    public static final int PATENTS_OF_THE_STUDY = 7061;

    private static final int FIRST_YEAR = 2014;
    private static final int[] YEARS = {500, 640, 800, 1000, 1200, 1321, 1000, 600};
    private static final String PARTNERS = "SG KR IT RU AT MY NZ TH PL ZA SA PK TR EG";
    private static final int[] PARTNER_WEIGHTS = {240, 190, 120, 100, 80, 62, 48, 18, 14, 12, 10, 9, 6, 4};

    private static final ImmutableList<PatentClass> CLASSES = ImmutableList.of(
            new PatentClass("C40", 3838, "G01N 21/00"),
            new PatentClass("C39", 3497, "H04L 12/00"),
            new PatentClass("C43", 3369, "F16N 7/00"),
            new PatentClass("O81", 2504, "B60S 5/00"),
            new PatentClass("C35", 1936, "B29C 45/00"),
            new PatentClass("I65", 1765, "G06F 9/00"),
            new PatentClass("C34", 1256, "F16K 1/00"),
            new PatentClass("C38", 1131, "H02K 1/00"),
            new PatentClass("C26", 1071, "C07C 1/00"),
            new PatentClass("I63", 1053, "H04W 4/00"),
            new PatentClass("I64", 861, "H04L 67/00"),
            new PatentClass("C30", 697, "C04B 35/00"),
            new PatentClass("C27", 577, "A61K 31/00"),
            new PatentClass("C33", 437, "B21D 5/00"),
            new PatentClass("C37", 416, "B64C 1/00"));

    private static final String[] HEADER = {
        "标题", "申请人", "公开(公告)号", "公开(公告)日", "申请号", "申请日", "专利类型", "公开国别", "IPC主分类", "IPC", "国民经济分类", "最早优先权日", "申请人国别代码",
        "发明人"
    };

    public SyntheticPatents {
        checkArgument(records >= 0, "the number of patents must not be negative, was %s", records);
    }

    private record PatentClass(String code, int patents, String ipc) {}

    /** As many patents as the study has for so many papers. */
    public static SyntheticPatents besides(SyntheticCorpus papers) {
        return new SyntheticPatents(
                Math.round((double) papers.records() * PATENTS_OF_THE_STUDY / SyntheticCorpus.PAPERS_OF_THE_STUDY),
                papers.seed());
    }

    /** The leading partners by joint patents, the first first. */
    public static List<String> leadingPartners() {
        return List.of(PARTNERS.split(" ", -1)).subList(0, 7);
    }

    /** The share of the patents that is in each class. */
    public static Map<String, Double> classShares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        CLASSES.forEach(c -> shares.put(c.code, (double) c.patents / PATENTS_OF_THE_STUDY));
        return shares;
    }

    /** How many patents are in each class. */
    public Map<String, Long> patentsByClass() {
        Map<String, Long> counts = new TreeMap<>();
        for (long number = 1; number <= records; number++) {
            classes(number).forEach(c -> counts.merge(c.code, 1L, Long::sum));
        }
        return counts;
    }

    /** Writes the table; the writer stays open. Lines end with LF. */
    public void write(Writer out) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(HEADER);
            for (long number = 1; number <= records; number++) {
                csv.writeRecord(row(number));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private List<PatentClass> classes(long number) {
        Draws draws = new Draws(seed ^ 0x5EED, number);
        List<PatentClass> classes = new ArrayList<>();
        for (PatentClass c : CLASSES) {
            if (draws.unit() * PATENTS_OF_THE_STUDY < c.patents) {
                classes.add(c);
            }
        }
        return classes;
    }

    private List<String> row(long number) {
        Draws draws = new Draws(seed ^ 0x9A7E, number);
        int year = FIRST_YEAR + weighted(YEARS, Spread.FIELD.at(number, seed));
        String partner =
                List.of(PARTNERS.split(" ", -1)).get(weighted(PARTNER_WEIGHTS, Spread.PARTNER.at(number, seed)));
        List<PatentClass> classes = classes(number);
        List<String> ipc = classes.isEmpty()
                ? List.of("G09F 1/00")
                : classes.stream().map(PatentClass::ipc).toList();
        String day = String.format(Locale.ROOT, "-%02d-%02d", 1 + draws.below(12), 1 + draws.below(28));
        return List.of(
                String.format(
                        Locale.ROOT, "Synthetic device %d for %s", number, draws.of("testing", "sensing", "control")),
                "Synthetic Univ Beijing; Synthetic Works " + draws.below(40),
                String.format(Locale.ROOT, "SYN%09dA", number),
                (year + 1) + day,
                String.format(Locale.ROOT, "SYN%d%09d", year, number),
                year + day,
                "发明申请",
                "中国",
                ipc.get(0),
                String.join("; ", ipc),
                String.join("; ", classes.stream().map(PatentClass::code).toList()),
                year + day,
                "CN; " + partner,
                "Synthetic-" + draws.below(9000) + "; Synthetic-" + draws.below(9000));
    }

    /** The index at a place between 0 and 1, each as wide as its weight. */
    private static int weighted(int[] weights, double place) {
        double total = 0;
        for (int weight : weights) {
            total += weight;
        }
        double rest = place * total;
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
