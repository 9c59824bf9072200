package io.github.brigraph.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files of records, found at paths: a file is taken as it is, a folder gives the files below it, a zip archive the files in
 * it.
 *
 * @param files the files whose format is known, each once, in order of their paths
 * @param skipped files in folders that are of no format that is read, each with the reason; a file that was named itself
 *     is never skipped
 * @param damaged files in folders, and entries of archives, that are damaged from their beginning, so that nothing of them can
 *     be read
 * @param merged works and institutions that count for others; the files honour it
 */
public record RecordFiles(List<RecordFile> files, List<Problem> skipped, List<Problem> damaged, MergedIds merged) {

    public RecordFiles {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        damaged = List.copyOf(damaged);
    }

    /** Files of which nothing was merged. */
    public RecordFiles(List<RecordFile> files, List<Problem> skipped, List<Problem> damaged) {
        this(files, skipped, damaged, MergedIds.NONE);
    }

    /** Finds files with their formats and encodings recognised. */
    public static RecordFiles find(List<Path> paths) throws IOException {
        return find(paths, Selection.ALL);
    }

    /**
     * Which files are taken, and how they are read.
     *
     * @param hints how files are read where the caller knows better than their beginning
     * @param except folders whose files are passed over, such as the one that results are written to
     * @param merged lists of ids that OpenAlex merged, or folders of them; those that lie among the inputs count besides
     */
    public record Selection(RecordFile.Hints hints, List<Path> except, List<Path> merged) {

        /** Everything, with formats and encodings recognised. */
        public static final Selection ALL = new Selection(RecordFile.Hints.NONE, Optional.empty());

        public Selection {
            except = List.copyOf(except);
            merged = List.copyOf(merged);
        }

        /** Everything but a folder, if there is one. */
        public Selection(RecordFile.Hints hints, Optional<Path> except) {
            this(hints, except.stream().toList(), List.of());
        }
    }

    /**
     * Finds files. Of a snapshot of OpenAlex as a whole, works are read, lists of merged ids are honoured, and other entities are
     * passed over.
     *
     * @throws UnreadableInputException if a path does not exist, a named file is not readable, nothing is found, or lists of
     *     merged ids cannot be read
     */
    public static RecordFiles find(List<Path> paths, Selection selection) throws IOException {
        Search search = new Search(selection);
        for (Path path : paths) {
            search.at(path);
        }
        return search.found(paths);
    }

    /** One search for files. */
    private static final class Search {

        private final Selection selection;
        private final List<RecordFile> files = new ArrayList<>();
        private final List<Problem> skipped = new ArrayList<>();
        private final List<Problem> damaged = new ArrayList<>();
        private final List<Path> lists = new ArrayList<>();
        private final List<Path> institutions = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();

        Search(Selection selection) {
            this.selection = selection;
        }

        void at(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                for (Path found : below(path, selection.except)) {
                    if (seen.add(found.toRealPath())) {
                        inFolder(found);
                    }
                }
            } else if (Files.isReadable(path) && SnapshotPart.of(path) == SnapshotPart.MERGED_IDS) {
                lists.addAll(seen.add(path.toRealPath()) ? List.of(path) : List.of());
            } else {
                List<Problem> broken = new ArrayList<>();
                List<RecordFile> found = RecordFile.detectAll(path, selection.hints, broken);
                if (seen.add(path.toRealPath())) {
                    files.addAll(found);
                    damaged.addAll(broken);
                }
            }
        }

        private void inFolder(Path file) throws IOException {
            SnapshotPart part = part(file);
            switch (part) {
                case MERGED_IDS -> lists.add(file);
                case INSTITUTIONS -> institutions.add(file);
                default -> {}
            }
            if (part != SnapshotPart.MERGED_IDS) {
                RecordFiles there = ofFolder(file, selection.hints, part);
                files.addAll(there.files);
                skipped.addAll(there.skipped);
                damaged.addAll(there.damaged);
            }
        }

