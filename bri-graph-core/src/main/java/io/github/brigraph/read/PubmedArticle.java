package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An article or book article of PubMed XML. Only authors place it: investigators and editors do not, nor does the country of the
 * journal.
 */
final class PubmedArticle {

    private final Draft draft;
    private final AddressDrafts addresses = new AddressDrafts();
    private String bookTitle = "";
    private String vernacularTitle = "";
    private boolean numbered;

    PubmedArticle(Origin origin) {
        draft = new Draft(origin, RecordFormat.PUBMED_XML.database());
    }

    String id() {
        return numbered ? draft.id() : "";
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "PMID" -> {
                String number = text(xml);
                if (!numbered) {
                    draft.ownId(Scheme.PMID, number);
                    numbered = true;
                }
            }
            case "ArticleTitle" -> draft.title(text(xml));
            case "VernacularTitle" -> vernacularTitle = text(xml);
            case "BookTitle" -> bookTitle = text(xml);
            case "AuthorList" -> authors(xml);
            case "PubDate", "ArticleDate" -> date(xml);
            case "ELocationID" -> doi(xml, "EIdType");
            case "ArticleId" -> doi(xml, "IdType");
            case "PublicationType" -> draft.type(text(xml));
            case "Keyword" -> draft.keywords(List.of(text(xml)));
            case "Agency" -> draft.funders(List.of(text(xml)));
            case "Abstract",
                    "OtherAbstract",
                    "InvestigatorList",
                    "CommentsCorrectionsList",
                    "ReferenceList",
                    "MeshHeadingList",
                    "ChemicalList",
                    "DataBankList",
                    "PersonalNameSubjectList",
                    "GeneSymbolList",
                    "MedlineJournalInfo",
                    "History" -> skip(xml);
            default -> {
                // Its children matter, or its text does not.
            }
        }
    }

    private void doi(XMLStreamReader xml, String typeAttribute) throws XMLStreamException {
        boolean doi = "doi".equals(xml.getAttributeValue(null, typeAttribute));
        String id = text(xml);
        draft.identifier(Scheme.DOI, doi ? id : "");
    }

    private void authors(XMLStreamReader xml) throws XMLStreamException {
        if ("editors".equals(xml.getAttributeValue(null, "Type"))) {
            skip(xml);
            return;
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("AuthorList")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Author")) {
                if ("N".equals(xml.getAttributeValue(null, "ValidYN"))) {
                    skip(xml);
                } else {
                    author(xml);
                }
            }
        }
    }

    private void author(XMLStreamReader xml) throws XMLStreamException {
        String last = "";
        String fore = "";
        String collective = "";
        String orcid = "";
        int position = draft.authors().size();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("Author")) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "LastName" -> last = text(xml);
                case "ForeName", "FirstName" -> fore = text(xml);
                case "Initials" -> fore = fore.isEmpty() ? text(xml) : fore;
                case "CollectiveName" -> collective = text(xml);
                case "Affiliation" -> addresses.add(position, text(xml), Optional.empty(), Optional.empty());
                case "Identifier" -> {
                    boolean isOrcid = "ORCID".equals(xml.getAttributeValue(null, "Source"));
                    String id = text(xml);
                    orcid = isOrcid && orcid.isEmpty() ? id : orcid;
                }
                default -> {
                    // AffiliationInfo holds an affiliation; other elements hold nothing that is kept.
                }
            }
        }
        String name = fore.isEmpty() ? last : last + ", " + fore;
        draft.author(collective.isEmpty() ? name : collective, orcid);
    }

    private void date(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals(name)) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("Year") || xml.getLocalName().equals("MedlineDate"))) {
                draft.year(text(xml), name);
            }
        }
    }

    /** The text of an element with that of the elements in it, such as italics and formulas. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {
                    // Comments and references to entities that are not defined.
                }
            }
        }
        return Cells.oneLine(text.toString());
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // passed over
                }
            }
        }
    }

    void finish(RecordSink sink) {
        if (!numbered) {
            draft.reject(sink, "an article without a PMID", "");
            return;
        }
        draft.title(bookTitle).title(vernacularTitle);
        draft.addresses(addresses.addresses()).finish(sink);
    }
}
