package io.github.brigraph.report;

import io.github.brigraph.unit.Country;
import java.util.Comparator;
import java.util.List;

/** The world map, and its numbers as a table. */
final class MapPart {

    private MapPart() {}

    static Section of(Findings findings) {
        Markup body = new Markup();
        String ties = findings.focal()
                .map(f -> "Curves join " + f.name()
                        + " to the partners with most joint papers, as wide as these are many. ")
                .orElse("Curves join the countries and regions with most joint papers, as wide as these are many. ");
        Section.figure(
                body,
                WorldMap.of(findings),
                "Shades: " + WorldMap.unit(findings) + ". " + ties
                        + "Circles stand for countries and regions too small to be seen, in the same shades. "
                        + "Equal Earth projection around 150° E; outlines by Natural Earth. "
                        + "Boundaries and names shown imply no opinion on the legal status of any country or region.");
        table(findings, body);
        return new Section("map", "World map", body);
    }

    private static void table(Findings findings, Markup body) {
        PageTable table = new PageTable("Papers by country or region (full counting)")
                .name("Country or region")
                .text("Code");
        findings.focal().ifPresent(f -> table.number("Joint papers with " + f.name(), "full counting"));
        table.number("Papers", "all records of it, full counting").number("of these MCP", "of several countries");
        List<Country> countries = findings.network().units().stream()
                .sorted(Comparator.comparingLong((Country c) -> -findings.mapped(c)))
                .toList();
        for (Country country : countries) {
            String papers = Numerals.whole(findings.papers(country));
            String several = Numerals.whole(findings.network()
                    .node(country)
                    .map(n -> findings.network().output(n).multipleCountries())
                    .orElse(0L));
            if (findings.focal().isEmpty()) {
                table.row(country.name(), country.code(), papers, several);
            } else {
                boolean focal = country.equals(findings.focal().get());
                String joint = focal ? "–" : Numerals.whole(findings.jointPapers(country));
                table.row(country.name(), country.code(), joint, papers, several);
            }
        }
        body.open("details")
                .element("summary", "The map as a table: " + Numerals.countries(countries.size()))
                .line();
        table.writeTo(body);
        body.close().line();
    }
}
