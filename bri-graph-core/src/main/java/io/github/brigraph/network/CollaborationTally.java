package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.record.PlacedRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What the networks of countries and institutions are made from: one pass over the records fills it, every network is a
 * query on it.
 *
 * <pre>{@code
 * CollaborationNetwork<Country> network = tally.countries()
 *         .counting(Counting.FRACTIONAL)
 *         .years(2014, 2021)
 *         .network();
 * }</pre>
 *
 * <p>Memory grows with the number of distinct signatures of countries and of pairs of institutions by year, not with the
 * number of records.
 */
public final class CollaborationTally implements RecordTally<CollaborationTally> {

    private static final long MAGIC = 0x4252_4954_414C_4C59L; // "BRITALLY"
    private static final int VERSION = 2;

    private final CountryTally countries;
    private final InstitutionTally institutions;
    private final Coverage coverage;
    private final UnresolvedAddresses unresolved;

    private CollaborationTally(
            CountryTally countries, InstitutionTally institutions, Coverage coverage, UnresolvedAddresses unresolved) {
        this.countries = countries;
        this.institutions = institutions;
        this.coverage = coverage;
        this.unresolved = unresolved;
    }

    /** An empty tally without a limit on institutions a record. */
    public static CollaborationTally empty() {
        return withMostInstitutions(Integer.MAX_VALUE);
    }

    /**
     * An empty tally that leaves records of too many institutions out of the network of institutions. A limit on
     * countries is a question asked of the tally later ({@link CountryQuery#mostUnits}).
     *
     * @param most the largest number of institutions that a record may have, at least 1
     */
    public static CollaborationTally withMostInstitutions(int most) {
        checkArgument(most >= 1, "the largest number of institutions a record must be at least 1, was %s", most);
        return new CollaborationTally(
                new CountryTally(), new InstitutionTally(most), new Coverage(), new UnresolvedAddresses());
    }

    /** An empty tally with the settings of this one, for another thread. */
    public CollaborationTally emptyLikeThis() {
        return withMostInstitutions(institutions.mostUnits());
    }

    @Override
    public void add(PlacedRecord record) {
        countries.add(record);
        institutions.add(record);
        coverage.add(record);
        unresolved.add(record);
    }

    @Override
    public void merge(CollaborationTally other) {
        checkArgument(
                institutions.mostUnits() == other.institutions.mostUnits(),
                "tallies must have one limit on institutions a record, were %s and %s",
                institutions.mostUnits(),
                other.institutions.mostUnits());
        countries.merge(other.countries);
        institutions.merge(other.institutions);
        coverage.merge(other.coverage);
        unresolved.merge(other.unresolved);
    }

    /** A question about countries; as it stands, all records under full counting and ISO codes. */
    public CountryQuery countries() {
        return new CountryQuery(countries);
    }

    /** A question about institutions; as it stands, all records under full counting. */
    public InstitutionQuery institutions() {
        return new InstitutionQuery(institutions);
    }

    /** What became of the records and addresses. */
    public Coverage coverage() {
        return coverage;
    }

    /** The addresses that were resolved to no country, the most frequent first. */
    public List<UnresolvedAddress> unresolvedAddresses() {
        return unresolved.byFrequency();
    }

    /** The number of distinct signatures of countries, which is what the memory of that part grows with. */
    public int signatures() {
        return countries.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        countries.writeTo(data);
        institutions.writeTo(data);
        coverage.writeTo(data);
        unresolved.writeTo(data);
        byte[] bytes = body.toByteArray();
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        DataOutputStream frame = new DataOutputStream(out);
        frame.writeLong(MAGIC);
        frame.writeInt(VERSION);
        frame.writeInt(bytes.length);
        frame.writeLong(checksum.getValue());
        frame.write(bytes);
        frame.flush();
    }

    /**
     * Reads a tally that {@link #writeTo} wrote.
     *
     * @throws IOException if the stream holds no tally, one of another version, or a damaged one
     */
    public static CollaborationTally readFrom(InputStream in) throws IOException {
        DataInputStream frame = new DataInputStream(new BufferedInputStream(in));
        if (frame.readLong() != MAGIC) {
            throw new IOException("this is no saved tally");
        }
        int version = frame.readInt();
        if (version != VERSION) {
            throw new IOException("the saved tally must be of version " + VERSION + ", was " + version);
        }
        int length = frame.readInt();
        long expected = frame.readLong();
        byte[] bytes = frame.readNBytes(length);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        if (bytes.length != length || checksum.getValue() != expected) {
            throw new IOException("the saved tally is damaged: its checksum does not match");
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        return new CollaborationTally(
                CountryTally.readFrom(data),
                InstitutionTally.readFrom(data),
                Coverage.readFrom(data),
                UnresolvedAddresses.readFrom(data));
    }
}
