package io.github.brigraph.parquet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The rows of a Parquet file as lines of JSON. */
final class ParquetLines extends InputStream {

    private static final int CHUNK = 1 << 16;
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator((String) null).build();

    private final ParquetFileReader file;
    private final MessageColumnIO columns;
    private final JsonRows rows;
    private final JsonGenerator json;
    private final Lines lines = new Lines();
    private RecordReader<Boolean> group;
    private long left;
    private int served;

    /** Lines that wait to be read. */
    private static final class Lines extends ByteArrayOutputStream {

        int hand(int from, byte[] buffer, int offset, int length) {
            int n = Math.min(length, count - from);
            System.arraycopy(buf, from, buffer, offset, n);
            return n;
        }
    }

    ParquetLines(ParquetFileReader file, MessageType wanted) throws IOException {
        this.file = file;
        file.setRequestedSchema(wanted);
        this.columns = new ColumnIOFactory().getColumnIO(wanted);
        this.json = JSON.createGenerator(lines);
        this.rows = new JsonRows(wanted, json);
        this.group = next();
    }

    /** Goes to the next row group; at the end of the file there are no rows in it. */
    private RecordReader<Boolean> next() throws IOException {
        PageReadStore pages = file.readNextRowGroup();
        left = pages == null ? 0 : pages.getRowCount();
        return pages == null ? group : columns.getRecordReader(pages, rows);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (served == lines.size() && !fill()) {
            return -1;
        }
        int n = lines.hand(served, buffer, offset, length);
        served += n;
        return n;
    }

    /** Writes some rows; false at the end of the file. */
    private boolean fill() throws IOException {
        lines.reset();
        served = 0;
        try {
            while (lines.size() < CHUNK) {
                if (left == 0) {
                    group = next();
                    if (left == 0) {
                        break;
                    }
                }
                group.read();
                left--;
                json.writeRaw('\n');
                json.flush();
            }
        } catch (RuntimeException | LinkageError e) {
            // The library tells broken pages so, and codecs that take what is not there.
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return lines.size() > 0;
    }

    @Override
    public void close() throws IOException {
        json.close();
        file.close();
    }
}
