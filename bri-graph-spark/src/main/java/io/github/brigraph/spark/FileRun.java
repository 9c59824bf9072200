package io.github.brigraph.spark;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.read.MergedIds;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.Shortcoming;
import io.github.brigraph.read.SnapshotPart;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.spark.FileShare.Wanted;
import io.github.brigraph.spark.FileShare.Work;
import io.github.brigraph.spark.LookedAt.Content;
import io.github.brigraph.spark.LookedAt.Lack;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.SavedTally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** One tally of files: a pass that looks into each, and one that reads what is wanted. */
final class FileRun {

    /** What Spark's pages call the jobs that follow. */
    private static final String DESCRIPTION = "spark.job.description";

    private final SparkTally asked;
    private final List<String> paths;
    private final JavaSparkContext spark;
    private final List<InputDigest> added = new ArrayList<>();
    private final List<InputDigest> known = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();
    private final List<Problem> damaged = new ArrayList<>();

    FileRun(SparkTally asked, List<String> paths) {
        this.asked = asked;
        this.paths = List.copyOf(paths);
        this.spark = asked.spark();
    }

    /** A file of records within a file. */
    private record Found(InputFile file, Content content) {

        String path() {
            return file.shown() + content.within();
        }
    }

    TallyOutcome run() throws IOException {
        AddressResolver resolver = ExecutorContext.resolver(asked.options());
        // What differs else is said before all files are looked into.
        asked.before().ifPresent(b -> requireMadeWith(b, resolver, b.mergedIds()));
        List<InputFile> files = InputFiles.find(paths, spark.hadoopConfiguration());
        ExecutorContext.Ticket looking = ExecutorContext.send(asked.options(), MergedIds.NONE, spark);
        Optional<ExecutorContext.Ticket> honouring = Optional.empty();
        String described = spark.getLocalProperty(DESCRIPTION);
        try {
            List<LookedAt> looked = lookInto(files, looking);
            MergedIds merged = merged(looked);
            asked.before().ifPresent(b -> requireMadeWith(b, resolver, digest(merged)));
            merged.shortcoming().ifPresent(told::add);
            List<Found> found = found(looked);
            if (!merged.isEmpty()) {
                honouring = Optional.of(ExecutorContext.send(asked.options(), merged, spark));
            }
            ExecutorContext.Ticket ticket = honouring.orElse(looking);
            Duplicates duplicates = duplicates(found);
            List<Found> wanted = wanted(found);
            List<Work> work = duplicates == Duplicates.MERGE ? alone(wanted) : together(wanted);
            if (!work.isEmpty()) {
                asked.before().ifPresent(b -> b.requireAddable(duplicates));
            }
            Share share = new Share(asked.before()
                    .map(SavedTally::tally)
                    .orElseGet(() -> CollaborationTally.of(asked.options().keeps())));
            if (!work.isEmpty()) {
                describe("tallying " + work.size() + " files");
                if (duplicates == Duplicates.MERGE) {
                    new MergedFiles(asked, ticket).tally(work, share);
                } else {
                    tally(work, ticket, share);
                }
                share.requireNoFailure();
            }
            return outcome(share, new Ending(asked, resolver, duplicates, digest(merged)));
        } finally {
            looking.close();
            honouring.ifPresent(ExecutorContext.Ticket::close);
            spark.setLocalProperty(DESCRIPTION, described);
        }
    }

    private void requireMadeWith(SavedTally before, AddressResolver resolver, Optional<InputDigest> merged) {
        before.requireMadeWith(resolver, merged, asked.options().keeps());
    }

    static Optional<InputDigest> digest(MergedIds merged) {
        return merged.isEmpty() ? Optional.empty() : Optional.of(InputDigest.of(merged));
    }

    /** The lists among the files, and those that were named. */
    private MergedIds merged(List<LookedAt> looked) throws IOException {
        MergedLists lists = asked.mergedLists();
        looked.forEach(at -> lists.add(at.file(), at.part()));
        return lists.read();
    }

    private List<LookedAt> lookInto(List<InputFile> files, ExecutorContext.Ticket ticket) throws IOException {
        List<byte[]> bins = new ArrayList<>();
        for (List<InputFile> bin : Bins.of(files, asked.tasks(), f -> f.stamp().bytes())) {
            bins.add(Wire.bytes(bin, (out, list) -> Wire.list(out, list, (o, f) -> f.writeTo(o))));
        }
        List<LookedAt> looked = new ArrayList<>();
        if (!bins.isEmpty()) {
            describe("looking into " + files.size() + " files");
            for (byte[] result : spark.parallelize(bins, bins.size())
                    .mapPartitions(new LookTask(ticket))
                    .collect()) {
                looked.addAll(Wire.value(result, in -> Wire.list(in, LookedAt::readFrom)));
            }
        }
        looked.sort(Comparator.comparing(l -> l.file().shown()));
        return looked;
    }

    private void describe(String job) {
        spark.setLocalProperty(DESCRIPTION, "bri-graph: " + job);
    }

