package io.github.brigraph.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of a synthetic corpus in the formats of other databases, with all that fills their files. */
final class OtherFormats {

    private static final List<String> SCOPUS_COLUMNS = List.of(
            "Authors",
            "Author full names",
            "Author(s) ID",
            "Title",
            "Year",
            "Source title",
            "Volume",
            "Issue",
            "Art. No.",
            "Page start",
            "Page end",
            "Page count",
            "Cited by",
            "DOI",
            "Link",
            "Affiliations",
            "Authors with affiliations",
            "Abstract",
            "Author Keywords",
            "Index Keywords",
            "Molecular Sequence Numbers",
            "Chemicals/CAS",
            "Tradenames",
            "Manufacturers",
            "Funding Details",
            "Funding Texts",
            "References",
            "Correspondence Address",
            "Editors",
            "Publisher",
            "Sponsors",
            "Conference name",
            "Conference date",
            "Conference location",
            "Conference code",
            "ISSN",
            "ISBN",
            "CODEN",
            "PubMed ID",
            "Language of Original Document",
            "Abbreviated Source Title",
            "Document Type",
            "Publication Stage",
            "Open Access",
            "Source",
            "EID");

    private OtherFormats() {}

    /** Writes a record. */
    private interface RecordWriter {
        void write(Map<String, List<String>> fields, long number, Writer out) throws IOException;
    }

    /** The corpus as Scopus CSV. */
    static Path scopusCsv(Path webOfScience) throws IOException {
        Path file = webOfScience.resolveSibling("synthetic-scopus.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write('\uFEFF'
                    + String.join(
                            ",",
                            SCOPUS_COLUMNS.stream().map(OtherFormats::quoted).toList()) + "\n");
            convert(webOfScience, out, OtherFormats::scopus);
        }
        return file;
    }

    /** The corpus as PubMed XML. */
    static Path pubmedXml(Path webOfScience) throws IOException {
        Path file = webOfScience.resolveSibling("synthetic-pubmed.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD"
                    + " PubMedArticle, 1st January 2024//EN\""
                    + " \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_240101.dtd\">\n<PubmedArticleSet>\n");
            convert(webOfScience, out, OtherFormats::pubmed);
            out.write("</PubmedArticleSet>\n");
        }
        return file;
    }

    private static void convert(Path webOfScience, Writer out, RecordWriter writer) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        String tag = "";
        long number = 0;
        try (BufferedReader in = Files.newBufferedReader(webOfScience, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("ER")) {
                    writer.write(fields, ++number, out);
                    fields.clear();
                } else if (line.startsWith("   ")) {
                    fields.getOrDefault(tag, new ArrayList<>()).add(line.strip());
                } else if (line.length() > 3) {
                    tag = line.substring(0, 2);
                    fields.computeIfAbsent(tag, t -> new ArrayList<>()).add(line.substring(3));
                }
            }
        }
    }

    private static List<String> all(Map<String, List<String>> fields, String tag) {
        return fields.getOrDefault(tag, List.of());
    }

    private static String text(Map<String, List<String>> fields, String tag) {
        return String.join(" ", all(fields, tag));
    }

    private static List<String> addresses(Map<String, List<String>> fields) {
        return all(fields, "C1").stream()
                .map(a -> a.substring(a.indexOf(']') + 1).strip())
                .map(a -> a.endsWith(".") ? a.substring(0, a.length() - 1) : a)
                .toList();
    }

    private static void scopus(Map<String, List<String>> fields, long number, Writer out) throws IOException {
        Map<String, String> cells = new HashMap<>();
        cells.put("Authors", String.join("; ", all(fields, "AU")));
        cells.put("Author full names", String.join("; ", all(fields, "AF")));
        cells.put("Title", text(fields, "TI"));
        cells.put("Year", text(fields, "PY"));
        cells.put("Source title", text(fields, "SO"));
        cells.put("DOI", text(fields, "DI"));
        cells.put("Link", "https://www.scopus.com/inward/record.uri?eid=2-s2.0-" + number + "&partnerID=40");
        cells.put("Affiliations", String.join("; ", addresses(fields)));
        cells.put("Authors with affiliations", String.join("; ", all(fields, "C1")));
        cells.put("Abstract", text(fields, "AB"));
        cells.put("Author Keywords", text(fields, "DE"));
        cells.put("References", String.join("; ", all(fields, "CR")));
        cells.put("Document Type", "Article");
        cells.put("Source", "Scopus");
        cells.put("EID", "2-s2.0-" + number);
        out.write(String.join(
                ",",
                SCOPUS_COLUMNS.stream()
                        .map(c -> quoted(cells.getOrDefault(c, "")))
                        .toList()));
        out.write('\n');
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static void pubmed(Map<String, List<String>> fields, long number, Writer out) throws IOException {
        List<String> addresses = addresses(fields);
        List<String> authors = all(fields, "AF");
        StringBuilder xml = new StringBuilder(1 << 14);
        xml.append("<PubmedArticle>\n  <MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\">\n    <PMID Version=\"1\">")
                .append(number)
                .append("</PMID>\n    <Article PubModel=\"Print\">\n      <Journal><JournalIssue><PubDate><Year>")
                .append(text(fields, "PY"))
                .append("</Year></PubDate></JournalIssue></Journal>\n      <ArticleTitle>")
                .append(escaped(text(fields, "TI")))
                .append("</ArticleTitle>\n      <Abstract><AbstractText>")
                .append(escaped(text(fields, "AB")))
                .append("</AbstractText></Abstract>\n      <AuthorList CompleteYN=\"Y\">\n");
        for (int i = 0; i < authors.size(); i++) {
            String[] name = authors.get(i).split(", ", 2);
            xml.append("        <Author ValidYN=\"Y\">\n          <LastName>")
                    .append(escaped(name[0]))
                    .append("</LastName>\n          <ForeName>")
                    .append(escaped(name[name.length - 1]))
                    .append("</ForeName>\n          <AffiliationInfo>\n            <Affiliation>")
                    .append(escaped(addresses.isEmpty() ? "" : addresses.get(i % addresses.size())))
                    .append("</Affiliation>\n          </AffiliationInfo>\n        </Author>\n");
        }
        xml.append("      </AuthorList>\n    </Article>\n  </MedlineCitation>\n  <PubmedData>\n    <ReferenceList>\n");
        for (String reference : all(fields, "CR")) {
            xml.append("      <Reference><Citation>").append(escaped(reference)).append("</Citation></Reference>\n");
        }
        out.append(xml.append("    </ReferenceList>\n  </PubmedData>\n</PubmedArticle>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
