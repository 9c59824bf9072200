package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Address.Style;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Provenance.Field;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecordMergerTest {

    private static final Publication WOS = new Publication(
            new ResearchRecord.Core(
                    "WOS:1",
                    new Origin("savedrecs.txt", 3),
                    "Web of Science",
                    "A title",
                    OptionalInt.of(2020),
                    List.of(Author.of("Rossi, M"), Author.of("Wang, L")),
                    List.of(),
                    List.of("Physics"),
                    List.of(),
                    Identifiers.of(Map.of(Scheme.UT, "WOS:1", Scheme.DOI, "10.5555/a"))),
            "");

    private static final Publication SCOPUS = new Publication(
            new ResearchRecord.Core(
                    "2-s2.0-9",
                    new Origin("scopus.csv", 2),
                    "Scopus",
                    "A title in Scopus",
                    OptionalInt.of(2021),
                    List.of(Author.of("Rossi M."), Author.of("Wang L.")),
                    List.of(new Address("Univ X, Oslo, Norway", Style.SCOPUS, List.of(1), List.of(), List.of())),
                    List.of("Other"),
                    List.of("graphs"),
                    Identifiers.of(Map.of(Scheme.EID, "2-s2.0-9", Scheme.DOI, "10.5555/a"))),
            "Article",
            List.of(),
            List.of("A funder"));

    private static final Publication OPENALEX = new Publication(
            new ResearchRecord.Core(
                    "https://openalex.org/W1",
                    new Origin("works.jsonl", 7),
                    "OpenAlex",
                    "A title",
                    OptionalInt.empty(),
                    List.of(Author.of("Mario Rossi"), new Author("Lei Wang", Optional.of("0000-0001-2345-6789"))),
                    List.of(),
                    List.of(),
                    List.of(),
                    Identifiers.of(Map.of(Scheme.OPENALEX, "https://openalex.org/W1", Scheme.PMID, "7"))),
            "");

    @Test
    void noFieldIsEmptiedAndEachSaysWhereItIsFrom() {
        Publication merged = (Publication) RecordMerger.merge(List.of(OPENALEX, SCOPUS, WOS));
        assertEquals("WOS:1", merged.id());
        assertEquals("A title", merged.core().title());
        assertEquals(OptionalInt.of(2020), merged.year());
        assertEquals(SCOPUS.addresses(), merged.addresses());
        assertEquals(List.of("Physics"), merged.core().categories());
        assertEquals(List.of("graphs"), merged.core().keywords());
        assertEquals("Article", merged.documentType());
        assertEquals(List.of("A funder"), merged.funders());
        assertEquals(
                Map.of(
                        Scheme.UT, "WOS:1",
                        Scheme.EID, "2-s2.0-9",
                        Scheme.OPENALEX, "https://openalex.org/W1",
                        Scheme.DOI, "10.5555/a",
                        Scheme.PMID, "7"),
                merged.core().identifiers().values());
        var provenance = merged.core().provenance();
        assertEquals(
                List.of("WOS:1", "2-s2.0-9", "https://openalex.org/W1"),
                provenance.members().stream().map(m -> m.id()).toList());
        assertEquals(List.of(0), provenance.fields().get(Field.TITLE));
        assertEquals(List.of(1), provenance.fields().get(Field.ADDRESSES));
        assertEquals(List.of(0, 1, 2), provenance.fields().get(Field.IDENTIFIERS));
    }

    @Test
    void authorsComeWithTheirAddressesAndGetFullerNamesAndOrcids() {
        ResearchRecord merged = RecordMerger.merge(List.of(WOS, SCOPUS, OPENALEX));
        assertEquals(
                List.of(Author.of("Mario Rossi"), new Author("Lei Wang", Optional.of("0000-0001-2345-6789"))),
                merged.core().authors());
        assertEquals(List.of(1, 2), merged.core().provenance().fields().get(Field.AUTHORS));
    }

    @Test
    void theOrderOfTheRecordsChangesNothing() {
        assertEquals(
                RecordMerger.merge(List.of(WOS, SCOPUS, OPENALEX)), RecordMerger.merge(List.of(SCOPUS, OPENALEX, WOS)));
    }

    @Test
    void oneRecordStaysAsItIs() {
        assertSame(WOS, RecordMerger.merge(List.of(WOS)));
    }
}
