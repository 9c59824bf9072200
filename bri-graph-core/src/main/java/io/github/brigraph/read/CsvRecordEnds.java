package io.github.brigraph.read;

/** Finds the ends of CSV records (RFC 4180): line ends that stand outside of quotes. */
final class CsvRecordEnds implements ByteBlocks.RecordEnds {

    private final byte separator;

    CsvRecordEnds(char separator) {
        this.separator = (byte) separator;
    }

    @Override
    public int lastEnd(byte[] bytes, int length) {
        int last = 0;
        boolean quoted = false;
        boolean fieldStart = true;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (quoted) {
                if (b == '"') {
                    if (i + 1 < length && bytes[i + 1] == '"') {
                        i++;
                    } else {
                        quoted = false;
                    }
                }
            } else if (b == '"') {
                quoted = fieldStart;
                fieldStart = false;
            } else if (b == '\n' || (b == '\r' && i + 1 < length && bytes[i + 1] != '\n')) {
                last = i + 1;
                fieldStart = true;
            } else {
                fieldStart = b == separator;
            }
        }
        return last;
    }
}
