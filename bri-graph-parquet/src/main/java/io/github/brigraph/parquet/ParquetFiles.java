package io.github.brigraph.parquet;

import io.github.brigraph.read.ColumnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads Parquet by Apache's parquet-java, without Hadoop: the columns that are asked for, a row group at a time. Memory is that of
 * these columns in one row group.
 */
public final class ParquetFiles implements ColumnFiles {

    /** Made by the {@link java.util.ServiceLoader}. */
    public ParquetFiles() {}

    @Override
    public List<String> columns(Path file) throws IOException {
        try (ParquetFileReader reader = open(file)) {
            return schema(reader).getFields().stream().map(Type::getName).toList();
        }
    }

    @Override
    public InputStream objects(Path file, List<String> needed) throws IOException {
        ParquetFileReader reader = open(file);
        try {
            return new ParquetLines(reader, Projection.of(schema(reader), needed));
        } catch (RuntimeException | LinkageError e) {
            // A codec that takes what is not there is told as an error of linking.
            reader.close();
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ParquetFileReader open(Path file) throws IOException {
        try {
            return ParquetFileReader.open(
                    new Named(new LocalInputFile(file)),
                    ParquetReadOptions.builder(new PlainParquetConfiguration())
                            .withCodecFactory(new Codecs())
                            .usePageChecksumVerification(true)
                            .build());
        } catch (RuntimeException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A file that is called the same in every message; the library's own would be called after its place in memory. */
    private record Named(InputFile file) implements InputFile {

        @Override
        public long getLength() throws IOException {
            return file.getLength();
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            return file.newStream();
        }

        @Override
        public String toString() {
            return "it";
        }
    }

    private static MessageType schema(ParquetFileReader reader) {
        return reader.getFooter().getFileMetaData().getSchema();
    }
}
