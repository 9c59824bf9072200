package io.github.brigraph.read;

import java.nio.charset.StandardCharsets;

/**
 * PubMed XML, cut into articles without a look at the frame around them: no document type is read, no entity expanded, and an
 * article that is not well formed is one rejected record. Citations that a file says are deleted are no records.
 */
final class PubmedXmlFormat implements SourceFormat {

    static final byte[] ARTICLE_START = "<PubmedArticle".getBytes(StandardCharsets.US_ASCII);
    static final byte[] BOOK_START = "<PubmedBookArticle".getBytes(StandardCharsets.US_ASCII);
    static final byte[] ARTICLE_END = "</PubmedArticle>".getBytes(StandardCharsets.US_ASCII);
    static final byte[] BOOK_END = "</PubmedBookArticle>".getBytes(StandardCharsets.US_ASCII);

    @Override
    public RecordFormat format() {
        return RecordFormat.PUBMED_XML;
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().stripLeading().startsWith("<")
                && (head.text().contains("<PubmedArticle") || head.text().contains("<PubmedBookArticle"));
    }

    @Override
    public RecordBlocks open(TextInput input) {
        return new ByteBlocks(
                input, PubmedXmlFormat::lastEnd, (block, sink) -> new PubmedXmlParser(block, sink).parse());
    }

    private static int lastEnd(byte[] bytes, int length) {
        for (int i = length - 1; i > 0; i--) {
            if (bytes[i] == '>' && (endsWith(bytes, i, ARTICLE_END) || endsWith(bytes, i, BOOK_END))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean endsWith(byte[] bytes, int last, byte[] tag) {
        int from = last + 1 - tag.length;
        return from >= 0 && startsWith(bytes, from, tag);
    }

    static boolean startsWith(byte[] bytes, int at, byte[] tag) {
        if (at + tag.length > bytes.length) {
            return false;
        }
        for (int k = 0; k < tag.length; k++) {
            if (bytes[at + k] != tag[k]) {
                return false;
            }
        }
        return true;
    }
}
