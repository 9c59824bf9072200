package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where the records of a JSON format stand in a document.
 *
 * @param format the format
 * @param known whether a text that starts like this is of the format
 * @param lists names of the fields that hold lists of records
 * @param wrappers names of the fields that hold such a list or a single record
 * @param record makes a record that starts at a place
 */
record JsonShape(
        RecordFormat format,
        Predicate<String> known,
        Set<String> lists,
        Set<String> wrappers,
        Function<Origin, JsonRecord> record) {

    static final JsonShape OPENALEX = new JsonShape(
            RecordFormat.OPENALEX_JSON,
            text -> text.contains("openalex.org/"),
            Set.of("results", "works"),
            Set.of(),
            origin -> new OpenAlexWork(origin, MergedIds.NONE));
    static final JsonShape LENS_WORKS = new JsonShape(
            RecordFormat.LENS_SCHOLAR_JSON,
            text -> text.contains("\"lens_id\"") && !isLensPatent(text),
            Set.of("data"),
            Set.of(),
            LensWork::new);
    static final JsonShape LENS_PATENTS = new JsonShape(
            RecordFormat.PATENTS_LENS_JSON,
            text -> text.contains("\"lens_id\"") && isLensPatent(text),
            Set.of("data"),
            Set.of(),
            LensPatent::new);
    static final JsonShape CROSSREF = new JsonShape(
            RecordFormat.CROSSREF_JSON,
            text -> text.contains("\"message-type\"")
                    || (text.contains("\"DOI\"")
                            && (text.contains("\"date-parts\"") || text.contains("\"is-referenced-by-count\""))),
            Set.of("items"),
            Set.of("message"),
            CrossrefWork::new);

    /** The same, whose institutions count for those that they were merged into, where it is one of OpenAlex. */
    JsonShape honouring(MergedIds merged) {
        return format == RecordFormat.OPENALEX_JSON && !merged.isEmpty()
                ? new JsonShape(format, known, lists, wrappers, origin -> new OpenAlexWork(origin, merged))
                : this;
    }

    private static boolean isLensPatent(String text) {
        return text.contains("\"biblio\"") || text.contains("\"doc_number\"") || text.contains("\"jurisdiction\"");
    }
}
