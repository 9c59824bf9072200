package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables that name authors and nothing about where they are. They differ in their columns only, so each is a value.
 *
 * @param format the format
 * @param required the columns by which it is known
 * @param title the column of the title
 * @param authors the column of the authors
 * @param separator what separates the authors
 * @param year the column of the year or date
 * @param type the column of the type of document
 * @param keywords the column of the authors' keywords
 * @param id the column of the source's own number
 * @param scheme the scheme of that number
 */
record NamesTable(
        RecordFormat format,
        List<String> required,
        String title,
        String authors,
        Pattern separator,
        String year,
        String type,
        String keywords,
        String id,
        Scheme scheme)
        implements TableFormat {

    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern COMMA = Pattern.compile(", ");

    /** Springer runs names together: a new one starts where an upper-case letter follows a lower-case one or a full stop. */
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=\\p{Ll}{2}|[A-Z]\\.)(?=\\p{Lu}\\p{Ll})");

    static final NamesTable PUBMED = of(
            RecordFormat.PUBMED_CSV,
            List.of("pmid", "title", "authors", "citation", "journal/book"),
            new String[] {"title", "authors", "publication year", "", "", "pmid"},
            COMMA,
            Scheme.PMID);
    static final NamesTable EBSCO = of(
            RecordFormat.EBSCO_CSV,
            List.of("article title", "author", "journal title", "accession number", "plink"),
            new String[] {"article title", "author", "publication date", "doctype", "keywords", ""},
            SEMICOLON,
            Scheme.DOI);
    static final NamesTable EBSCO_NEW = of(
            RecordFormat.EBSCO_CSV,
            List.of("title", "authors", "source", "publicationdate", "plink"),
            new String[] {"title", "authors", "publicationdate", "doctypes", "", ""},
            SEMICOLON,
            Scheme.DOI);
    static final NamesTable SPRINGER = of(
            RecordFormat.SPRINGER_CSV,
            List.of("item title", "item doi", "content type", "publication title"),
            new String[] {"item title", "authors", "publication year", "content type", "", "item doi"},
            RUN_TOGETHER,
            Scheme.DOI);
    static final NamesTable GOOGLE_SCHOLAR = of(
            RecordFormat.GOOGLE_SCHOLAR_CSV,
            List.of("authors", "title", "publication", "volume", "number", "pages", "year", "publisher"),
            new String[] {"title", "authors", "year", "", "", ""},
            SEMICOLON,
            Scheme.DOI);
    /** What the program Publish or Perish saves of Google Scholar. */
    static final NamesTable PUBLISH_OR_PERISH = of(
            RecordFormat.GOOGLE_SCHOLAR_CSV,
            List.of("cites", "authors", "title", "year", "gsrank"),
            new String[] {"title", "authors", "year", "type", "", ""},
            COMMA,
            Scheme.DOI);

    static final NamesTable COCHRANE = of(
            RecordFormat.COCHRANE,
            List.of("author(s)", "title", "source", "year", "cochrane review group code"),
            new String[] {"title", "author(s)", "year", "publication type", "keywords", "central id"},
            SEMICOLON,
            Scheme.COCHRANE);
    static final NamesTable LENS = of(
            RecordFormat.LENS_SCHOLAR_CSV,
            List.of("lens id", "title", "author/s", "source title"),
            new String[] {"title", "author/s", "publication year", "publication type", "keywords", "lens id"},
            SEMICOLON,
            Scheme.LENS);

    /** All of them. */
    static final List<NamesTable> ALL =
            List.of(PUBMED, EBSCO, EBSCO_NEW, SPRINGER, COCHRANE, LENS, PUBLISH_OR_PERISH, GOOGLE_SCHOLAR);

    private static NamesTable of(
            RecordFormat format, List<String> required, String[] columns, Pattern separator, Scheme scheme) {
        return new NamesTable(
                format,
                required,
                columns[0],
                columns[1],
                separator,
                columns[2],
                columns[3],
                columns[4],
                columns[5],
                scheme);
    }

    @Override
    public RecordFormat format(Carrier carrier) {
        return format;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAll(required.toArray(String[]::new));
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), format.database())
                .title(row.cell(title))
                .year(row.cell(year, "date published", "publication date"), year)
                .type(row.cell(type))
                .keywords(Cells.split(row.cell(keywords)))
                .identifier(Scheme.DOI, row.cell("doi"))
                .ownId(scheme, row.cell(id, "cochrane review id"));
        pubmed(row.cell("pmid", "pubmed id"), draft);
        if (format == RecordFormat.LENS_SCHOLAR_CSV) {
            draft.categories(Cells.split(row.cell("fields of study"))).funders(Cells.split(row.cell("funding")));
        }
        for (String name : separator.split(row.cell(authors), -1)) {
            String plain = name.endsWith(".") && format == RecordFormat.PUBMED_CSV
                    ? name.substring(0, name.length() - 1)
                    : name;
            draft.author(plain);
        }
        draft.finish(sink);
    }

    private static void pubmed(String cell, Draft draft) {
        String digits = cell.replaceAll("[^0-9]", "");
        if (!digits.isEmpty() && digits.length() <= 9) {
            draft.identifier(Scheme.PMID, digits);
        }
    }
}
