package io.github.brigraph.resolve;

import io.github.brigraph.record.ResearchRecord;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which records of several sources are one and the same: the first pass of a merge.
 *
 * <p>Records are numbered in the order in which they are added. Two are the same
 *
 * <ol>
 *   <li>if they share an identifier: number of Web of Science, Scopus, OpenAlex, Dimensions, Lens, publication number, DOI,
 *       PubMed. A DOI or PubMed number that records of one source with different numbers of that source share (as the
 *       abstracts of a meeting do) joins only those with one title;
 *   <li>or if they are publications with one title of at least {@value RecordKeys#SHORTEST_TITLE} letters in {@value
 *       RecordKeys#FEWEST_WORDS} words, compared without case, diacritics, markup and punctuation, the family names of
 *       their first authors agree, and their years differ by at most one. A record without an author or without a year
 *       agrees with any, if the title has 40 letters. This never joins two numbers of one source, two DOIs, or two records
 *       of one file without numbers: a correction and a meeting abstract bear the title of their paper. Where it could join
 *       some of several and not all, it joins none.
 * </ol>
 *
 * <p>The result does not depend on the order of the records. Memory: 40 bytes a record, and 40 bytes a key up to a limit
 * beyond which keys are sorted on disk; a record has two or three.
 */
public final class DuplicateIndex implements AutoCloseable {

    /** A title that more records bear than this is no title: "Abstracts of the annual meeting". */
    private static final int MOST_OF_ONE_TITLE = 64;

    private final KeyRuns identifiers;
    private final KeyRuns titles;
    private final Map<String, Integer> sources = new HashMap<>();

    private int size;
    private short[] source = new short[1 << 10];
    private int[] file = new int[1 << 10];
    private short[] year = new short[1 << 10];
    private int[] author = new int[1 << 10];
    private long[] own = new long[1 << 10];
    private long[] doi = new long[1 << 10];
    private long[] title = new long[1 << 10];
    private boolean[] longTitle = new boolean[1 << 10];

    /** An empty index. */
    public DuplicateIndex() {
        this(KeyRuns.MOST);
    }

    /** An empty index that holds so many keys of each kind in memory. */
    DuplicateIndex(int keysInMemory) {
        this.identifiers = new KeyRuns(keysInMemory);
        this.titles = new KeyRuns(keysInMemory);
    }

    /** The keys of a record, made on any thread. */
    public static final class Keys {
        private final RecordKeys keys;
        private final String source;
        private final boolean longTitle;

        private Keys(RecordKeys keys, String source, boolean longTitle) {
            this.keys = keys;
            this.source = source;
            this.longTitle = longTitle;
        }

        /** The keys of a record. */
        public static Keys of(ResearchRecord record) {
            return new Keys(
                    RecordKeys.of(record),
                    record.core().source(),
                    RecordKeys.titleForm(record.core().title()).length() >= 40);
        }

        /** Writes the keys, some 90 bytes, for where they are made elsewhere than the index is. */
        public void writeTo(DataOutput out) throws IOException {
            keys.writeTo(out);
            out.writeUTF(source);
            out.writeBoolean(longTitle);
        }

        /** Reads keys that {@link #writeTo} wrote. */
        public static Keys readFrom(DataInput in) throws IOException {
            return new Keys(RecordKeys.readFrom(in), in.readUTF(), in.readBoolean());
        }
    }

    /**
     * Adds the next record.
     *
     * @param fileNumber the number of the file that it was read from
     */
    public void add(Keys record, int fileNumber) throws IOException {
        RecordKeys keys = record.keys;
        ensureRoom();
        source[size] = (short) (int) sources.computeIfAbsent(record.source, key -> sources.size());
        file[size] = fileNumber;
        year[size] = (short) keys.year();
        author[size] = keys.author();
        own[size] = keys.own();
        doi[size] = keys.doi();
        title[size] = keys.titleText();
        longTitle[size] = record.longTitle;
        for (RecordKeys.Key key : keys.identifiers()) {
            identifiers.add(key, size);
        }
        if (keys.title().isPresent()) {
            titles.add(keys.title().get(), size);
        }
        size++;
    }

    private void ensureRoom() {
        if (size == source.length) {
            int bigger = size * 2;
            source = Arrays.copyOf(source, bigger);
            file = Arrays.copyOf(file, bigger);
            year = Arrays.copyOf(year, bigger);
            author = Arrays.copyOf(author, bigger);
            own = Arrays.copyOf(own, bigger);
            doi = Arrays.copyOf(doi, bigger);
            title = Arrays.copyOf(title, bigger);
            longTitle = Arrays.copyOf(longTitle, bigger);
        }
    }

    /** Finds the duplicates among all records added. */
    public DuplicateClusters clusters() throws IOException {
        DuplicateClusters.Builder joined = new DuplicateClusters.Builder(size);
        identifiers.forEachShared((records, count) -> byIdentifier(records, count, joined));
        titles.forEachShared((records, count) -> byTitle(records, count, joined));
        return joined.build();
    }

    private void byIdentifier(int[] records, int count, DuplicateClusters.Builder joined) {
        if (agree(records, count)) {
            for (int i = 1; i < count; i++) {
                joined.join(records[0], records[i]);
            }
            return;
        }
        Map<Long, Integer> byTitle = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Integer first = byTitle.putIfAbsent(title[records[i]], records[i]);
            if (first != null && title[records[i]] != 0) {
                joined.join(first, records[i]);
            }
        }
    }

    /** Whether no source has two numbers among the records. */
    private boolean agree(int[] records, int count) {
        Map<Short, Long> numbers = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int r = records[i];
            if (own[r] != 0) {
                Long other = numbers.putIfAbsent(source[r], own[r]);
                if (other != null && other != own[r]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void byTitle(int[] records, int count, DuplicateClusters.Builder joined) {
        if (count > MOST_OF_ONE_TITLE) {
            return;
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(records[i]);
        }
        // Records of one title fall into groups of authors and years that agree, each decided for itself.
        while (!open.isEmpty()) {
            List<Integer> alike = new ArrayList<>(List.of(open.remove(0)));
            for (int k = 0; k < alike.size(); k++) {
                int at = alike.get(k);
                open.removeIf(other -> agree(at, other) && alike.add(other));
            }
            joinIfOne(alike, joined);
        }
    }

    private boolean agree(int a, int b) {
        boolean authors = author[a] == author[b] && author[a] != 0;
        boolean years = year[a] != 0 && year[b] != 0 && Math.abs(year[a] - year[b]) <= 1;
        boolean someUnknown = (author[a] == 0 || author[b] == 0 || authors) && (year[a] == 0 || year[b] == 0 || years);
        return (authors && years) || (someUnknown && longTitle[a] && longTitle[b]);
    }

    private void joinIfOne(List<Integer> alike, DuplicateClusters.Builder joined) {
        Set<Integer> leaders = new HashSet<>();
        alike.forEach(r -> leaders.add(joined.leader(r)));
        if (leaders.size() > 1 && isOneRecord(leaders, joined)) {
            int first = alike.get(0);
            alike.forEach(r -> joined.join(first, r));
        }
    }

    /** Whether records may be one: no source has two numbers, there are no two DOIs, no file has two without numbers. */
    private boolean isOneRecord(Set<Integer> leaders, DuplicateClusters.Builder joined) {
        Map<Short, Long> numbers = new HashMap<>();
        Map<Integer, Integer> files = new HashMap<>();
        long[] onlyDoi = {0};
        for (int leader : leaders) {
            boolean one = joined.allMembers(leader, r -> {
                Long other = own[r] == 0 ? null : numbers.putIfAbsent(source[r], own[r]);
                Integer inFile = own[r] == 0 ? files.putIfAbsent(file[r], leader) : null;
                boolean sameDoi = doi[r] == 0 || onlyDoi[0] == 0 || onlyDoi[0] == doi[r];
                onlyDoi[0] = doi[r] == 0 ? onlyDoi[0] : doi[r];
                return sameDoi && (other == null || other == own[r]) && (inFile == null || inFile == leader);
            });
            if (!one) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        identifiers.close();
        titles.close();
    }
}
