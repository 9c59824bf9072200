package io.github.brigraph.resolve;

import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.unit.NameForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits the text of an address into words; see {@link AddressText}. */
final class AddressWords {

    private static final int INITIAL_CAPACITY = 24;

    /** Words that lost the space between them have so many letters at least. */
    private static final int SHORTEST_GLUED = 4;

    final List<String> forms = new ArrayList<>(INITIAL_CAPACITY);
    int[] starts = new int[INITIAL_CAPACITY];
    int[] ends = new int[INITIAL_CAPACITY];
    Gap[] before = new Gap[INITIAL_CAPACITY];

    private final String text;
    private final boolean links;
    private Gap gap = Gap.END;
    private boolean initials;
    private boolean behindAt;

    private AddressWords(String text) {
        this.text = text;
        this.links = text.indexOf('@') >= 0 || text.contains("www") || text.contains("http");
    }

    static AddressWords of(String text) {
        AddressWords words = new AddressWords(text);
        words.read();
        return words;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (NameForm.inWord(c)) {
                int linkEnd = links ? linkEnd(at) : at;
                if (linkEnd > at) {
                    gap = stronger(gap, Gap.COMMA);
                    at = linkEnd;
                } else {
                    at = readWord(at);
                }
            } else if (c == '&' && !forms.isEmpty()) {
                add("and", at, at + 1);
                at += text.startsWith("amp;", at + 1) ? 5 : 1;
            } else {
                gap = stronger(gap, gapAt(at));
                behindAt |= c == '@';
                at++;
            }
        }
    }

    private int readWord(int start) {
        int end = start;
        while (end < text.length() && NameForm.inWord(text.charAt(end))) {
            end++;
        }
        end = UnspacedNames.end(text, start, end);
        end = gluedEnd(start, end);
        String form = NameForm.word(text, start, end);
        // The E of "U.S.A. E-mail" is no further initial.
        boolean initial = NameForm.isInitial(form) && !text.startsWith("-", end);
        if (initial && initials && gap == Gap.SPACE) {
            int last = forms.size() - 1;
            forms.set(last, forms.get(last) + form);
            ends[last] = end;
        } else if (!form.isEmpty()) {
            add(form, start, end);
            initials = initial;
        }
        return end;
    }

    /**
     * Where the first word ends of two whose space was lost, one of them what an institution calls itself:
     * "BoškovićInstitute", "TechnischeUniversität". "McMaster", "AgroParisTech" are one.
     */
    private int gluedEnd(int start, int end) {
        for (int i = start + SHORTEST_GLUED; i + SHORTEST_GLUED <= end; i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                boolean glued = isHead(start, i) || isHead(i, end);
                return glued ? i : end;
            }
        }
        return end;
    }

    private boolean isHead(int start, int end) {
        String form = NameForm.word(text, start, end);
        return form.length() > SHORTEST_GLUED
                && Contractions.STANDARD.isKnown(form)
                && NameWords.STANDARD.is(
                        NameWords.Role.HEAD, Contractions.STANDARD.of(form).orElse(""));
    }

    private void add(String form, int start, int end) {
        int word = forms.size();
        if (word == starts.length) {
            starts = Arrays.copyOf(starts, 2 * word);
            ends = Arrays.copyOf(ends, 2 * word);
            before = Arrays.copyOf(before, 2 * word);
        }
        forms.add(form);
        starts[word] = start;
        ends[word] = end;
        before[word] = gap;
        gap = Gap.SPACE;
        initials = false;
    }

    /** The end of the e-mail or web address that starts here, or the start where none does. */
    private int linkEnd(int start) {
        int end = start;
        while (end < text.length() && " \t\n\r,;()[]<>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String run = text.substring(start, end);
        if (behindAt || run.indexOf('@') >= 0 || run.startsWith("www.") || run.startsWith("http")) {
            behindAt = run.endsWith("@");
            return end;
        }
        return start;
    }

    private Gap gapAt(int at) {
        return switch (text.charAt(at)) {
            case ',', '\t', ':', '\uff0c', '\u3001', '\u060c' -> Gap.COMMA;
            case '(', ')', '[', ']', '{', '}', '\uff08', '\uff09' -> Gap.PAREN;
            case ';', '|', '\uff1b' -> Gap.SEMICOLON;
            case '\u3002' -> Gap.STOP;
            case '-', '\u2013', '\u2014' -> isSpaced(at) ? Gap.COMMA : Gap.SPACE;
            case '.' -> endsSentence(at) ? Gap.STOP : Gap.SPACE;
            default -> Gap.SPACE;
        };
    }

    private boolean isSpaced(int at) {
        return at > 0 && at + 1 < text.length() && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ';
    }

    /** A dot ends a sentence unless it stands behind an abbreviation or an initial, or goes on in small letters. */
    private boolean endsSentence(int at) {
        if (forms.isEmpty() || ends[forms.size() - 1] != at) {
            return false;
        }
        String last = forms.get(forms.size() - 1);
        if (initials || Wordings.STANDARD.isAbbreviation(last)) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next == text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private static Gap stronger(Gap a, Gap b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
