package io.github.brigraph.report;

import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.unit.TerritoryPolicy;
import java.util.List;
import java.util.stream.Collectors;

/** How the numbers were made: conventions behind the names of columns. */
final class MethodPart {

    private final Findings findings;
    private final Markup body = new Markup();

    private MethodPart(Findings findings) {
        this.findings = findings;
    }

    static Section of(Findings findings) {
        MethodPart part = new MethodPart(findings);
        part.write();
        return new Section("method", "Method", part.body);
    }

    /** A territory policy in words. */
    static String territories(TerritoryPolicy policy) {
        String folds = policy.folds().entrySet().stream()
                .map(e -> e.getKey().name() + " in " + e.getValue().name())
                .collect(Collectors.joining(", "));
        return folds.isEmpty()
                ? policy.name() + ": every ISO 3166 code stands for itself, Hong Kong, Macao and Taiwan too"
                : policy.name() + ": " + folds;
    }

    private void write() {
        body.open("dl", "class", "method").line();
        entry(
                "Full counting",
                "A record of n countries or regions adds 1 to each of them and 1 to each of their pairs. Totals"
                        + " therefore exceed the number of records.");
        if (findings.study().settings().counting() == Counting.FRACTIONAL) {
            entry(
                    "Fractional counting",
                    "A record of n countries or regions adds 1/(n − 1) to each of their pairs (Newman 2001):"
                            + " a strength is the number of collaborative records.");
        }
        if (findings.study().settings().counting() == Counting.FRACTIONAL_REFINED) {
            entry(
                    "Refined fractional counting",
                    "A record of n countries or regions adds 2/(n(n − 1)) to each of their pairs: every"
                            + " collaborative record adds 1 to the whole network.");
        }
        entry(
                "Addresses",
                "Only addresses of authors count. A country or region counts once a record, however many addresses name"
                        + " it. An unresolved address makes a record neither national nor international.");
        entry("Territories", territories(findings.territories()) + ".");
        entry("International record, MCP", "A record of two or more countries or regions; SCP is one of exactly one.");
        measures();
        entry(
                "Community",
                "Leiden algorithm on weights, maximising modularity (Traag, Waltman & van Eck 2019,"
                        + " doi 10.1038/s41598-019-41695-z). Numbered by size. An optimum is not the only one: neighbours at the edge of two"
                        + " communities may change sides with another seed. communities.csv says how far each"
                        + " one's community is the same over 20 seeds (stability, mean Jaccard index).");
        entry(
                "Picture of the network",
                "VOS mapping on association strength 2W·w/(s·t), w the weight of a tie, s and t the"
                        + " strengths of its ends, W the total weight (van Eck et al. 2010, doi 10.1002/asi.21421). Discs that would overlap"
                        + " are pushed apart.");
        leftOut("countries", findings.countries());
        leftOut("institutions", findings.study().institutions());
        leftOut("hubs", findings.study().hubNetwork());
        body.close().line();
    }

    private void measures() {
        entry("Strength (strength)", "Sum of the weights of a unit's ties.");
        entry("Partners (degree)", "Number of a unit's ties.");
        entry(
                "Betweenness (betweenness_unweighted_normalised)",
                "Share of the shortest paths between two others that lead over the"
                        + " unit; every tie has length 1; divided by the number of pairs of others.");
        entry(
                "PageRank (pagerank)",
                "Where a walk along ties, chosen by weight, is found; it jumps anywhere with probability 0.15."
                        + " Sums to 1.");
    }

    private void leftOut(String network, MeasuredNetwork<?> measured) {
        List<Measure> measures = measured.leftOut();
        if (!measures.isEmpty()) {
            entry(
                    "Left out for " + network,
                    measures.stream().map(Measure::label).collect(Collectors.joining(", "))
                            + ": the network is so large that they would take too long.");
        }
    }

    private void entry(String term, String description) {
        body.open("div").element("dt", term).element("dd", description).close().line();
    }
}
