package io.github.brigraph.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out in which encoding a text is written, from a sample of it.
 *
 * <p>In this order: a byte order mark; the zero bytes of UTF-16; what an XML declaration says; UTF-8, which hardly any other
 * text is by accident, single broken bytes excepted; otherwise one of the encodings of the time before, by the company that
 * bytes above 127 keep: Chinese comes in pairs of high bytes, Cyrillic in words of any length, accents of Latin letters
 * alone among letters, on a Macintosh at other places than under Windows.
 */
final class Encodings {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /** One broken sequence among so many good ones does not make a text something else than UTF-8. */
    private static final int GOOD_FOR_ONE_BROKEN = 8;

    private Encodings() {}

    /**
     * What a text is written in.
     *
     * @param charset the encoding
     * @param markLength the length of the byte order mark, 0 without one
     */
    record Found(Charset charset, int markLength) {}

    /** Looks at a sample that starts with the text and ends with it if {@code whole}. */
    static Found detect(byte[] sample, boolean whole) {
        return mark(sample)
                .or(() -> zeros(sample).map(c -> new Found(c, 0)))
                .orElseGet(() -> new Found(unmarked(sample, whole), 0));
    }

    private static Optional<Found> mark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Found(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(b, 0xFF, 0xFE)) {
            return Optional.of(new Found(StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(b, 0xFE, 0xFF)) {
            return Optional.of(new Found(StandardCharsets.UTF_16BE, 2));
        }
        return startsWith(b, 0x84, 0x31, 0x95, 0x33) ? Optional.of(new Found(GB18030, 4)) : Optional.empty();
    }

    private static boolean startsWith(byte[] b, int... start) {
        if (b.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((b[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: line ends and Latin letters have a zero byte, always on the same side. */
    private static Optional<Charset> zeros(byte[] b) {
        int length = Math.min(b.length, 1 << 16) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        int pairs = Math.max(1, length / 2);
        if (odd > pairs / 20 && even <= odd / 4) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > pairs / 20 && odd <= even / 4 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Charset unmarked(byte[] sample, boolean whole) {
        Utf8.Census census = Utf8.census(sample, whole);
        if (census.broken() * GOOD_FOR_ONE_BROKEN <= census.good()) {
            return declared(sample)
                    .filter(c -> !c.equals(StandardCharsets.UTF_8) && census.good() == 0)
                    .orElse(StandardCharsets.UTF_8);
        }
        return declared(sample).filter(c -> !c.equals(StandardCharsets.UTF_8)).orElseGet(() -> legacy(sample));
    }

    private static Optional<Charset> declared(byte[] sample) {
        String start = new String(sample, 0, Math.min(sample.length, 256), StandardCharsets.ISO_8859_1);
        Matcher m = XML_ENCODING.matcher(start);
        try {
            return m.find() ? Optional.of(Charset.forName(m.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Charset legacy(byte[] sample) {
        Company company = new Company(sample);
        if (company.pairs() && decodes(sample, GB18030)) {
            return GB18030;
        }
        if (company.words()) {
            return WINDOWS_1251;
        }
        return company.macintosh() ? MAC_ROMAN : WINDOWS_1252;
    }

    /** Whether the sample, but for a character cut at its end, is valid in the encoding, single errors excepted. */
    private static boolean decodes(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer out = CharBuffer.allocate(sample.length + 1);
        decoder.decode(ByteBuffer.wrap(sample), out, false);
        long replaced = out.flip().chars().filter(c -> c == '\uFFFD').count();
        return replaced * 1000 <= sample.length;
    }

    /** The runs of bytes above 127 and what stands around them. */
    private static final class Company {

        private int runs;
        private int evenRuns;
        private int longRuns;
        private int highBytes;
        private int inPairs;
        private int cyrillicBytes;
        private int windowsAccents;
        private int macAccents;

        Company(byte[] b) {
            int i = 0;
            while (i < b.length) {
                if (b[i] >= 0) {
                    i++;
                    continue;
                }
                int from = i;
                while (i < b.length && b[i] < 0) {
                    i++;
                }
                run(b, from, i);
            }
        }

        private void run(byte[] b, int from, int to) {
            int length = to - from;
            runs++;
            evenRuns += length % 2 == 0 ? 1 : 0;
            longRuns += length >= 3 ? 1 : 0;
            highBytes += length;
            inPairs += length % 2 == 0 && lowest(b, from, to) >= 0xA1 ? length : 0;
            inPairs += length == 1 && isHalfOfFour(b, from) ? 1 : 0;
            for (int i = from; i < to; i++) {
                cyrillicBytes += (b[i] & 0xFF) >= 0xC0 ? 1 : 0;
            }
            if (length <= 2) {
                int before = from > 0 ? b[from - 1] : 0;
                int after = to < b.length ? b[to] : 0;
                for (int i = from; i < to; i++) {
                    accent(b[i] & 0xFF, before, after);
                }
            }
        }

        private static int lowest(byte[] b, int from, int to) {
            int lowest = 0xFF;
            for (int i = from; i < to; i++) {
                lowest = Math.min(lowest, b[i] & 0xFF);
            }
            return lowest;
        }

        /** GB18030 writes what is not Chinese as two high bytes, each with a digit behind it. */
        private static boolean isHalfOfFour(byte[] b, int at) {
            boolean first = at + 3 < b.length && isDigit(b[at + 1]) && b[at + 2] < 0 && isDigit(b[at + 3]);
            boolean second = at >= 2 && at + 1 < b.length && isDigit(b[at - 1]) && b[at - 2] < 0 && isDigit(b[at + 1]);
            return first || second;
        }

        private static boolean isDigit(byte b) {
            return b >= '0' && b <= '9';
        }

        /**
         * Windows has its accented letters from C0 on and only Š Œ Ž and Ÿ below; a Macintosh has Ä to ü at 80 to 9F and
         * quotation marks and dashes at D0 to D5, where Windows has capitals, which do not follow small letters. The marks of
         * Windows at 80 to 9F stand at the ends of words.
         */
        private void accent(int b, int before, int after) {
            boolean capitalInWord = b >= 0xC0 && b <= 0xDE && before >= 'a' && before <= 'z';
            if (capitalInWord) {
                macAccents += b >= 0xD0 && b <= 0xD5 ? 1 : 0;
            } else if (b >= 0xC0) {
                windowsAccents += isLetter((byte) before) || isLetter((byte) after) ? 1 : 0;
            } else if (isLetter((byte) before) && isLetter((byte) after) && (b <= 0x90 || (b >= 0x98 && b <= 0x9F))) {
                boolean both = b == 0x8A || b == 0x8C || b == 0x8E || b == 0x9A || b == 0x9C || b == 0x9E || b == 0x9F;
                macAccents += both ? 1 : 2;
            }
        }

        private static boolean isLetter(byte b) {
            return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        }

        boolean pairs() {
            return highBytes > 0 && inPairs * 10L >= highBytes * 9L && !words();
        }

        /** Cyrillic: long runs, of odd lengths as often as of even ones, all in the letters' range. */
        boolean words() {
            return longRuns * 2 > runs && cyrillicBytes * 10L >= highBytes * 9L && evenRuns * 10L < runs * 8L;
        }

        boolean macintosh() {
            return macAccents > windowsAccents;
        }
    }

    /** The name to show for an encoding. */
    static String label(Found found) {
        String name = found.charset.equals(MAC_ROMAN) ? "MacRoman" : found.charset.name();
        return name + (found.markLength > 0 ? " with byte order mark" : "");
    }

    /** A copy of the first bytes. */
    static byte[] first(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, length));
    }
}
