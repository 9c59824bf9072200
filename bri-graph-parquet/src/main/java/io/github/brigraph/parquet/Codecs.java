package io.github.brigraph.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopCodecs;

/** The codecs of parquet-java, and gzip by the JDK, which parquet-java takes from Hadoop. */
final class Codecs implements CompressionCodecFactory {

    private final CompressionCodecFactory others = HadoopCodecs.newFactory(new PlainParquetConfiguration(), 0);

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return others.getCompressor(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return codec == CompressionCodecName.GZIP ? new Gzip() : others.getDecompressor(codec);
    }

    @Override
    public void release() {
        others.release();
    }

    private static final class Gzip implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(text(bytes.toInputStream(), size));
        }

        @Override
        public void decompress(ByteBuffer in, int compressedSize, ByteBuffer out, int size) throws IOException {
            byte[] compressed = new byte[compressedSize];
            in.get(compressed);
            out.put(text(new ByteArrayInputStream(compressed), size));
        }

        private static byte[] text(InputStream compressed, int size) throws IOException {
            try (GZIPInputStream gzip = new GZIPInputStream(compressed)) {
                byte[] text = gzip.readNBytes(size);
                if (text.length < size) {
                    throw new IOException("a page is cut off");
                }
                return text;
            }
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }
}
