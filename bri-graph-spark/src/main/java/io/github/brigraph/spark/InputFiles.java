package io.github.brigraph.spark;

import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.spark.InputFile.Finding;
import io.github.brigraph.spark.InputFile.Stamp;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Finds files at paths, folders and globs of any file system that Hadoop knows. Those of the local file system are walked
 * over as a plain run does, so that their order is the same.
 */
final class InputFiles {

    private final Configuration hadoop;
    private final List<InputFile> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private InputFiles(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * The files at some paths, each once.
     *
     * @throws UnreadableInputException if a path does not exist
     */
    static List<InputFile> find(List<String> paths, Configuration hadoop) throws IOException {
        InputFiles files = new InputFiles(hadoop);
        for (String path : paths) {
            if (isLocal(path, hadoop)) {
                files.local(path);
            } else {
                files.remote(path);
            }
        }
        return files.found;
    }

    /** Whether a path is one of the local file system. */
    static boolean isLocal(String path, Configuration hadoop) {
        return path.toLowerCase(Locale.ROOT).startsWith("file:")
                || (!path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")
                        && "file".equals(FileSystem.getDefaultUri(hadoop).getScheme()));
    }

    /** Opens a file where it lies. */
    static InputStream open(InputFile file, Configuration hadoop) throws IOException {
        if (isLocal(file.location(), hadoop)) {
            return Files.newInputStream(LocalCopy.localPath(file.location()));
        }
        Path at = new Path(file.location());
        return at.getFileSystem(hadoop).open(at);
    }

    private void local(String path) throws IOException {
        java.nio.file.Path at = LocalCopy.localPath(path);
        if (Files.isDirectory(at)) {
            for (java.nio.file.Path file : below(at)) {
                add(file, Finding.IN_FOLDER);
            }
        } else if (Files.exists(at)) {
            add(at, Finding.NAMED);
        } else {
            globbed(path);
        }
    }

    private static List<java.nio.file.Path> below(java.nio.file.Path folder) throws IOException {
        try (Stream<java.nio.file.Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void add(java.nio.file.Path file, Finding finding) throws IOException {
        if (seen.add(file.toRealPath().toString())) {
            found.add(new InputFile(
                    file.toString(),
                    file.toAbsolutePath().toString(),
                    finding,
                    new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis())));
        }
    }

    private void remote(String path) throws IOException {
        Path at = new Path(path);
        try {
            add(at.getFileSystem(hadoop), at.getFileSystem(hadoop).getFileStatus(at));
        } catch (FileNotFoundException e) {
            globbed(path);
        }
    }

    private void globbed(String path) throws IOException {
        Path at = new Path(path);
        FileSystem system = at.getFileSystem(hadoop);
        FileStatus[] matches = system.globStatus(at);
        if (matches == null || matches.length == 0) {
            throw new UnreadableInputException(path + " does not exist");
        }
        for (FileStatus match : matches) {
            if (isLocal(match.getPath().toString(), hadoop)) {
                local(match.getPath().toString());
            } else {
                add(system, match);
            }
        }
    }

    private void add(FileSystem system, FileStatus status) throws IOException {
        if (status.isFile()) {
            add(status, Finding.NAMED);
            return;
        }
        List<LocatedFileStatus> below = new ArrayList<>();
        for (RemoteIterator<LocatedFileStatus> files = system.listFiles(status.getPath(), true); files.hasNext(); ) {
            LocatedFileStatus next = files.next();
            if (!next.getPath().getName().startsWith(".")) {
                below.add(next);
            }
        }
        below.sort(Comparator.comparing(f -> f.getPath().toString()));
        for (FileStatus file : below) {
            add(file, Finding.IN_FOLDER);
        }
    }

    private void add(FileStatus file, Finding finding) {
        String location = file.getPath().toString();
        if (seen.add(location)) {
            found.add(new InputFile(location, location, finding, new Stamp(file.getLen(), file.getModificationTime())));
        }
    }
}