        RecordFiles found(List<Path> paths) throws IOException {
            if (files.isEmpty()) {
                if (selection.except.stream().anyMatch(paths::contains)) {
                    throw new UnreadableInputException(
                            selection.except.get(0) + " is the folder that results are written to; name another one");
                }
                throw UnreadableInputException.nothingFound(
                        paths.stream().map(Path::toString).toList(),
                        damaged.isEmpty() ? skipped : damaged,
                        lists.stream().map(Path::toString).findFirst());
            }
            MergedIds merged = merged();
            List<RecordFile> honouring = new ArrayList<>();
            files.forEach(f -> honouring.add(f.honouring(merged)));
            honouring.sort(Comparator.comparing(RecordFile::toString));
            skipped.sort(null);
            damaged.sort(null);
            return new RecordFiles(honouring, skipped, damaged, merged);
        }

        private MergedIds merged() throws IOException {
            List<Path> all = new ArrayList<>(lists);
            for (Path named : selection.merged) {
                SnapshotPart.Found there = SnapshotPart.below(named);
                all.addAll(there.lists());
                institutions.addAll(there.institutions());
            }
            MergedIds merged = MergedIds.read(distinct(all), distinct(institutions));
            merged.shortcoming().ifPresent(skipped::add);
            return merged;
        }

        private static List<Path> distinct(List<Path> paths) throws IOException {
            Map<Path, Path> byReal = new TreeMap<>();
            for (Path path : paths) {
                byReal.putIfAbsent(path.toRealPath(), path);
            }
            return List.copyOf(byReal.values());
        }
    }

    /**
     * The files of records that one file of a folder gives: itself, those in it where it is an archive, or none, being of no
     * format that is read, with the reason. For those who walk over folders themselves.
     */
    public static RecordFiles ofFolder(Path file, RecordFile.Hints hints) throws IOException {
        return ofFolder(file, hints, part(file));
    }

    private static SnapshotPart part(Path file) throws IOException {
        return Files.isReadable(file) ? SnapshotPart.of(file) : SnapshotPart.NONE;
    }

    private static RecordFiles ofFolder(Path file, RecordFile.Hints hints, SnapshotPart part) throws IOException {
        if (part != SnapshotPart.NONE) {
            String holds = part == SnapshotPart.MERGED_IDS
                    ? "lists merged ids of OpenAlex, so there are no records in it"
                    : "holds other entities of OpenAlex than works, so there are no records in it";
            return new RecordFiles(
                    List.of(), List.of(Problem.ofFile(Source.of(file).name(), holds)), List.of());
        }
        try {
            List<Problem> broken = new ArrayList<>();
            List<RecordFile> detected = RecordFile.detectAll(file, hints, broken);
            requireColumns(detected);
            return new RecordFiles(detected, List.of(), broken);
        } catch (UnreadableInputException e) {
            List<Problem> problem =
                    List.of(Problem.ofFile(String.valueOf(file.getFileName()), withoutFolder(e.getMessage(), file)));
            return e.isOfDamage()
                    ? new RecordFiles(List.of(), List.of(), problem)
                    : new RecordFiles(List.of(), problem, List.of());
        }
    }

    /** A mapping is tried on every table that is not known; in a folder, one that it does not fit is none of its. */
    private static void requireColumns(List<RecordFile> detected) throws IOException {
        for (RecordFile file : detected) {
            if (file.format() == RecordFormat.MAPPED_TABLE) {
                file.open().close();
            }
        }
    }

    private static List<Path> below(Path folder, List<Path> except) throws IOException {
        List<Path> passedOver =
                except.stream().map(p -> p.toAbsolutePath().normalize()).toList();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                    .filter(p ->
                            passedOver.stream().noneMatch(p.toAbsolutePath().normalize()::startsWith))
                    .sorted()
                    .toList();
        }
    }

    /** Problems are the same wherever the files lie. */
    private static String withoutFolder(@org.jspecify.annotations.Nullable String message, Path path) {
        return String.valueOf(message)
                .replace(path + " ", "")
                .replace(path.toString(), String.valueOf(path.getFileName()));
    }
}
