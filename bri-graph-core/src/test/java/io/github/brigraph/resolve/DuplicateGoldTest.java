package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.SharedData;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How well duplicates are found among real exports.
 *
 * <p>The gold set: all publications of all exports that carry a DOI. Two are the same exactly if they have one DOI and, where
 * both have a number of the same database, one number or one title (a database that lists a paper twice); these pairs come from the twins of files in several formats and from
 * the overlaps of searches in several databases. The DOI is then hidden from the records of every other file or from all,
 * with all other identifiers, so that title, first author and year must find what the DOI knows.
 */
class DuplicateGoldTest {

    private record Item(ResearchRecord record, int file, String doi, String own) {}

    private static List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        List<RecordFile> files =
                RecordFiles.find(List.of(SharedData.require("records"))).files();
        for (int f = 0; f < files.size(); f++) {
            int file = f;
            RecordReader.of(files.get(f)).forEach(record -> {
                Identifiers ids = record.core().identifiers();
                if (record instanceof Publication && ids.get(Scheme.DOI).isPresent()) {
                    String own = ids.values().containsValue(record.id())
                                    && !record.id().startsWith("10.")
                            ? record.core().source() + record.id()
                            : "";
                    items.add(new Item(record, file, ids.get(Scheme.DOI).get(), own));
                }
            });
        }
        return items;
    }

    private static boolean isSame(Item a, Item b) {
        boolean otherNumber = a.record.core().source().equals(b.record.core().source())
                && !a.own.isEmpty()
                && !b.own.isEmpty()
                && !a.own.equals(b.own);
        boolean oneTitle = RecordKeys.titleForm(a.record.core().title())
                .equals(RecordKeys.titleForm(b.record.core().title()));
        return a.doi.equals(b.doi) && (!otherNumber || oneTitle);
    }

    private record Score(long right, long found, long expected, List<String> errors) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }
    }

    private static Score score(List<Item> items, UnaryOperator<Item> hide) throws IOException {
        DuplicateIndex index = new DuplicateIndex();
        for (Item item : items) {
            Item seen = hide.apply(item);
            index.add(DuplicateIndex.Keys.of(seen.record), seen.file);
        }
        DuplicateClusters clusters = index.clusters();
        Map<Integer, List<Integer>> found = new HashMap<>();
        Map<String, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            found.computeIfAbsent(clusters.leader(i), k -> new ArrayList<>()).add(i);
            expected.computeIfAbsent(items.get(i).doi, k -> new ArrayList<>()).add(i);
        }
        List<String> errors = new ArrayList<>();
        Set<Long> foundPairs = pairs(found.values(), items, errors, true);
        Set<Long> expectedPairs = pairs(expected.values(), items, errors, false);
        Set<Long> right = new HashSet<>(foundPairs);
        right.retainAll(expectedPairs);
        for (long pair : expectedPairs) {
            if (!right.contains(pair)) {
                errors.add("missed " + text(items.get((int) (pair >> 32))) + " = " + text(items.get((int) pair)));
            }
        }
        return new Score(right.size(), foundPairs.size(), expectedPairs.size(), errors);
    }

    private static Set<Long> pairs(Iterable<List<Integer>> groups, List<Item> items, List<String> errors, boolean all) {
        Set<Long> pairs = new HashSet<>();
        for (List<Integer> group : groups) {
            for (int a : group) {
                for (int b : group) {
                    if (a < b && (all || isSame(items.get(a), items.get(b)))) {
                        pairs.add(((long) a << 32) | b);
                        if (all && !isSame(items.get(a), items.get(b))) {
                            errors.add("wrong " + text(items.get(a)) + " = " + text(items.get(b)));
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private static String text(Item item) {
        return item.record.origin() + " " + item.own + " " + item.doi + " \""
                + item.record.core().title() + "\" "
                + item.record.core().authors().stream().findFirst() + item.record.year();
    }

    private static Item blind(Item item) {
        ResearchRecord.Core c = item.record.core();
        return new Item(
                new Publication(
                        new ResearchRecord.Core(
                                item.record.origin().toString(),
                                c.origin(),
                                c.source(),
                                c.title(),
                                c.year(),
                                c.authors(),
                                c.addresses(),
                                c.categories(),
                                c.keywords(),
                                Identifiers.none()),
                        ""),
                item.file,
                item.doi,
                item.own);
    }

    @Test
    void findsWhatTheIdentifiersKnow() throws IOException {
        check("as they are", score(items(), item -> item), 0.999, 0.98);
    }

    @Test
    void titleAuthorAndYearFindWhatTheDoiKnowsWhereHalfOfTheFilesHaveNone() throws IOException {
        check("every other file without identifiers", score(items(), i -> i.file % 2 == 0 ? blind(i) : i), 0.998, 0.95);
    }

    @Test
    void titleAuthorAndYearFindWhatTheDoiKnowsWhereNobodyHasOne() throws IOException {
        check("no identifiers at all", score(items(), DuplicateGoldTest::blind), 0.998, 0.94);
    }

    private static void check(String what, Score score, double precision, double recall) {
        System.out.printf(
                "%s: precision %.3f %% (%d of %d pairs), recall %.2f %% (of %d)%n",
                what, 100 * score.precision(), score.right, score.found, 100 * score.recall(), score.expected);
        score.errors.stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(12)
                .forEach(System.out::println);
        assertTrue(score.precision() >= precision, "precision " + score.precision());
        assertTrue(score.recall() >= recall, "recall " + score.recall());
    }
}
