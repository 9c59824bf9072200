package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.RollUp;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A tally in a file, with what it was made from: next month's files are added to it ({@link TallyRun}), and every study of it
 * is a matter of seconds.
 *
 * <pre>{@code
 * SavedTally saved = SavedTally.read(Path.of("all.tally"));
 * StudyResult study = saved.answer(StudySettings.DEFAULT.focal(Country.CHINA));
 * }</pre>
 *
 * <p>The file has a version and checksums. Equal tallies of equal files have equal bytes, in whatever order and in however
 * many steps the files were added. Its size grows with signatures and pairs, not with records.
 *
 * @param tally the tally
 * @param source the files that it holds, by their content, and how they were read
 */
public record SavedTally(CollaborationTally tally, StudySource source) {

    private static final byte[] MAGIC = {'B', 'R', 'I', ' ', 't', 'a', 'l', 'l', 'y', '\n'};
    private static final int VERSION = 3;
    /** A header is some hundred bytes an input. */
    private static final int LONGEST_HEADER = 1 << 30;

    /** Whether a file begins as a saved tally does. */
    public static boolean isAt(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /**
     * Reads a tally.
     *
     * @throws IOException if the file holds none, one of another version, or a damaged one; the message is a sentence
     */
    public static SavedTally read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a tally from a stream, such as one of a distributed file system; the stream stays open.
     *
     * @param file the name of the file, for messages
     * @throws IOException as {@link #read(Path)} does
     */
    public static SavedTally read(InputStream stream, String file) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException(file + " is no saved tally");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException(file + " is a tally of version " + version + "; this bri-graph reads version "
                        + VERSION + ", so make the tally again");
            }
            StudySource source = header(in, file);
            return new SavedTally(CollaborationTally.readFrom(in), source);
        } catch (java.io.EOFException e) {
            throw new IOException(file + " is cut off; make the tally again", e);
        }
    }

    private static StudySource header(DataInputStream in, String file) throws IOException {
        int length = in.readInt();
        long checksum = in.readLong();
        byte[] bytes = in.readNBytes(Math.max(0, Math.min(length, LONGEST_HEADER)));
        if (checksum(bytes) != checksum) {
            throw new IOException(file + " is damaged: its checksum does not match; make the tally again");
        }
        DataInputStream header = new DataInputStream(new ByteArrayInputStream(bytes));
        Duplicates duplicates = Duplicates.valueOf(header.readUTF());
        RollUp rollUp = RollUp.valueOf(header.readUTF());
        List<InputDigest> inputs = new ArrayList<>();
        int count = header.readInt();
        for (int i = 0; i < count; i++) {
            inputs.add(new InputDigest(
                    header.readUTF(), header.readUTF(), header.readUTF(), header.readLong(), header.readUTF()));
        }
        List<InputDamage> damaged = new ArrayList<>();
        int broken = header.readInt();
        for (int i = 0; i < broken; i++) {
            damaged.add(new InputDamage(
                    header.readUTF(), header.readUTF(), header.readLong(), header.readLong(), header.readUTF()));
        }
        return new StudySource(inputs, duplicates, rollUp, Optional.empty(), damaged);
    }

    /** Writes the tally; the file appears whole or not at all. */
    public void write(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path beside = absolute.resolveSibling(
                "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                writeTo(out);
            }
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Writes the tally to a stream, which stays open. */
    public void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeUTF(source.duplicates().name());
        header.writeUTF(source.rollUp().name());
        header.writeInt(source.inputs().size());
        for (InputDigest input : source.inputs()) {
            header.writeUTF(input.name());
            header.writeUTF(input.format());
            header.writeUTF(input.encoding());
            header.writeLong(input.bytes());
            header.writeUTF(input.sha256());
        }
        header.writeInt(source.damaged().size());
        for (InputDamage damage : source.damaged()) {
            header.writeUTF(damage.input());
            header.writeUTF(damage.sha256());
            header.writeLong(damage.places());
            header.writeLong(damage.firstLine());
            header.writeUTF(damage.firstReason());
        }
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(bytes.size());
        data.writeLong(checksum(bytes.toByteArray()));
        bytes.writeTo(data);
        tally.writeTo(data);
        data.flush();
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** The answers to the questions of some settings. */
    public StudyResult answer(StudySettings settings) {
        return answer(settings, Runtime.getRuntime().availableProcessors(), Progress.NONE);
    }

    /**
     * The answers to the questions of some settings, on so many threads, heard by a listener.
     *
     * @throws IllegalArgumentException if records of many institutions are to be left out that the tally did not leave out
     */
    public StudyResult answer(StudySettings settings, int threads, Progress progress) {
        if (settings.mostUnits() < tally.settings().mostInstitutions()) {
            throw new IllegalArgumentException("a limit on units a record must be set when the tally is made; this one"
                    + " was made with " + limit(tally.settings().mostInstitutions()));
        }
        return new StudyAnswers(tally, settings, threads, progress).all(source);
    }

    private static String limit(int most) {
        return most == Integer.MAX_VALUE ? "none" : "one of " + most;
    }

    /**
     * Checks that records which are read so can be added.
     *
     * @throws IllegalArgumentException if the tally was made otherwise: with other fields, another directory, other
     *     corrections or other merged ids; the message says what differs
     */
    public void requireMadeWith(Ingest ingest) {
        requireMadeWith(ingest.resolver().rollUp(), ingest.knowledge(), ingest.keeps());
    }

    /**
     * Checks the same of records that others read.
     *
     * @param merged the lists of merged ids that are honoured, if any are
     */
    public void requireMadeWith(AddressResolver resolver, Optional<InputDigest> merged, TallySettings keeps) {
        List<InputDigest> known = Ingest.knowledge(resolver);
        merged.ifPresent(known::add);
        requireMadeWith(resolver.rollUp(), known, keeps);
    }

    /** The lists of merged ids that were honoured when the tally was made, if any were. */
    public Optional<InputDigest> mergedIds() {
        return source.inputs().stream()
                .filter(i -> i.format().equals(InputDigest.MERGED_IDS))
                .findFirst();
    }

    private void requireMadeWith(RollUp rollUp, List<InputDigest> known, TallySettings keeps) {
        checkArgument(
                source.rollUp() == rollUp,
                "the tally counts institutions %s; this run would count them %s",
                source.rollUp(),
                rollUp);
        checkArgument(
                TallyRun.digests(knowledge()).equals(TallyRun.digests(known)),
                "the tally was made with %s; this run would add to it with %s",
                names(knowledge()),
                names(known));
        tally.settings().requireSame(keeps);
    }

    private static String names(List<InputDigest> knowledge) {
        return knowledge.isEmpty()
                ? "no directory of institutions, no corrections and no merged ids"
                : String.join(
                        " and ",
                        knowledge.stream()
                                .map(k -> k.name() + " (SHA-256 " + k.sha256().substring(0, 12) + "…)")
                                .toList());
    }

    /**
     * Checks that more files can be added.
     *
     * @param duplicates what is done about duplicates in the files to add
     * @throws IllegalArgumentException if duplicates are merged, here or there
     */
    public void requireAddable(Duplicates duplicates) {
        checkArgument(
                source.duplicates() != Duplicates.MERGE && duplicates != Duplicates.MERGE,
                "duplicates can be merged only where all files are read at once; tally them again together, or"
                        + " keep duplicates");
    }

    /** The files of records that were tallied. */
    public List<InputDigest> records() {
        return source.inputs().stream()
                .filter(i -> RecordFormat.labelled(i.format()).isPresent())
                .toList();
    }

    /** The directories, corrections and merged ids that records were read with. */
    List<InputDigest> knowledge() {
        return source.inputs().stream()
                .filter(i -> RecordFormat.labelled(i.format()).isEmpty())
                .toList();
    }
}
