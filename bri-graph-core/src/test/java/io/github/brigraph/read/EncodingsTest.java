package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingsTest {

    private static String detected(String text, String encoding) {
        return Encodings.detect(text.getBytes(Charset.forName(encoding)), true)
                .charset()
                .name();
    }

    @Test
    void tellsTheEncodingsOfExportsApart() {
        String latin = "Universität Köln, Müller; Société générale, façade; Łódź".replace("Łódź", "España, año, Ærø");
        assertEquals("windows-1252", detected(latin, "windows-1252"));
        assertEquals("windows-1252", detected("“Quoted” – it’s the author’s Müller", "windows-1252"));
        assertEquals("x-MacRoman", detected(latin, "x-MacRoman"));
        assertEquals("UTF-8", detected(latin, "UTF-8"));
        assertEquals("GB18030", detected("标题,申请人\n一种例子,示例有限公司", "GB18030"));
        assertEquals("windows-1251", detected("Московский государственный университет, Россия", "windows-1251"));
        assertEquals("GB18030", detected("A Western text – with Müller’s résumé, Łódź and Ærø", "GB18030"));
        assertEquals("windows-1252", detected("Web of Science™ – „Anführung“ 5€", "windows-1252"));
        assertEquals("x-MacRoman", detected("it’s the author’s “own” text – don’t", "x-MacRoman"));
        assertEquals("UTF-16LE", detected("PT\tAU\tTI\n", "UTF-16LE"));
        assertEquals("UTF-16BE", detected("标题\t申请人\n一种例子\tABC\n", "UTF-16BE"));
        assertEquals("UTF-8", detected("plain", "US-ASCII"));
    }

    @Test
    void takesTheMarkAndTheDeclaration() {
        assertEquals(
                2,
                Encodings.detect("\uFEFFa".getBytes(StandardCharsets.UTF_16LE), true)
                        .markLength());
        assertEquals(
                "UTF-16BE",
                Encodings.detect("\uFEFFa".getBytes(StandardCharsets.UTF_16BE), true)
                        .charset()
                        .name());
        byte[] xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><a>Ł</a>".getBytes(Charset.forName("ISO-8859-2"));
        assertEquals("ISO-8859-2", Encodings.detect(xml, true).charset().name());
        byte[] unknown = "<?xml version=\"1.0\" encoding=\"no-such\"?><a>\u00e9t\u00e9</a>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("windows-1252", Encodings.detect(unknown, true).charset().name());
    }

    @Test
    void staysWithUtf8WhereSingleBytesAreBroken() {
        byte[] text = ("é".repeat(20) + "\u0001").getBytes(StandardCharsets.UTF_8);
        text[text.length - 1] = (byte) 0xFC;
        assertEquals("UTF-8", Encodings.detect(text, true).charset().name());
        assertEquals(new Utf8.Census(20, 1), Utf8.census(text, true));
        assertEquals(new Utf8.Census(20, 0), Utf8.census(java.util.Arrays.copyOf(text, 40), false));
    }

    @Test
    void findsSequencesThatUnicodeForbids() {
        byte[][] broken = {
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xF8, (byte) 0x80},
            {(byte) 0x80},
            {(byte) 0xE2, (byte) 0x82}
        };
        for (byte[] bytes : broken) {
            assertEquals(0, Utf8.firstBroken(bytes, 0, bytes.length));
        }
        byte[] good = "aé€😀".repeat(5).getBytes(StandardCharsets.UTF_8);
        assertEquals(good.length, Utf8.firstBroken(good, 0, good.length));
    }

    @Test
    void repairsAStreamWhereverItIsCut() throws IOException {
        String text = "x".repeat((1 << 16) - 2) + "€\né" + "y".repeat(70000) + "\n";
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(good, new RepairedStream(new ByteArrayInputStream(good)).readAllBytes());
        byte[] broken = (text + "Z").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xFC;
        RepairedStream stream = new RepairedStream(new ByteArrayInputStream(broken));
        assertEquals(text + "ü", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(List.of(3L), stream.brokenLines());
        assertEquals('x', new RepairedStream(new ByteArrayInputStream(good)).read());
    }
}
