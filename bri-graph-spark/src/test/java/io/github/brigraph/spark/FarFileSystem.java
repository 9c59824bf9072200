package io.github.brigraph.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Files of this machine as those of a file system that is not this machine's: {@code far:///tmp/file}. */
public final class FarFileSystem extends RawLocalFileSystem {

    /** Made by Hadoop. */
    public FarFileSystem() {}

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return far(super.getFileStatus(path));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        return Arrays.stream(super.listStatus(path)).map(FarFileSystem::far).toArray(FileStatus[]::new);
    }

    /** Without the permissions, which the local file system looks up where they are not. */
    private static FileStatus far(FileStatus status) {
        return new FileStatus(
                status.getLen(), status.isDirectory(), 1, 1 << 20, status.getModificationTime(), status.getPath());
    }

    @Override
    public URI getUri() {
        return URI.create("far:///");
    }

    @Override
    public String getScheme() {
        return "far";
    }
}
