package io.github.brigraph.read;

import com.google.common.base.Preconditions;
import java.util.Comparator;

/**
 * Something in an input that a person may want to look at: a rejected record, or a field that was not understood.
 *
 * @param source the file's name, without its folder
 * @param line the line, from 1; 0 where the problem is the file as a whole
 * @param recordId the record's id, or empty where it has none
 * @param field the field as the format names it, or empty
 * @param reason what is wrong, as a phrase for a person
 * @param excerpt the text in question, at most {@value #EXCERPT_LENGTH} characters
 */
public record Problem(String source, long line, String recordId, String field, String reason, String excerpt)
        implements Comparable<Problem> {

    /** The longest excerpt that is kept, in characters. */
    public static final int EXCERPT_LENGTH = 80;

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::source)
            .thenComparingLong(Problem::line)
            .thenComparing(Problem::recordId)
            .thenComparing(Problem::field)
            .thenComparing(Problem::reason)
            .thenComparing(Problem::excerpt);

    public Problem {
        Preconditions.checkArgument(line >= 0, "a problem's line must not be negative, was %s", line);
        excerpt = shortened(excerpt);
    }

    /** A problem of a file as a whole. */
    public static Problem ofFile(String source, String reason) {
        return new Problem(source, 0, "", "", reason, "");
    }

    /** The problem as the exception of a strict reading. */
    public MalformedRecordException asException() {
        return new MalformedRecordException(this);
    }

    private static String shortened(String text) {
        String oneLine = text.replaceAll("\\s+", " ").strip();
        if (oneLine.length() <= EXCERPT_LENGTH) {
            return oneLine;
        }
        int end = EXCERPT_LENGTH - 1;
        return oneLine.substring(0, Character.isHighSurrogate(oneLine.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** The problem as one sentence, such as {@code wos.txt:1842 (WOS:0001) C1: missing ']' in "[Wang, L; Zh…"}. */
    @Override
    public String toString() {
        String place = source + (line > 0 ? ":" + line : "");
        boolean named = !recordId.isEmpty() && !recordId.equals(place);
        return place
                + (named ? " (" + recordId + ")" : "")
                + (field.isEmpty() ? "" : " " + field)
                + ": "
                + reason
                + (excerpt.isEmpty() ? "" : " in \"" + excerpt + "\"");
    }
}