    /** The files of records in the order of their paths, as a plain run finds them. */
    private List<Found> found(List<LookedAt> looked) throws IOException {
        List<Found> found = new ArrayList<>();
        for (LookedAt at : looked) {
            if (at.failure().isPresent()) {
                throw new UnreadableInputException(at.failure().get());
            }
            told.addAll(at.skipped());
            told.addAll(at.damaged());
            damaged.addAll(at.damaged());
            at.contents().forEach(content -> found.add(new Found(at.file(), content)));
        }
        told.sort(null);
        if (found.isEmpty()) {
            throw UnreadableInputException.nothingFound(
                    paths,
                    told,
                    looked.stream()
                            .filter(at -> at.part() == SnapshotPart.MERGED_IDS)
                            .map(at -> at.file().shown())
                            .findFirst());
        }
        found.sort(Comparator.comparing(Found::path));
        List<Lack> lacks =
                found.stream().flatMap(f -> f.content.shortcoming().stream()).toList();
        Shortcoming.requireOneWithout(
                found.size(),
                lacks.stream().filter(Lack::certain).map(Lack::sentence).toList());
        for (Found file : found) {
            file.content
                    .shortcoming()
                    .ifPresent(lack ->
                            told.add(Problem.ofFile(file.content.digest().name(), lack.sentence())));
        }
        return found;
    }

    /** What is done where nobody says: merge what comes from several databases, else keep. */
    private Duplicates duplicates(List<Found> found) {
        long databases =
                found.stream().map(f -> f.content.database()).distinct().count();
        Duplicates wanted = asked.duplicates().orElse(databases > 1 ? Duplicates.MERGE : Duplicates.KEEP);
        return wanted == Duplicates.REPORT ? Duplicates.KEEP : wanted;
    }

    /** The files whose content nobody has tallied yet, in the order of their digests. */
    private List<Found> wanted(List<Found> found) {
        Set<String> held = new HashSet<>();
        asked.before().ifPresent(b -> b.source().inputs().forEach(i -> held.add(i.sha256())));
        List<Found> wanted = new ArrayList<>();
        for (Found file : found) {
            InputDigest digest = file.content.digest();
            if (held.add(digest.sha256())) {
                wanted.add(file);
                added.add(digest);
            } else {
                known.add(digest);
            }
        }
        wanted.sort(Comparator.comparing(f -> f.content.digest()));
        return wanted;
    }

    /** What is wanted, each of its own, in the order in which it is read. */
    private static List<Work> alone(List<Found> wanted) {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Found file = wanted.get(i);
            work.add(new Work(file.file, List.of(Wanted.whole(i, file.content.within()))));
        }
        return work;
    }

    /** What is wanted, by the file that it is in; parts of a file each of their own. */
    private static List<Work> together(List<Found> wanted) {
        List<Work> work = new ArrayList<>();
        Map<InputFile, List<Wanted>> byFile = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Found file = wanted.get(i);
            int number = i;
            if (file.content.parts().isEmpty()) {
                byFile.computeIfAbsent(file.file, f -> new ArrayList<>())
                        .add(Wanted.whole(number, file.content.within()));
            }
            file.content
                    .parts()
                    .forEach(part -> work.add(new Work(file.file, List.of(new Wanted(number, "", Optional.of(part))))));
        }
        byFile.forEach((file, contents) -> work.add(new Work(file, contents)));
        work.sort(Comparator.comparingLong(w -> w.wanted().get(0).number()));
        return work;
    }

    private void tally(List<Work> work, ExecutorContext.Ticket ticket, Share onto) throws IOException {
        List<byte[]> bins = new ArrayList<>();
        for (List<Work> bin : Bins.of(work, asked.tasks(), Work::bytes)) {
            bins.add(Wire.bytes(bin, (out, list) -> Wire.list(out, list, (o, w) -> w.writeTo(o))));
        }
        JavaPairRDD<Integer, byte[]> pieces =
                spark.parallelize(bins, bins.size()).mapPartitionsToPair(new TallyTask(ticket));
        TreeMerge.merge(pieces, bins.size(), onto);
    }

    private TallyOutcome outcome(Share share, Ending ending) {
        return ending.outcome(share, new Ending.Files(added, known, told, damaged));
    }

    /** Looks into files. */
    private record LookTask(ExecutorContext.Ticket ticket) implements FlatMapFunction<Iterator<byte[]>, byte[]> {

        @Override
        public Iterator<byte[]> call(Iterator<byte[]> bins) throws IOException {
            List<LookedAt> looked = new ArrayList<>();
            while (bins.hasNext()) {
                for (InputFile file : Wire.value(bins.next(), in -> Wire.list(in, InputFile::readFrom))) {
                    looked.add(LookedAt.look(file, ticket.context()));
                }
            }
            return List.of(Wire.bytes(looked, (out, list) -> Wire.list(out, list, (o, l) -> l.writeTo(o))))
                    .iterator();
        }
    }

    /** Reads files. */
    private record TallyTask(ExecutorContext.Ticket ticket)
            implements PairFlatMapFunction<Iterator<byte[]>, Integer, byte[]> {

        @Override
        public Iterator<Tuple2<Integer, byte[]>> call(Iterator<byte[]> bins) throws IOException {
            List<Work> works = new ArrayList<>();
            while (bins.hasNext()) {
                works.addAll(Wire.value(bins.next(), in -> Wire.list(in, Work::readFrom)));
            }
            return Pieces.of(TaskContext.getPartitionId(), FileShare.of(works, ticket.context()));
        }
    }
}
