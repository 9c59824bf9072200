package io.github.brigraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks without the time at which they were made, so that equal contents are equal bytes. */
final class UndatedZip {

    /** About the earliest that a zip archive can say in the same bytes everywhere. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private UndatedZip() {}

    /** Copies an archive, the times of its entries and of its document's properties left out. */
    static void copy(Path zip, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        try (ZipFile from = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(NO_TIME);
                to.putNextEntry(undated);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        to.write(undated(content.readAllBytes()));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
        to.finish();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
