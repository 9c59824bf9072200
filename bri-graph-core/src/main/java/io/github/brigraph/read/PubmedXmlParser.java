package io.github.brigraph.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.brigraph.record.Origin;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the articles of a block of PubMed XML, each as a document of its own. */
final class PubmedXmlParser {

    private static final XMLInputFactory XML = factory();

    private final ByteBlocks.Bytes block;
    private final RecordSink sink;
    private int counted;
    private long line;

    PubmedXmlParser(ByteBlocks.Bytes block, RecordSink sink) {
        this.block = block;
        this.sink = sink;
        this.line = block.firstLine();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    void parse() {
        int at = start(0);
        while (at < block.length()) {
            boolean book = PubmedXmlFormat.startsWith(block.bytes(), at, PubmedXmlFormat.BOOK_START);
            byte[] end = book ? PubmedXmlFormat.BOOK_END : PubmedXmlFormat.ARTICLE_END;
            int next = start(at + 1);
            int to = find(end, at, next);
            line += Lines.count(block.bytes(), counted, at);
            counted = at;
            if (to < 0) {
                sink.rejectDamaged(new Problem(
                        block.file(),
                        line,
                        "",
                        "",
                        "the article is not well formed: it has no end",
                        excerpt(at, next)));
            } else {
                article(at, to);
            }
            at = next;
        }
    }

    private void article(int from, int to) {
        PubmedArticle article = new PubmedArticle(new Origin(block.file(), line));
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(block.bytes(), from, to - from));
            try {
                article.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage());
            int end = message.indexOf('\n');
            sink.rejectDamaged(new Problem(
                    block.file(),
                    line
                            + Math.max(
                                    0,
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNumber() - 1),
                    article.id(),
                    "",
                    "the article is not well formed: " + (end < 0 ? message : message.substring(0, end)),
                    ""));
            return;
        }
        article.finish(sink);
    }

    /** The index of the next start tag of an article, not of a set of them, or the length. */
    private int start(int from) {
        byte[] b = block.bytes();
        for (int i = from; i < block.length() - PubmedXmlFormat.ARTICLE_START.length; i++) {
            if (b[i] == '<'
                    && b[i + 1] == 'P'
                    && (isStart(i, PubmedXmlFormat.ARTICLE_START) || isStart(i, PubmedXmlFormat.BOOK_START))) {
                return i;
            }
        }
        return block.length();
    }

    private boolean isStart(int at, byte[] tag) {
        byte[] b = block.bytes();
        if (!PubmedXmlFormat.startsWith(b, at, tag) || at + tag.length >= block.length()) {
            return false;
        }
        byte after = b[at + tag.length];
        return after == '>' || after == ' ' || after == '\t' || after == '\r' || after == '\n';
    }

    /** The index after the tag, or -1. */
    private int find(byte[] tag, int from, int to) {
        for (int i = from; i + tag.length <= to; i++) {
            if (block.bytes()[i] == '<' && PubmedXmlFormat.startsWith(block.bytes(), i, tag)) {
                return i + tag.length;
            }
        }
        return -1;
    }

    private String excerpt(int from, int to) {
        int end = Math.min(to, from + 4 * Problem.EXCERPT_LENGTH);
        return new String(block.bytes(), from, end - from, java.nio.charset.StandardCharsets.UTF_8);
    }
}
