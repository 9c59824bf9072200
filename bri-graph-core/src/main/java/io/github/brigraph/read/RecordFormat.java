package io.github.brigraph.read;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/** The formats that bri-graph reads, and what each can give. */
public enum RecordFormat {
    /** Web of Science plain text: tagged fields, two letters each ({@code .txt}, {@code .isi}, {@code .ciw}). */
    WOS_PLAIN("wos-plain", "Web of Science", EnumSet.allOf(Supply.class)),
    /** Scopus CSV with a header of column names in English. */
    SCOPUS_CSV("scopus-csv", "Scopus", EnumSet.of(Supply.ADDRESSES, Supply.AUTHORS, Supply.YEARS)),
    /** OpenAlex works as one JSON document: an API page, an array of works, or an object that holds one. */
    OPENALEX_JSON("openalex-json", "OpenAlex", EnumSet.allOf(Supply.class)),
    /** OpenAlex works, one JSON object a line, as in the snapshot. */
    OPENALEX_JSONL("openalex-jsonl", "OpenAlex", EnumSet.allOf(Supply.class));

    private final String label;
    private final String database;
    private final ImmutableSet<Supply> supplies;

    RecordFormat(String label, String database, Set<Supply> supplies) {
        this.label = label;
        this.database = database;
        this.supplies = Sets.immutableEnumSet(supplies);
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
        /** Addresses of the authors, from which countries and institutions follow. */
        ADDRESSES,
        /** The authors' names. */
        AUTHORS,
        /** The year of publication. */
        YEARS,
        /** Subject categories, fields or topics. */
        CATEGORIES
    }
}
