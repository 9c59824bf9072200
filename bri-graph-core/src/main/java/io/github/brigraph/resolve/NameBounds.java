package io.github.brigraph.resolve;

import io.github.brigraph.resolve.AddressText.Gap;
import io.github.brigraph.resolve.NameWords.Role;

/**
 * Tells whether a run of words that is the name of an institution stands in an address as that name, and not as a piece of
 * a longer one: {@code Nanjing Univ} is none in {@code Nanjing Univ Aeronaut & Astronaut}, {@code Carolina Univ} none in
 * {@code East Carolina Univ}.
 */
final class NameBounds {

    private static final int MOST_QUALIFIERS = 3;
    private static final String HOSPITAL = "hosp";
    private static final String AFFILIATED = "affiliated";

    private final ParsedAddress address;
    private final AddressText text;
    private final AddressSpans spans;
    private final NameWords words;

    NameBounds(ParsedAddress address, AddressSpans spans, NameWords words) {
        this.address = address;
        this.text = address.text;
        this.spans = spans;
        this.words = words;
    }

    /** Whether nothing before a run of words in its part makes another name of it. */
    boolean startsName(int first) {
        int start = text.firstWord(text.partOf(first));
        int before = first - 1;
        if (before < start) {
            // The dot of "Macqu. Univ., Sydney" ends no sentence.
            return before < 0 || text.gapBefore(first) != Gap.STOP || !isHeadOf(before, first);
        }
        if (isListMark(before, start, text.lastWord(text.partOf(first)))) {
            return true;
        }
        if (spans.isParticle(before)) {
            return !isNamePiece(before, start);
        }
        String token = spans.token(before);
        if (words.is(Role.BEARING, token) || isHeadOf(before, first)) {
            return false;
        }
        return text.hasDigit(before)
                || token.length() <= 2
                || text.written(before, before).indexOf('.') > 0
                || words.is(Role.UNIT, token)
                || isNameOfPlace(before)
                || (text.inCapitals(before) && spans.hasSmallLetters())
                || hasUnit(start, before);
    }

    /**
     * Whether what an institution calls itself belongs to the word before it, as in "Macquarie University in Sydney", which
     * is not the University of Sydney; in "Physics University of Oslo" it does not.
     */
    private boolean isHeadOf(int before, int head) {
        String token = spans.token(before);
        return words.is(Role.HEAD, spans.token(head))
                && !(head + 1 < text.words() && isGenitive(head + 1))
                && !words.is(Role.UNIT, token)
                && !words.is(Role.WORKPLACE, token)
                && !(words.is(Role.GENERIC, token) && hasUnit(text.firstWord(text.partOf(before)), before))
                && text.form(before).length() > 1
                && !text.hasDigit(before);
    }

    /** Whether nothing but a mark, a particle or what a part of an institution calls itself stands before. */
    boolean startsPart(int first) {
        int before = first - 1;
        return before < text.firstWord(text.partOf(first))
                || spans.isParticle(before)
                || text.hasDigit(before)
                || text.form(before).length() <= 1
                || spans.token(before).equals(AFFILIATED)
                || (text.inCapitals(before) && spans.hasSmallLetters())
                || words.is(Role.WORKPLACE, spans.token(before));
    }

    /** "of" behind "University", "Hospital" goes on with a name; behind "Department" it does not. */
    private boolean isNamePiece(int particle, int start) {
        int before = particle;
        while (before >= start && spans.isParticle(before)) {
            if (address.isAnd(before)) {
                return false;
            }
            before--;
        }
        boolean piece = before >= start
                && (spans.token(before).equals("univ") || spans.token(before).equals(HOSPITAL));
        return piece && text.gapBefore(particle).equals(Gap.SPACE);
    }

