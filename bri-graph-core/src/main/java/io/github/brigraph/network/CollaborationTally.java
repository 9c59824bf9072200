package io.github.brigraph.network;

import io.github.brigraph.display.Displayable;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.Unit.Level;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

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
 * <p>A signature is what records that are alike for every such question have in common: their countries (and subdivisions,
 * where asked), year, type, fields, and how many of their addresses stayed unresolved. Memory grows with the number of
 * distinct signatures, of institutions and categories by signature, and of pairs of institutions by year, not with the
 * number of records.
 */
public final class CollaborationTally implements RecordTally<CollaborationTally>, Displayable {

    private static final long MAGIC = 0x4252_4954_414C_4C59L; // "BRITALLY"
    private static final int VERSION = 5;

    private final TallySettings settings;
    private final SignatureTally signatures = new SignatureTally();
    private final ItemTally items = new ItemTally();
    private final InstitutionTally institutions;
    private Coverage coverage = new Coverage();
    private UnresolvedAddresses unresolved = new UnresolvedAddresses();

    private CollaborationTally(TallySettings settings, InstitutionTally institutions) {
        this.settings = settings;
        this.institutions = institutions;
    }

    /** An empty tally of countries and institutions without a limit on institutions a record. */
    public static CollaborationTally empty() {
        return of(TallySettings.DEFAULT);
    }

    /** An empty tally. */
    public static CollaborationTally of(TallySettings settings) {
        return new CollaborationTally(settings, new InstitutionTally(settings.mostInstitutions()));
    }

    /** An empty tally with the settings of this one, for another thread. */
    public CollaborationTally emptyLikeThis() {
        return of(settings);
    }

    /** What the tally keeps. */
    public TallySettings settings() {
        return settings;
    }

    @Override
    public void add(PlacedRecord record) {
        Signature.Finest finest =
                settings.finest() == Level.SUBDIVISION ? Signature.Finest.SUBDIVISION : Signature.Finest.COUNTRY;
        long fields = settings.subjects().fieldsOf(record.record());
        SortedSet<Country> countries = record.countries();
        int[] numbers = institutions.add(record, countries.size());
        int signature = signatures.add(Signature.of(record, finest, fields, numbers.length), 1);
        items.add(signature, record, numbers, settings.subjects().industriesOf(record.record()));
        coverage.add(record, countries);
        unresolved.add(record);
    }

    @Override
    public void merge(CollaborationTally other) {
        SavedSettings.requireEqual(settings, other.settings);
        int[] signatureNumbers = signatures.merge(other.signatures);
        int[] institutionNumbers = institutions.merge(other.institutions);
        items.merge(other.items, signatureNumbers, institutionNumbers);
        coverage.merge(other.coverage);
        unresolved.merge(other.unresolved);
    }

    /** A question about countries; as it stands, all records under full counting and ISO codes. */
    public UnitQuery<Country> countries() {
        return UnitQuery.countries(parts());
    }

    /**
     * A question about the subdivisions of some countries, beside whole countries elsewhere; as it stands, all records under
     * full counting and ISO codes. A record that names no subdivision of a divided country has the country itself.
     *
     * @param divided the countries to divide
     * @throws IllegalStateException if the tally does not keep subdivisions
     */
    public UnitQuery<Unit> subdivisions(Collection<Country> divided) {
        if (settings.finest() != Level.SUBDIVISION) {
            throw new IllegalStateException(
                    "the tally must keep subdivisions to be asked about them, but keeps countries only");
        }
        return UnitQuery.subdivisions(parts(), divided);
    }

    private TallyParts parts() {
        return new TallyParts(signatures, items, institutions.index());
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

    /** The number of distinct signatures, which is what the memory of that part grows with. */
    public int signatures() {
        return signatures.size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        DataOutputStream frame = new DataOutputStream(out);
        frame.writeLong(MAGIC);
        frame.writeInt(VERSION);
        frame.flush();
        try (DataOutputStream data = new DataOutputStream(new BlockStream.Out(out))) {
            SavedSettings.write(data, settings);
            int[] signatureRanks = signatures.writeTo(data);
            int[] institutionRanks = institutions.writeTo(data);
            items.writeTo(data, signatureRanks, institutionRanks);
            coverage.writeTo(data);
            unresolved.writeTo(data);
        }
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
        try {
            return content(new DataInputStream(new BlockStream.In(frame)));
        } catch (EOFException e) {
            EOFException cut = new EOFException("the saved tally is damaged: it is cut off");
            cut.initCause(e);
            throw cut;
        }
    }

    private static CollaborationTally content(DataInputStream data) throws IOException {
        TallySettings settings = SavedSettings.read(data);
        SignatureTally saved = new SignatureTally();
        saved.readFrom(data);
        CollaborationTally tally = new CollaborationTally(settings, InstitutionTally.readFrom(data));
        tally.signatures.merge(saved);
        tally.items.readFrom(data);
        tally.coverage = Coverage.readFrom(data);
        tally.unresolved = UnresolvedAddresses.readFrom(data);
        if (data.read() >= 0) {
            throw new IOException("the saved tally is damaged: more follows than it should hold");
        }
        return tally;
    }
}
