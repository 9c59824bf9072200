package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The works of a Parquet file of OpenAlex as lines of JSON: the columns that {@link OpenAlexWork} takes, under the names that it takes
 * them by. A line is a row. Where the file breaks, the text ends, and the place is kept.
 */
final class ParquetContent extends BrokenStream {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int SHOWN_COLUMNS = 6;

    /** What {@link OpenAlexWork} and {@link OpenAlexAuthorship} take. */
    private static final List<String> NEEDED = List.of(
            "id",
            "doi",
            "ids.pmid",
            "title",
            "display_name",
            "type",
            "publication_year",
            "authorships.author.display_name",
            "authorships.author.orcid",
            "authorships.raw_author_name",
            "authorships.institutions.id",
            "authorships.institutions.display_name",
            "authorships.institutions.ror",
            "authorships.institutions.country_code",
            "authorships.countries",
            "authorships.raw_affiliation_strings",
            "authorships.affiliations.raw_affiliation_string",
            "authorships.affiliations.institution_ids",
            "topics.subfield.display_name",
            "keywords.display_name",
            "grants.funder_display_name",
            "grants.display_name",
            "awards.funder_display_name",
            "awards.display_name",
            "funders.funder_display_name",
            "funders.display_name",
            "is_authors_truncated");

    private final InputStream lines;
    private final List<Damage> damages = new ArrayList<>();
    private long position;
    private boolean ended;

    private ParquetContent(InputStream lines) {
        this.lines = lines;
    }

    /** Whether a file begins as one of Parquet does. */
    static boolean isParquet(byte[] beginning) {
        return Arrays.equals(Arrays.copyOf(beginning, MAGIC.length), MAGIC);
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableInputException with a sentence, if nothing that reads Parquet is on the class path, or the file is broken
     *     or has no works
     */
    static ParquetContent open(String name, Path file) throws IOException {
        ColumnFiles reader = ColumnFiles.find()
                .orElseThrow(() -> new UnreadableInputException(name
                        + " is a Parquet file, which takes the artifact bri-graph-parquet on the class path to read"));
        try {
            List<String> columns = reader.columns(file);
            if (!columns.contains("id") || !columns.contains("authorships")) {
                throw new UnreadableInputException(name
                        + " is a Parquet file without works of OpenAlex: its columns are "
                        + String.join(
                                ", ", columns.stream().limit(SHOWN_COLUMNS).toList())
                        + (columns.size() > SHOWN_COLUMNS ? ", …" : ""));
            }
            return new ParquetContent(reader.objects(file, NEEDED));
        } catch (UnreadableInputException e) {
            throw e;
        } catch (IOException e) {
            throw UnreadableInputException.damaged(name, new Damage(0, 0, reason(e)));
        }
    }

    private static String reason(IOException e) {
        return "the Parquet file breaks (" + e.getMessage() + ")";
    }

    @Override
    List<Damage> damages() {
        return damages;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            int n = lines.read(buffer, offset, length);
            position += Math.max(0, n);
            return n;
        } catch (IOException e) {
            ended = true;
            damages.add(new Damage(position, position, reason(e)));
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
