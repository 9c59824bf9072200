package io.github.brigraph.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Tells the format of a file by its first letter, and reads those that hold nodes and edges in one. */
final class NetworkContent {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int LOOKED_AT = 4096;

    private NetworkContent() {}

    /** The network of a file; empty where it is a table. */
    static Optional<AttributedNetwork> read(Path path, AttributeCollector.Use attributes) throws IOException {
        String file = String.valueOf(path.getFileName());
        NetworkCollector collector = new NetworkCollector(file, attributes);
        try (InputStream in = plain(path)) {
            char first = first(in);
            return switch (first) {
                case '<' -> Optional.of(XmlNetwork.read(in, collector));
                case '{' -> Optional.of(JsonNetwork.read(text(in), collector));
                case '*', '%' -> Optional.of(PajekNetwork.read(text(in), collector));
                default -> Optional.empty();
            };
        } catch (CharacterCodingException e) {
            throw new NetworkFileException(file, 1, "the text must be UTF-8, was not");
        }
    }

    private static InputStream plain(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The first letter that is neither blank nor a byte order mark; the stream stands at its start again. */
    private static char first(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        in.reset();
        String bare = (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading();
        return bare.isEmpty() ? ' ' : bare.charAt(0);
    }

    private static Reader text(InputStream in) {
        return new WithoutByteOrderMark(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }
}
