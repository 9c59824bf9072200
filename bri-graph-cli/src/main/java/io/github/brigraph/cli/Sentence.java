package io.github.brigraph.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, in one sentence for a person. */
final class Sentence {

    private Sentence() {}

    static String of(Throwable failure) {
        Throwable e = failure instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : failure;
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be used: access is denied";
        }
        if (e instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? "cannot be used" : file.getReason());
        }
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? "unexpected " + e.getClass().getSimpleName()
                : oneLine(message);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
