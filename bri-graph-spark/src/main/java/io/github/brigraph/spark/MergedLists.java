package io.github.brigraph.spark;

import io.github.brigraph.read.MergedIds;
import io.github.brigraph.read.SnapshotPart;
import io.github.brigraph.read.UnreadableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * OpenAlex's lists of merged ids, of any file system: those among the inputs and those that were named, with the institutions
 * beside them. The driver reads them; executors get what came of it.
 */
final class MergedLists {

    private final Configuration hadoop;
    /** By where they are, so each once. */
    private final Map<String, InputFile> lists = new TreeMap<>();

    private final Map<String, InputFile> institutions = new TreeMap<>();

    MergedLists(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** Takes a file that holds something else than records. */
    void add(InputFile file, SnapshotPart part) {
        if (part == SnapshotPart.MERGED_IDS) {
            lists.put(file.location(), file);
        } else if (part == SnapshotPart.INSTITUTIONS) {
            institutions.put(file.location(), file);
        }
    }

    /**
     * Takes a list, or all lists and institutions of a folder.
     *
     * @throws UnreadableInputException if there is no list
     */
    void named(String path) throws IOException {
        boolean found = false;
        for (InputFile file : InputFiles.find(List.of(path), hadoop)) {
            SnapshotPart part;
            try (InputStream in = InputFiles.open(file, hadoop)) {
                part = SnapshotPart.of(file.shown(), in);
            }
            add(file, part);
            found |= part == SnapshotPart.MERGED_IDS;
        }
        if (!found) {
            throw UnreadableInputException.noMergedIds(path);
        }
    }

    /** Reads all. */
    MergedIds read() throws IOException {
        if (lists.isEmpty()) {
            return MergedIds.NONE;
        }
        List<LocalCopy> copies = new ArrayList<>();
        try {
            return MergedIds.read(local(lists, copies), local(institutions, copies));
        } finally {
            for (LocalCopy copy : copies) {
                copy.close();
            }
        }
    }

    private List<Path> local(Map<String, InputFile> files, List<LocalCopy> copies) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (InputFile file : files.values()) {
            LocalCopy copy = LocalCopy.of(file, hadoop);
            copies.add(copy);
            paths.add(copy.path());
        }
        return paths;
    }
}
