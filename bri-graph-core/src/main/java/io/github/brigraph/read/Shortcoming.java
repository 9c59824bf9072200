package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file cannot give that a network of countries needs, said before the file is read as a whole.
 *
 * @param file the file
 * @param sentence the sentence for a person, which names the file
 * @param certain whether no record of the file can have a country; otherwise the first ones have none
 */
public record Shortcoming(RecordFile file, String sentence, boolean certain) {

    /**
     * The files that cannot tell where their records belong: because their format never does, because they were exported
     * without the column, or because none of the first records, about half a mebibyte of them, says anything.
     *
     * @throws UnreadableInputException if a file breaks off at its very beginning
     */
    public static List<Shortcoming> of(List<RecordFile> files) throws IOException {
        List<Shortcoming> found = new ArrayList<>();
        for (RecordFile file : files) {
            Optional<String> certain = file.lacksPlaces();
            if (certain.isPresent()) {
                found.add(new Shortcoming(file, certain.get(), true));
            } else {
                firstRecords(file).ifPresent(s -> found.add(new Shortcoming(file, s, false)));
            }
        }
        return found;
    }

    private static Optional<String> firstRecords(RecordFile file) throws IOException {
        Looked looked = new Looked();
        boolean whole;
        try (RecordBlocks blocks = file.open()) {
            blocks.next().ifPresent(b -> b.parse(looked));
            whole = blocks.next().isEmpty();
        }
        if (looked.records == 0 || looked.placed) {
            return Optional.empty();
        }
        return Optional.of(
                whole
                        ? "no record of " + file.name()
                                + " has an address, so there are no countries; export the records"
                                + " again with addresses"
                        : "none of the first " + looked.records + " records of " + file.name() + " has an address");
    }

    /**
     * Says that no file can place anything.
     *
     * @throws UnreadableInputException with a sentence that names the files, if each of them has a certain shortcoming
     */
    public static void requireOneWithout(List<RecordFile> files, List<Shortcoming> shortcomings)
            throws UnreadableInputException {
        requireOneWithout(
                files.size(),
                shortcomings.stream()
                        .filter(Shortcoming::certain)
                        .map(Shortcoming::sentence)
                        .toList());
    }

    /**
     * Says that none of so many files can place anything, where they were looked at elsewhere.
     *
     * @param certain the sentences of the certain shortcomings
     * @throws UnreadableInputException with a sentence that names the files, if each of them has one
     */
    public static void requireOneWithout(int files, List<String> certain) throws UnreadableInputException {
        if (files > 0 && certain.size() == files) {
            throw new UnreadableInputException(
                    "no file can tell where its records belong, so there is nothing to analyze: "
                            + String.join("; ", certain.stream().limit(3).toList())
                            + (certain.size() > 3 ? "; and " + (certain.size() - 3) + " more" : ""));
        }
    }

    /** Looks whether any record says where it belongs. */
    private static final class Looked implements RecordSink {

        private long records;
        private boolean placed;

        @Override
        public void accept(ResearchRecord record) {
            records++;
            placed |= record.addresses().stream().anyMatch(Looked::says);
        }

        private static boolean says(Address address) {
            return !address.text().isBlank()
                    || !address.profileCountries().isEmpty()
                    || !address.profileInstitutions().isEmpty();
        }

        @Override
        public void reject(Problem problem) {
            // Told when the file is read as a whole.
        }

        @Override
        public void warn(Problem problem) {
            // Told when the file is read as a whole.
        }
    }
}
