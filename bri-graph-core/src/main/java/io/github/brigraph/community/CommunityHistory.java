package io.github.brigraph.community;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Communities followed over periods: which were born, grew, shrank, stayed, merged, split and died.
 *
 * <p>A community of one period <b>continues</b> in one of the next where Jaccard's index of their members is at least a
 * threshold. Pairs are taken from the highest index down, each community once, so each has one successor at most and one
 * predecessor at most. Beside that, a community is a <b>part</b> of another where more than half of the members of the
 * smaller of the two, counting only those present in both periods, are in it. Then
 *
 * <ul>
 *   <li>a community of several earlier parts is {@link Kind#MERGED};
 *   <li>a community that has several later parts is {@link Kind#SPLIT}, said of the earlier one;
 *   <li>one that continues has {@link Kind#GROWN}, {@link Kind#SHRUNK} or {@link Kind#STAYED}, by the number of its members;
 *   <li>one without predecessor and not part of an earlier one is {@link Kind#BORN};
 *   <li>one without successor and not part of a later one has {@link Kind#DIED}.
 * </ul>
 *
 * <p>The matching is that of Greene, Doyle &amp; Cunningham 2010, <a
 * href="https://doi.org/10.1109/ASONAM.2010.17">10.1109/ASONAM.2010.17</a>, made one to one; the events are those of Palla,
 * Barabási &amp; Vicsek 2007, <a href="https://doi.org/10.1038/nature05670">10.1038/nature05670</a>. Time O(members) a
 * period and O(pairs log pairs) for the pairs of communities that share a member; ties go to the earlier communities in the
 * order given.
 *
 * @param events what happened, in order of periods, kinds and communities
 * @param threads for each period, for each community the number of the thread that it continues; a new one where it
 *     continues none
 */
public record CommunityHistory(List<Event> events, List<List<Integer>> threads) implements Tabular {

    /** Above this share of the smaller of two communities one is a part of the other. */
    private static final double PART = 0.5;

    public CommunityHistory {
        events = List.copyOf(events);
        threads = threads.stream().map(List::copyOf).toList();
    }

    /** What may happen to a community between a period and the next. */
    public enum Kind {
        /** It was not there before. */
        BORN,
        /** It goes on with more members. */
        GROWN,
        /** It goes on with fewer members. */
        SHRUNK,
        /** It goes on with as many members. */
        STAYED,
        /** Several came together. */
        MERGED,
        /** It came apart into several. */
        SPLIT,
        /** It is not there any more. */
        DIED
    }

    /**
     * Something that happened between a period and the next.
     *
     * @param period the number of the later period, from 1; births of the first period are none
     * @param kind what happened
     * @param before the communities of the period before that have a part in it, ascending
     * @param after the communities of the period that have a part in it, ascending
     */
    public record Event(int period, Kind kind, SortedSet<Integer> before, SortedSet<Integer> after) {}

    /**
     * Follows communities.
     *
     * @param periods for each period its communities, each as the set of its members
     * @param threshold the least Jaccard index of a community and its successor, in (0, 1]; 0.3 is usual
     * @param <T> what the members are, equal to themselves in all periods
     * @throws IllegalArgumentException if the threshold is not in (0, 1], or a community has no member or one of another
     */
    public static <T> CommunityHistory of(List<List<Set<T>>> periods, double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("the threshold must be in (0, 1], was " + threshold);
        }
        periods.forEach(CommunityHistory::check);
        List<Event> events = new ArrayList<>();
        List<List<Integer>> threads = new ArrayList<>();
        int count = 0;
        for (int t = 0; t < periods.size(); t++) {
            List<Integer> row = new ArrayList<>();
            Map<Integer, Integer> predecessors = Map.of();
            if (t > 0) {
                Passage<T> passage = new Passage<>(periods.get(t - 1), periods.get(t), threshold);
                predecessors = passage.predecessors;
                events.addAll(passage.events(t));
            }
            for (int c = 0; c < periods.get(t).size(); c++) {
                Integer before = predecessors.get(c);
                row.add(before == null ? count++ : threads.get(t - 1).get(before));
            }
            threads.add(row);
        }
        return new CommunityHistory(events, threads);
    }

    private static <T> void check(List<Set<T>> communities) {
        Set<T> seen = new HashSet<>();
        for (Set<T> community : communities) {
            if (community.isEmpty()) {
                throw new IllegalArgumentException("a community must have a member, had none");
            }
            for (T member : community) {
                if (!seen.add(member)) {
                    throw new IllegalArgumentException("a member must be in one community, was in two: " + member);
                }
            }
        }
    }

    /** The events, one a row: {@code period, event, before, after}, numbers of communities between semicolons. */
    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("community-history")
                .whole("period")
                .text("event")
                .text("before")
                .text("after");
        for (Event event : events) {
            table.add(event.period())
                    .add(event.kind().name().toLowerCase(Locale.ROOT))
                    .add(joined(event.before()))
                    .add(joined(event.after()))
                    .end();
        }
        return table.build();
    }

    private static String joined(SortedSet<Integer> communities) {
        return communities.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }

    /** The events of a kind. */
    public List<Event> events(Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).toList();
    }

    /** From one period to the next. */
    private static final class Passage<T> {

        private final List<Set<T>> before;
        private final List<Set<T>> after;
        private final Map<Integer, Integer> predecessors = new HashMap<>();
        private final Map<Integer, Integer> successors = new HashMap<>();
        private final List<SortedSet<Integer>> partsAfter = new ArrayList<>();
        private final List<SortedSet<Integer>> partsBefore = new ArrayList<>();

        /** Two communities of successive periods that share members. */
        private record Pair(int before, int after, double jaccard) {}

        Passage(List<Set<T>> before, List<Set<T>> after, double threshold) {
            this.before = before;
            this.after = after;
            before.forEach(c -> partsAfter.add(new TreeSet<>()));
            after.forEach(c -> partsBefore.add(new TreeSet<>()));
            List<Pair> pairs = pairs();
            pairs.sort(Comparator.comparingDouble(Pair::jaccard)
                    .reversed()
                    .thenComparingInt(Pair::before)
                    .thenComparingInt(Pair::after));
            for (Pair pair : pairs) {
                if (pair.jaccard >= threshold
                        && !successors.containsKey(pair.before)
                        && !predecessors.containsKey(pair.after)) {
                    successors.put(pair.before, pair.after);
                    predecessors.put(pair.after, pair.before);
                }
            }
        }

        private List<Pair> pairs() {
            Map<T, Integer> communityAfter = new HashMap<>();
            for (int c = 0; c < after.size(); c++) {
                for (T member : after.get(c)) {
                    communityAfter.put(member, c);
                }
            }
            List<Map<Integer, Integer>> shared = new ArrayList<>();
            int[] staying = new int[before.size()];
            int[] old = new int[after.size()];
            for (int b = 0; b < before.size(); b++) {
                Map<Integer, Integer> row = new HashMap<>();
                for (T member : before.get(b)) {
                    Integer a = communityAfter.get(member);
                    if (a != null) {
                        row.merge(a, 1, Integer::sum);
                        staying[b]++;
                        old[a]++;
                    }
                }
                shared.add(row);
            }
            List<Pair> pairs = new ArrayList<>();
            for (int b = 0; b < before.size(); b++) {
                for (Map.Entry<Integer, Integer> cell : shared.get(b).entrySet()) {
                    int a = cell.getKey();
                    int both = cell.getValue();
                    double either = (double) before.get(b).size() + after.get(a).size() - both;
                    pairs.add(new Pair(b, a, both / either));
                    if (both > PART * Math.min(staying[b], old[a])) {
                        partsAfter.get(b).add(a);
                        partsBefore.get(a).add(b);
                    }
                }
            }
            return pairs;
        }

        List<Event> events(int period) {
            List<Event> events = new ArrayList<>();
            for (int a = 0; a < after.size(); a++) {
                SortedSet<Integer> itself = new TreeSet<>(Set.of(a));
                if (partsBefore.get(a).size() > 1) {
                    events.add(new Event(period, Kind.MERGED, partsBefore.get(a), itself));
                }
                Integer predecessor = predecessors.get(a);
                if (predecessor != null) {
                    events.add(new Event(period, change(predecessor, a), new TreeSet<>(Set.of(predecessor)), itself));
                } else if (partsBefore.get(a).isEmpty()) {
                    events.add(new Event(period, Kind.BORN, new TreeSet<>(), itself));
                }
            }
            for (int b = 0; b < before.size(); b++) {
                SortedSet<Integer> itself = new TreeSet<>(Set.of(b));
                if (partsAfter.get(b).size() > 1) {
                    events.add(new Event(period, Kind.SPLIT, itself, partsAfter.get(b)));
                }
                if (!successors.containsKey(b) && partsAfter.get(b).isEmpty()) {
                    events.add(new Event(period, Kind.DIED, itself, new TreeSet<>()));
                }
            }
            // Stable: within a kind in order of the communities.
            events.sort(Comparator.comparing(Event::kind));
            return events;
        }

        private Kind change(int b, int a) {
            int difference = after.get(a).size() - before.get(b).size();
            return difference > 0 ? Kind.GROWN : difference < 0 ? Kind.SHRUNK : Kind.STAYED;
        }
    }
}
