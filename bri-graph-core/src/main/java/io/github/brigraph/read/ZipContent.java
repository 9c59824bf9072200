package io.github.brigraph.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The content of an entry of a zip archive. Where it breaks, it ends, and the place is kept. As of a gzip ({@link GzipContent}), the
 * last {@value HeldBack#BYTES} bytes before a wrong byte or a checksum that does not match are not handed on; of an entry
 * that is merely cut off all is.
 */
final class ZipContent extends BrokenStream {

    private final String name;
    private final InputStream content;
    private final ZipFile archive;
    private final long compressedSize;
    private final long checksum;
    private final CRC32 crc = new CRC32();
    private final List<Damage> damages = new ArrayList<>();
    private final HeldBack held = new HeldBack();
    private long decoded;
    private boolean ended;

    private ZipContent(String name, ZipFile archive, ZipEntry entry, InputStream content) {
        this.name = name;
        this.archive = archive;
        this.content = content;
        this.compressedSize = Math.max(1, entry.getCompressedSize());
        this.checksum = entry.getCrc();
    }

    /** Opens an entry; the archive is closed with it. */
    static ZipContent open(String name, ZipFile archive, ZipEntry entry) throws IOException {
        try {
            return new ZipContent(name, archive, entry, archive.getInputStream(entry));
        } catch (ZipException e) {
            Damage damage = new Damage(0, 0, "the zip entry breaks (" + e.getMessage() + ")");
            throw UnreadableInputException.damaged(name, damage);
        }
    }

    @Override
    List<Damage> damages() {
        return damages;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (length > 0) {
            int n = held.hand(buffer, offset, length, ended);
            if (n > 0) {
                return n;
            }
            if (ended) {
                return -1;
            }
            decode();
        }
        return 0;
    }

    private void decode() throws IOException {
        try {
            int n = held.fill(content::read, crc);
            if (n < 0) {
                ended = true;
                if (checksum >= 0 && crc.getValue() != checksum) {
                    doubtful("the checksum of the zip entry does not match");
                }
                return;
            }
            decoded += n;
            Compression.requireProportion(name, decoded, compressedSize);
        } catch (EOFException e) {
            ended = true;
            damages.add(new Damage(held.end(), held.end(), "the zip entry is cut off"));
        } catch (ZipException e) {
            doubtful("the zip entry breaks (" + e.getMessage() + ")");
        }
    }

    /** Some byte was wrong: what is held back is not handed on, what was handed on may be wrong too. */
    private void doubtful(String reason) {
        ended = true;
        held.drop();
        damages.add(new Damage(0, held.handedOn(), reason));
    }

    @Override
    public void close() throws IOException {
        try {
            content.close();
        } finally {
            archive.close();
        }
    }
}
