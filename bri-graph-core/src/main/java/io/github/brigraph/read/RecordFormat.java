package io.github.brigraph.read;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The formats that bri-graph reads, and what each can give. */
public enum RecordFormat {
    /** Web of Science plain text: tagged fields, two letters each ({@code .txt}, {@code .isi}, {@code .ciw}). */
    WOS_PLAIN("wos-plain", "Web of Science", Common.WOS),
    /** Web of Science, tab-delimited. */
    WOS_TAB("wos-tab", "Web of Science", Common.WOS),
    /** Web of Science as a workbook of Excel before 2007, which is what its button Excel gives. */
    WOS_XLS("wos-xls", "Web of Science", Common.WOS),
    /** The same table in a newer workbook. */
    WOS_XLSX("wos-xlsx", "Web of Science", Common.WOS),
    /** Web of Science as BibTeX. */
    WOS_BIBTEX("wos-bibtex", "Web of Science", Common.WOS),
    /** Web of Science data as R's bibliometrix keeps them, in a CSV. */
    BIBLIOMETRIX_CSV("bibliometrix-csv", "Web of Science", Common.WOS),
    /** Scopus CSV with a header of column names. */
    SCOPUS_CSV("scopus-csv", "Scopus", Common.SCOPUS),
    /** Scopus as BibTeX. */
    SCOPUS_BIBTEX("scopus-bibtex", "Scopus", Common.SCOPUS),
    /** Scopus plain text: paragraphs that end with {@code SOURCE: Scopus}. */
    SCOPUS_TXT("scopus-txt", "Scopus", Common.SCOPUS),
    /** RIS of any database or reference manager. */
    RIS(
            "ris",
            "RIS",
            EnumSet.of(Supply.ADDRESSES, Supply.COUNTRIES, Supply.INSTITUTIONS, Supply.AUTHORS, Supply.YEARS)),
    /** BibTeX of any origin. */
    BIBTEX(
            "bibtex",
            "BibTeX",
            EnumSet.of(Supply.ADDRESSES, Supply.COUNTRIES, Supply.INSTITUTIONS, Supply.AUTHORS, Supply.YEARS)),
    /** PubMed's tagged text, also called nbib. */
    MEDLINE("medline", "PubMed", Common.PUBMED),
    /** PubMed XML: articles and book articles. */
    PUBMED_XML("pubmed-xml", "PubMed", Common.PUBMED),
    /** PubMed's CSV, which names authors only. */
    PUBMED_CSV("pubmed-csv", "PubMed", Common.NAMES),
    /** OpenAlex works as one JSON document: an API page, an array of works, or an object that holds one. */
    OPENALEX_JSON("openalex-json", "OpenAlex", EnumSet.allOf(Supply.class)),
    /** OpenAlex works, one JSON object a line, as in the snapshot. */
    OPENALEX_JSONL("openalex-jsonl", "OpenAlex", EnumSet.allOf(Supply.class)),
    /** OpenAlex works in Parquet, as in the snapshot; {@link ColumnFiles} reads it. */
    OPENALEX_PARQUET("openalex-parquet", "OpenAlex", EnumSet.allOf(Supply.class)),
    /** OpenAlex works as a CSV of its web page or of a program. */
    OPENALEX_CSV("openalex-csv", "OpenAlex", EnumSet.allOf(Supply.class)),
    /** Dimensions publications as CSV. */
    DIMENSIONS_CSV("dimensions-csv", "Dimensions", EnumSet.allOf(Supply.class)),
    /** Dimensions publications as a workbook. */
    DIMENSIONS_XLSX("dimensions-xlsx", "Dimensions", EnumSet.allOf(Supply.class)),
    /** Lens scholarly works as CSV, which has no affiliations; its source country is the publisher's. */
    LENS_SCHOLAR_CSV(
            "lens-scholar-csv", "Lens", EnumSet.of(Supply.AUTHORS, Supply.YEARS, Supply.CATEGORIES, Supply.FUNDING)),
    /** Lens scholarly works as JSON: a response of the API, an array, or one object a line. */
    LENS_SCHOLAR_JSON("lens-scholar-json", "Lens", EnumSet.allOf(Supply.class)),
    /** Crossref works as JSON: a response of the API, an array, a work, or one object a line. */
    CROSSREF_JSON("crossref-json", "Crossref", EnumSet.allOf(Supply.class)),
    /** Cochrane Library: its citation export as text, its CSV and its RIS, none of which has addresses. */
    COCHRANE("cochrane", "Cochrane Library", Common.NAMES),
    /** Embase as CSV. */
    EMBASE_CSV("embase-csv", "Embase", Common.EMBASE),
    /** Embase as a workbook. */
    EMBASE_XLSX("embase-xlsx", "Embase", Common.EMBASE),
    /** EBSCOhost databases such as CINAHL as CSV, which name authors only. */
    EBSCO_CSV("ebsco-csv", "EBSCO", Common.NAMES),
    /** IEEE Xplore as CSV: the authors' institutions, seldom with a country. */
    IEEE_CSV("ieee-csv", "IEEE Xplore", Common.EMBASE),
    /** Springer Link as CSV, which names authors only. */
    SPRINGER_CSV("springer-csv", "Springer Link", Common.NAMES),
    /** Google Scholar as CSV, which names authors only. */
    GOOGLE_SCHOLAR_CSV("google-scholar-csv", "Google Scholar", Common.NAMES),
    /** Lens patents as CSV; its jurisdiction is the office's, and nothing says where applicants are. */
    PATENTS_LENS_CSV("patents-lens-csv", "Lens", Common.PATENT_NAMES),
    /** Lens patents as JSON, with the residence of applicants and inventors. */
    PATENTS_LENS_JSON(
            "patents-lens-json",
            "Lens",
            EnumSet.of(Supply.ADDRESSES, Supply.COUNTRIES, Supply.AUTHORS, Supply.YEARS, Supply.CATEGORIES)),
    /** Google Patents as CSV, which names assignees and inventors only. */
    PATENTS_GOOGLE_CSV("patents-google-csv", "Google Patents", EnumSet.of(Supply.AUTHORS, Supply.YEARS)),
    /** PATENTSCOPE as CSV or workbook; its country is the office's. */
    PATENTS_PATENTSCOPE_CSV("patents-patentscope-csv", "PATENTSCOPE", Common.PATENT_NAMES),
    /** IncoPat as CSV. */
    PATENTS_INCOPAT_CSV("patents-incopat-csv", "IncoPat", Common.INCOPAT),
    /** IncoPat as a workbook. */
    PATENTS_INCOPAT_XLSX("patents-incopat-xlsx", "IncoPat", Common.INCOPAT),
    /** Any table whose columns a {@link ColumnMapping} explains. */
    MAPPED_TABLE("mapped-table", "Table", EnumSet.allOf(Supply.class));

