package io.github.brigraph.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of records, found at paths: a file is taken as it is, a folder gives the files below it, a zip archive the files in
 * it.
 *
 * @param files the files whose format is known, each once, in order of their paths
 * @param skipped files in folders that are of no format that is read, each with the reason; a file that was named itself
 *     is never skipped
 * @param damaged files in folders that are damaged from their beginning, so that nothing of them can be read
 */
public record RecordFiles(List<RecordFile> files, List<Problem> skipped, List<Problem> damaged) {

    public RecordFiles {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
        damaged = List.copyOf(damaged);
    }

    /** Finds files with their formats and encodings recognised. */
    public static RecordFiles find(List<Path> paths) throws IOException {
        return find(paths, Selection.ALL);
    }

    /**
     * Which files are taken, and how they are read.
     *
     * @param hints how files are read where the caller knows better than their beginning
     * @param except a folder whose files are passed over, such as the one that results are written to
     */
    public record Selection(RecordFile.Hints hints, Optional<Path> except) {

        /** Everything, with formats and encodings recognised. */
        public static final Selection ALL = new Selection(RecordFile.Hints.NONE, Optional.empty());
    }

    /**
     * Finds files.
     *
     * @throws UnreadableInputException if a path does not exist, a named file is not readable, or nothing is found
     */
    public static RecordFiles find(List<Path> paths, Selection selection) throws IOException {
        List<RecordFile> files = new ArrayList<>();
        List<Problem> skipped = new ArrayList<>();
        List<Problem> damaged = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                List<RecordFile> found = RecordFile.detectAll(path, selection.hints);
                if (seen.add(path.toRealPath())) {
                    files.addAll(found);
                }
                continue;
            }
            for (Path found : below(path, selection.except)) {
                if (seen.add(found.toRealPath())) {
                    RecordFiles there = ofFolder(found, selection.hints);
                    files.addAll(there.files);
                    skipped.addAll(there.skipped);
                    damaged.addAll(there.damaged);
                }
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableInputException(
                    selection.except.filter(paths::contains).isPresent()
                            ? selection.except.get() + " is the folder that results are written to; name another one"
                            : nothingFound(paths, damaged.isEmpty() ? skipped : damaged));
        }
        files.sort(Comparator.comparing(RecordFile::toString));
        skipped.sort(null);
        damaged.sort(null);
        return new RecordFiles(files, skipped, damaged);
    }

    /**
     * The files of records that one file of a folder gives: itself, those in it where it is an archive, or none, being of no
     * format that is read, with the reason. For those who walk over folders themselves.
     */
    public static RecordFiles ofFolder(Path file, RecordFile.Hints hints) throws IOException {
        try {
            List<RecordFile> detected = RecordFile.detectAll(file, hints);
            requireColumns(detected);
            return new RecordFiles(detected, List.of(), List.of());
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

    private static List<Path> below(Path folder, Optional<Path> except) throws IOException {
        Optional<Path> passedOver = except.map(Path::toAbsolutePath).map(Path::normalize);
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                    .filter(p -> passedOver.isEmpty()
                            || !p.toAbsolutePath().normalize().startsWith(passedOver.get()))
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

    private static String nothingFound(List<Path> paths, List<Problem> skipped) {
        if (paths.isEmpty()) {
            return "no file was named";
        }
        String where = String.join(", ", paths.stream().map(Path::toString).toList());
        return skipped.isEmpty()
                ? "there are no files in " + where
                : "none of the " + skipped.size() + " files in " + where
                        + " is of a format that bri-graph reads; the first, " + skipped.get(0);
    }
}
