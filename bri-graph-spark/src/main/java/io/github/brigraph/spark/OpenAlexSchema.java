package io.github.brigraph.spark;

import org.apache.spark.sql.types.StructType;

/**
 * The columns of OpenAlex's works that a tally needs. Spark cannot find out the columns of works in JSON by itself: each word of
 * {@code abstract_inverted_index} becomes a column, and words that differ in case only end the reading. With this schema it
 * reads no more than these, and need not look through the files first.
 *
 * <pre>{@code
 * Dataset<Row> works = spark.read().schema(OpenAlexSchema.works()).json("s3a://openalex/data/works");
 * SparkTally.on(spark).table("works", works, RecordFormat.OPENALEX_JSONL);
 * }</pre>
 *
 * <p>(Files are better tallied as such, by {@link SparkTally#files}, which names the lines of problems.)
 */
public final class OpenAlexSchema {

    private static final String FUNDERS = "ARRAY<STRUCT<funder_display_name: STRING, display_name: STRING>>";

    private static final StructType WORKS = StructType.fromDDL("id STRING, doi STRING, ids STRUCT<pmid: STRING>,"
            + " title STRING, display_name STRING, type STRING, publication_year STRING,"
            + " authorships ARRAY<STRUCT<author: STRUCT<display_name: STRING, orcid: STRING>, raw_author_name: STRING,"
            + " institutions: ARRAY<STRUCT<id: STRING, display_name: STRING, ror: STRING, country_code: STRING>>,"
            + " countries: ARRAY<STRING>, raw_affiliation_strings: ARRAY<STRING>,"
            + " affiliations: ARRAY<STRUCT<raw_affiliation_string: STRING, institution_ids: ARRAY<STRING>>>>>,"
            + " topics ARRAY<STRUCT<subfield: STRUCT<display_name: STRING>>>,"
            + " keywords ARRAY<STRUCT<display_name: STRING>>,"
            + " grants " + FUNDERS + ", awards " + FUNDERS + ", funders " + FUNDERS + ","
            + " is_authors_truncated BOOLEAN");

    private OpenAlexSchema() {}

    /** The schema of a work, as of the snapshot and of a page of the API. */
    public static StructType works() {
        return WORKS;
    }
}