    private static final ImmutableMap<String, RecordFormat> BY_LABEL =
            Maps.uniqueIndex(Arrays.asList(values()), RecordFormat::label);

    private final String label;
    private final String database;
    private final ImmutableSet<Supply> supplies;

    RecordFormat(String label, String database, Set<Supply> supplies) {
        this.label = label;
        this.database = database;
        this.supplies = Sets.immutableEnumSet(supplies);
    }

    /** The format of a label, if there is one. */
    public static Optional<RecordFormat> labelled(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** The name that files and options carry, such as {@code wos-plain}. */
    public String label() {
        return label;
    }

    /** The database that exports this format. */
    public String database() {
        return database;
    }

    /** Whether files of this format can give something; a single file may still lack it. */
    public boolean supplies(Supply supply) {
        return supplies.contains(supply);
    }

    /** What an analysis may need of a source. */
    public enum Supply {
        /** Addresses of the authors or applicants as they are written. */
        ADDRESSES,
        /** Their countries, stated by the source or named in the addresses. */
        COUNTRIES,
        /** Their institutions, stated by the source or named in the addresses. */
        INSTITUTIONS,
        /** The authors' names. */
        AUTHORS,
        /** The year of publication. */
        YEARS,
        /** Subject categories, fields, topics or classes. */
        CATEGORIES,
        /** The names of the funders. */
        FUNDING
    }

    /** Sets that several formats share; in a class of their own, since constants of an enum are made first. */
    private static final class Common {
        static final Set<Supply> WOS = EnumSet.allOf(Supply.class);
        static final Set<Supply> NAMES = EnumSet.of(Supply.AUTHORS, Supply.YEARS);
        static final Set<Supply> SCOPUS = EnumSet.of(
                Supply.ADDRESSES, Supply.COUNTRIES, Supply.INSTITUTIONS, Supply.AUTHORS, Supply.YEARS, Supply.FUNDING);
        static final Set<Supply> PUBMED = SCOPUS;
        static final Set<Supply> EMBASE =
                EnumSet.of(Supply.ADDRESSES, Supply.COUNTRIES, Supply.INSTITUTIONS, Supply.AUTHORS, Supply.YEARS);
        static final Set<Supply> PATENT_NAMES = EnumSet.of(Supply.AUTHORS, Supply.YEARS, Supply.CATEGORIES);
        static final Set<Supply> INCOPAT =
                EnumSet.of(Supply.ADDRESSES, Supply.COUNTRIES, Supply.AUTHORS, Supply.YEARS, Supply.CATEGORIES);

        private Common() {}
    }
}