    private boolean hasUnit(int from, int to) {
        for (int word = from; word <= to; word++) {
            if (address.kindOfWord(word) != Wordings.Kind.NONE || words.is(Role.UNIT, spans.token(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNameOfPlace(int word) {
        return address.found.stream().anyMatch(f -> f.first() <= word && f.last() >= word);
    }

    /** Whether nothing behind a run of words in its part makes another name of it. */
    boolean endsName(int first, int last, long[] cities, PlaceFit.Fit fit) {
        int end = text.lastWord(text.partOf(last));
        int next = last + 1;
        if (next > end) {
            // "Shandong University, of Finance and Economics"
            return next >= text.words() || text.gapBefore(next) != Gap.COMMA || !isGenitive(next);
        }
        if (isListMark(last, text.firstWord(text.partOf(last)), end)) {
            return true;
        }
        if (spans.isParticle(next)) {
            return (address.isAnd(next) && startsAnother(next + 1, end))
                    || isOfAcademy(next, end)
                    || (text.form(next).equals("at") && hasHead(next + 1, end))
                    || (isGenitive(next) && isField(next, end) && isNamed(first, last))
                    || (next < end && isPlace(next + 1, cities) && !isOfState(last, next + 1));
        }
        if (text.form(next).equals("and")) {
            return startsAnother(next + 1, end);
        }
        return isTail(next, end)
                || (isField(next, end) && words.is(Role.LEGAL, spans.token(end)) && tellingWords(first, last) > 1)
                || isPlace(next, cities)
                || isUnit(next, end)
                || (fit != PlaceFit.Fit.UNKNOWN && isCampus(next, end));
    }

    /** "Indiana University of Pennsylvania": behind "University of" a state belongs to the name. */
    private boolean isOfState(int head, int place) {
        return spans.token(head).equals("univ")
                && address.found.stream().anyMatch(f -> f.first() == place && f.isState());
    }

    /** Whether what follows an "and" is another institution, not the rest of the name. */
    private boolean startsAnother(int from, int end) {
        boolean letters = from == end
                && spans.hasSmallLetters()
                && text.inCapitals(end)
                && text.form(end).length() >= 3;
        return letters || hasUnit(from, end);
    }

    /** "Institute of Physics of the Russian Academy of Sciences", "Medical Academy of the Ministry of Health". */
    private boolean isOfAcademy(int particle, int end) {
        for (int word = particle + 1; word <= Math.min(end, particle + 4); word++) {
            if (spans.token(word).equals("acad") || spans.token(word).equals("minist")) {
                return true;
            }
        }
        return false;
    }

    /** "Hasso Plattner Institute at the University of Potsdam". */
    private boolean hasHead(int from, int to) {
        int word = from;
        while (word <= to && spans.isParticle(word)) {
            word++;
        }
        return word <= to && words.is(Role.HEAD, spans.token(word));
    }

    /** Whether common words alone go on to the end of the part, such as the field of an institute or a company. */
    private boolean isField(int from, int to) {
        for (int word = from; word <= to; word++) {
            String token = spans.token(word);
            if (!spans.isParticle(word) && !words.is(Role.GENERIC, token) && !words.is(Role.LEGAL, token)) {
                return false;
            }
        }
        return true;
    }

    /** "Princess Máxima Center" bears names enough to be known without its field; "Cancer Center" does not. */
    private boolean isNamed(int first, int last) {
        String head = spans.token(last);
        return (head.equals("ctr") || head.equals(HOSPITAL) || head.equals("clin")) && tellingWords(first, last) > 1;
    }

    private int tellingWords(int first, int last) {
        int telling = 0;
        for (int word = first; word <= last; word++) {
            String token = spans.token(word);
            telling += token.length() > 2 && !words.is(Role.GENERIC, token) && !isNameOfPlace(word) ? 1 : 0;
        }
        return telling;
    }

    private boolean isGenitive(int word) {
        return switch (text.form(word)) {
            case "of", "for", "de", "di", "do", "da", "du", "del", "della", "degli", "des", "der", "von" -> true;
            default ->
                text.form(word).startsWith("d") && text.written(word, word).startsWith("d'");
        };
    }

    private boolean isTail(int next, int end) {
        return text.hasDigit(next)
                || words.is(Role.LEGAL, spans.token(next))
                || (text.inCapitals(next) && next == end && text.form(next).length() > 2 && spans.hasSmallLetters())
                || address.lastTellingWord(text.partOf(next)) < next;
    }

    /** One or two words that are no common ones end a part: "University of Southampton Highfield". */
    private boolean isCampus(int next, int end) {
        for (int word = next; word <= end; word++) {
            String token = spans.token(word);
            boolean name = text.startsWithCapital(word)
                    && !words.is(Role.GENERIC, token)
                    && !words.is(Role.BEARING, token)
                    && address.kindOfWord(word) == Wordings.Kind.NONE;
            if (!name) {
                return false;
            }
        }
        return end - next < 2;
    }

    private boolean isPlace(int next, long[] cities) {
        if (address.found.stream().anyMatch(f -> f.first() == next && (f.isCountry() || f.isState()))
                || address.stateAbbreviation(next).isPresent()) {
            return true;
        }
        for (long city : cities) {
            if (spans.startsAt(city, next)) {
                return true;
            }
        }
        return false;
    }

    /** "School of Medicine", "Medical School", "Health Sciences Center", "Autonomous Systems Lab". */
    private boolean isUnit(int next, int end) {
        for (int word = next; word <= end && word - next <= MOST_QUALIFIERS; word++) {
            String token = spans.token(word);
            // A university's hospital is another institution.
            if (token.equals(HOSPITAL) || (word < end && spans.token(word + 1).equals(HOSPITAL))) {
                return false;
            }
            if (words.is(Role.UNIT, token)) {
                return true;
            }
            if (address.kindOfWord(word) == Wordings.Kind.DEPARTMENT) {
                return true;
            }
            boolean between = spans.isParticle(word) || words.is(Role.QUALIFIER, token);
            if (!between && !isBeforeUnit(word, end)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word belongs to the name of a laboratory or the like that follows soon. */
    private boolean isBeforeUnit(int word, int end) {
        if (words.is(Role.BEARING, spans.token(word)) || spans.token(word).equals("univ")) {
            return false;
        }
        for (int next = word + 1; next <= Math.min(end, word + MOST_QUALIFIERS); next++) {
            if (words.is(Role.WORKPLACE, spans.token(next))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a run of words is all that its part says, apart from the form of a company, numbers and places. */
    boolean standsAlone(int first, int last, long[] cities) {
        int part = text.partOf(first);
        int start = text.firstWord(part);
        while (start < first && isBeside(start)) {
            start++;
        }
        int end = last;
        while (end < text.lastWord(part) && !text.hasDigit(end + 1)) {
            end++;
        }
        while (end > last && (isSide(end) || isPlace(end, cities))) {
            end--;
        }
        return start == first && end == last;
    }

    /** What may stand before letters in their part: "UMR CNRS 5119". */
    private boolean isBeside(int word) {
        return text.hasDigit(word)
                || text.form(word).equals("the")
                || isNameOfPlace(word)
                || words.is(Role.TAIL, spans.token(word));
    }

    /** "Department of Physics MIT", "CSIRO Marine Research": letters at one end of a part that names a part of theirs. */
    boolean standsBesideUnit(int word) {
        int part = text.partOf(word);
        int start = text.firstWord(part);
        int end = text.lastWord(part);
        String last = spans.token(end);
        return (word == end && hasWorkplace(start, word - 1))
                || (word == start && (words.is(Role.UNIT, last) || words.is(Role.QUALIFIER, last)));
    }

    /** "UAB-IFAE", "SLAC/Stanford", "University of Oslo and NGI": letters in a list of institutions. */
    boolean isListed(int word) {
        int part = text.partOf(word);
        int start = text.firstWord(part);
        int end = text.lastWord(part);
        boolean starts = word == start || isListMark(word - 1, start, end) || isAndBefore(word, start);
        boolean ends = word == end || isListMark(word, start, end);
        return start < end && starts && ends;
    }

    /** Whether a slash, or a hyphen between letters alone, stands behind a word. */
    private boolean isListMark(int word, int start, int end) {
        String mark = text.between(word);
        return mark.equals("/") || (mark.equals("-") && isLetters(start, end));
    }

    private boolean isLetters(int from, int to) {
        for (int word = from; word <= to; word++) {
            if (!text.inCapitals(word) || text.hasDigit(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether letters are joined by "and" to an institution that is named in full before. */
    boolean isJoined(int word) {
        return isAndBefore(word, text.firstWord(text.partOf(word)));
    }

    private boolean isAndBefore(int word, int start) {
        return word - 1 > start && spans.hasSmallLetters() && address.isAnd(word - 1) && hasUnit(start, word - 2);
    }

    private boolean hasWorkplace(int from, int to) {
        for (int word = from; word <= to; word++) {
            if (words.is(Role.WORKPLACE, spans.token(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSide(int word) {
        String token = spans.token(word);
        return token.isEmpty()
                || text.hasDigit(word)
                || words.is(Role.LEGAL, token)
                || words.is(Role.UNIT, token)
                || words.is(Role.QUALIFIER, token)
                || isNameOfPlace(word)
                || address.stateAbbreviation(word).isPresent();
    }

    /** Whether a part stands in parentheses behind another, as the acronym of what stands before does. */
    boolean isAside(int part) {
        return part > 0 && text.gapBefore(text.firstWord(part)) == Gap.PAREN;
    }
}
